using NodaTime;
using Tracker.Domain;

namespace Tracker.Projections.Agendas;

/// <summary>
/// One event on one whole day, as it stands in a calendar. It cannot be made without what readers rely on, and is
/// written once: what did not change is copied from one calendar into the next.
/// </summary>
public sealed class CalendarEvent
{
    private const int YearMin = 1000;

    /// <summary>The day after has to fit in four digits as well.</summary>
    private const int YearMax = 9998;

    private byte[]? octets;

    /// <param name="uid">Its name for ever.</param>
    /// <param name="sequence">How often it has changed; 0 for a new one.</param>
    /// <param name="changedAt">When it last changed; written in whole seconds, rounded down.</param>
    /// <param name="day">The day on which it stands; in the years 1000 to 9998.</param>
    /// <param name="title">What people see in their calendar; on one line, not empty.</param>
    /// <exception cref="ArgumentException">The title is empty, or something lies outside its bounds.</exception>
    public CalendarEvent(EventUid uid, int sequence, Instant changedAt, LocalDate day, string title)
    {
        ArgumentNullException.ThrowIfNull(uid);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        ArgumentOutOfRangeException.ThrowIfLessThan(day.Year, YearMin, nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day.Year, YearMax, nameof(day));
        Uid = uid;
        Sequence = sequence;
        ChangedAt = changedAt;
        Day = day;
        Title = PlainText.Line(title);
        if (Title.IsEmpty)
            throw new ArgumentException("An event needs a title.", nameof(title));
    }

    public EventUid Uid { get; }

    public int Sequence { get; }

    public Instant ChangedAt { get; }

    /// <summary>It begins with this day and ends with it: there is no other end that could be wrong.</summary>
    public LocalDate Day { get; }

    public PlainText Title { get; }

    /// <summary>Plain text in lines; empty for none.</summary>
    public PlainText Description { get; init; }

    /// <summary>Where one can read more; null for nowhere.</summary>
    /// <exception cref="ArgumentException">The address is not whole, or has a comma in it.</exception>
    public Uri? Page
    {
        get;
        init => field = value is null ? null : EventCalendar.Checked(value);
    }

    public Values<Category> Categories { get; init; } = [];

    public required EventStatus Status { get; init; }

    /// <summary>It is still to come, so that one can be reminded of it.</summary>
    public bool IsAhead { get; init; }

    /// <summary>From its first line to its last; without an alarm.</summary>
    internal ReadOnlySpan<byte> Octets => octets ??= CalendarWriter.Octets([this]);
}

/// <summary>How sure an event is, for the clients that show it.</summary>
public enum EventStatus
{
    Confirmed,
    Tentative,
    Cancelled,
}

/// <summary>A label of an event. Commas become spaces, for four readers out of ten split on an escaped one
/// too.</summary>
public readonly record struct Category
{
    public Category(string text)
    {
        var words = PlainText.Line(text).Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            throw new ArgumentException("A category needs a word.", nameof(text));
        Text = new PlainText(string.Join(' ', words));
    }

    public PlainText Text { get; }
}

/// <summary>How long before an event a reader is reminded.</summary>
public readonly record struct AlarmLead
{
    public const int DaysMax = 366;

    /// <param name="days">1 to 366.</param>
    /// <exception cref="ArgumentOutOfRangeException">More or fewer days.</exception>
    public AlarmLead(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, DaysMax);
        Days = days;
    }

    public int Days { get; }
}
