namespace Tracker.Projections.Agendas;

/// <summary>
/// Events that stand together in a calendar, such as those of one dossier. They are written once, and copied as a whole
/// from one calendar into the next.
/// </summary>
public sealed class EventGroup
{
    private byte[]? octets;

    /// <param name="events">At least one; the UIDs differ, and have the same <see cref="EventUid.Group"/>.</param>
    /// <exception cref="ArgumentException">There are none, a UID stands twice, or one is of another group.</exception>
    public EventGroup(IReadOnlyList<CalendarEvent> events)
    {
        if (events.Count == 0)
            throw new ArgumentException("A group needs an event.", nameof(events));
        Events = events;
        Name = events[0].Uid.Group;
        var uids = new HashSet<EventUid>(events.Count);
        foreach (var it in events)
            if (!uids.Add(it.Uid) || it.Uid.Group != Name)
                throw new ArgumentException($"{it.Uid} stands twice, or not in '{Name}'.", nameof(events));
    }

    /// <summary>What the UIDs begin with.</summary>
    public string Name { get; }

    /// <summary>In the order in which they are written.</summary>
    public IReadOnlyList<CalendarEvent> Events { get; }

    /// <summary>From the first line of the first event to the last line of the last; without alarms.</summary>
    internal ReadOnlySpan<byte> Octets => octets ??= CalendarWriter.Octets(Events);

    /// <summary>Whether no calendar could tell the one from the other.</summary>
    internal bool IsSame(EventGroup other) => ReferenceEquals(this, other)
        || (Octets.SequenceEqual(other.Octets)
            && Events.Select(it => it.IsAhead).SequenceEqual(other.Events.Select(it => it.IsAhead)));
}
