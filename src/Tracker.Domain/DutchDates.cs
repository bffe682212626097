using System.Globalization;
using NodaTime;

namespace Tracker.Domain;

/// <summary>Dates as people in the Netherlands write them; for machines there is ISO 8601.</summary>
public static class DutchDates
{
    public static IReadOnlyList<string> Months { get; } =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ];

    /// <summary><c>1 januari 2028</c>.</summary>
    public static string Day(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");
}
