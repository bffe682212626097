using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Statements;

/// <summary>What a dossier asks of those whom it concerns, and by when.</summary>
/// <param name="Note">The entry that says so.</param>
/// <param name="Duty">What they must do, in our own words.</param>
/// <param name="Due">By when.</param>
public sealed record Obligation(Note Note, string Duty, Deadline Due)
{
    /// <summary>Why it was a mistake; null when it stands.</summary>
    public Retraction? Retraction => Note.Retraction;

    /// <summary>The last day that is known of by when it must be done; null while none is.</summary>
    public LocalDate? Last => Due.Days.Latest ?? Due.Days.Earliest;

    /// <summary>All of one dossier, retracted ones too, in the order in which they were said.</summary>
    /// <param name="view">The log as folded: an obligation may count from a milestone of another dossier.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which is judged whether the time for an event has passed.</param>
    public static IReadOnlyList<Obligation> Of(
        TrackerView view, DossierHistory dossier, AsOf bounds, LocalDate day) =>
    [
        .. from note in dossier.Notes.Select(bounds.At).OfType<Note>()
           where note.Remark is ObligationIdentified
           orderby note.SaidOn, note.Position
           let asked = (ObligationIdentified)note.Remark
           select new Obligation(
               note, asked.Duty, Deadline.Of(view, dossier.Slug, asked.DueOn, asked.Due, bounds, day)),
    ];

    /// <summary>
    /// All that stands of what the dossiers of a selection ask: what must be done first first, then what has no day,
    /// then what should have been done by now.
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
               where asked.Retraction is null
               orderby asked.Last < day, asked.Last ?? LocalDate.MaxIsoValue, dossier.Slug
               select (dossier, asked),
        ];
    }
}
