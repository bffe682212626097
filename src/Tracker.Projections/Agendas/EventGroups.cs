namespace Tracker.Projections.Agendas;

/// <summary>The groups of a calendar, in the order of their names and each once, so that no UID stands twice.</summary>
public sealed class EventGroups
{
    /// <exception cref="ArgumentException">A group stands twice or out of order.</exception>
    public EventGroups(IReadOnlyList<EventGroup> groups)
    {
        All = groups;
        var before = string.Empty;
        foreach (var group in groups)
        {
            if (string.CompareOrdinal(before, group.Name) >= 0)
                throw new ArgumentException($"'{group.Name}' stands after '{before}'.", nameof(groups));
            before = group.Name;
            EventCount += group.Events.Count;
        }
    }

    public IReadOnlyList<EventGroup> All { get; }

    public int EventCount { get; }

    /// <summary>Whether no calendar could tell the one from the other.</summary>
    internal bool IsSame(EventGroups other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (All.Count != other.All.Count)
            return false;
        for (var at = 0; at < All.Count; at++)
            if (!All[at].IsSame(other.All[at]))
                return false;
        return true;
    }
}
