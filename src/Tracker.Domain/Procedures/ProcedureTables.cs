using System.Collections.Frozen;

namespace Tracker.Domain.Procedures;

/// <summary>The procedures that this version knows, read from <c>data/procedures</c>: a file an instrument.</summary>
public static class ProcedureTables
{
    private const int Columns = 11;

    private static readonly FrozenDictionary<Instrument, Procedure> Known = EmbeddedTables.In("procedures")
        .Select(name => Parse(
            Path.GetFileNameWithoutExtension(name), EmbeddedTables.Read(name)))
        .ToFrozenDictionary(procedure => procedure.Instrument);

    /// <summary>The procedure of every instrument, in the order of their names.</summary>
    /// <exception cref="KeyNotFoundException">An instrument has no table.</exception>
    public static IReadOnlyList<Procedure> All { get; } = [.. Enum.GetValues<Instrument>().Select(Of)];

    /// <summary>The procedure of an instrument.</summary>
    public static Procedure Of(Instrument instrument) => Known[instrument];

    /// <param name="instrument">The Dutch code of the instrument: the name of the table's file.</param>
    /// <param name="rows">
    /// Cells: step, label, english, phase, class (start/normal/terminal), repeatable (y/n), per (dossier/tranche),
    /// next (keys between spaces), after (a key, or empty), source (with semicolons between), note (or empty).
    /// </param>
    /// <exception cref="ArgumentException">The table is not sound.</exception>
    public static Procedure Parse(string instrument, IReadOnlyList<IReadOnlyList<string>> rows) =>
        InstrumentWords.Instruments.TryParse(instrument, out var name)
            ? new Procedure(name, [.. rows.Select(Row)])
            : throw new ArgumentException($"'{instrument}' is not an instrument.", nameof(instrument));

    private static Step Row(IReadOnlyList<string> cells) => cells.Count != Columns
        ? throw new ArgumentException($"'{cells[0]}' has {cells.Count} cells instead of {Columns}.")
        : new Step(
            cells[0],
            cells[1],
            cells[2],
            cells[3],
            Word(cells[4], ("start", StepClass.Start), ("normal", StepClass.Normal), ("terminal", StepClass.Terminal)),
            Word(cells[5], ("y", true), ("n", false)),
            Word(cells[6], ("tranche", true), ("dossier", false)),
            List(cells[7], ' '),
            Text(cells[8]),
            List(cells[9], ';'),
            Text(cells[10]));

    private static Values<string> List(string cell, char between) =>
        cell.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToValues();

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;

    private static T Word<T>(string cell, params (string Word, T Meaning)[] words) =>
        words.FirstOrDefault(it => it.Word == cell) is (not null, var meaning)
            ? meaning
            : throw new ArgumentException(
                $"'{cell}' is none of {string.Join(", ", words.Select(it => it.Word))}.");
}
