using Tracker.Domain.Calendars;

namespace Tracker.Api.Planning;

/// <summary>
/// Four quarters with what stands in them, packed so that no bar leaves a hole where cards could stand.
/// </summary>
/// <param name="Columns">The quarters, in order.</param>
/// <param name="Bars">The bars that begin in this row; what runs on from an earlier one stands there.</param>
/// <param name="Whole">How it is laid out.</param>
public sealed record BoardRow(IReadOnlyList<BoardColumn> Columns, IReadOnlyList<Bar> Bars, BoardPart Whole)
{
    public Quarter First => Columns[0].Quarter;

    public Quarter Last => Columns[^1].Quarter;

    public bool HasNow => Columns.Any(column => column.Time == ColumnTime.Current);

    internal static BoardRow Of(IReadOnlyList<BoardColumn> columns, IReadOnlyList<Bar> bars)
    {
        var (first, last) = (columns[0].Quarter, columns[^1].Quarter);
        var here = bars.Where(bar => bar.From <= last && bar.RunsBeyond(first.Previous))
            .Select(bar => new BoardBar(
                bar,
                Math.Max(bar.From.Since(first), 0),
                (bar.RunsBeyond(last) ? last : bar.UpTo!.Value).Since(first) + 1,
                ComesFrom: bar.IsCut || bar.From < first,
                GoesOn: bar.RunsBeyond(last),
                IsAgain: bar.From < first))
            .ToList();
        return new BoardRow(
            columns,
            [.. here.Where(it => !it.IsAgain).Select(it => it.Bar)],
            BoardPart.Of(columns, 0, columns.Count, here));
    }
}

/// <summary>A bar as it lies in one row.</summary>
/// <param name="From">The column in which it begins there, from 0.</param>
/// <param name="To">The column after its last.</param>
/// <param name="ComesFrom">It began before that.</param>
/// <param name="GoesOn">It runs on after it.</param>
/// <param name="IsAgain">Its milestones stand in an earlier row.</param>
public sealed record BoardBar(Bar Bar, int From, int To, bool ComesFrom, bool GoesOn, bool IsAgain)
{
    public int Width => To - From;
}

/// <summary>
/// Columns of a row with what stands in them. A part is cut where no bar lies across, so that each side is as high as
/// it needs to be; where a bar lies across all, it lies under the rest.
/// </summary>
/// <param name="From">Its first column, from 0.</param>
/// <param name="To">The column after its last.</param>
public abstract record BoardPart(int From, int To)
{
    public int Width => To - From;

    /// <param name="columns">Of the whole row.</param>
    /// <param name="from">The first column of this part, from 0.</param>
    /// <param name="to">The column after its last.</param>
    /// <param name="bars">Those that lie within it.</param>
    internal static BoardPart Of(IReadOnlyList<BoardColumn> columns, int from, int to, IReadOnlyList<BoardBar> bars)
    {
        var cuts = Enumerable.Range(from + 1, to - from - 1)
            .Where(cut => bars.All(bar => bar.To <= cut || bar.From >= cut))
            .ToList();
        if (cuts.Count > 0)
        {
            return new BesideEachOther(from, to,
            [
                .. cuts.Prepend(from).Zip(cuts.Append(to), (start, end) => Of(
                    columns, start, end, [.. bars.Where(bar => bar.From >= start && bar.To <= end)])),
            ]);
        }

        if (bars.Count == 0)
        {
            return new OneQuarter(from, to, columns[from]);
        }

        // The widest lowest: what is narrower can be moved up then.
        var widest = bars.MaxBy(bar => (bar.Width, bar.From))!;
        var lowest = bars.ToLookup(bar => bar.From == widest.From && bar.To == widest.To);
        return new BarsUnder(from, to, Of(columns, from, to, [.. lowest[false]]), [.. lowest[true]]);
    }
}

/// <summary>A quarter with its cards.</summary>
public sealed record OneQuarter(int From, int To, BoardColumn Column) : BoardPart(From, To);

/// <summary>Parts that share the width, each as high as it needs to be.</summary>
public sealed record BesideEachOther(int From, int To, IReadOnlyList<BoardPart> Parts) : BoardPart(From, To);

/// <summary>Bars over the same columns, under what stands there.</summary>
public sealed record BarsUnder(int From, int To, BoardPart Above, IReadOnlyList<BoardBar> Bars)
    : BoardPart(From, To);
