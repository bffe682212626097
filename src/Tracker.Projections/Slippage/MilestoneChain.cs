using NodaTime;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Slippage;

/// <summary>All that was said of when a milestone would happen, in order, and what each word of it did.</summary>
/// <remarks>
/// This is where slippage is defined (decision 15; the page of slippage says the same in plain Dutch):
/// <list type="number">
/// <item>A forecast is a claim that names a day or a period. A legal deadline is none: it says when something must
/// happen, not when it will. A claim without any day is none.</item>
/// <item>What is said on one day or in one document is one forecast, that of the narrowest words. Claims that
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

    /// <summary>The chains of a dossier, in the order of the procedure.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which we judge what is overdue.</param>
    public static IReadOnlyList<MilestoneChain> Of(DossierHistory dossier, AsOf bounds, LocalDate day) =>
        [.. Standings.Of(dossier, bounds, day).Select(standing => Of(dossier, standing, bounds))];

    /// <summary>The chain of one milestone.</summary>
    public static MilestoneChain Of(DossierHistory dossier, MilestoneStanding standing, AsOf bounds)
    {
        var milestone = dossier.Milestones.First(it => it.Key == standing.Key);
        var fact = standing.Status == StandingStatus.Happened ? standing.Stands : null;
        var claims = milestone.Seen(bounds).ToArray()
            .Where(entry => entry is { IsFact: false, Retraction: null } && !(entry.SaidOn > fact?.Fact!.On))
            .ToList();
        // By its forecasts alone: what a rule of law imposes neither contradicts nor replaces them.
        var forecast = dossier with
        {
            Milestones = [milestone.With([.. claims.Where(claim => !IsDeadline(claim))])],
        };
        var links = new List<ChainLink>();
        ChainLink? measure = null;
        foreach (var claim in claims)
        {
            var link = Link(claim, KindOf(claim, forecast, bounds, measure), measure);
            measure = link.IsMeasure ? link : measure;
            links.Add(link);
        }

        if (fact is not null)
        {
            links.Add(Link(
                fact, measure is null ? LinkKind.Happened : Shift.By(fact.Fact!.On, measure.Entry.Date), measure));
        }

        return new MilestoneChain(standing, links);
    }

    private static bool IsDeadline(Entry claim) => claim.Firmness == Firmness.Statutory;

    private static LinkKind KindOf(Entry claim, DossierHistory forecast, AsOf bounds, ChainLink? measure)
    {
        if (IsDeadline(claim) || claim.Date.Bounds == Bounds.None)
        {
            return IsDeadline(claim) ? LinkKind.Deadline : LinkKind.Undated;
        }

        // What it was to the planning of its own day.
        var then = Standings.Of(forecast, bounds with { SaidBy = claim.SaidOn }, claim.SaidOn)[0];
        return then.Status == StandingStatus.Conflicting ? LinkKind.Conflicting
            : then.Stands.Id != claim.Id ? LinkKind.Aside
            : measure is null ? LinkKind.First
            : Shift.Between(measure.Entry.Date, claim.Date, claim.SaidOn);
    }

    private static ChainLink Link(Entry entry, LinkKind kind, ChainLink? measure)
    {
        var link = new ChainLink(entry, kind);
        return measure is null || !link.IsMeasure
            ? link
            : link with
            {
                Days = Days.Between(measure.Entry.Date.Latest, entry.Date.Latest),
                DaysByEarliest = Days.Between(measure.Entry.Date.Earliest, entry.Date.Earliest),
            };
    }
}
