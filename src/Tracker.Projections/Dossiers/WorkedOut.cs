using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>What became of a claim that waits for an event, or counts from one.</summary>
/// <param name="Awaits">What it waits for, as recorded.</param>
/// <param name="Key">The milestone that it waits for.</param>
/// <param name="Step">The step of that milestone; null when its dossier is not known.</param>
/// <param name="Elsewhere">The short name of the dossier of the milestone; null when it is that of the claim.</param>
/// <param name="State">Whether the condition holds.</param>
/// <param name="Event">What is known of the event.</param>
/// <param name="EventDate">The day of the event, or its plan; without bounds when neither is known.</param>
/// <param name="Date">
/// The days that the claim names itself, also once it has lapsed; or those that follow from the event, without bounds
/// when none do.
/// </param>
public sealed record WorkedOut(
    Awaiting Awaits,
    MilestoneKey Key,
    Step? Step,
    string? Elsewhere,
    ConditionState State,
    AwaitedEvent Event,
    PlanDate EventDate,
    PlanDate Date);

/// <summary>Whether what a claim waits for has come.</summary>
public enum ConditionState
{
    /// <summary>Not yet.</summary>
    Open,

    /// <summary>The event came, in time: the claim holds, and what it counts is counted from a fact.</summary>
    Met,

    /// <summary>By its own planning the event comes too late, or too early; that may still change.</summary>
    AtRisk,

    /// <summary>It did not come in time, or cannot come any more: the claim has lapsed.</summary>
    Failed,
}

/// <summary>What is known of an event that a claim waits for.</summary>
public enum AwaitedEvent
{
    /// <summary>Nothing was said of it.</summary>
    Unknown,

    Planned,
    Happened,

    /// <summary>A later step shows that it must have happened; the day is unknown.</summary>
    Implied,

    /// <summary>It cannot happen any more.</summary>
    Lapsed,

    /// <summary>It waits in turn, itself or through others, for the claim.</summary>
    Circular,
}
