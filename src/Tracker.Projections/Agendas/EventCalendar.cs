namespace Tracker.Projections.Agendas;

/// <summary>A calendar with its events, in the order in which they are written.</summary>
public sealed class EventCalendar
{
    /// <param name="name">What people see in the list of their calendars; not empty.</param>
    /// <param name="source">The address at which it can be read again, whole.</param>
    /// <param name="page">The page that shows the same.</param>
    /// <param name="groups">With at least one event, for an empty calendar makes clients delete everything.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty, an address is not whole or has a comma in it, or there are no events.
    /// </exception>
    public EventCalendar(string name, Uri source, Uri page, EventGroups groups)
    {
        Name = PlainText.Line(name);
        Source = Checked(source);
        Page = Checked(page);
        Groups = groups;
        if (Name.IsEmpty)
            throw new ArgumentException("A calendar needs a name.", nameof(name));
        if (groups.EventCount == 0)
            throw new ArgumentException("A calendar needs an event.", nameof(groups));
    }

    public PlainText Name { get; }

    public Uri Source { get; }

    public Uri Page { get; }

    public EventGroups Groups { get; }

    /// <summary>In the order in which they are written.</summary>
    public IEnumerable<CalendarEvent> Events => Groups.All.SelectMany(group => group.Events);

    /// <summary>What is in it, in a sentence; empty for none.</summary>
    public PlainText Description { get; init; }

    /// <summary>How many days before each event that is still to come a reader is reminded; null for never.</summary>
    public AlarmLead? Alarm { get; init; }

    /// <summary>Whether it is, octet for octet, what another one is.</summary>
    public bool IsSame(EventCalendar other) =>
        (Name, Source, Page, Description, Alarm)
        == (other.Name, other.Source, other.Page, other.Description, other.Alarm)
        && Groups.IsSame(other.Groups);

    /// <summary>An address as it may stand in a calendar: whole, and without the comma that some readers split
    /// on.</summary>
    internal static Uri Checked(Uri address) =>
        address.IsAbsoluteUri && !address.AbsoluteUri.Contains(',', StringComparison.Ordinal)
            ? address
            : throw new ArgumentException($"'{address}' cannot stand in a calendar.", nameof(address));
}
