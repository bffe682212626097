using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// Where every milestone of a dossier stands, by what was said by one day and recorded by one moment: one function for
/// today and for any day before (domain.md 2.4 and 2.5).
/// </summary>
/// <remarks>
/// This is what every view of every day asks of every dossier: it only finds out what stands. What became of the other
/// entries is worked out when someone looks at them.
/// </remarks>
public static class Standings
{
    /// <param name="history">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which we judge whether something is overdue.</param>
    /// <returns>A standing for each milestone that has an entry left, in the order of the procedure.</returns>
    public static IReadOnlyList<MilestoneStanding> Of(DossierHistory history, AsOf bounds, LocalDate day) =>
        Of(history, bounds, day, factsFrom: null);

    /// <param name="history">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which we judge whether something is overdue.</param>
    /// <param name="factsFrom">What happened before this day is left out; null for nothing.</param>
    internal static IReadOnlyList<MilestoneStanding> Of(
        DossierHistory history, AsOf bounds, LocalDate day, LocalDate? factsFrom) =>
        new DossierSight(history, bounds, day).All(factsFrom);

    /// <summary>
    /// The claims that hold together: the last one said, with those that were said at once with it or put beside it;
    /// each worked out as far as it waits for an event.
    /// </summary>
    internal static List<Entry> Holding(DossierSight sight, ReadOnlySpan<Entry> entries)
    {
        var holding = new List<Entry>();
        foreach (var claim in entries[LastSaying(sight, entries)..])
        {
            if (IsLive(sight, claim))
            {
                HoldingClaims.Take(holding, claim, static entry => entry.Claim!);
            }
        }

        for (var at = 0; at < holding.Count; at++)
        {
            holding[at] = sight.Worked(holding[at]);
        }

        return holding;
    }

    /// <summary>
    /// The place from which on claims can hold together: only what was said in one month was said at once
    /// (<see cref="HoldingClaims.AreOneSaying"/>), but for what an editor put beside what came before. The rest is not
    /// looked at, and of most milestones that is nearly all.
    /// </summary>
    private static int LastSaying(DossierSight sight, ReadOnlySpan<Entry> entries)
    {
        var at = entries.Length - 1;
        while (at > 0 && (entries[at].SaidOn.ToYearMonth() == entries[at - 1].SaidOn.ToYearMonth()
            || !IsLive(sight, entries[at])
            || entries[at].Claim!.Beside))
        {
            at--;
        }

        return Math.Max(at, 0);
    }

    private static bool IsLive(DossierSight sight, Entry entry) =>
        entry is { IsFact: false, Retraction: null } && !sight.Aside.ContainsKey(entry.Id);

    /// <summary>Those of the claims that hold together that cannot be true beside another one.</summary>
    internal static List<Entry> Conflicting(List<Entry> holding)
    {
        if (holding.Count == 1)
        {
            return [];
        }

        var live = holding.FindAll(claim => !claim.HasLapsed);
        return live.FindAll(one => HoldingClaims.Against(live, one, static entry => entry.Claim!).Count > 0);
    }

    /// <param name="fact">The fact that holds; null when none does.</param>
    /// <returns>Null when every entry was a mistake, or none was there yet.</returns>
    internal static MilestoneStanding? Judge(DossierSight sight, MilestoneHistory milestone, Entry? fact)
    {
        var seen = milestone.Seen(sight.Bounds);
        if (fact is not null)
        {
            return new MilestoneStanding(milestone, fact, StandingStatus.Happened, false, seen, sight);
        }

        if (Only(sight, seen.Span) is { } only)
        {
            return Judge(sight, milestone, seen, only, only.SaidOn, isContradicted: false);
        }

        var holding = Holding(sight, seen.Span);
        if (holding.Count == 0)
        {
            return null;
        }

        var conflicting = Conflicting(holding);
        var stands = conflicting.Count > 0 ? conflicting[^1] : Narrowest(holding);
        return Judge(sight, milestone, seen, stands, holding[^1].SaidOn, conflicting.Count > 0);
    }

    private static MilestoneStanding Judge(
        DossierSight sight,
        MilestoneHistory milestone,
        ReadOnlyMemory<Entry> seen,
        Entry stands,
        LocalDate lastSaid,
        bool isContradicted)
    {
        var passed = Passed(sight, milestone, lastSaid);
        var status = passed ?? (isContradicted ? StandingStatus.Conflicting : StandingStatus.Planned);
        var overdue = passed is null && !stands.HasLapsed && stands.Date.Latest < sight.Day;
        return new MilestoneStanding(milestone, stands, status, overdue, seen, sight);
    }

    /// <summary>The claim that holds by itself, worked out; null when there are none or several.</summary>
    private static Entry? Only(DossierSight sight, ReadOnlySpan<Entry> entries) =>
        entries.Length > 0 && LastSaying(sight, entries) == entries.Length - 1 && IsLive(sight, entries[^1])
            ? sight.Worked(entries[^1])
            : null;

    /// <summary>Of claims that hold together and agree, the one that stands in the planning.</summary>
    internal static Entry Narrowest(List<Entry> holding) => holding.Count == 1
        ? holding[0]
        : holding
            .Select((claim, order) => (claim, order))
            .OrderBy(it => it.claim.HasLapsed)
            .ThenBy(it => it.claim.Date.Width)
            .ThenByDescending(it => Bound(it.claim))
            .ThenByDescending(it => it.order)
            .First().claim;

    /// <summary>Of two open intervals the one that says most comes first.</summary>
    private static int Bound(Entry claim) =>
        (claim.Date.Earliest is null ? 0 : 1) + (claim.Date.Latest is null ? 0 : 1);

    /// <summary>
    /// Whether other facts show that this step lies behind us (implied), or cannot come any more (lapsed); null when it
    /// is still ahead.
    /// </summary>
    private static StandingStatus? Passed(DossierSight sight, MilestoneHistory milestone, LocalDate lastSaid)
    {
        var (procedure, step, tranche) = (sight.Procedure, milestone.Step, milestone.Key.Tranche);
        var lapsed = false;
        for (var at = 0; at < sight.Count; at++)
        {
            if (sight.FactOn(at) is not { } on)
            {
                continue;
            }

            var other = sight.Milestone(at);
            var otherTranche = other.Key.Tranche;
            if (otherTranche is not null && tranche is not null && otherTranche != tranche)
            {
                continue;
            }

            var same = other.Step == step;
            var cannotCome = !same && !procedure.CanReach(other.Step, step);
            // What the whole law has done, each of its parts has.
            var mustHaveCome = otherTranche is null && tranche is not null && other.Step.PerTranche
                ? same || procedure.CanReach(step, other.Step)
                : !same && procedure.MustPrecede(step, other.Step);
            // What is planned after a step was taken is a next round of it, such as a second advice: that is still
            // ahead.
            if (mustHaveCome && (cannotCome || on >= lastSaid))
            {
                return StandingStatus.Implied;
            }

            lapsed |= cannotCome;
        }

        return !lapsed ? null
            : LiesBetweenFacts(sight, step) ? StandingStatus.Implied
            : StandingStatus.Lapsed;
    }

    /// <summary>Whether every road between two facts passes a step, although there are roads around both.</summary>
    private static bool LiesBetweenFacts(DossierSight sight, Step step)
    {
        for (var from = 0; from < sight.Count; from++)
        {
            for (var to = 0; to < sight.Count; to++)
            {
                if (from != to && sight.FactOn(from) <= sight.FactOn(to)
                    && sight.Procedure.MustLieBetween(step, sight.Milestone(from).Step, sight.Milestone(to).Step))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
