using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;

namespace Tracker.Projections.Dossiers;

/// <summary>One fact or claim as it was recorded, with what became of it.</summary>
/// <param name="Milestone">What it is about.</param>
/// <param name="Statement">Where and when it was said.</param>
/// <param name="Fact">The step that was taken; null for a claim.</param>
/// <param name="Claim">What was said of the future; null for a fact.</param>
/// <param name="Position">Its place in the log.</param>
/// <param name="RecordedAt">When we recorded it.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Retraction">That it was a mistake; null when it stands.</param>
public sealed record Entry(
    MilestoneKey Milestone,
    Statement Statement,
    StepTaken? Fact,
    Planned? Claim,
    long Position,
    Instant RecordedAt,
    Author By,
    Retraction? Retraction = null)
{
    /// <summary>The id within the dossier.</summary>
    public string Id => Statement.Entry;

    /// <summary>The day on which it was said. It stands here by itself: who looks at a day asks it of all.</summary>
    public LocalDate SaidOn { get; } = Statement.SaidOn;

    public bool IsFact => Fact is not null;

    /// <summary>
    /// What became of the event that the claim waits for, where it stands in a planning; null when it waits for none.
    /// </summary>
    public WorkedOut? Worked { get; init; }

    /// <summary>What the claim waited for did not come: it no longer says anything.</summary>
    public bool HasLapsed => Worked is { State: ConditionState.Failed };

    /// <summary>
    /// The day of a fact, or what the words of a claim denote: worked out, where its days hang on an event.
    /// </summary>
    public PlanDate Date => Fact is { } fact ? PlanDate.Day(fact.On) : Worked?.Date ?? Claim!.Date;

    /// <summary>How firm; null for a fact, which is firmer than any word.</summary>
    public Firmness? Firmness => Claim?.Firmness;

    /// <summary>A rule of law says when it must happen: that is no forecast.</summary>
    public bool IsDeadline => Firmness == Domain.PlanDates.Firmness.Statutory;

    /// <summary>The exact words; null for a fact, and for a claim whose source gives a date without words.</summary>
    public string? Phrase => Claim?.Phrase;

    public string? Condition => Claim?.Condition;

    /// <summary>The number by which the dossier is known from this fact on; null when it brought none.</summary>
    public Identifier? Brought => Fact switch
    {
        SubmittedToHouse { Kamerstuk: { } number } => new Identifier("kamerstuk", number),
        PublishedInGazette { Gazette: { } number } => new Identifier(
            number.StartsWith("Stcrt", StringComparison.Ordinal) ? "staatscourant"
            : number.StartsWith("PbEU", StringComparison.Ordinal) ? "publicatieblad"
            : "staatsblad",
            number),
        _ => null,
    };
}
