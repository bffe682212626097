namespace Tracker.Projections.Agendas;

/// <summary>A calendar with its events, in the order in which they are written.</summary>
public sealed class EventCalendar
{
    /// <param name="name">What people see in the list of their calendars; not empty.</param>
    /// <param name="source">The address at which it can be read again, whole.</param>
    /// <param name="page">The page that shows the same.</param>
    /// <param name="groups">
    /// At least one, for an empty calendar makes clients delete everything; in the order of their names, each once, so
    /// that no UID stands twice.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The name is empty, an address is not whole or has a comma in it, there are no events, or a group stands twice or
    /// out of order.
    /// </exception>
    public EventCalendar(string name, Uri source, Uri page, IReadOnlyList<EventGroup> groups)
    {
        Name = PlainText.Line(name);
        Source = Checked(source);
        Page = Checked(page);
        Groups = groups;
        if (Name.IsEmpty)
            throw new ArgumentException("A calendar needs a name.", nameof(name));
        if (groups.Count == 0)
            throw new ArgumentException("A calendar needs an event.", nameof(groups));
        var before = string.Empty;
        foreach (var group in groups)
        {
            if (string.CompareOrdinal(before, group.Name) >= 0)
                throw new ArgumentException($"'{group.Name}' stands after '{before}'.", nameof(groups));
            before = group.Name;
            EventCount += group.Events.Count;
        }
    }

    public PlainText Name { get; }

    public Uri Source { get; }

    public Uri Page { get; }

    public IReadOnlyList<EventGroup> Groups { get; }

    /// <summary>In the order in which they are written.</summary>
    public IEnumerable<CalendarEvent> Events => Groups.SelectMany(group => group.Events);

    public int EventCount { get; }

    /// <summary>What is in it, in a sentence; empty for none.</summary>
    public PlainText Description { get; init; }

    /// <summary>How many days before each event that is still to come a reader is reminded; null for never.</summary>
    public AlarmLead? Alarm { get; init; }

    /// <summary>Whether it is, octet for octet, what another one is.</summary>
    public bool IsSame(EventCalendar other)
    {
        if ((Name, Source, Page, Description, Alarm, Groups.Count)
            != (other.Name, other.Source, other.Page, other.Description, other.Alarm, other.Groups.Count))
            return false;
        for (var at = 0; at < Groups.Count; at++)
            if (!Groups[at].IsSame(other.Groups[at]))
                return false;
        return true;
    }

    /// <summary>An address as it may stand in a calendar: whole, and without the comma that some readers split
    /// on.</summary>
    internal static Uri Checked(Uri address) =>
        address.IsAbsoluteUri && !address.AbsoluteUri.Contains(',', StringComparison.Ordinal)
            ? address
            : throw new ArgumentException($"'{address}' cannot stand in a calendar.", nameof(address));
}
