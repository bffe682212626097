using System.Collections.Concurrent;
using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;

namespace Tracker.Api.Planning;

/// <summary>Which milestones of a planning of then stand otherwise today.</summary>
public sealed class SinceThen
{
    // How everything stands today is asked again with every day that is looked back to. A dossier of which nothing was
    // recorded since is the very same one. By name and not by object: of so many that hang on an object the collector
    // would have to look after each.
    private static readonly ConcurrentDictionary<string, Today> Known = new(StringComparer.Ordinal);

    private readonly LocalDate today;

    /// <param name="then">What stands in the planning of then.</param>
    /// <param name="today">The day in Amsterdam.</param>
    public SinceThen(IReadOnlyCollection<PlanningItem> then, LocalDate today)
    {
        this.today = today;
        Count = then.AsParallel().Count(HasChanged);
    }

    /// <summary>How many stand otherwise.</summary>
    public int Count { get; }

    /// <summary>Whether it stands otherwise today; becoming overdue is the passing of time, not a change.</summary>
    public bool HasChanged(PlanningItem then) => Of(then.Dossier, today).Find(then.Key) != Shown.Of(then.Standing);

    /// <summary>How it stands today; null when it is gone.</summary>
    public MilestoneStanding? Now(PlanningItem then) =>
        Standings.Of(then.Dossier, AsOf.Now, today).FirstOrDefault(it => it.Key == then.Key);

    private static Today Of(DossierHistory dossier, LocalDate today)
    {
        if (!Known.TryGetValue(dossier.Slug, out var known)
            || known.Day != today
            || !ReferenceEquals(known.Dossier, dossier))
        {
            Known[dossier.Slug] = known = new Today(today, dossier);
        }

        return known;
    }

    /// <summary>What one sees of a milestone.</summary>
    private readonly record struct Shown(
        LocalDate? Earliest, LocalDate? Latest, Firmness? Firmness, StandingStatus Status)
    {
        public static Shown Of(MilestoneStanding it) => new(it.Date.Earliest, it.Date.Latest, it.Firmness, it.Status);
    }

    /// <summary>How the milestones of a dossier stand on a day, without all that it was found by.</summary>
    private sealed class Today
    {
        private readonly (MilestoneKey Key, Shown Shown)[] milestones;

        public Today(LocalDate day, DossierHistory dossier)
        {
            (Day, Dossier) = (day, dossier);
            milestones = [.. Standings.Of(dossier, AsOf.Now, day).Select(it => (it.Key, Shown.Of(it)))];
        }

        public LocalDate Day { get; }

        public DossierHistory Dossier { get; }

        public Shown? Find(MilestoneKey key)
        {
            foreach (var (known, shown) in milestones)
            {
                // Both are of the same dossier, which has one key for each milestone: no need to look into it.
                if (ReferenceEquals(known, key))
                {
                    return shown;
                }
            }

            return null;
        }
    }
}
