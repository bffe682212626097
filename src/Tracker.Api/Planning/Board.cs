using Tracker.Domain.Calendars;
using Tracker.Projections.Planning;

namespace Tracker.Api.Planning;

/// <summary>
/// The planning laid out as a board: rows of four quarters, cards for what stands in one quarter, bars for what is
/// wider (domain.md 5). Each milestone stands once. What is overdue has a list of its own, after the quarters: it may
/// be much, and one comes for what is ahead.
/// </summary>
/// <param name="Rows">Four quarters each, in order.</param>
/// <param name="Remaining">What could have come before, and of which the current quarter is what remains.</param>
/// <param name="Overdue">What should have been there by now, what passed last first.</param>
/// <param name="Later">What starts after the last quarter.</param>
/// <param name="Undated">What has no date.</param>
public sealed record Board(
    IReadOnlyList<BoardRow> Rows,
    PlacedItems Remaining,
    PlacedItems Overdue,
    PlacedItems Later,
    PlacedItems Undated)
{
    /// <summary>How many quarters stand beside each other.</summary>
    public const int Columns = 4;

    /// <summary>How many quarters a board shows.</summary>
    public const int Quarters = 8;

    public IEnumerable<BoardColumn> AllColumns => Rows.SelectMany(row => row.Columns);

    /// <summary>Everything that is wider than a quarter.</summary>
    public PlacedItems Wide => new(
        [.. Remaining.Unordered, .. Rows.SelectMany(row => row.Bars).SelectMany(bar => bar.Items.Unordered)]);

    /// <param name="planning">For <see cref="Quarters"/> quarters.</param>
    /// <param name="current">The quarter that it is.</param>
    public static Board Of(PlanningPerQuarter planning, Quarter current)
    {
        var bars = Bar.Of(planning, current).ToLookup(bar => bar.From == current && bar.UpTo == current);
        var rows = planning.Quarters.Chunk(Columns)
            .Select(quarters => quarters.Select(quarter => BoardColumn.Of(quarter, current)).ToList())
            .Select(columns => BoardRow.Of(columns, [.. bars[false]]))
            .ToList();
        return new Board(
            rows,
            new PlacedItems([.. bars[true].SelectMany(bar => bar.Items.Unordered)]),
            new PlacedItems(
                [
                    .. planning.Overdue.Unordered.Concat(planning.Quarters.SelectMany(it => it.Items.Unordered))
                        .Where(item => item.Standing.IsOverdue),
                ],
                LatestFirst),
            planning.Later,
            planning.Undated);
    }

    private static int LatestFirst(PlanningItem one, PlanningItem other) =>
        Nullable.Compare(other.Standing.Date.Latest, one.Standing.Date.Latest);
}

public enum ColumnTime
{
    Past,
    Current,
    Ahead,
}

/// <summary>A quarter on the board.</summary>
/// <param name="Items">What happened in it, then what is planned in this quarter alone.</param>
/// <param name="OverdueCount">How much should have been there in it and was not; that stands elsewhere.</param>
public sealed record BoardColumn(
    Quarter Quarter, ColumnTime Time, PlacedItems Items, int OverdueCount)
{
    /// <summary>For links to it.</summary>
    public string Id => $"k-{Quarter}";

    internal static BoardColumn Of(PlanningQuarter quarter, Quarter current)
    {
        var own = quarter.Items.Where(item => !Bar.Takes(item));
        return new BoardColumn(
            quarter.Quarter,
            quarter.Quarter < current ? ColumnTime.Past
                : quarter.Quarter == current ? ColumnTime.Current
                : ColumnTime.Ahead,
            own.Where(item => !item.Standing.IsOverdue),
            own.Unordered.Count(item => item.Standing.IsOverdue));
    }
}
