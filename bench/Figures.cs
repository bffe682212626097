using System.Globalization;

namespace Tracker.Bench;

/// <summary>What was measured, a line a figure: <c>name=value</c>.</summary>
internal static class Figures
{
    public static void Print(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}={value:0.###}"));

    /// <summary>Rates of a work and of its floor, such as events a second; a ratio of 1 is the floor itself.</summary>
    public static void PrintRate(string name, (double Work, double Floor, double WorkToFloor) rate)
    {
        Print(name, rate.Work);
        Print($"{name}_floor", rate.Floor);
        Print($"{name}_ratio", rate.WorkToFloor);
    }

    public static double Median(IEnumerable<double> values) => Percentile(values, 50);

    /// <summary>The value that this share of all values, in percents, does not exceed.</summary>
    public static double Percentile(IEnumerable<double> values, int percents)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, sorted.Count * percents / 100)];
    }
}
