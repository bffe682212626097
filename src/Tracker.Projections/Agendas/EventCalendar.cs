namespace Tracker.Projections.Agendas;

/// <summary>A calendar with its events, in the order in which they are written.</summary>
public sealed record EventCalendar
{
    /// <param name="name">What people see in the list of their calendars; not empty.</param>
    /// <param name="source">The address at which it can be read again, whole.</param>
    /// <param name="page">The page that shows the same.</param>
    /// <param name="events">At least one: an empty calendar makes clients delete everything.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty, an address is not whole or has a comma in it, there are no events, or a UID stands twice.
    /// </exception>
    public EventCalendar(string name, Uri source, Uri page, IReadOnlyList<CalendarEvent> events)
    {
        Name = PlainText.Line(name);
        Source = source;
        Page = page;
        Events = events;
        if (Name.IsEmpty)
            throw new ArgumentException("A calendar needs a name.", nameof(name));
        if (events.Count == 0)
            throw new ArgumentException("A calendar needs an event.", nameof(events));
        if (events.Select(it => it.Uid).Distinct().Count() < events.Count)
            throw new ArgumentException("An event stands twice.", nameof(events));
        Uri?[] addresses = [source, page, .. events.Select(it => it.Page)];
        foreach (var address in addresses)
            if (address is { IsAbsoluteUri: false }
                || (address?.AbsoluteUri.Contains(',', StringComparison.Ordinal) ?? false))
                throw new ArgumentException($"'{address}' cannot stand in a calendar.", nameof(events));
    }

    public PlainText Name { get; }

    public Uri Source { get; }

    public Uri Page { get; }

    public IReadOnlyList<CalendarEvent> Events { get; }

    /// <summary>What is in it, in a sentence; empty for none.</summary>
    public PlainText Description { get; init; }
}
