using NodaTime;

namespace Tracker.Domain.Dossiers;

/// <summary>Where and when something was said that is about no milestone.</summary>
/// <param name="Entry">Stable id of the entry, unique in its dossier.</param>
/// <param name="Source">The key of the document.</param>
/// <param name="Line">The first line in the document's text, counted from 1; null where lines make no sense.</param>
/// <param name="Place">The place in words; null when the line says enough.</param>
/// <param name="SaidOn">The day on which the source said it.</param>
/// <param name="SaidOnIsApproximate">That day is known to the month only, or less.</param>
public sealed record Citation(
    string Entry, string Source, int? Line, string? Place, LocalDate SaidOn, bool SaidOnIsApproximate);

/// <summary>What a source says of the dossier as a whole, and not of one of its milestones.</summary>
/// <param name="Citation">Who says it, and where.</param>
public abstract record Remark(Citation Citation) : DossierEvent;

/// <summary>A condition beside the step begins or ends.</summary>
/// <param name="On">The first day on which it is so.</param>
/// <param name="Note">What it is about, or why, in words; null when nothing is said of that.</param>
public abstract record FlagMoved(Citation Citation, Flag Flag, LocalDate On, string? Note) : Remark(Citation);

/// <summary>From a day on a condition holds beside the step.</summary>
public sealed record FlagRaised(Citation Citation, Flag Flag, LocalDate On, string? Note = null)
    : FlagMoved(Citation, Flag, On, Note);

/// <summary>From a day on the condition no longer holds.</summary>
public sealed record FlagLowered(Citation Citation, Flag Flag, LocalDate On, string? Note = null)
    : FlagMoved(Citation, Flag, On, Note);

/// <summary>This dossier belongs to another one.</summary>
/// <param name="Kind">In which way, seen from this dossier.</param>
/// <param name="To">The slug of the other dossier.</param>
public sealed record DossierLinked(Citation Citation, DossierLink Kind, string To) : Remark(Citation);

/// <summary>
/// Someone who does not decide on it asks for something: an association of municipalities, say. It is no plan, stands
/// in no planning and supersedes nothing.
/// </summary>
/// <param name="Wish">What is asked for, in our own words.</param>
public sealed record WishVoiced(Citation Citation, string Wish) : Remark(Citation);

/// <summary>The dossier asks something of those whom it concerns.</summary>
/// <param name="Duty">What they must do, in our own words.</param>
/// <param name="DueOn">The last day for it, itself included; null when no day is named.</param>
/// <param name="Due">The event from which its days follow; null when they follow from none.</param>
public sealed record ObligationIdentified(
    Citation Citation, string Duty, LocalDate? DueOn = null, Awaiting? Due = null) : Remark(Citation);
