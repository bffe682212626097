using System.Globalization;

namespace Tracker.Tests;

/// <summary>
/// How often long tests do what they do: all of it with <c>TRACKER_TESTS=full</c>, else a part that says in its output
/// how small it is.
/// </summary>
internal static class Thorough
{
    public static bool Full { get; } = Environment.GetEnvironmentVariable("TRACKER_TESTS") == "full";

    /// <param name="what">Such as <c>random histories</c>.</param>
    public static int Number(int full, int small, string what)
    {
        var number = Full ? full : small;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{number} of {full} {what}; TRACKER_TESTS=full for all of them."));
        return number;
    }
}
