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

    public static Decision Decide(DossierCommand command, DossierState state) => (command, state) switch
    {
        (OpenDossier it, Unopened) => Opening(it),
        (OpenDossier it, Open open) => Opened(it, open),
        (_, Unopened) => DossierRefusals.NotOpened,
        (DescribeDossier it, Open open) when it.Description == open.Description => Decision.Nothing,
        (DescribeDossier it, Open) => new DossierDescribed(it.Description),
        (RecordFact it, Open open) => Objection(it.Statement, open) ?? Fact(it, open),
        (RecordClaim it, Open open) => Objection(it.Statement, open) ?? Claim(it, open),
        (RetractEntry it, Open open) => Retraction(it, open),
        _ => throw new InvalidOperationException($"Nobody decides on {command.GetType().Name}."),
    };

    public static DossierState Evolve(DossierState state, TrackerEvent happened) => (state, happened) switch
    {
        (Unopened, DossierOpened it) => new Open(
            it.Slug,
            ProcedureTables.Of(it.Instrument) ?? throw new InvalidOperationException($"No procedure {it.Instrument}."),
            it.Description,
            ImmutableDictionary.Create<string, Known>(StringComparer.Ordinal)),
        (Open open, DossierDescribed it) => open with { Description = it.Description },
        (Open open, StepTaken it) => With(open, new Known(it.Statement, it, null, Retracted: false)),
        (Open open, Planned it) => With(open, new Known(it.Statement, null, it, Retracted: false)),
        (Open open, EntryRetracted it) => With(open, open.Entries[it.Entry] with { Retracted = true }),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not belong to a dossier here."),
    };

    private static Open With(Open open, Known entry) =>
        open with { Entries = open.Entries.SetItem(entry.Statement.Entry, entry) };

    private static Decision Opening(OpenDossier it) => ProcedureTables.Of(it.Instrument) is null
        ? DossierRefusals.NoProcedure(it.Instrument)
        : new DossierOpened(it.Slug, it.Instrument, it.Description);

    private static Decision Opened(OpenDossier it, Open open) =>
        it.Instrument == open.Procedure.Instrument && it.Description == open.Description
            ? Decision.Nothing
            : DossierRefusals.AlreadyOpened(open.Slug);

    /// <summary>What stands in the way of any statement on this milestone, whether fact or claim.</summary>
    private static Decision? Objection(Statement it, Open open) => open.Procedure.Find(it.Step) switch
    {
        null => DossierRefusals.UnknownStep(it.Step, open.Procedure),
        { PerTranche: false } when it.Tranche is not null => DossierRefusals.NoTranche(it.Step),
        { Repeatable: false } when it.Number > 1 => DossierRefusals.NotRepeatable(it.Step),
        { Repeatable: true } when it.Number > Highest(it, open) + 1 => DossierRefusals.NumberAhead(it.Number),
        _ => (Decision?)null,
    };

    private static Decision Fact(RecordFact it, Open open)
    {
        var happened = FactTable.Make(it);
        if (open.Entries.TryGetValue(it.Statement.Entry, out var known))
        {
            return known.Fact == happened && !known.Retracted ? Decision.Nothing : DossierRefusals.EntryTaken;
        }

        var same = open.Facts.Where(fact => IsSameMilestone(fact.Statement, it.Statement)).ToList();
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
        var planned = new Planned(it.Statement, it.Phrase, it.Date, it.Firmness, it.Condition, it.Beside);
        if (open.Entries.TryGetValue(it.Statement.Entry, out var known))
        {
            return known.Claim == planned && !known.Retracted ? Decision.Nothing : DossierRefusals.EntryTaken;
        }

        if (SameEntry.Of(it, open) is not null)
        {
            return Decision.Nothing;
        }

        var past = open.Facts.FirstOrDefault(fact => IsSameMilestone(fact.Statement, it.Statement));
        if (past is not null && past.On <= it.Statement.SaidOn)
        {
            return DossierRefusals.ClaimAfterFact(past.On);
        }

        var end = open.Facts.FirstOrDefault(fact =>
            open.Procedure.Find(fact.Statement.Step) is { Class: StepClass.Terminal }
                && fact.On <= it.Statement.SaidOn);
        return end is null ? planned : DossierRefusals.Ended(end.On);
    }

    private static Decision Retraction(RetractEntry it, Open open) => open.Entries.GetValueOrDefault(it.Entry) switch
    {
        null => DossierRefusals.UnknownEntry,
        { Retracted: true } => Decision.Nothing,
        _ => new EntryRetracted(it.Entry, it.Reason),
    };

    /// <summary>
    /// Facts may arrive in any order of recording; by their own days each must be reachable from those before it. Facts
    /// of one day count in whichever order the procedure allows. A tranche is held against the whole and against
    /// itself.
    /// </summary>
    private static Decision? OutOfOrder(RecordFact it, Open open)
    {
        var step = it.Statement.Step;
        var clash = open.Facts
            .Where(fact => it.Statement.Tranche is null || fact.Statement.Tranche is null
                || fact.Statement.Tranche == it.Statement.Tranche)
            .OrderBy(fact => fact.On)
            .FirstOrDefault(fact =>
                !(fact.On <= it.On && open.Procedure.CanReach(fact.Statement.Step, step))
                && !(fact.On >= it.On && open.Procedure.CanReach(step, fact.Statement.Step)));
        return clash is null ? (Decision?)null : DossierRefusals.CannotFollow(it, clash, open.Procedure);
    }

    private static int Highest(Statement it, Open open) => open.Entries.Values
        .Where(entry => !entry.Retracted && entry.Statement.Step == it.Step && entry.Statement.Tranche == it.Tranche)
        .Select(entry => entry.Statement.Number)
        .DefaultIfEmpty(0)
        .Max();

    private static bool IsSameMilestone(Statement one, Statement other) =>
        one.Step == other.Step && one.Tranche == other.Tranche && one.Number == other.Number;
}
