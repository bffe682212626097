using NodaTime;

namespace Tracker.Domain.Calendars;

/// <summary>Days are days in the Netherlands: what 'today' is, and when a day begins.</summary>
public static class Amsterdam
{
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    public static LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    /// <summary>The instant at which the day begins.</summary>
    public static Instant StartOf(LocalDate day) => day.AtStartOfDayInZone(Zone).ToInstant();
}
