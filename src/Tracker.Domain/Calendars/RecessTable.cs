using NodaTime.Text;

namespace Tracker.Domain.Calendars;

/// <summary>The table <c>data/calendars/recesses.csv</c>, edition by edition.</summary>
public static class RecessTable
{
    private static readonly IReadOnlyList<Recess> Rows =
        [.. EmbeddedTables.Read("calendars/recesses.csv").Select(Row)];

    /// <summary>The newest edition; the first is 1, and each is one more than the last.</summary>
    public static int Latest { get; } = Rows.Max(Edition);

    /// <summary>What had been announced in an edition, and in those before it.</summary>
    public static IReadOnlyList<Recess> Upto(int edition) => [.. Rows.Where(row => Edition(row) <= edition)];

    private static int Edition(Recess row) => ((RecessGround.Announced)row.Ground).Edition;

    private static Recess Row(IReadOnlyList<string> cells) =>
        RecessWords.Kinds.TryParse(cells[1], out var kind)
            ? new Recess(
                kind,
                LocalDatePattern.Iso.Parse(cells[2]).Value,
                LocalDatePattern.Iso.Parse(cells[3]).Value,
                new RecessGround.Announced(
                    cells[4],
                    new Uri(cells[5]),
                    cells[6].Length > 0 ? LocalDatePattern.Iso.Parse(cells[6]).Value : null,
                    int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture)))
            : throw new ArgumentException($"'{cells[1]}' is not a recess.");
}
