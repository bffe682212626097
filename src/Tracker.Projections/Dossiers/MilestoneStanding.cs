using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>Where one milestone stands: which entry speaks for it, and what became of the others.</summary>
/// <param name="Key">The milestone.</param>
/// <param name="Step">Its step in the procedure.</param>
/// <param name="Stands">The entry that stands in the planning: the fact, or else the claim that holds.</param>
/// <param name="Status">What the milestone is now.</param>
/// <param name="IsOverdue">Its latest day has passed without the fact.</param>
/// <param name="Entries">
/// Every entry that is in sight, by (said, position), each with its status; retracted ones too.
/// </param>
public sealed record MilestoneStanding(
    MilestoneKey Key,
    Step Step,
    Entry Stands,
    StandingStatus Status,
    bool IsOverdue,
    IReadOnlyList<JudgedEntry> Entries)
{
    public PlanDate Date => Stands.Date;

    /// <summary>How firm; null for a fact.</summary>
    public Firmness? Firmness => Stands.Firmness;

    /// <summary>It is still ahead of us: planned, conflicting or overdue.</summary>
    public bool IsOpen => Status is StandingStatus.Planned or StandingStatus.Conflicting;

    /// <summary>The claims that contradict the one that stands; empty when none does.</summary>
    public IEnumerable<Entry> Conflicts => Entries
        .Where(judged => judged.Status == EntryStatus.Conflicting && judged.Entry.Id != Stands.Id)
        .Select(judged => judged.Entry);

    /// <summary>
    /// The last superseded claim that named other days than the standing one; null when it did not move.
    /// </summary>
    public Entry? MovedFrom => Entries
        .Where(judged => judged.Status == EntryStatus.Superseded && judged.Entry.Id != Stands.Id)
        .Select(judged => judged.Entry)
        .LastOrDefault(entry => entry.Date.Bounds != Bounds.None
            && (entry.Date.Earliest, entry.Date.Latest) != (Date.Earliest, Date.Latest));
}

/// <summary>What a milestone is.</summary>
public enum StandingStatus
{
    /// <summary>A claim holds, and it has not happened.</summary>
    Planned,

    /// <summary>Claims that cannot both be true hold, until a person settles it.</summary>
    Conflicting,

    /// <summary>It happened.</summary>
    Happened,

    /// <summary>A later step shows that it must have happened; the day is unknown.</summary>
    Implied,

    /// <summary>It cannot happen any more: the dossier ended, or went another way.</summary>
    Lapsed,
}

/// <summary>An entry with what became of it.</summary>
/// <param name="SupersededBy">The entry that took its place; null when none did.</param>
public sealed record JudgedEntry(Entry Entry, EntryStatus Status, string? SupersededBy = null);

public enum EntryStatus
{
    Holding,
    Superseded,
    Conflicting,
    Retracted,
    Lapsed,
    CameTrue,
    Overdue,
}
