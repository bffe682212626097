using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;

namespace Tracker.Api.Planning;

/// <summary>
/// The planning laid out as a board: rows of four quarters, cards for what stands in one quarter, bars for what is
/// wider (domain.md 5). Each milestone stands once.
/// </summary>
/// <param name="Rows">Four quarters each, in order.</param>
/// <param name="Remaining">What could have come before, and of which the current quarter is what remains.</param>
/// <param name="Before">What is overdue from before the first quarter.</param>
/// <param name="Later">What starts after the last quarter.</param>
/// <param name="Undated">What has no date.</param>
public sealed record Board(
    IReadOnlyList<BoardRow> Rows,
    IReadOnlyList<PlanningItem> Remaining,
    IReadOnlyList<PlanningItem> Before,
    IReadOnlyList<PlanningItem> Later,
    IReadOnlyList<PlanningItem> Undated)
{
    /// <summary>How many quarters stand beside each other.</summary>
    public const int Columns = 4;

    /// <summary>How many quarters a board shows.</summary>
    public const int Quarters = 8;

    public IEnumerable<BoardColumn> AllColumns => Rows.SelectMany(row => row.Columns);

    /// <summary>Everything that is wider than a quarter.</summary>
    public IEnumerable<PlanningItem> Wide =>
        Remaining.Concat(Rows.SelectMany(row => row.Bars).SelectMany(bar => bar.Items));

    /// <summary>Everything that is overdue.</summary>
    public IEnumerable<PlanningItem> Overdue => Before.Concat(AllColumns.SelectMany(column => column.Overdue));

    /// <param name="planning">For <see cref="Quarters"/> quarters.</param>
    /// <param name="current">The quarter that it is.</param>
    public static Board Of(PlanningPerQuarter planning, Quarter current)
    {
        var bars = Bar.Of(planning, current).ToLookup(bar => bar.From == current && bar.UpTo == current);
        var rest = bars[true].SelectMany(bar => bar.Items).ToList();
        var rows = planning.Quarters.Chunk(Columns)
            .Select(quarters => quarters.Select(quarter => BoardColumn.Of(quarter, current)).ToList())
            .Select(columns => BoardRow.Of(columns, [.. bars[false]]))
            .ToList();
        return new Board(rows, rest, planning.Overdue, planning.Later, planning.Undated);
    }
}

/// <summary>Four quarters with what stands in them, and the bars that begin under them or run on.</summary>
/// <param name="Beside">The bars over columns without cards: they stand beside the cards of the others.</param>
/// <param name="Under">The bars that begin in this row under cards.</param>
/// <param name="RunningOn">The bars of an earlier row that run on into this one.</param>
/// <param name="Past">How many columns from the left are over, when the bars stand beside them; else 0.</param>
public sealed record BoardRow(
    IReadOnlyList<BoardColumn> Columns,
    IReadOnlyList<Bar> Beside,
    IReadOnlyList<Bar> Under,
    IReadOnlyList<Bar> RunningOn,
    int Past)
{
    public Quarter First => Columns[0].Quarter;

    public Quarter Last => Columns[^1].Quarter;

    /// <summary>The bars that begin in this row.</summary>
    public IEnumerable<Bar> Bars => Beside.Concat(Under);

    /// <summary>The column in which a bar begins, from 1.</summary>
    public int From(Bar bar) => Math.Max(bar.From.Since(First), 0) + 1;

    /// <summary>The column after its last.</summary>
    public int To(Bar bar) => (bar.RunsBeyond(Last) ? Last : bar.UpTo!.Value).Since(First) + 2;

    internal static BoardRow Of(IReadOnlyList<BoardColumn> columns, IReadOnlyList<Bar> bars)
    {
        var (first, last) = (columns[0].Quarter, columns[^1].Quarter);
        var own = bars.Where(bar => bar.From >= first && bar.From <= last).ToLookup(bar => columns
            .Where(column => column.Quarter >= bar.From && !(column.Quarter > bar.UpTo))
            .All(column => column.IsEmpty));
        var past = columns.Count(column => column.Time == ColumnTime.Past);
        return new BoardRow(
            columns,
            [.. own[true]],
            [.. own[false]],
            [.. bars.Where(bar => bar.From < first && bar.RunsBeyond(first.Previous))],
            past < columns.Count ? past : 0);
    }
}

public enum ColumnTime
{
    Past,
    Current,
    Ahead,
}

/// <summary>A quarter on the board.</summary>
/// <param name="Happened">The facts.</param>
/// <param name="Planned">What is planned in this quarter alone.</param>
/// <param name="Overdue">What should have been there by now.</param>
public sealed record BoardColumn(
    Quarter Quarter,
    ColumnTime Time,
    IReadOnlyList<PlanningItem> Happened,
    IReadOnlyList<PlanningItem> Planned,
    IReadOnlyList<PlanningItem> Overdue)
{
    public int Count => Happened.Count + Planned.Count + Overdue.Count;

    public bool IsEmpty => Count == 0;

    /// <summary>The id of its heading.</summary>
    public string Id => $"k-{Quarter}";

    internal static BoardColumn Of(PlanningQuarter quarter, Quarter current)
    {
        var own = quarter.Items.Where(item => !Bar.Takes(item)).ToList();
        return new BoardColumn(
            quarter.Quarter,
            quarter.Quarter < current ? ColumnTime.Past
                : quarter.Quarter == current ? ColumnTime.Current
                : ColumnTime.Ahead,
            [.. own.Where(item => item.Standing.Status == StandingStatus.Happened)],
            [.. own.Where(item => item.Standing is { IsOverdue: false, Status: not StandingStatus.Happened })],
            [.. own.Where(item => item.Standing.IsOverdue)]);
    }
}
