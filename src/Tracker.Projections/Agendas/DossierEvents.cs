using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>The events of one dossier that are in calendars on a day, told in one manner.</summary>
/// <param name="Group">In the order in which the milestones began; null when there are none.</param>
/// <param name="Standings">Where the milestone of each stands, by which feeds choose.</param>
/// <param name="RecordedAt">When something was last recorded of the dossier or of a document that it rests on.</param>
/// <param name="ChangedAt">When an event last became different, also one that left by now.</param>
internal sealed record DossierEvents(
    EventGroup? Group, MilestoneStanding[] Standings, Instant RecordedAt, Instant ChangedAt)
{
    public static DossierEvents Of(
        DossierHistory dossier, AgendaSources sources, IReadOnlyList<MilestoneLife> lives, AgendaManner manner,
        LocalDate today, AgendaConfiguration configuration)
    {
        var (events, standings) = (new List<CalendarEvent>(lives.Count), new List<MilestoneStanding>(lives.Count));
        var changed = Instant.MinValue;
        foreach (var life in lives)
        {
            changed = Instant.Max(changed, life.ChangedAt);
            var happening = new AgendaEvent(dossier, sources, life, manner, configuration);
            if (happening.LeavesOn <= today)
            {
                changed = Instant.Max(changed, Amsterdam.StartOf(happening.LeavesOn));
                continue;
            }

            events.Add(happening.Write());
            standings.Add(life.Standing);
        }

        var recorded = dossier.InSight.SelectMany(it => it.Recordings).Max(it => it.At);
        return new DossierEvents(
            Together(events), [.. standings], Instant.Max(recorded, sources.LastRecorded), changed);
    }

    /// <summary>Whether no calendar could tell the one from the other.</summary>
    public bool IsSame(DossierEvents other) =>
        (RecordedAt, ChangedAt) == (other.RecordedAt, other.ChangedAt)
        && Standings.Select(it => it.Firmness).SequenceEqual(other.Standings.Select(it => it.Firmness))
        && (Group is null ? other.Group is null : other.Group is not null && Group.IsSame(other.Group));

    /// <summary>Those of the events that a feed asks for; null when it asks for none of them.</summary>
    public EventGroup? Those(Selection selection) => Group is null || selection.TakesEveryMilestone
        ? Group
        : Together([.. Group.Events.Where((_, at) => selection.Takes(Standings[at]))]);

    private static EventGroup? Together(List<CalendarEvent> events) =>
        events.Count == 0 ? null : new EventGroup(events);
}
