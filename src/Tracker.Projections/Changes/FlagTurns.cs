using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Changes;

/// <summary>The flags of a dossier that went up or down in a period.</summary>
internal sealed class FlagTurns(DossierHistory dossier, Caretakers caretakers, ChangePeriod period)
{
    private readonly DossierDescription description = dossier.DescriptionAt(period.Becomes);
    private readonly List<Note> live = Markings.Live(dossier, period.Becomes);

    /// <param name="then">What was said of the dossier, as it stood at the end of the period.</param>
    public IEnumerable<RemarkChange> In(IReadOnlyList<Note> then)
    {
        foreach (var note in then)
        {
            if (note.Remark is not FlagMoved moved)
            {
                continue;
            }

            if (note.Retraction is { } mistake && NoteNews.IsStruckIn(period, note) && !IsPutRight(then, note, moved))
            {
                yield return new RemarkChange(
                    dossier, description, ChangeKind.FlagCorrected, note, mistake.At, mistake.Position);
            }

            if (note.Retraction is null && !period.Was.Sees(note) && Turns(moved))
            {
                yield return Turned(note, moved, NoteNews.Known(period, then, note));
            }

            if (note.Retraction is null && Lapse(moved) is { } lapsed
                && lapsed > period.WasDay && lapsed <= period.BecomesDay)
            {
                yield return new RemarkChange(
                    dossier, description, ChangeKind.FlagLowered, note, Amsterdam.StartOf(lapsed), note.Position)
                {
                    On = lapsed,
                    HasLapsed = true,
                };
            }
        }
    }

    /// <param name="note">What says so.</param>
    /// <param name="moved">The same.</param>
    /// <param name="before">The mistake in place of which it came; null for none.</param>
    private RemarkChange Turned(Note note, FlagMoved moved, Note? before)
    {
        var mistake = before?.Remark is FlagMoved former && IsSameTurn(former, moved) ? before : null;
        var kind = mistake is not null ? ChangeKind.FlagAmended
            : moved is FlagRaised ? ChangeKind.FlagRaised
            : ChangeKind.FlagLowered;
        return new RemarkChange(dossier, description, kind, note, NoteNews.At(period, note), note.Position)
        {
            InPlaceOf = mistake,
        };
    }

    /// <summary>Whether the same turn of the same flag stands in its place: then that tells.</summary>
    private bool IsPutRight(IReadOnlyList<Note> then, Note mistake, FlagMoved moved) => live.Exists(note =>
        note.Remark is FlagMoved now && IsSameTurn(moved, now)
        && NoteNews.Known(period, then, note)?.Id == mistake.Id);

    private static bool IsSameTurn(FlagMoved one, FlagMoved other) =>
        one.Flag == other.Flag && one is FlagRaised == other is FlagRaised;

    /// <summary>Whether it says something else than what was said of the flag before.</summary>
    private bool Turns(FlagMoved moved)
    {
        var before = Course(moved).TakeWhile(it => it.Citation.Entry != moved.Citation.Entry).LastOrDefault();
        return (before is FlagRaised) != (moved is FlagRaised);
    }

    /// <summary>The day on which it was down by itself; null when it was not, or someone lowered it before.</summary>
    private LocalDate? Lapse(FlagMoved moved) =>
        moved is FlagRaised raised && Markings.LapsedOn(raised, caretakers) is { } day
            && Course(moved).LastOrDefault(it => it.On <= day)?.Citation.Entry == moved.Citation.Entry
                ? day
                : null;

    private IReadOnlyList<FlagMoved> Course(FlagMoved moved) =>
        FlagCourse.Of(live.Select(it => it.Remark), moved.Flag);
}
