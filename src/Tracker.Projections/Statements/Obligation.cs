using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Statements;

/// <summary>What a dossier asks of those whom it concerns, and by when.</summary>
/// <param name="Note">The entry that says so.</param>
/// <param name="Identified">What is asked, as recorded.</param>
/// <param name="Awaited">Where the milestone stands from which its days follow; null when there is none.</param>
/// <param name="Due">
/// The days by which it must be done: they move with the milestone from which they follow. Without bounds when no day
/// is known.
/// </param>
public sealed record Obligation(
    Note Note, ObligationIdentified Identified, MilestoneStanding? Awaited, PlanDate Due)
{
    /// <summary>All of one dossier that were not retracted, in the order in which they were said.</summary>
    /// <param name="view">The log as folded: an obligation may count from a milestone of another dossier.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which is judged whether the time for an event has passed.</param>
    public static IReadOnlyList<Obligation> Of(
        TrackerView view, DossierHistory dossier, AsOf bounds, LocalDate day) =>
    [
        .. from note in dossier.Notes.Select(bounds.At).OfType<Note>()
           where note.Retraction is null && note.Remark is ObligationIdentified
           orderby note.SaidOn, note.Position
           let asked = (ObligationIdentified)note.Remark
           select asked.Due is { } due
               ? Counted(note, asked, due, Standing(view, due, dossier.Slug, bounds, day), day)
               : new Obligation(note, asked, null, Fixed(asked.DueOn)),
    ];

    /// <summary>
    /// All that the dossiers of a selection ask: what must be done first first, then what has no day, then what should
    /// have been done by now.
    /// </summary>
    /// <param name="view">The log as folded.</param>
    /// <param name="selection">Which dossiers.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam.</param>
    public static IReadOnlyList<(DossierHistory Dossier, Obligation Asked)> Of(
        TrackerView view, Selection selection, AsOf bounds, LocalDate day)
    {
        var caretakers = Caretakers.Of(view, bounds);
        return
        [
            .. from dossier in view.Dossiers.Values
               where selection.Takes(dossier, caretakers, bounds, day)
               from asked in Of(view, dossier, bounds, day)
               let last = asked.Due.Latest ?? asked.Due.Earliest
               orderby last < day, last ?? LocalDate.MaxIsoValue, dossier.Slug
               select (dossier, asked),
        ];
    }

    private static PlanDate Fixed(LocalDate? dueOn) =>
        dueOn is { } last ? new PlanDate(null, last, Precision.Day) : PlanDate.Undated();

    private static Obligation Counted(
        Note note, ObligationIdentified asked, Awaiting due, MilestoneStanding? awaited, LocalDate day)
    {
        var happening = awaited?.Status switch
        {
            null => AwaitedEvent.Unknown,
            StandingStatus.Happened => AwaitedEvent.Happened,
            _ => AwaitedEvent.Planned,
        };
        var date = awaited?.Stands.Date ?? PlanDate.Undated();
        return new Obligation(note, asked, awaited, Conditions.Of(due, PlanDate.Undated(), happening, date, day).Date);
    }

    private static MilestoneStanding? Standing(
        TrackerView view, Awaiting due, string own, AsOf bounds, LocalDate day)
    {
        var key = due.Key(own);
        return view.Dossiers.GetValueOrDefault(key.Dossier) is { } dossier
            ? Standings.Of(dossier, bounds, day).FirstOrDefault(it => it.Key == key)
            : null;
    }
}
