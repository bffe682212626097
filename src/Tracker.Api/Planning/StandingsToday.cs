using System.Collections.Concurrent;
using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Planning;

/// <summary>
/// How every milestone stands today: asked again with every day that is looked back to, and worked out once for a
/// dossier of which nothing is recorded meanwhile.
/// </summary>
public sealed class StandingsToday
{
    // By name and not by object: of so many that hang on an object the collector would have to look after each.
    private readonly ConcurrentDictionary<string, Known> all = new(StringComparer.Ordinal);

    /// <summary>How a milestone stands today; null when it is not there.</summary>
    /// <param name="dossier">As it is now.</param>
    /// <param name="key">One of its own keys.</param>
    /// <param name="today">The day in Amsterdam.</param>
    internal ShownStanding? Find(DossierHistory dossier, MilestoneKey key, LocalDate today)
    {
        if (!all.TryGetValue(dossier.Slug, out var known)
            || known.Day != today
            || !ReferenceEquals(known.Dossier, dossier))
        {
            all[dossier.Slug] = known = new Known(dossier, today);
        }

        return known.Find(key);
    }

    /// <summary>The milestones of a dossier, without all that their standings were found by.</summary>
    private sealed class Known(DossierHistory dossier, LocalDate day)
    {
        private readonly (MilestoneKey Key, ShownStanding Shown)[] milestones =
            [.. Standings.Of(dossier, AsOf.Now, day).Select(it => (it.Key, ShownStanding.Of(it)))];

        public DossierHistory Dossier => dossier;

        public LocalDate Day => day;

        public ShownStanding? Find(MilestoneKey key)
        {
            foreach (var (known, shown) in milestones)
            {
                // A dossier has one key for each milestone: no need to look into it.
                if (ReferenceEquals(known, key))
                    return shown;
            }

            return null;
        }
    }
}

/// <summary>What one sees of a milestone.</summary>
internal readonly record struct ShownStanding(
    LocalDate? Earliest, LocalDate? Latest, Firmness? Firmness, StandingStatus Status)
{
    public static ShownStanding Of(MilestoneStanding it) =>
        new(it.Date.Earliest, it.Date.Latest, it.Firmness, it.Status);
}
