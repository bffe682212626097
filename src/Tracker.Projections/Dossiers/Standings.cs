using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// Where every milestone of a dossier stands, by what was said by one day and recorded by one moment: one function for
/// today and for any day before (domain.md 2.4 and 2.5).
/// </summary>
public static class Standings
{
    /// <param name="history">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which we judge whether something is overdue.</param>
    /// <returns>A standing for each milestone that has an entry left, in the order of the procedure.</returns>
    public static IReadOnlyList<MilestoneStanding> Of(DossierHistory history, AsOf bounds, LocalDate day) =>
        Of(history.Procedure, history.Entries.Where(bounds.Sees).Select(bounds.At), day);

    public static IReadOnlyList<MilestoneStanding> Of(Procedure procedure, IEnumerable<Entry> entries, LocalDate day)
    {
        var seen = entries.OrderBy(entry => entry.SaidOn).ThenBy(entry => entry.Position).ToList();
        var facts = seen.Where(entry => entry is { IsFact: true, Retraction: null }).ToList();
        return
        [
            .. seen.GroupBy(entry => entry.Milestone)
                .Where(group => group.Any(entry => entry.Retraction is null))
                .Select(group => Judge(procedure, group.Key, [.. group], facts, day))
                .OrderBy(standing => Order(procedure, standing.Key.Step))
                .ThenBy(standing => standing.Key.Number)
                .ThenBy(standing => standing.Key.Tranche, StringComparer.Ordinal),
        ];
    }

    private static int Order(Procedure procedure, string step) =>
        procedure.Steps.TakeWhile(known => known.Key != step).Count();

    private static MilestoneStanding Judge(
        Procedure procedure, MilestoneKey key, List<Entry> entries, List<Entry> facts, LocalDate day)
    {
        var step = procedure.Find(key.Step)
            ?? throw new InvalidOperationException($"Step {key.Step} is not in {procedure.Instrument}.");
        var fact = entries.LastOrDefault(entry => entry is { IsFact: true, Retraction: null });
        if (fact is not null)
        {
            return new MilestoneStanding(
                key, step, fact, StandingStatus.Happened, false, Happened([.. entries], fact));
        }

        var holding = Holding(entries);
        var passed = Passed(procedure, key, facts, holding[^1].SaidOn);
        var conflicting = holding.Where(one => holding.Any(other => !one.Date.Meets(other.Date))).ToList();
        var stands = conflicting.Count > 0 ? conflicting[^1] : Narrowest(holding);
        var overdue = passed is null && stands.Date.Latest < day;
        var status = passed ?? (conflicting.Count > 0 ? StandingStatus.Conflicting : StandingStatus.Planned);
        return new MilestoneStanding(
            key, step, stands, status, overdue, Planned(entries, holding, conflicting, passed, day));
    }

    /// <summary>
    /// The claims that hold together: the last one said, with those of its day or its document, or put beside it.
    /// </summary>
    private static List<Entry> Holding(List<Entry> entries)
    {
        var holding = new List<Entry>();
        foreach (var claim in entries.Where(entry => entry is { IsFact: false, Retraction: null }))
        {
            var joins = claim.Claim!.Beside || holding.Any(other =>
                other.SaidOn == claim.SaidOn || other.Statement.Source == claim.Statement.Source);
            if (!joins)
            {
                holding.Clear();
            }

            holding.Add(claim);
        }

        return holding;
    }

    private static Entry Narrowest(List<Entry> holding) => holding
        .Select((claim, order) => (claim, order))
        .OrderBy(it => it.claim.Date.Width)
        .ThenByDescending(it => Bound(it.claim))
        .ThenByDescending(it => it.order)
        .First().claim;

    /// <summary>Of two open intervals the one that says most comes first.</summary>
    private static int Bound(Entry claim) =>
        (claim.Date.Earliest is null ? 0 : 1) + (claim.Date.Latest is null ? 0 : 1);

    private static IReadOnlyList<JudgedEntry> Happened(List<Entry> entries, Entry fact)
    {
        var last = entries.LastOrDefault(entry => entry is { IsFact: false, Retraction: null });
        return
        [
            .. entries.Select((entry, at) => entry switch
            {
                { Retraction: not null } => new JudgedEntry(entry, EntryStatus.Retracted),
                { IsFact: true } => new JudgedEntry(entry, EntryStatus.Holding),
                _ when entry == last && entry.Date.Bounds != Bounds.None && entry.Date.Contains(fact.Fact!.On) =>
                    new JudgedEntry(entry, EntryStatus.CameTrue, fact.Id),
                _ => new JudgedEntry(entry, EntryStatus.Superseded, Next(entries, at)?.Id ?? fact.Id),
            }),
        ];
    }

    private static IReadOnlyList<JudgedEntry> Planned(
        List<Entry> entries, List<Entry> holding, List<Entry> conflicting, StandingStatus? passed, LocalDate day) =>
    [
        .. entries.Select((entry, at) => entry switch
        {
            { Retraction: not null } => new JudgedEntry(entry, EntryStatus.Retracted),
            _ when !holding.Contains(entry) => new JudgedEntry(
                entry, EntryStatus.Superseded, (Next(entries, at) ?? holding[0]).Id),
            _ when passed is not null => new JudgedEntry(entry, EntryStatus.Lapsed),
            _ when conflicting.Contains(entry) => new JudgedEntry(entry, EntryStatus.Conflicting),
            _ when entry.Date.Latest < day => new JudgedEntry(entry, EntryStatus.Overdue),
            _ => new JudgedEntry(entry, EntryStatus.Holding),
        }),
    ];

    /// <summary>
    /// The entry that took the place of the one at this index: the next that was said later, elsewhere.
    /// </summary>
    private static Entry? Next(List<Entry> entries, int at) => entries.Skip(at + 1).FirstOrDefault(later =>
        later.Retraction is null && !(later.Claim?.Beside ?? false)
        && (later.IsFact
            || (later.SaidOn != entries[at].SaidOn && later.Statement.Source != entries[at].Statement.Source)));

    /// <summary>
    /// Whether other facts show that this step lies behind us (implied), or cannot come any more (lapsed); null when it
    /// is still ahead.
    /// </summary>
    private static StandingStatus? Passed(
        Procedure procedure, MilestoneKey key, List<Entry> facts, LocalDate lastSaid)
    {
        var others = facts
            .Where(fact => fact.Milestone.Tranche is null || key.Tranche is null
                || fact.Milestone.Tranche == key.Tranche)
            .ToList();
        bool MustHaveCome(Entry fact) =>
            fact.Milestone.Step == key.Step
                ? fact.Milestone.Tranche is null && key.Tranche is not null
                : procedure.MustPrecede(key.Step, fact.Milestone.Step);
        bool CannotCome(Entry fact) =>
            fact.Milestone.Step != key.Step && !procedure.CanReach(fact.Milestone.Step, key.Step);

        // What is planned after a step was taken is a next round of it, such as a second advice: that is still ahead.
        return others.Any(fact => MustHaveCome(fact) && (fact.Fact!.On >= lastSaid || CannotCome(fact)))
            ? StandingStatus.Implied
            : others.Any(CannotCome) ? StandingStatus.Lapsed : null;
    }
}
