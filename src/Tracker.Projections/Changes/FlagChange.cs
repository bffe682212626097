using System.Globalization;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Changes;

/// <summary>A flag of a dossier that went up or down.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Description">As it was described at the end of the period that was asked.</param>
/// <param name="Kind">Which way it went.</param>
/// <param name="Note">What raised or lowered it; of a flag that lapsed, what had raised it.</param>
/// <param name="On">The first day on which it holds, or no longer does.</param>
/// <param name="At">When that was recorded; or the start of the day on which it was said, or lapsed.</param>
/// <param name="Position">Place in the log of what caused it.</param>
public sealed record FlagChange(
    DossierHistory Dossier,
    DossierDescription Description,
    ChangeKind Kind,
    Note Note,
    LocalDate On,
    Instant At,
    long Position)
{
    /// <summary>It went down by itself: the cabinet that was a caretaker has been succeeded.</summary>
    public bool HasLapsed { get; init; }

    public Flag Flag => ((FlagMoved)Note.Remark).Flag;

    /// <summary>What names it for ever, whatever the period in which it is asked.</summary>
    public string Id => string.Create(
        CultureInfo.InvariantCulture,
        $"{Dossier.Slug}.{FlagWords.Flags.Code(Flag)}-{(HasLapsed ? "vervallen-" : string.Empty)}{Position}");

    /// <summary>It came with the shipped catalogue, not from a person.</summary>
    public bool IsCatalogue => !HasLapsed
        && (Kind == ChangeKind.FlagCorrected ? Note.Retraction!.By : Note.By) == Author.Catalogue;

    /// <param name="view">The log as folded.</param>
    /// <param name="selection">Which dossiers; who chooses milestones asks for no flags.</param>
    /// <param name="period">From when to when, and by which time.</param>
    /// <returns>In no order.</returns>
    public static IEnumerable<FlagChange> Between(TrackerView view, Selection selection, ChangePeriod period)
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
    public static IEnumerable<FlagChange> Of(DossierHistory dossier, Caretakers caretakers, ChangePeriod period)
    {
        var description = dossier.DescriptionAt(period.Becomes);
        var live = Markings.Live(dossier, period.Becomes);
        foreach (var note in dossier.Notes.Select(period.Becomes.At).OfType<Note>())
        {
            if (note.Remark is not FlagMoved moved)
            {
                continue;
            }

            if (note.Retraction is { } mistake)
            {
                if (period.Axis == ChangeAxis.Recorded && period.Was.IsRecorded(note.RecordedAt, note.Position)
                    && !period.Was.IsRecorded(mistake.At, mistake.Position))
                {
                    yield return new FlagChange(
                        dossier, description, ChangeKind.FlagCorrected, note, moved.On, mistake.At, mistake.Position);
                }
            }
            else if (!period.Was.Sees(note) && Turns(live, moved))
            {
                var at = period.Axis == ChangeAxis.Said ? Amsterdam.StartOf(note.SaidOn) : note.RecordedAt;
                yield return new FlagChange(dossier, description, KindOf(moved), note, moved.On, at, note.Position);
            }

            if (note.Retraction is null && Lapse(live, moved, caretakers) is { } lapsed
                && lapsed > period.WasDay && lapsed <= period.BecomesDay)
            {
                yield return new FlagChange(
                    dossier, description, ChangeKind.FlagLowered, note, lapsed, Amsterdam.StartOf(lapsed),
                    note.Position)
                {
                    HasLapsed = true,
                };
            }
        }
    }

    private static ChangeKind KindOf(FlagMoved moved) =>
        moved is FlagRaised ? ChangeKind.FlagRaised : ChangeKind.FlagLowered;

    /// <summary>Whether it says something else than what was said of the flag before.</summary>
    private static bool Turns(List<Note> live, FlagMoved moved)
    {
        var before = Course(live, moved).TakeWhile(it => it.Citation.Entry != moved.Citation.Entry).LastOrDefault();
        return (before is FlagRaised) != (moved is FlagRaised);
    }

    /// <summary>The day on which it was down by itself; null when it was not, or someone lowered it before.</summary>
    private static LocalDate? Lapse(List<Note> live, FlagMoved moved, Caretakers caretakers) =>
        moved is FlagRaised raised && Markings.LapsedOn(raised, caretakers) is { } day
            && Course(live, moved).LastOrDefault(it => it.On <= day)?.Citation.Entry == moved.Citation.Entry
                ? day
                : null;

    private static IReadOnlyList<FlagMoved> Course(List<Note> live, FlagMoved moved) =>
        FlagCourse.Of(live.Select(it => it.Remark), moved.Flag);
}
