using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;

namespace Tracker.Api.Planning;

/// <summary>
/// The planning laid out as a board: rows of four quarters, cards for what stands in one quarter, bars for what is wider
/// (domain.md 5). Each milestone stands once.
/// </summary>
/// <param name="Rows">Four quarters each, in order.</param>
/// <param name="Before">What is overdue from before the first quarter.</param>
/// <param name="Later">What starts after the last quarter.</param>
/// <param name="Undated">What has no date.</param>
public sealed record Board(
    IReadOnlyList<BoardRow> Rows,
    IReadOnlyList<PlanningItem> Before,
    IReadOnlyList<PlanningItem> Later,
    IReadOnlyList<PlanningItem> Undated)
{
    /// <summary>How many quarters stand beside each other.</summary>
    public const int Columns = 4;

    /// <summary>How many quarters a board shows.</summary>
    public const int Quarters = 8;

    public IEnumerable<BoardColumn> AllColumns => Rows.SelectMany(row => row.Columns);

    /// <summary>Everything that stands in a bar.</summary>
    public IEnumerable<PlanningItem> Wide => Rows.SelectMany(row => row.Bars).SelectMany(bar => bar.Items);

    /// <summary>Everything that is overdue.</summary>
    public IEnumerable<PlanningItem> Overdue => Before.Concat(AllColumns.SelectMany(column => column.Overdue));

    /// <param name="planning">For <see cref="Quarters"/> quarters.</param>
    /// <param name="current">The quarter that it is.</param>
    public static Board Of(PlanningPerQuarter planning, Quarter current)
    {
        var bars = Bar.Of(planning, current);
        var rows = planning.Quarters.Chunk(Columns).Select(quarters => BoardRow.Of(quarters, bars, current)).ToList();
        return new Board(rows, planning.Overdue, planning.Later, planning.Undated);
    }
}

/// <summary>Four quarters with what stands in them, and the bars that begin under them or run on.</summary>
/// <param name="Bars">The bars that begin in this row.</param>
/// <param name="RunningOn">The bars of an earlier row that run on into this one.</param>
/// <param name="Past">How many columns from the left are over, when the bars stand beside them; else 0.</param>
/// <param name="FrontIsEmpty">Only the last column has cards, and the bars stand beside them.</param>
public sealed record BoardRow(
    IReadOnlyList<BoardColumn> Columns,
    IReadOnlyList<Bar> Bars,
    IReadOnlyList<Bar> RunningOn,
    int Past,
    bool FrontIsEmpty)
{
    public Quarter First => Columns[0].Quarter;

    public Quarter Last => Columns[^1].Quarter;

    /// <summary>The column in the grid of bars where a bar begins, from 1.</summary>
    public int From(Bar bar) => Math.Max(bar.From.Since(First), 0) - Past + 1;

    /// <summary>The column line where it ends: the column after its last.</summary>
    public int To(Bar bar)
    {
        var last = bar.RunsBeyond(Last) ? Last : bar.UpTo!.Value;
        var columns = last.Since(First) - Past + 2;
        // An open end may stop before the last column: its dotted side says that it goes on.
        return FrontIsEmpty ? Math.Min(columns, Board.Columns) : columns;
    }

    internal static BoardRow Of(IReadOnlyList<PlanningQuarter> quarters, IReadOnlyList<Bar> bars, Quarter current)
    {
        var columns = quarters.Select(quarter => BoardColumn.Of(quarter, current)).ToList();
        var (first, last) = (quarters[0].Quarter, quarters[^1].Quarter);
        var own = bars.Where(bar => bar.From >= first && bar.From <= last).ToList();
        var runningOn = bars.Where(bar => bar.From < first && bar.RunsBeyond(first.Previous)).ToList();
        var past = columns.Count(column => column.Time == ColumnTime.Past);
        var frontIsEmpty = columns.SkipLast(1).All(column => column.IsEmpty) && !columns[^1].IsEmpty
            && own.Concat(runningOn).All(bar => bar.UpTo != last && bar.From < last);
        return new BoardRow(
            columns, own, runningOn, past < columns.Count ? past : 0, past == 0 && frontIsEmpty);
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
    public bool IsEmpty => Happened.Count + Planned.Count + Overdue.Count == 0;

    /// <summary>The id of its heading.</summary>
    public string Id => $"k-{Quarter}";

    internal static BoardColumn Of(PlanningQuarter quarter, Quarter current)
    {
        var own = quarter.Items.Where(item => !Bar.Takes(item)).ToList();
        return new BoardColumn(
            quarter.Quarter,
            quarter.Quarter < current ? ColumnTime.Past : quarter.Quarter == current ? ColumnTime.Current : ColumnTime.Ahead,
            [.. own.Where(item => item.Standing.Status == StandingStatus.Happened)],
            [.. own.Where(item => item.Standing is { IsOverdue: false, Status: not StandingStatus.Happened })],
            [.. own.Where(item => item.Standing.IsOverdue)]);
    }
}
