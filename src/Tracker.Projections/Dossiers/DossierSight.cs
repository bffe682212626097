using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// A dossier as one sees it within bounds: what is in sight of each milestone, and where it stands as far as anyone
/// asked. A claim that waits for an event is worked out here, from the sight of the dossier of that event.
/// </summary>
internal sealed class DossierSight
{
    private static readonly Dictionary<string, Settlement> Nothing = [];

    private readonly DossierHistory history;
    private readonly Horizon horizon;
    private readonly ReadOnlyMemory<Entry>[] seen;
    private readonly MilestoneStanding?[] standings;
    private readonly Progress[] progress;
    private readonly Entry?[] facts;

    public DossierSight(DossierHistory history, AsOf bounds, LocalDate day)
        : this(history, new Horizon(bounds, day, history.Elsewhere))
    {
    }

    private DossierSight(DossierHistory history, Horizon horizon)
    {
        (this.history, this.horizon) = (history, horizon);
        seen = new ReadOnlyMemory<Entry>[history.Milestones.Length];
        standings = new MilestoneStanding?[seen.Length];
        progress = new Progress[seen.Length];
        facts = new Entry?[seen.Length];
        for (var at = 0; at < seen.Length; at++)
        {
            var milestone = history.Milestones[at];
            seen[at] = milestone.Seen(horizon.Bounds);
            if (milestone.HasFact && Standings.LastFact(seen[at].Span) is { } fact)
            {
                facts[at] = fact;
                Facts.Add((milestone, fact));
            }
        }

        Aside = history.Settlements.IsEmpty ? Nothing : SetAside();
    }

    private enum Progress
    {
        NotAsked,
        Asked,
        Known,
    }

    /// <summary>The day in Amsterdam on which we judge whether something is overdue.</summary>
    public LocalDate Day => horizon.Day;

    public Procedure Procedure => history.Procedure;

    /// <summary>The facts that hold, one a milestone.</summary>
    public List<(MilestoneHistory Milestone, Entry Fact)> Facts { get; } = [];

    /// <summary>The claims that a person set aside, by id, with the choice that did so.</summary>
    public IReadOnlyDictionary<string, Settlement> Aside { get; }

    /// <summary>A standing for each milestone that has an entry left, in the order of the procedure.</summary>
    /// <param name="factsFrom">What happened before this day is left out; null for nothing.</param>
    public IReadOnlyList<MilestoneStanding> All(LocalDate? factsFrom)
    {
        var all = new List<MilestoneStanding>(seen.Length);
        for (var at = 0; at < seen.Length; at++)
        {
            if (!(facts[at]?.Fact!.On < factsFrom) && Standing(at) is { } standing)
            {
                all.Add(standing);
            }
        }

        return all;
    }

    /// <summary>The claim with what became of what it waits for; as it is, when it waits for nothing.</summary>
    public Entry Worked(Entry claim) =>
        claim.Claim?.Awaits is { } awaits ? With(claim, Find(awaits)) : claim;

    /// <summary>The claim as it was when another took its place: later news of the event is not its own.</summary>
    /// <param name="claim">One that no longer holds.</param>
    /// <param name="successor">The entry that took its place.</param>
    public Entry WorkedUntil(Entry claim, Entry successor)
    {
        if (claim.Claim?.Awaits is not { } awaits)
        {
            return claim;
        }

        var day = LocalDate.Min(Day, successor.SaidOn);
        var then = new DossierSight(
            history, new Horizon(horizon.Bounds with { SaidBy = day }, day, horizon.Elsewhere));
        // That it had happened by then counts, also where a source said so only afterwards.
        var now = Find(awaits);
        return now.Event == AwaitedEvent.Happened && now.Date.Earliest <= day
            ? then.With(claim, now)
            : then.Worked(claim);
    }

    private Entry With(Entry claim, Found found)
    {
        var awaits = claim.Claim!.Awaits!;
        var (state, date) = Conditions.Of(awaits, claim.Claim.Date, found.Event, found.Date, Day);
        var key = awaits.Key(history.Slug);
        var where = horizon.Find(key.Dossier, this);
        return claim with
        {
            Worked = new WorkedOut(
                awaits,
                key,
                where?.Procedure.Find(key.Step),
                where == this ? null : where?.history.ShortNameAt(horizon.Bounds) ?? key.Dossier,
                state,
                found.Event,
                found.Date,
                date),
        };
    }

    private Found Find(Awaiting awaits)
    {
        var key = awaits.Key(history.Slug);
        return horizon.Find(key.Dossier, this)?.Find(key) ?? Found.Nothing;
    }

    private Found Find(MilestoneKey key)
    {
        for (var at = 0; at < seen.Length; at++)
        {
            if (history.Milestones[at].Key == key)
            {
                return progress[at] == Progress.Asked ? Found.Circle : Found.Of(Standing(at));
            }
        }

        return Found.Nothing;
    }

    private MilestoneStanding? Standing(int at)
    {
        if (progress[at] == Progress.NotAsked)
        {
            progress[at] = Progress.Asked;
            standings[at] = Standings.Judge(this, history.Milestones[at], seen[at], facts[at]);
            progress[at] = Progress.Known;
        }

        return standings[at];
    }

    /// <summary>A choice counts until it is undone, and only while the claim that it kept stands.</summary>
    private Dictionary<string, Settlement> SetAside()
    {
        var live = seen.SelectMany(milestone => milestone.ToArray())
            .Where(entry => entry.Retraction is null)
            .Select(entry => entry.Id)
            .ToHashSet(StringComparer.Ordinal);
        var aside = new Dictionary<string, Settlement>(StringComparer.Ordinal);
        foreach (var choice in history.Settlements.Select(horizon.Bounds.At).OfType<Settlement>())
        {
            if (choice.Undoing is null && live.Contains(choice.Choice.Kept))
            {
                foreach (var entry in choice.Choice.Aside)
                {
                    aside[entry] = choice;
                }
            }
        }

        return aside;
    }

    /// <summary>What is known of an event that a claim waits for.</summary>
    private sealed record Found(AwaitedEvent Event, PlanDate Date)
    {
        public static Found Nothing { get; } = new(AwaitedEvent.Unknown, PlanDate.Undated());

        public static Found Circle { get; } = new(AwaitedEvent.Circular, PlanDate.Undated());

        public static Found Of(MilestoneStanding? standing) => standing?.Status switch
        {
            null => Nothing,
            StandingStatus.Happened => new Found(AwaitedEvent.Happened, standing.Date),
            StandingStatus.Implied => new Found(AwaitedEvent.Implied, PlanDate.Undated()),
            StandingStatus.Lapsed => new Found(AwaitedEvent.Lapsed, PlanDate.Undated()),
            _ => new Found(AwaitedEvent.Planned, standing.Date),
        };
    }

    /// <summary>How far one looks, and what was seen so far: each dossier is looked at once.</summary>
    private sealed record Horizon(
        AsOf Bounds, LocalDate Day, ImmutableDictionary<string, DossierHistory> Elsewhere)
    {
        private Dictionary<string, DossierSight>? sights;

        /// <param name="slug">The dossier to look at.</param>
        /// <param name="from">The sight of the dossier from which one looks.</param>
        public DossierSight? Find(string slug, DossierSight from)
        {
            sights ??= new Dictionary<string, DossierSight>(StringComparer.Ordinal);
            sights.TryAdd(from.history.Slug, from);
            if (!sights.TryGetValue(slug, out var sight) && Elsewhere.TryGetValue(slug, out var other))
            {
                sights[slug] = sight = new DossierSight(other, this);
            }

            return sight;
        }
    }
}
