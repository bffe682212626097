using System.Globalization;
using NodaTime;

namespace Tracker.Api.Drawings;

/// <summary>Whole years from left to right; places on it are percentages, so that a drawing needs no width.</summary>
/// <param name="FirstYear">The year at the left.</param>
/// <param name="LastYear">The year at the right, itself included.</param>
/// <param name="Today">The day that is marked; null when none is, or when it lies beyond the years.</param>
public sealed record TimeAxis(int FirstYear, int LastYear, LocalDate? Today)
{
    /// <summary>Room at both sides, so that a shape on the first or last day stands whole in the picture.</summary>
    public const double Margin = 4;

    // More years than this would not stand beside each other on a phone.
    private const int LabelsMax = 8;

    private readonly LocalDate start = new(FirstYear, 1, 1);

    /// <summary>The years that are named: every one, or every second, third and so on when there are many.</summary>
    public IEnumerable<int> Years => Enumerable.Range(FirstYear, Count).Where((_, at) => at % Stride == 0);

    /// <summary>Each January, and the end.</summary>
    public IEnumerable<double> Lines =>
        Enumerable.Range(FirstYear, Count + 1).Select(year => X(new LocalDate(year, 1, 1)));

    private int Count => LastYear - FirstYear + 1;

    private int Stride => (Count + LabelsMax - 1) / LabelsMax;

    private int Days => Period.DaysBetween(start, new LocalDate(LastYear + 1, 1, 1));

    /// <summary>The axis on which all these days lie; at least one.</summary>
    /// <param name="days">The days.</param>
    /// <param name="today">The day to mark, where it lies in the same years.</param>
    public static TimeAxis Over(IReadOnlyCollection<LocalDate> days, LocalDate today)
    {
        var (first, last) = (days.Min().Year, days.Max().Year);
        return new TimeAxis(first, last, today.Year >= first && today.Year <= last ? today : null);
    }

    /// <summary>Where a day begins, as a percentage from the left.</summary>
    public double X(LocalDate day) =>
        Margin + (Period.DaysBetween(start, day) * (100 - Margin - Margin) / Days);

    /// <summary><c>12.34%</c>.</summary>
    public static string Percent(double x) => x.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
