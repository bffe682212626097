using NodaTime;
using NodaTime.Text;
using Tracker.Domain.Calendars;

namespace Tracker.Api.Pages;

/// <summary>
/// A moment of recording as people choose it in a form: a day, and a time where they want one, in the Netherlands. The
/// address that they get has the moment itself, so that it can be kept and cited.
/// </summary>
public static class ChosenMoment
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The day; the end of it, when no time is chosen.</summary>
    public static readonly Field<LocalDate> Day = Fields.Day("vastgelegdDag", "De dag.", "2026-11-22");

    /// <summary>The time on that day.</summary>
    public static readonly Field<LocalTime> Time = new(
        "vastgelegdTijd",
        "De tijd op die dag.",
        new ValueShape("string", null, [], null) { Example = "13:45" },
        text => Clock.Parse(text) is { Success: true } time
            ? new Parsed(time.Value)
            : new Parsed(null, "geen-tijd", "Dit is geen tijd. Schrijf een tijd als 13:45."));

    /// <summary>Whether a form was sent in which one can choose.</summary>
    public static bool IsIn(IQueryCollection query) => query.ContainsKey(Day.Name);

    /// <summary>The day and time that a form shows for a moment.</summary>
    public static (string Day, string Time) Shown(Instant moment)
    {
        var there = moment.InZone(Amsterdam.Zone);
        return (LocalDatePattern.Iso.Format(there.Date), Clock.Format(there.TimeOfDay));
    }

    /// <summary>The moment that was chosen, in the form in which it stands in addresses; null when none was.</summary>
    /// <param name="filled">The form as it was sent.</param>
    /// <param name="known">The moment that the form showed: finer than a form can tell, it stays as it is.</param>
    /// <param name="now">No later moment is taken.</param>
    public static string? Read(Filled filled, Instant? known, Instant now)
    {
        if (filled.Value(Day) is not { } day)
        {
            return null;
        }

        var time = filled.Value(Time);
        var shown = (PageTimes.Machine(day), time is { } at ? Clock.Format(at) : string.Empty);
        if (known is { } it && Shown(it) == shown)
        {
            return InstantPattern.ExtendedIso.Format(it);
        }

        var moment = time is { } chosen
            ? day.At(chosen).InZoneLeniently(Amsterdam.Zone).ToInstant()
            : Amsterdam.StartOf(day.PlusDays(1)) - Duration.FromMilliseconds(1);
        if (moment > now && (time is not null || day > Amsterdam.DayOf(now)))
        {
            filled.Wrong(Day, "in-de-toekomst", "Dit moment is nog niet geweest. Kies een moment tot en met nu.");
        }

        return InstantPattern.ExtendedIso.Format(Instant.Min(moment, Whole(now)));
    }

    private static Instant Whole(Instant now) => Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
}
