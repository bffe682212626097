using NodaTime;
using Tracker.Domain.Procedures;
using static Tracker.Domain.Dossiers.DossierState;

namespace Tracker.Domain.Dossiers;

/// <summary>What may be said of a dossier as a whole: flags that go up and down, links to others, wishes, and
/// what it asks of people.</summary>
internal static class RemarkRules
{
    public static Decision Raising(RaiseFlag it, Open open) =>
        Objection(it.On, it.Citation) ?? AfterTheEnd(it.On, open)
        ?? Recording(new FlagRaised(it.Citation, it.Flag, it.On, it.Note), open, () =>
            it is { Flag: Flag.Controversial, Cabinet: { } cabinet }
                ? RemarkRefusals.NoCaretaker(cabinet, it.On)
                : null);

    public static Decision Lowering(LowerFlag it, Open open) =>
        Objection(it.On, it.Citation)
        ?? Recording(new FlagLowered(it.Citation, it.Flag, it.On, it.Note), open, () =>
            FlagCourse.Deciding(open.Standing, it.Flag, it.On) is FlagRaised
                ? null
                : RemarkRefusals.FlagNotUp(it.Flag, it.On));

    public static Decision Linking(LinkDossier it, Open open) =>
        it.To == open.Slug ? RemarkRefusals.LinkToItself
        : !Fits(LinkSides.From(it.Kind), open.Procedure.Instrument) || !Fits(LinkSides.To(it.Kind), it.Other)
            ? RemarkRefusals.LinkDoesNotFit(it.Kind)
        : Recording(new DossierLinked(it.Citation, it.Kind, it.To), open);

    public static Decision Wishing(VoiceWish it, Open open) =>
        Recording(new WishVoiced(it.Citation, it.Wish), open);

    public static Decision Identifying(IdentifyObligation it, Open open) =>
        it is { DueOn: not null, Due: not null } ? RemarkRefusals.DueTwice
        : it.Due is { } due && (due.Dossier ?? open.Slug) == open.Slug && open.Procedure.Find(due.Step) is null
            ? DossierRefusals.UnknownStep(due.Step, open.Procedure)
        : Recording(new ObligationIdentified(it.Citation, it.Duty, it.DueOn, it.Due), open);

    private static bool Fits(IReadOnlyList<Instrument> wanted, Instrument instrument) =>
        wanted.Count == 0 || wanted.Contains(instrument);

    /// <summary>Saying the same at the same place is nothing, and is so whatever stands in the way of it now.</summary>
    private static Decision Recording(Remark remark, Open open, Func<Refusal?>? objection = null)
    {
        if (SameEntry.Of(remark, open) is { } same)
        {
            return same != remark.Citation.Entry || open.Find(same) == (remark, false)
                ? Decision.Nothing
                : DossierRefusals.EntryTaken;
        }

        return objection?.Invoke() is { } refusal ? refusal : remark;
    }

    private static Decision? Objection(LocalDate on, Citation said) =>
        on > said.SaidOn ? RemarkRefusals.NotYet(on, said.SaidOn) : (Decision?)null;

    private static Decision? AfterTheEnd(LocalDate on, Open open) =>
        open.EndedOn is { } end && on >= end ? RemarkRefusals.FlagAfterTheEnd(end) : (Decision?)null;
}
