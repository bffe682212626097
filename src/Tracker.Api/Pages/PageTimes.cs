using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;
using Tracker.Api.Languages;
using Tracker.Domain;
using Tracker.Domain.Calendars;

namespace Tracker.Api.Pages;

/// <summary>
/// Moments and days for people, in Amsterdam's time and the language of the page, and for the attributes beside them.
/// </summary>
public static class PageTimes
{
    private static readonly string[] ShortMonths =
        ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary><c>12 augustus 2026, 9.14 uur</c>; <c>12 August 2026, 9:14</c>.</summary>
    public static string Moment(Instant at)
    {
        var there = at.InZone(Amsterdam.Zone);
        return Say(
            $"{DutchDates.Day(there.Date)}, {there.Hour}.{there.Minute:00} uur",
            $"{EnglishDates.Day(there.Date)}, {there.Hour}:{there.Minute:00}");
    }

    /// <summary><c>1 januari 2028</c>; <c>1 January 2028</c>.</summary>
    public static string Day(LocalDate day) =>
        Spoken.Language == Language.English ? EnglishDates.Day(day) : DutchDates.Day(day);

    /// <summary>A day in front of a later one in a text: <c>1 januari</c> where that has the same year.</summary>
    public static string DayBefore(LocalDate day, LocalDate next) => day.Year == next.Year
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{day.Day} {Say(DutchDates.Months[day.Month - 1], EnglishDates.Months[day.Month - 1])}")
        : Day(day);

    /// <summary><c>12 aug 2026</c>, for tables.</summary>
    public static string ShortDay(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {ShortMonth(day)} {day.Year}");

    /// <summary>The day as an element that programs can read too.</summary>
    public static MarkupString Marked(LocalDate day) =>
        new($"<time datetime=\"{Machine(day)}\">{Day(day)}</time>");

    /// <summary>The same, in few characters.</summary>
    public static MarkupString MarkedShort(LocalDate day) =>
        new($"<time datetime=\"{Machine(day)}\">{ShortDay(day)}</time>");

    /// <summary><c>augustus 2026</c>.</summary>
    public static string Month(LocalDate day) => Say(
        $"{DutchDates.Months[day.Month - 1]} {day.Year}", $"{EnglishDates.Months[day.Month - 1]} {day.Year}");

    /// <summary><c>2026-08-12T07:14:00Z</c>.</summary>
    public static string Machine(Instant at) => InstantPattern.General.Format(at);

    /// <summary><c>2026-08-12-071400</c>, in UTC, for the names of files.</summary>
    public static string FileStamp(Instant at) =>
        at.InUtc().LocalDateTime.ToString("uuuu-MM-dd-HHmmss", CultureInfo.InvariantCulture);

    /// <summary><c>2026-08-12</c>.</summary>
    public static string Machine(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string ShortMonth(LocalDate day) =>
        Say(ShortMonths[day.Month - 1], EnglishDates.Months[day.Month - 1][..3]);
}
