using System.Diagnostics;

namespace Tracker.Bench;

/// <summary>
/// Appends a second of one event, each with an idempotency key: to a new stream each time, and to existing ones with
/// their version; by one writer, and by eight. See <see cref="PlainInserts"/> for the floor.
/// </summary>
internal static class AppendSection
{
    private const int RoundsCounted = 31;

    // Until the compiler is done with what both run through.
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(2);

    public static async Task Run(Workbench workbench)
    {
        // As the product is shipped; then without waiting for the disk, which covers part of what a program costs.
        await Compare(workbench, "append", synchronousCommit: "on", appends: 480);
        await Compare(workbench, "append_async", synchronousCommit: "off", appends: 1_200);
    }

    private static async Task Compare(Workbench workbench, string name, string synchronousCommit, int appends)
    {
        var database = $"{await workbench.EmptyDatabase()};Options=-c synchronous_commit={synchronousCommit}";
        foreach (var writers in new[] { 1, 8 })
        {
            await using var ours = await KeyedAppends.Open(database, writers);
            await using var floor = await PlainInserts.Open(database, writers);
            await WarmUp(writers, [ours.New, ours.Existing, floor.New, floor.Existing]);
            var title = writers == 1 ? $"{name}_seq" : $"{name}_{writers}";
            var count = writers == 1 ? appends : appends * 4;
            Figures.PrintRate(title, await Rounds.Alternate(
                RoundsCounted,
                () => PerSecond(writers, count, ours.New),
                () => PerSecond(writers, count, floor.New)));
            Figures.PrintRate($"{title}_existing", await Rounds.Alternate(
                RoundsCounted,
                () => PerSecond(writers, count, ours.Existing),
                () => PerSecond(writers, count, floor.Existing)));
        }
    }

    // Every writer, for each has a connection that must get to know its statements.
    private static async Task WarmUp(int writers, IReadOnlyList<Func<int, Task>> appends)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(began) < Before)
            {
                foreach (var append in appends)
                {
                    await append(writer);
                }
            }
        })));
    }

    /// <param name="append">Appends one event; is told which writer asks, for each has its own connection.</param>
    private static async Task<double> PerSecond(int writers, int appends, Func<int, Task> append)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var turn = 0; turn < appends / writers; turn++)
            {
                await append(writer);
            }
        })));
        return appends / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
