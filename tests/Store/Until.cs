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
}
