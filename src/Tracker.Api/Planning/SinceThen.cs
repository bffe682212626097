using NodaTime;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;

namespace Tracker.Api.Planning;

/// <summary>Which milestones of a planning of then stand otherwise today.</summary>
public sealed class SinceThen
{
    private readonly StandingsToday standings;
    private readonly LocalDate today;

    /// <param name="then">What stands in the planning of then.</param>
    /// <param name="standings">How everything stands today.</param>
    /// <param name="today">The day in Amsterdam.</param>
    public SinceThen(IReadOnlyCollection<PlanningItem> then, StandingsToday standings, LocalDate today)
    {
        (this.standings, this.today) = (standings, today);
        Count = then.AsParallel().Count(HasChanged);
    }

    /// <summary>How many stand otherwise.</summary>
    public int Count { get; }

    /// <summary>Whether it stands otherwise today; becoming overdue is the passing of time, not a change.</summary>
    public bool HasChanged(PlanningItem then) =>
        standings.Find(then.Dossier, then.Key, today) != ShownStanding.Of(then.Standing);

    /// <summary>How it stands today; null when it is gone.</summary>
    public MilestoneStanding? Now(PlanningItem then) =>
        Standings.Of(then.Dossier, AsOf.Now, today).FirstOrDefault(it => it.Key == then.Key);
}
