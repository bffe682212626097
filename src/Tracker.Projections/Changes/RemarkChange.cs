using System.Globalization;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Changes;

/// <summary>A change of what is said of a dossier as a whole: a flag, a link, an obligation or a wish.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Description">As it was described at the end of the period that was asked.</param>
/// <param name="Kind">What kind of news it is.</param>
/// <param name="Note">What says so; of a flag that lapsed, what had raised it.</param>
/// <param name="At">When that was recorded; or the start of the day on which it was said, or lapsed.</param>
/// <param name="Position">Place in the log of what caused it.</param>
public sealed record RemarkChange(
    DossierHistory Dossier,
    DossierDescription Description,
    ChangeKind Kind,
    Note Note,
    Instant At,
    long Position)
{
    /// <summary>
    /// Of a flag the first day on which it holds, or no longer does; null for what does not begin on a day.
    /// </summary>
    public LocalDate? On { get; init; } = (Note.Remark as FlagMoved)?.On;

    /// <summary>A flag went down by itself: the cabinet that was a caretaker has been succeeded.</summary>
    public bool HasLapsed { get; init; }

    /// <summary>The mistake whose place it took; null when it is no correction of one.</summary>
    public Note? InPlaceOf { get; init; }

    /// <summary>Null for what is no flag.</summary>
    public Flag? Flag => (Note.Remark as FlagMoved)?.Flag;

    /// <summary>Why; null when nothing was said of it.</summary>
    public string? Reason => IsStruck ? Note.Retraction!.Reason
        : InPlaceOf is not null ? InPlaceOf.Retraction!.Reason
        : (Note.Remark as FlagMoved)?.Note;

    /// <summary>What names it for ever, whatever the period in which it is asked.</summary>
    public string Id => string.Create(
        CultureInfo.InvariantCulture, $"{Dossier.Slug}.{About}-{(HasLapsed ? "vervallen-" : string.Empty)}{Position}");

    /// <summary>It came with the shipped catalogue, not from a person.</summary>
    public bool IsCatalogue => !HasLapsed && (IsStruck ? Note.Retraction!.By : Note.By) == Author.Catalogue;

    private bool IsStruck => Kind is ChangeKind.FlagCorrected or ChangeKind.LinkCorrected
        or ChangeKind.ObligationCorrected or ChangeKind.WishCorrected;

    private string About => Flag is { } flag ? FlagWords.Flags.Code(flag) : Note.Remark switch
    {
        DossierLinked => "verband",
        ObligationIdentified => "verplichting",
        _ => "wens",
    };

    /// <param name="view">The log as folded.</param>
    /// <param name="selection">Which dossiers; who chooses milestones asks for none of this.</param>
    /// <param name="period">From when to when, and by which time.</param>
    /// <returns>In no order.</returns>
    public static IEnumerable<RemarkChange> Between(TrackerView view, Selection selection, ChangePeriod period)
    {
        var caretakers = Caretakers.Of(view, period.Becomes);
        return !selection.TakesEveryMilestone
            ? []
            : view.Dossiers.Values
                .Where(dossier => !dossier.Notes.IsEmpty && dossier.IsFollowed(period.Becomes)
                    && selection.Takes(dossier, caretakers, period.Becomes, period.BecomesDay))
                .SelectMany(dossier => Of(dossier, caretakers, period));
    }

    /// <summary>Those of one dossier.</summary>
    public static IEnumerable<RemarkChange> Of(DossierHistory dossier, Caretakers caretakers, ChangePeriod period)
    {
        Note[] then = [.. dossier.Notes.Select(period.Becomes.At).OfType<Note>()];
        return new FlagTurns(dossier, caretakers, period).In(then).Concat(new NoteNews(dossier, period).In(then));
    }
}
