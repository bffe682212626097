using NodaTime;
using Tracker.Api.Drawings;
using Tracker.Api.Pages;
using Tracker.Projections.Slippage;

namespace Tracker.Api.Slippage;

/// <summary>What moved furthest: a row for each milestone, from its first forecast to its last or the fact.</summary>
/// <param name="Rows">At least one.</param>
/// <param name="All">How many milestones moved, drawn or not.</param>
public sealed record MovesDrawing(IReadOnlyList<MovesRow> Rows, int All, TimeAxis Axis)
{
    /// <summary>The most rows that one looks at.</summary>
    private const int RowsMax = 15;

    /// <param name="moved">The milestones that moved, what moved furthest first; at least one.</param>
    /// <param name="today">The day to mark, where the years reach to it.</param>
    public static MovesDrawing Of(IReadOnlyList<SlippageRow> moved, LocalDate today)
    {
        var shown = moved.Take(RowsMax).ToList();
        var axis = TimeAxis.Over(
            [.. shown.SelectMany(row => Measures(row)).SelectMany(link => PlanDateMarks.Days(link.Entry))], today);
        return new MovesDrawing([.. shown.Select(row => new MovesRow(row, [.. Marks(row, axis)]))], moved.Count, axis);
    }

    /// <summary>What one sees, in a sentence or two, for who cannot.</summary>
    public string About =>
        Say(
            $"{Counts.Milestones(Rows.Count)}, wat het verst schoof bovenaan. Elke lijn loopt van het eind van de "
            + "eerste voorspelling naar dat van de laatste, of naar het feit. De tabel eronder heeft dezelfde "
            + "gegevens.",
            $"{Counts.Milestones(Rows.Count)}, what moved furthest at the top. Each line runs from the end of the "
            + "first forecast to that of the last, or to the fact. The table below has the same data.");

    private static IEnumerable<ChainLink> Measures(SlippageRow row) => row.Chain.Links.Where(link => link.IsMeasure);

    private static IEnumerable<Mark> Marks(SlippageRow row, TimeAxis axis)
    {
        var places = Measures(row).Select(link => PlanDateMarks.Anchor(link.Entry, axis)).ToList();
        var last = row.Chain.Slippage!.Last.Entry;
        return
        [
            new Arrow(places[0], places[^1]),
            .. places.SkipLast(1).Select(place => new Tick(place)),
            new Point(places[^1], MilestoneWords.Shape(last.Firmness)),
            .. SlippageText.Days(row.Chain.Slippage) is { } days
                ? new[] { new Label(places[^1], days) }
                : [],
        ];
    }
}

/// <param name="Row">The milestone.</param>
/// <param name="Marks">What is drawn.</param>
public sealed record MovesRow(SlippageRow Row, IReadOnlyList<Mark> Marks);
