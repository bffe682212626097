using System.Collections.Frozen;

namespace Tracker.Domain.Procedures;

/// <summary>The procedures that this version knows, read from <c>data/procedures</c>: a file an instrument.</summary>
public static class ProcedureTables
{
    private static readonly FrozenDictionary<Instrument, Procedure> All = EmbeddedTables.In("procedures")
        .Select(name => Parse(
            Path.GetFileNameWithoutExtension(name), EmbeddedTables.Read(name)))
        .ToFrozenDictionary(procedure => procedure.Instrument);

    /// <summary>The instruments that have a procedure, in the order of their names.</summary>
    public static IReadOnlyList<Instrument> Instruments { get; } = [.. All.Keys.Order()];

    /// <summary>The procedure of an instrument; null when there is no table for it yet.</summary>
    public static Procedure? Of(Instrument instrument) => All.GetValueOrDefault(instrument);

    /// <param name="instrument">The Dutch code of the instrument: the name of the table's file.</param>
    /// <param name="rows">
    /// Cells: step, label, class, repeatable (y/n), per (dossier/tranche), next (keys between spaces), and where
    /// needed after (a key).
    /// </param>
    /// <exception cref="ArgumentException">The table is not sound.</exception>
    public static Procedure Parse(string instrument, IReadOnlyList<IReadOnlyList<string>> rows) =>
        InstrumentWords.Instruments.TryParse(instrument, out var name)
            ? new Procedure(name, [.. rows.Select(Row)])
            : throw new ArgumentException($"'{instrument}' is not an instrument.", nameof(instrument));

    private static Step Row(IReadOnlyList<string> cells) => new(
        cells[0],
        cells[1],
        cells[2] switch
        {
            "start" => StepClass.Start,
            "normal" => StepClass.Normal,
            "terminal" => StepClass.Terminal,
            var other => throw new ArgumentException($"'{other}' is not a class of step."),
        },
        cells[3] == "y",
        cells[4] == "tranche",
        cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToValues(),
        cells.Count > 6 && cells[6].Length > 0 ? cells[6] : null);
}
