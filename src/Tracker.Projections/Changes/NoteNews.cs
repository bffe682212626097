using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Changes;

/// <summary>Links, obligations and wishes of a dossier that came, were put right or were struck in a period.</summary>
internal sealed class NoteNews(DossierHistory dossier, ChangePeriod period)
{
    private readonly DossierDescription description = dossier.DescriptionAt(period.Becomes);

    /// <param name="then">What was said of the dossier, as it stood at the end of the period.</param>
    public IEnumerable<RemarkChange> In(IReadOnlyList<Note> then)
    {
        foreach (var note in then)
        {
            if (Kinds(note.Remark) is not { } kinds)
            {
                continue;
            }

            if (note.Retraction is { } mistake)
            {
                // Of what was put right, what took its place tells: that it was put right, or struck in its turn.
                if (mistake.Into is null && (IsStruckIn(period, note) || CameAndWent(then, note)))
                {
                    yield return new RemarkChange(
                        dossier, description, kinds.Corrected, note, mistake.At, mistake.Position);
                }
            }
            else if (!period.Was.Sees(note))
            {
                var before = Known(period, then, note);
                yield return new RemarkChange(
                    dossier, description, before is null ? kinds.Added : kinds.Amended, note, At(period, note),
                    note.Position)
                {
                    InPlaceOf = before,
                };
            }
        }
    }

    /// <summary>Whether it took the place of something known, and was found to be a mistake too since.</summary>
    private bool CameAndWent(IReadOnlyList<Note> then, Note note) => period.Axis == ChangeAxis.Recorded
        && !period.Was.Sees(note)
        && Known(period, then, note) is not null;

    /// <summary>When it became known, by the time that is asked for.</summary>
    public static Instant At(ChangePeriod period, Note note) =>
        period.Axis == ChangeAxis.Said ? Amsterdam.StartOf(note.SaidOn) : note.RecordedAt;

    /// <summary>Whether it was there at the first moment, and was found to be a mistake since.</summary>
    public static bool IsStruckIn(ChangePeriod period, Note note) => period.Axis == ChangeAxis.Recorded
        && note.Retraction is { } mistake
        && period.Was.IsRecorded(note.RecordedAt, note.Position)
        && !period.Was.IsRecorded(mistake.At, mistake.Position);

    /// <summary>The mistake in place of which it came, as it was known at the first moment; null for none.</summary>
    /// <param name="period">From when to when, and by which time.</param>
    /// <param name="then">What was said of the dossier, as it stood at the end of the period.</param>
    /// <param name="note">What came.</param>
    public static Note? Known(ChangePeriod period, IReadOnlyList<Note> then, Note note)
    {
        var before = then.FirstOrDefault(it => it.Retraction?.Into == note.Id);
        return before is null || period.Was.Sees(before) ? before : Known(period, then, before);
    }

    /// <summary>Null for a flag, which has a course of its own.</summary>
    private static (ChangeKind Added, ChangeKind Amended, ChangeKind Corrected)? Kinds(Remark said) => said switch
    {
        ObligationIdentified =>
            (ChangeKind.ObligationAdded, ChangeKind.ObligationAmended, ChangeKind.ObligationCorrected),
        DossierLinked => (ChangeKind.LinkAdded, ChangeKind.LinkAmended, ChangeKind.LinkCorrected),
        WishVoiced => (ChangeKind.WishAdded, ChangeKind.WishAmended, ChangeKind.WishCorrected),
        _ => null,
    };
}
