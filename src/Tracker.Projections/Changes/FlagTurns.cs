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
    public IEnumerable<RemarkChange> In(IEnumerable<Note> then)
    {
        foreach (var note in then)
        {
            if (note.Remark is not FlagMoved moved)
            {
                continue;
            }

            if (note.Retraction is { } mistake)
            {
                if (NoteNews.IsStruckIn(period, note))
                {
                    yield return new RemarkChange(
                        dossier, description, ChangeKind.FlagCorrected, note, mistake.At, mistake.Position);
                }
            }
            else if (!period.Was.Sees(note) && Turns(moved))
            {
                var kind = moved is FlagRaised ? ChangeKind.FlagRaised : ChangeKind.FlagLowered;
                yield return new RemarkChange(
                    dossier, description, kind, note, NoteNews.At(period, note), note.Position);
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
