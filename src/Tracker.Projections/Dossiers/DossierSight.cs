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
    private readonly AsOf bounds;
    private readonly Place[] places;
    private Horizon? horizon;
    private Vantage? vantage;

    /// <param name="history">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which we judge whether something is overdue.</param>
    /// <param name="horizon">From where we look at it; null when we look from here.</param>
    public DossierSight(DossierHistory history, AsOf bounds, LocalDate day, Horizon? horizon = null)
    {
        (this.history, this.bounds, Day, this.horizon) = (history, bounds, day, horizon);
        places = new Place[history.Milestones.Length];
        for (var at = 0; at < places.Length; at++)
        {
            if (history.Milestones[at].FactIn(bounds) is { } fact)
            {
                (places[at].Fact, places[at].FactOn) = fact;
            }
        }

        Aside = history.Settlements.IsEmpty ? Nothing : SetAside();
    }

    private Horizon Horizon => horizon ??= new Horizon(bounds, Day, history.Elsewhere);

    private enum Progress : byte
    {
        NotAsked,
        Asked,
        Known,
    }

    public DossierHistory Dossier => history;

    public AsOf Bounds => bounds;

    /// <summary>From where one sees the same again.</summary>
    public Vantage Vantage => vantage ??= new Vantage(history, bounds, Day);

    /// <summary>The day in Amsterdam on which we judge whether something is overdue.</summary>
    public LocalDate Day { get; }

    public Procedure Procedure => history.Procedure;

    /// <summary>How many milestones the dossier has, in sight or not.</summary>
    public int Count => places.Length;

    /// <summary>The claims that a person set aside, by id, with the choice that did so.</summary>
    public IReadOnlyDictionary<string, Settlement> Aside { get; }

    public MilestoneHistory Milestone(int at) => history.Milestones[at];

    /// <summary>The day of the fact that holds of a milestone; null when none does.</summary>
    public LocalDate? FactOn(int at) => places[at].Fact is null ? null : places[at].FactOn;

    /// <summary>A standing for each milestone that has an entry left, in the order of the procedure.</summary>
    /// <param name="factsFrom">What happened before this day is left out; null for nothing.</param>
    public IReadOnlyList<MilestoneStanding> All(LocalDate? factsFrom)
    {
        var all = new List<MilestoneStanding>();
        for (var at = 0; at < places.Length; at++)
        {
            if (!(FactOn(at) < factsFrom) && Standing(at) is { } standing)
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
        var then = new DossierSight(history, bounds with { SaidBy = day }, day, Horizon.On(day));
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
        var where = Horizon.Find(key.Dossier, this);
        return claim with
        {
            Worked = new WorkedOut(
                awaits,
                key,
                where?.Procedure.Find(key.Step),
                key.Dossier == history.Slug ? null : where?.history.ShortNameAt(bounds) ?? key.Dossier,
                state,
                found.Event,
                found.Date,
                date),
        };
    }

    private Found Find(Awaiting awaits)
    {
        var key = awaits.Key(history.Slug);
        return Horizon.Find(key.Dossier, this)?.Find(key) ?? Found.Nothing;
    }

    private Found Find(MilestoneKey key)
    {
        for (var at = 0; at < places.Length; at++)
        {
            if (history.Milestones[at].Key == key)
            {
                return places[at].Progress == Progress.Asked ? Found.Circle : Found.Of(Standing(at));
            }
        }

        return Found.Nothing;
    }

    private MilestoneStanding? Standing(int at)
    {
        ref var place = ref places[at];
        if (place.Progress == Progress.NotAsked)
        {
            place.Progress = Progress.Asked;
            place.Standing = Standings.Judge(this, history.Milestones[at], place.Fact);
            place.Progress = Progress.Known;
        }

        return place.Standing;
    }

    /// <summary>A choice counts until it is undone, and only while the claim that it kept stands.</summary>
    private Dictionary<string, Settlement> SetAside()
    {
        var live = history.Milestones.SelectMany(milestone => milestone.Seen(bounds).ToArray())
            .Where(entry => entry.Retraction is null)
            .Select(entry => entry.Id)
            .ToHashSet(StringComparer.Ordinal);
        var aside = new Dictionary<string, Settlement>(StringComparer.Ordinal);
        foreach (var choice in history.Settlements.Select(bounds.At).OfType<Settlement>())
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

    /// <summary>What is known of one milestone. A view of all dossiers makes hundreds of thousands of these.</summary>
    private struct Place
    {
        public Entry? Fact;
        public MilestoneStanding? Standing;
        public LocalDate FactOn;
        public Progress Progress;
    }
}
