using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Statements;

/// <summary>By when something must be done.</summary>
/// <param name="On">The last day, as the source names it; null when it names none.</param>
/// <param name="From">The event from which the days follow; null when they follow from none.</param>
/// <param name="Awaited">Where the milestone of that event stands; null when there is none.</param>
/// <param name="Days">
/// The days by which it must be done: they move with the milestone from which they follow. Without bounds when no day
/// is known.
/// </param>
public sealed record Deadline(LocalDate? On, Awaiting? From, MilestoneStanding? Awaited, PlanDate Days)
{
    /// <param name="view">The log as folded: days may follow from a milestone of another dossier.</param>
    /// <param name="slug">The dossier that asks for it.</param>
    /// <param name="on">The last day; not together with <paramref name="from"/>.</param>
    /// <param name="from">The event from which the days follow.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which is judged whether the time for an event has passed.</param>
    public static Deadline Of(
        TrackerView view, string slug, LocalDate? on, Awaiting? from, AsOf bounds, LocalDate day)
    {
        if (from is null)
        {
            return new Deadline(
                on, null, null, on is { } last ? new PlanDate(null, last, Precision.Day) : PlanDate.Undated());
        }

        var awaited = Standing(view, from.Key(slug), bounds, day);
        var happening = awaited?.Status switch
        {
            null => AwaitedEvent.Unknown,
            StandingStatus.Happened => AwaitedEvent.Happened,
            _ => AwaitedEvent.Planned,
        };
        var date = awaited?.Stands.Date ?? PlanDate.Undated();
        return new Deadline(
            on, from, awaited, Conditions.Of(from, PlanDate.Undated(), happening, date, day).Date);
    }

    private static MilestoneStanding? Standing(TrackerView view, MilestoneKey key, AsOf bounds, LocalDate day) =>
        view.Dossiers.GetValueOrDefault(key.Dossier) is { } dossier
            ? Standings.Of(dossier, bounds, day).FirstOrDefault(it => it.Key == key)
            : null;
}
