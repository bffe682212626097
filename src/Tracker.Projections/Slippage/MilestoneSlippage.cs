using NodaTime;

namespace Tracker.Projections.Slippage;

/// <summary>By how much the planning of one milestone moved.</summary>
/// <param name="First">The first forecast.</param>
/// <param name="Last">The forecast by which the milestone is measured now, or the fact.</param>
/// <param name="Later">How often it moved to later days.</param>
/// <param name="Earlier">How often it moved to earlier days.</param>
public sealed record MilestoneSlippage(ChainLink First, ChainLink Last, int Later, int Earlier)
{
    /// <summary>How often it moved.</summary>
    public int Moves => Later + Earlier;

    /// <summary>The latest day of the last less the latest day of the first; null when either end is open.</summary>
    public int? Days { get; } = Slippage.Days.Between(First.Entry.Date.Latest, Last.Entry.Date.Latest);

    /// <summary>The same by the earliest days.</summary>
    public int? DaysByEarliest { get; } =
        Slippage.Days.Between(First.Entry.Date.Earliest, Last.Entry.Date.Earliest);

    /// <summary>
    /// Whither it moved, all in all: to later or to earlier days; null when it did not move, came back to where it was,
    /// or cannot be compared.
    /// </summary>
    public ShiftKind? Direction => Moves == 0 ? null : (Days ?? DaysByEarliest) switch
    {
        > 0 => ShiftKind.Later,
        < 0 => ShiftKind.Earlier,
        _ => null,
    };

    /// <summary>Over how many days it moved, either way; 0 when it did not move.</summary>
    public int Distance => Moves == 0 ? 0 : Math.Abs(Days ?? DaysByEarliest ?? 0);

    internal static MilestoneSlippage? Of(IReadOnlyList<ChainLink> links)
    {
        var measures = links.Where(link => link.IsMeasure).ToList();
        return measures is []
            ? null
            : new MilestoneSlippage(
                measures[0],
                measures[^1],
                measures.Count(link => link.Kind == ShiftKind.Later),
                measures.Count(link => link.Kind == ShiftKind.Earlier));
    }
}

internal static class Days
{
    /// <summary>From the one to the other; negative when it lies before; null when either is open.</summary>
    public static int? Between(LocalDate? first, LocalDate? last) =>
        first is { } from && last is { } to ? Period.DaysBetween(from, to) : null;
}
