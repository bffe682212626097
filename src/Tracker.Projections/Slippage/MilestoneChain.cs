using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Slippage;

/// <summary>All that was said of when a milestone would happen, in order, and what each word of it did.</summary>
/// <remarks>
/// This is where slippage is defined (decision 15; the page of slippage says the same in plain Dutch):
/// <list type="number">
/// <item>A forecast is a claim that names a day or a period. A legal deadline is none: it says when something must
/// happen, not when it will. A claim without any day of its own is none, also where we work its days out.</item>
/// <item>What is said at once is one forecast, that of the narrowest words (<see cref="HoldingClaims"/>). Claims that
/// contradict each other do not count while nobody has settled it; retracted ones never do; one with a condition
/// does.</item>
/// <item>A plan moves when begin and end are both later, or both earlier (<see cref="Shift"/>). Fewer days within
/// those of before, or more days around them, are no move; after wider words the earlier ones stay the measure.</item>
/// <item>The fact ends the chain. On a day that was forecast last it came true; else it is one move more. What is said
/// after it happened is no forecast.</item>
/// </list>
/// </remarks>
/// <param name="Standing">Where the milestone stands on the day that is looked at.</param>
/// <param name="Links">
/// Claims in the order in which they were said, retracted ones left out; the fact is the last, where there is one.
/// </param>
public sealed record MilestoneChain(MilestoneStanding Standing, IReadOnlyList<ChainLink> Links)
{
    /// <summary>By how much it moved; null when nothing was ever forecast.</summary>
    public MilestoneSlippage? Slippage { get; } = MilestoneSlippage.Of(Links);

    /// <summary>The forecast or fact by which what comes next is measured; null when nothing was forecast.</summary>
    public Entry? Measure => Links.LastOrDefault(link => link.IsMeasure)?.Entry;

    /// <summary>
    /// The forecast from which it moved last to where it stands; null when it did not, or when it stands in wider words
    /// since, within which those days lie again.
    /// </summary>
    public Entry? MovedFrom
    {
        get
        {
            var (from, measure) = ((Entry?)null, (Entry?)null);
            foreach (var link in Links)
            {
                from = link.IsMove ? measure : from;
                measure = link.IsMeasure ? link.Entry : measure;
            }

            return from is not null && Shift.Between(from.Date, Standing.Date, Standing.Stands.SaidOn)
                is ShiftKind.Later or ShiftKind.Earlier ? from : null;
        }
    }

    /// <summary>The chain of one milestone, as it is in sight where it stands.</summary>
    public static MilestoneChain Of(MilestoneStanding standing)
    {
        var fact = standing.Status == StandingStatus.Happened ? standing.Stands : null;
        var walk = new Walk(standing);
        foreach (var day in standing.Claims
            .Where(claim => !(claim.SaidOn > fact?.Fact!.On))
            .GroupBy(claim => claim.SaidOn))
        {
            walk.Hear([.. day]);
        }

        if (fact is not null)
        {
            walk.Happen(fact);
        }

        return new MilestoneChain(standing, walk.Links);
    }

    /// <summary>Goes along what was said, day by day, as the planning does.</summary>
    private sealed class Walk(MilestoneStanding standing)
    {
        private readonly List<Entry> holding = [];
        private ChainLink? measure;

        public List<ChainLink> Links { get; } = [];

        /// <summary>Takes in all claims of one day: what they did is known once the day is over.</summary>
        public void Hear(IReadOnlyList<Entry> claims)
        {
            // What a rule of law imposes neither contradicts a forecast nor replaces it.
            foreach (var claim in claims.Where(it => !it.IsDeadline && !standing.IsSetAside(it)))
            {
                HoldingClaims.Take(holding, claim, static entry => entry.Claim!);
            }

            var conflicting = Standings.Conflicting(holding);
            var stands = holding.Count == 0 || conflicting.Count > 0 ? null : Standings.Narrowest(holding);
            foreach (var claim in claims)
            {
                Add(claim, claim switch
                {
                    { IsDeadline: true } => ShiftKind.Deadline,
                    _ when conflicting.Contains(claim) => ShiftKind.Conflicting,
                    { Date.Bounds: Bounds.None } => ShiftKind.Undated,
                    _ when claim != stands => ShiftKind.Aside,
                    _ when measure is null => ShiftKind.First,
                    _ => Shift.Between(measure.Entry.Date, claim.Date, claim.SaidOn),
                });
            }
        }

        public void Happen(Entry fact) =>
            Add(fact, measure is null ? ShiftKind.Happened : Shift.By(fact.Fact!.On, measure.Entry.Date));

        private void Add(Entry entry, ShiftKind kind)
        {
            var link = new ChainLink(entry, kind);
            if (link.IsMeasure)
            {
                measure = link = link with
                {
                    Days = Days.Between(measure?.Entry.Date.Latest, entry.Date.Latest),
                    DaysByEarliest = Days.Between(measure?.Entry.Date.Earliest, entry.Date.Earliest),
                };
            }

            Links.Add(link);
        }
    }
}
