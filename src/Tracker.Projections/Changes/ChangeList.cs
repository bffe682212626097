using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Changes;

/// <summary>One change that people want to hear of.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Move">What moved, from where to where.</param>
/// <param name="Kind">What kind of news it is.</param>
/// <param name="IsLate">An old letter registered late: superseded on arrival, it changes nothing current.</param>
/// <param name="IsCatalogue">It came with the shipped catalogue, not from a person.</param>
public sealed record Change(
    DossierHistory Dossier, MilestoneMove Move, ChangeKind Kind, bool IsLate, bool IsCatalogue);

public enum ChangeKind
{
    New,
    Moved,
    Dated,

    /// <summary>Narrower words of the same day or document for what was planned already: no move.</summary>
    Worded,

    Undated,
    Firmness,
    Happened,
    Overdue,
    Lapsed,

    /// <summary>What the claim waited for has come, and its days stay.</summary>
    ConditionMet,

    Corrected,

    /// <summary>A mistake was put right: struck, and recorded anew.</summary>
    Amended,

    Conflict,

    /// <summary>A person chose between claims that contradicted each other.</summary>
    Settled,

    Late,
    Other,
}

/// <summary>Along which axis of time one asks what changed.</summary>
public enum ChangeAxis
{
    /// <summary>By when we recorded it.</summary>
    Recorded,

    /// <summary>By when it was said.</summary>
    Said,
}

/// <summary>What changed between two days.</summary>
public static class ChangeList
{
    /// <param name="view">The log as folded.</param>
    /// <param name="selection">Which dossiers and milestones.</param>
    /// <param name="since">The first day in Amsterdam, itself included; null for the beginning.</param>
    /// <param name="until">The last day, itself included.</param>
    /// <param name="axis">By which time.</param>
    /// <returns>The changes, newest first.</returns>
    public static IReadOnlyList<Change> Between(
        TrackerView view, Selection selection, LocalDate? since, LocalDate until, ChangeAxis axis) =>
        Between(view, selection, Caretakers.Of(view, AsOf.Now), since, until, axis);

    private static IReadOnlyList<Change> Between(
        TrackerView view,
        Selection selection,
        Caretakers caretakers,
        LocalDate? since,
        LocalDate until,
        ChangeAxis axis) =>
    [
        .. from dossier in view.Dossiers.Values
           where selection.Takes(dossier, caretakers, AsOf.Now, until)
           from change in Of(dossier, until, axis)
           let day = Amsterdam.DayOf(change.Move.At)
           where !(day < since) && day <= until && Takes(selection, change.Move)
           orderby change.Move.At descending, change.Move.Position descending, dossier.Slug
           select change,
    ];

    /// <summary>All changes of one dossier up to a day, oldest first.</summary>
    public static IEnumerable<Change> Of(DossierHistory dossier, LocalDate until, ChangeAxis axis) =>
        (axis == ChangeAxis.Recorded
            ? DossierTimeline.Recorded(dossier, until)
            : DossierTimeline.Said(dossier, until))
        .Select(move => new Change(dossier, move, Kind(move), IsLate(move), By(move) == Author.Catalogue));

    private static bool Takes(Selection selection, MilestoneMove move) =>
        (move.Becomes ?? move.Was) is not { } standing || selection.Takes(standing);

    private static bool IsLate(MilestoneMove move) => !move.Counts && move.Cause == MoveCause.Recorded;

    private static Author? By(MilestoneMove move) => move switch
    {
        { Cause: MoveCause.Retracted or MoveCause.Amended, Entry.Retraction: { } retraction } => retraction.By,
        { Settlement: { } settlement } => settlement.Undoing?.By ?? settlement.By,
        _ => move.Entry?.By,
    };

    private static ChangeKind Kind(MilestoneMove move) => move switch
    {
        { Cause: MoveCause.Retracted } => ChangeKind.Corrected,
        { Cause: MoveCause.Amended } => ChangeKind.Amended,
        { Cause: MoveCause.Settled, Becomes.Status: not StandingStatus.Conflicting } => ChangeKind.Settled,
        { Counts: false } => ChangeKind.Late,
        { Becomes.HasLapsedClaim: true, Was.HasLapsedClaim: not true } => ChangeKind.Lapsed,
        { Cause: MoveCause.Time } => ChangeKind.Overdue,
        { Becomes: null } => ChangeKind.Corrected,
        { Becomes.Status: StandingStatus.Lapsed } => ChangeKind.Lapsed,
        { Becomes.Status: StandingStatus.Conflicting } => ChangeKind.Conflict,
        { Becomes.Status: StandingStatus.Happened, Was.Status: not StandingStatus.Happened } => ChangeKind.Happened,
        { Becomes.Status: StandingStatus.Happened, Was: null } => ChangeKind.Happened,
        { Was: null } => ChangeKind.New,
        { Becomes: { } becomes, Was: { } was } => Between(was, becomes),
    };

    private static ChangeKind Between(MilestoneStanding was, MilestoneStanding becomes)
    {
        var (before, after) = (was.Date, becomes.Date);
        return (before.Earliest, before.Latest) == (after.Earliest, after.Latest)
            ? was.Firmness != becomes.Firmness ? ChangeKind.Firmness
                : HasCome(was, becomes) ? ChangeKind.ConditionMet
                : ChangeKind.Other
            : was.Stands.Id != becomes.Stands.Id && StillHolds(was.Stands, becomes) ? ChangeKind.Worded
            : IsUndated(before) ? ChangeKind.Dated
            : IsUndated(after) ? ChangeKind.Undated
            : ChangeKind.Moved;
    }

    private static bool HasCome(MilestoneStanding was, MilestoneStanding becomes) =>
        (was.Stands.Worked?.State, becomes.Stands.Worked?.State)
            is (ConditionState.Open or ConditionState.AtRisk, ConditionState.Met);

    private static bool StillHolds(Entry claim, MilestoneStanding standing) =>
        standing.Entries.Any(it => it.Entry.Id == claim.Id && it.Status is EntryStatus.Holding or EntryStatus.Overdue);

    private static bool IsUndated(Domain.PlanDates.PlanDate date) => date is { Earliest: null, Latest: null };
}
