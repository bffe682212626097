using System.Diagnostics;

namespace Tracker.Bench;

/// <summary>
/// What the parts of an append cost, in microseconds each: one writer does one of each by turns, so that all meet the
/// same machine. What the fastest tenth and the slowest fifth took does not count.
/// </summary>
internal static class PartsSection
{
    private const int Turns = 4_000;
    private const int TurnsBefore = 500;

    public static async Task Run(Workbench workbench)
    {
        foreach (var synchronousCommit in new[] { "on", "off" })
        {
            var database = $"{await workbench.EmptyDatabase()};Options=-c synchronous_commit={synchronousCommit}";
            await using var ours = await KeyedAppends.Open(database, 1);
            await using var floor = await PlainInserts.Open(database, 1);
            await Compare(
                synchronousCommit == "on" ? "part" : "part_async",
                [
                    ("floor", floor.New), ("floor_and_key", floor.NewWithCommand),
                    ("ours_without_key", ours.NewWithoutKey), ("ours", ours.New),
                ]);
        }
    }

    private static async Task Compare(string title, (string Name, Func<int, Task> Append)[] parts)
    {
        var taken = parts.Select(_ => new List<double>()).ToArray();
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var part = 0; part < parts.Length; part++)
            {
                var started = Stopwatch.GetTimestamp();
                await parts[part].Append(0);
                if (turn >= TurnsBefore)
                {
                    taken[part].Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
                }
            }
        }

        foreach (var (part, times) in parts.Zip(taken))
        {
            var sorted = times.Order().ToList();
            Figures.Print(
                $"{title}_{part.Name}_us", sorted[(sorted.Count / 10)..(sorted.Count * 8 / 10)].Average());
        }
    }
}
