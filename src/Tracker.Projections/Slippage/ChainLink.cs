using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Slippage;

/// <summary>One claim or fact in the chain of a milestone, and what it did to what was forecast.</summary>
/// <param name="Days">
/// By how many days the latest day moved from that of the forecast that stood; null where it is no measure, or where an
/// end is open.
/// </param>
/// <param name="DaysByEarliest">The same by the earliest days.</param>
public sealed record ChainLink(Entry Entry, ShiftKind Kind, int? Days = null, int? DaysByEarliest = null)
{
    /// <summary>The days that were forecast are other days now.</summary>
    public bool IsMove => Kind is ShiftKind.Later or ShiftKind.Earlier;

    /// <summary>The days by which what comes after is measured.</summary>
    public bool IsMeasure => IsMove || Kind is ShiftKind.First or ShiftKind.Narrowed or ShiftKind.CameTrue;

    /// <summary>A source said that it would happen then, and that stood in the planning.</summary>
    public bool IsForecast =>
        !Entry.IsFact && (IsMeasure || Kind is ShiftKind.Widened or ShiftKind.Repeated);
}

/// <summary>What a claim or fact does to the forecast that stood.</summary>
public enum ShiftKind
{
    /// <summary>The first forecast.</summary>
    First,

    /// <summary>A move: begin and end are both later.</summary>
    Later,

    /// <summary>A move: begin and end are both earlier.</summary>
    Earlier,

    /// <summary>Fewer days, all within those that were forecast.</summary>
    Narrowed,

    /// <summary>More days, among them all that were forecast; these stay the measure.</summary>
    Widened,

    /// <summary>The same days again.</summary>
    Repeated,

    /// <summary>It stands beside what counts: other words of the same day or document.</summary>
    Aside,

    /// <summary>It names no day; the forecast that stood stays the measure.</summary>
    Undated,

    /// <summary>A rule of law says when it must have happened: no forecast.</summary>
    Deadline,

    /// <summary>Claims contradict each other, and nobody has settled it: none of them counts.</summary>
    Conflicting,

    /// <summary>It happened on a day that was forecast.</summary>
    CameTrue,

    /// <summary>It happened, and nothing had been forecast.</summary>
    Happened,
}
