using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;

namespace Tracker.Projections.Dossiers;

/// <summary>One thing that happened to a milestone: an entry arrived, an entry was struck, or a day passed.</summary>
/// <param name="Key">The milestone.</param>
/// <param name="At">When: the recording, or the start of the day on which time alone changed it.</param>
/// <param name="Position">Place in the log of what caused it; of the last event before it when time alone did.</param>
/// <param name="Cause">What caused it.</param>
/// <param name="Entry">The entry that arrived, was struck or was chosen; null when it was another thing.</param>
/// <param name="Was">Where it stood before; null when it was not there.</param>
/// <param name="Becomes">Where it stands after; null when nothing is left of it.</param>
/// <param name="Title">The title of the dossier after it.</param>
/// <param name="Counts">
/// Whether the standing itself changed. A late letter that changes nothing current does not count.
/// </param>
public sealed record MilestoneMove(
    MilestoneKey Key,
    Instant At,
    long Position,
    MoveCause Cause,
    Entry? Entry,
    MilestoneStanding? Was,
    MilestoneStanding? Becomes,
    string Title,
    bool Counts)
{
    /// <summary>The choice between claims that was made or undone; null when another thing was the cause.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>
    /// The fact or claim on another milestone that changed this one, be it of another dossier; null where its own did,
    /// or none.
    /// </summary>
    public Entry? Through { get; init; }

    /// <summary>Who recorded what caused it; null when time alone did.</summary>
    public Author? By { get; init; }

    /// <summary>It is noted for the dossier's new title alone: nothing about the milestone changed.</summary>
    public bool IsTitleOnly => Cause == MoveCause.Elsewhere && IsSame(Was, Becomes);

    /// <summary>Whether people see the same of both.</summary>
    public static bool IsSame(MilestoneStanding? one, MilestoneStanding? other) =>
        StandingSignature.Of(one) == StandingSignature.Of(other);
}

/// <summary>What made a milestone move.</summary>
public enum MoveCause
{
    /// <summary>A fact or claim on this very milestone was recorded.</summary>
    Recorded,

    /// <summary>A fact or claim on this very milestone was retracted.</summary>
    Retracted,

    /// <summary>A fact or claim on this very milestone was a mistake, and another took its place.</summary>
    Amended,

    /// <summary>A person chose between claims that contradict each other, or undid that.</summary>
    Settled,

    /// <summary>
    /// Something else changed it: a later step, the end of the dossier, a new title, an event that it waits for.
    /// </summary>
    Elsewhere,

    /// <summary>Its latest day passed, or the last day on which its condition could be met.</summary>
    Time,
}

/// <summary>What people see of a standing: when this differs, the milestone has changed.</summary>
internal readonly record struct StandingSignature(
    LocalDate? Earliest,
    LocalDate? Latest,
    Firmness? Firmness,
    StandingStatus Status,
    bool IsOverdue,
    string? Condition,
    ConditionState? State)
{
    public static StandingSignature? Of(MilestoneStanding? it) => it is null
        ? null
        : new(
            it.Date.Earliest,
            it.Date.Latest,
            it.Firmness,
            it.Status,
            it.IsOverdue,
            it.Stands.Condition,
            it.Stands.Worked?.State);
}
