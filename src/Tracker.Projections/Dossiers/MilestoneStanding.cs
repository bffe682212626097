using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>Where one milestone stands: which entry speaks for it, and what became of the others.</summary>
public sealed class MilestoneStanding
{
    private readonly MilestoneHistory milestone;
    private readonly ReadOnlyMemory<Entry> seen;
    private readonly Vantage vantage;
    private IReadOnlyList<JudgedEntry>? entries;

    /// <param name="milestone">The milestone.</param>
    /// <param name="stands">The entry that stands in the planning: the fact, or else the claim that holds.</param>
    /// <param name="status">What the milestone is now.</param>
    /// <param name="isOverdue">Its latest day has passed without the fact.</param>
    /// <param name="seen">Every entry that is in sight, by (said, position); retracted ones too.</param>
    /// <param name="sight">The dossier as one sees it.</param>
    internal MilestoneStanding(
        MilestoneHistory milestone,
        Entry stands,
        StandingStatus status,
        bool isOverdue,
        ReadOnlyMemory<Entry> seen,
        DossierSight sight)
    {
        (this.milestone, this.seen, vantage) = (milestone, seen, sight.Vantage);
        (Stands, Status, IsOverdue) = (stands, status, isOverdue);
        Date = HasLapsedClaim ? PlanDate.Undated() : stands.Date;
    }

    public MilestoneKey Key => milestone.Key;

    /// <summary>Its step in the procedure.</summary>
    public Step Step => milestone.Step;

    /// <summary>The entry that stands in the planning: the fact, or else the claim that holds.</summary>
    public Entry Stands { get; }

    /// <summary>What the milestone is now.</summary>
    public StandingStatus Status { get; }

    /// <summary>Its latest day has passed without the fact.</summary>
    public bool IsOverdue { get; }

    /// <summary>
    /// Every entry that is in sight, by (said, position), each with its status; retracted ones too. Worked out when
    /// first asked for, for most views need only what stands.
    /// </summary>
    public IReadOnlyList<JudgedEntry> Entries =>
        entries ??= new EntryOutcomes(seen.ToArray(), vantage.Sight).Of(this);

    /// <summary>
    /// The claims in sight in their own words, by (said, position): what they wait for is not worked out. Mistakes are
    /// left out.
    /// </summary>
    public IEnumerable<Entry> Claims
    {
        get
        {
            for (var at = 0; at < seen.Length; at++)
            {
                if (seen.Span[at] is { IsFact: false, Retraction: null } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    /// <summary>The day of the fact, or the days that are planned; none when the claim has lapsed.</summary>
    public PlanDate Date { get; }

    /// <summary>How firm; null for a fact.</summary>
    public Firmness? Firmness => Stands.Firmness;

    /// <summary>Whether a person chose another claim over this one.</summary>
    public bool IsSetAside(Entry claim) => vantage.IsSetAside(claim);

    /// <summary>Where nothing else holds: the condition of the claim failed, and no later one took its place.</summary>
    public bool HasLapsedClaim => IsOpen && Stands.HasLapsed;

    /// <summary>It is still ahead of us: planned, conflicting or overdue.</summary>
    public bool IsOpen => Status is StandingStatus.Planned or StandingStatus.Conflicting;

    /// <summary>The claims that contradict the one that stands; empty when none does.</summary>
    public IEnumerable<Entry> Conflicts => Entries
        .Where(judged => judged.Status == EntryStatus.Conflicting && judged.Entry.Id != Stands.Id)
        .Select(judged => judged.Entry);
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
public sealed record JudgedEntry(Entry Entry, EntryStatus Status, string? SupersededBy = null)
{
    /// <summary>The choice of a person that set it aside for another claim; null when none did.</summary>
    public Settlement? Settlement { get; init; }
}

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
