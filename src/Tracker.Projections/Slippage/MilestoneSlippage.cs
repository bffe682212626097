using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Slippage;

/// <summary>By how much the planning of one milestone has moved, by what was said.</summary>
/// <remarks>
/// A legal deadline is no forecast and does not count; a claim without any date says nothing that can move; retracted
/// entries are left out; the fact ends the chain.
/// </remarks>
/// <param name="Key">The milestone.</param>
/// <param name="Chain">
/// What stood in the planning, in the order in which it was said, each differing from the one before; at least one.
/// </param>
public sealed record MilestoneSlippage(MilestoneKey Key, IReadOnlyList<Forecast> Chain)
{
    /// <summary>How often it moved.</summary>
    public int Moves => Chain.Count - 1;

    public Forecast First => Chain[0];

    public Forecast Last => Chain[^1];

    /// <summary>The latest day of the last less the latest day of the first; null when either end is open.</summary>
    public int? Days => Between(First.Date.Latest, Last.Date.Latest);

    /// <summary>The same by the earliest days.</summary>
    public int? DaysByEarliest => Between(First.Date.Earliest, Last.Date.Earliest);

    /// <summary>
    /// The slippage of each milestone of a dossier that has a forecast or a fact, in the order in which they were first
    /// spoken of.
    /// </summary>
    public static IReadOnlyList<MilestoneSlippage> Of(DossierHistory dossier) =>
    [
        // That a day passes moves no forecast.
        .. DossierTimeline.Said(dossier, LocalDate.MinIsoValue)
            .Where(move => move.Becomes is not null)
            .Select(move => move.Becomes!)
            .Where(standing => standing.Firmness != Firmness.Statutory && standing.Date.Bounds != Bounds.None)
            .GroupBy(standing => standing.Key)
            .Select(group => new MilestoneSlippage(group.Key, Forecasts(group))),
    ];

    private static List<Forecast> Forecasts(IEnumerable<MilestoneStanding> standings)
    {
        var chain = new List<Forecast>();
        foreach (var stands in standings.Select(standing => standing.Stands))
        {
            var previous = chain.Count == 0 ? null : chain[^1];
            var differs = previous is null || !Same(previous.Date, stands.Date);
            if (differs)
            {
                chain.Add(new Forecast(stands, Between(previous?.Date.Latest, stands.Date.Latest)));
            }
            else if (stands.IsFact)
            {
                chain[^1] = previous! with { Entry = stands };
            }
        }

        return chain;
    }

    private static bool Same(PlanDate one, PlanDate other) =>
        (one.Earliest, one.Latest) == (other.Earliest, other.Latest);

    private static int? Between(LocalDate? first, LocalDate? last) =>
        first is { } from && last is { } to ? Period.DaysBetween(from, to) : null;
}

/// <summary>One link of the chain.</summary>
/// <param name="Days">
/// By how many days the latest day moved from the one before; null for the first and where an end is open.
/// </param>
public sealed record Forecast(Entry Entry, int? Days)
{
    public PlanDate Date => Entry.Date;
}
