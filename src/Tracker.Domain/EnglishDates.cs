using System.Globalization;
using NodaTime;

namespace Tracker.Domain;

/// <summary>Dates as people in Britain write them.</summary>
public static class EnglishDates
{
    public static IReadOnlyList<string> Months { get; } = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary><c>1 January 2028</c>.</summary>
    public static string Day(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");
}
