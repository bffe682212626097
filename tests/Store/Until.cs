using System.Diagnostics;

namespace Tracker.Tests.Store;

/// <summary>Waits for a condition that comes true by itself, and fails with what it was waiting for.</summary>
internal static class Until
{
    public static async Task True(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Counting.Patience, $"Waited in vain until {what}.");
            await Task.Delay(2);
        }
    }

    /// <summary>The same for a condition that must be asked for.</summary>
    public static async Task Answers(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Counting.Patience, $"Waited in vain until {what}.");
            await Task.Delay(10);
        }
    }
}
