using System.Collections.Immutable;
using Tracker.Domain.Procedures;
using static Tracker.Domain.Dossiers.DossierState;

namespace Tracker.Domain.Dossiers;

/// <summary>
/// What may be recorded about a dossier. All control flow stands in the two tables; the functions under them only
/// compute.
/// </summary>
public static class DossierDecider
{
    /// <summary>What kind of stream it is, in the log.</summary>
    public const string StreamType = "dossier";

    private const string StreamPrefix = "dossier-";

    public static string Stream(string slug) => StreamPrefix + slug;

    /// <summary>The slug of the dossier whose stream this is.</summary>
    public static string Slug(string stream) => stream[StreamPrefix.Length..];

    /// <summary>Whether this is the stream of a dossier.</summary>
    public static bool IsStream(string stream) => stream.StartsWith(StreamPrefix, StringComparison.Ordinal);

    public static Decision Decide(DossierCommand command, DossierState state) => (command, state) switch
    {
        (OpenDossier it, Unopened) => new DossierOpened(it.Slug, it.Instrument, it.Description),
        (OpenDossier it, Open open) => Opened(it, open),
        (_, Unopened) => DossierRefusals.NotOpened,
        (DescribeDossier it, Open open) when it.Description == open.Description => Decision.Nothing,
        (DescribeDossier it, Open) => new DossierDescribed(it.Description),
        (RecordFact it, Open open) => Objection(it.Statement, open) is { } refusal ? refusal : Fact(it, open),
        (RecordClaim it, Open open) =>
            (Objection(it.Statement, open) ?? AwaitingRules.Objection(it, open)) is { } refusal
                ? refusal
                : Claim(it, open),
        (RaiseFlag it, Open open) => RemarkRules.Raising(it, open),
        (LowerFlag it, Open open) => RemarkRules.Lowering(it, open),
        (LinkDossier it, Open open) => RemarkRules.Linking(it, open),
        (VoiceWish it, Open open) => RemarkRules.Wishing(it, open),
        (IdentifyObligation it, Open open) => RemarkRules.Identifying(it, open),
        (RetractEntry it, Open open) => Retraction(it, open),
        (AmendEntry it, Open open) => AmendmentRules.Amending(it, open),
        (SettleConflict it, Open open) => ConflictRules.Settling(it, open),
        (UndoSettlement it, Open open) => ConflictRules.Undoing(it, open),
        _ => throw new InvalidOperationException($"Nobody decides on {command.GetType().Name}."),
    };

    public static DossierState Evolve(DossierState state, TrackerEvent happened) => (state, happened) switch
    {
        (Unopened, DossierOpened it) => new Open(
            it.Slug,
            ProcedureTables.Of(it.Instrument),
            it.Description,
            ImmutableDictionary.Create<string, Known>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, Noted>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, Settled>(StringComparer.Ordinal)),
        (Open open, DossierDescribed it) => open with { Description = it.Description },
        (Open open, StepTaken it) => With(open, new Known(it.Statement, it, null, Retracted: false, open.Next)),
        (Open open, Planned it) => With(open, new Known(it.Statement, null, it, Retracted: false, open.Next)),
        (Open open, Remark it) => With(open, new Noted(it, Retracted: false, open.Next)),
        (Open open, EntryRetracted it) => Struck(open, it.Entry),
        (Open open, EntryAmended it) => Struck(open, it.Entry),
        (Open open, ConflictSettled it) => With(open, new Settled(it, Undone: false)),
        (Open open, SettlementUndone it) => With(open, open.Settlements[it.Settlement] with { Undone = true }),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not belong to a dossier here."),
    };

    private static Open With(Open open, Known entry) =>
        open with { Entries = open.Entries.SetItem(entry.Statement.Entry, entry) };

    private static Open With(Open open, Noted remark) =>
        open with { Remarks = open.Remarks.SetItem(remark.Remark.Citation.Entry, remark) };

    private static Open With(Open open, Settled settled) =>
        open with { Settlements = open.Settlements.SetItem(settled.Choice.Settlement, settled) };

    private static Open Struck(Open open, string entry) => open.Entries.TryGetValue(entry, out var known)
        ? With(open, known with { Retracted = true })
        : With(open, open.Remarks[entry] with { Retracted = true });

    private static Decision Opened(OpenDossier it, Open open) =>
        it.Instrument == open.Procedure.Instrument && it.Description == open.Description
            ? Decision.Nothing
            : DossierRefusals.AlreadyOpened(open.Slug);

    /// <summary>What stands in the way of any statement on this milestone, whether fact or claim.</summary>
    private static Refusal? Objection(Statement it, Open open) => open.Procedure.Find(it.Step) switch
    {
        null => DossierRefusals.UnknownStep(it.Step, open.Procedure),
        { PerTranche: false } when it.Tranche is not null => DossierRefusals.NoTranche(it.Step),
        { Repeatable: false } when it.Number > 1 => DossierRefusals.NotRepeatable(it.Step),
        { Repeatable: true } when it.Number > Highest(it, open) + 1 => DossierRefusals.NumberAhead(it.Number),
        _ => null,
    };

    private static Decision Fact(RecordFact it, Open open)
    {
        var happened = FactTable.Make(it);
        if (open.Has(it.Statement.Entry))
        {
            return open.Entries.GetValueOrDefault(it.Statement.Entry) is { Retracted: false } known
                && known.Fact == happened ? Decision.Nothing : DossierRefusals.EntryTaken;
        }

        var same = open.Facts.Where(fact => fact.Statement.IsOnSameMilestone(it.Statement)).ToList();
        if (same.FirstOrDefault(fact => fact.On != it.On) is { } otherDay)
        {
            return DossierRefusals.AlreadyHappened(otherDay.On);
        }

        if (it.On > it.Statement.SaidOn)
        {
            return DossierRefusals.NotYet(it.On, it.Statement.SaidOn);
        }

        if (SameEntry.Of(it, open) is not null)
        {
            return Decision.Nothing;
        }

        return same.Count == 0 && it.Exception is null ? OutOfOrder(it, open) ?? happened : (Decision)happened;
    }

    private static Decision Claim(RecordClaim it, Open open)
    {
        var planned = new Planned(it.Statement, it.Phrase, it.Date, it.Firmness, it.Condition, it.Beside, it.Awaits);
        if (open.Has(it.Statement.Entry))
        {
            return open.Entries.GetValueOrDefault(it.Statement.Entry) is { Retracted: false } known
                && known.Claim == planned ? Decision.Nothing : DossierRefusals.EntryTaken;
        }

        if (SameEntry.Of(it, open) is not null)
        {
            return Decision.Nothing;
        }

        var past = open.Facts.FirstOrDefault(fact => fact.Statement.IsOnSameMilestone(it.Statement));
        if (past is not null && past.On <= it.Statement.SaidOn)
        {
            return DossierRefusals.ClaimAfterFact(past.On);
        }

        return open.EndedOn is { } end && end <= it.Statement.SaidOn ? DossierRefusals.Ended(end) : planned;
    }

    private static Decision Retraction(RetractEntry it, Open open) =>
        open.Find(it.Entry)?.Retracted switch
        {
            null => DossierRefusals.UnknownEntry,
            true => Decision.Nothing,
            false => new EntryRetracted(it.Entry, it.Reason),
        };

    /// <summary>
    /// Facts may arrive in any order of recording; by their own days each must be reachable from those before it. Facts
    /// of one day count in whichever order the procedure allows. A tranche is held against the whole and against
    /// itself.
    /// </summary>
    private static Decision? OutOfOrder(RecordFact it, Open open)
    {
        var clash = open.Facts
            .Where(fact => it.Statement.Tranche is null || fact.Statement.Tranche is null
                || fact.Statement.Tranche == it.Statement.Tranche)
            .OrderBy(fact => fact.On)
            .FirstOrDefault(fact =>
                !(fact.On <= it.On && CanFollow(fact.Statement, it.Statement, open.Procedure))
                && !(fact.On >= it.On && CanFollow(it.Statement, fact.Statement, open.Procedure)));
        return clash is null ? (Decision?)null : DossierRefusals.CannotFollow(it, clash, open.Procedure);
    }

    /// <summary>
    /// That a part has taken a step which each part takes for itself never stands in the way of the whole: a law of
    /// which one chapter is in force can enter into force as a whole.
    /// </summary>
    private static bool CanFollow(Statement first, Statement then, Procedure procedure) =>
        procedure.CanReach(first.Step, then.Step)
        || (first.Tranche is not null && then.Tranche is null
            && procedure.Get(first.Step).PerTranche && procedure.Get(then.Step).PerTranche);

    private static int Highest(Statement it, Open open) => open.Entries.Values
        .Where(entry => !entry.Retracted && entry.Statement.Step == it.Step && entry.Statement.Tranche == it.Tranche)
        .Select(entry => entry.Statement.Number)
        .DefaultIfEmpty(0)
        .Max();
}
