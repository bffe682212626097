using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Tracker.Domain;

namespace Tracker.Api.Forms;

/// <summary>
/// A day as people type it: <c>24-4-2026</c>, <c>24/04/2026</c>, <c>24.04.2026</c>, <c>24 april 2026</c> or
/// <c>2026-04-24</c>. A field of text, for a browser's own field of days follows its own language.
/// </summary>
public static partial class TypedDay
{
    /// <summary>What is shown when it is not a day.</summary>
    public const string Advice = "Dit is geen dag die bestaat. Schrijf een dag als 24-04-2026 of 24 april 2026.";

    /// <summary>The day in ISO 8601; what was typed, unchanged, when it is no day.</summary>
    public static string Iso(string typed) =>
        Read(typed.Trim()) is { } day ? LocalDatePattern.Iso.Format(day) : typed;

    private static LocalDate? Read(string typed)
    {
        if (Numbers().Match(typed) is { Success: true } numbers)
            return Day(numbers, Number(numbers.Groups["month"].Value));
        if (Words().Match(typed) is { Success: true } words)
            return Day(words, Month(words.Groups["month"].Value));
        return null;
    }

    private static int Month(string word) => DutchDates.Months
        .Select((name, at) => name.Equals(word, StringComparison.OrdinalIgnoreCase) ? at + 1 : 0)
        .FirstOrDefault(number => number > 0);

    private static LocalDate? Day(Match match, int month)
    {
        var (year, day) = (Number(match.Groups["year"].Value), Number(match.Groups["day"].Value));
        return month is >= 1 and <= 12 && year >= 1000 && day >= 1
            && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
                ? new LocalDate(year, month, day)
                : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})([-/.])(?<month>[0-9]{1,2})\1(?<year>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2}) (?<month>[a-z]+) (?<year>[0-9]{4})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
