using System.Globalization;
using NodaTime;

namespace Tracker.Domain.PlanDates;

/// <summary>Plan dates in Dutch, for people. Reading the words again gives the same days.</summary>
public static class PlanDateText
{
    /// <summary>
    /// <c>1 januari 2028</c>, <c>1 april tot en met 30 juni 2027</c>, <c>vanaf 1 april 2027, einde open</c>,
    /// <c>tot en met 2 juli 2026</c>, <c>1 januari of 1 juli 2028</c>, <c>geen datum</c>.
    /// </summary>
    public static string Of(PlanDate date) => (date.Bounds, date.Earliest, date.Latest) switch
    {
        (Bounds.Set, _, _) => Set([.. date.Members]),
        (_, { } first, { } last) when first == last => DutchDates.Day(first),
        (_, { } first, { } last) => $"{Before(first, last)} tot en met {DutchDates.Day(last)}",
        (_, { } first, null) => $"vanaf {DutchDates.Day(first)}, einde open",
        (_, null, { } last) => $"tot en met {DutchDates.Day(last)}",
        _ => "geen datum",
    };

    private static string Set(IReadOnlyList<LocalDate> days)
    {
        var last = DutchDates.Day(days[^1]);
        var others = days.Zip(days.Skip(1), Before).ToList();
        return others.Count == 0 ? last : $"{string.Join(", ", others)} of {last}";
    }

    /// <summary>The year is left out where the day after it in the text has the same.</summary>
    private static string Before(LocalDate day, LocalDate next) => day.Year == next.Year
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {DutchDates.Months[day.Month - 1]}")
        : DutchDates.Day(day);
}
