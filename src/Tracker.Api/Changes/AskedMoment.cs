using NodaTime;
using NodaTime.Text;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Changes;

/// <summary>A day, or a moment on one.</summary>
/// <param name="On">The day.</param>
/// <param name="At">The moment; null for the whole day.</param>
public readonly record struct AskedMoment(LocalDate On, Instant? At = null)
{
    /// <summary>The last instant of what comes before it; a moment itself is before it.</summary>
    public Instant After => At ?? ChangePeriod.Before(On);

    /// <summary>Its last instant.</summary>
    public Instant UpTo => At ?? ChangePeriod.Before(On.PlusDays(1));

    /// <summary>A field for either: <c>2026-09-01</c> or <c>2026-09-01T12:00:00Z</c>.</summary>
    public static Field<AskedMoment> Field(string name, string about)
    {
        var (day, moment) = (Fields.Day(name, about), Fields.Moment(name, about));
        return new Field<AskedMoment>(
            name,
            about,
            new ValueShape("string", null, [], null) { Example = "2026-09-01" },
            text => text.Contains('T', StringComparison.Ordinal)
                ? moment.Parse(text) is { Value: Instant at } ? Read(Amsterdam.DayOf(at), at) : moment.Parse(text)
                : day.Parse(text) is { Value: LocalDate on } ? Read(on, null) : day.Parse(text));

        static Parsed Read(LocalDate on, Instant? at) => new(new AskedMoment(on, at));
    }
}
