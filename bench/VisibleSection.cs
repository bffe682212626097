using System.Diagnostics;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;
using Tracker.Store;
using EventLog = Tracker.Store.EventLog;

namespace Tracker.Bench;

/// <summary>
/// How long after a commit on one node another node's view shows it: two nodes on one database with 100,000 events
/// in it, a commit now on the one and then on the other, some time after each other.
/// </summary>
internal static class VisibleSection
{
    private const int Commits = 1000;
    private const int PauseMillisecondsMax = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly Author By = new("redactie-01", "api");

    public static async Task Run(Workbench workbench)
    {
        var database = await workbench.Filled(new MadeLog(Count: 100_000, Dossiers: 8_900));
        await using var one = await Node.Open(database);
        await using var other = await Node.Open(database);
        var chance = new Random(2026);
        var milliseconds = new List<double>();
        for (var number = 0; number < Commits; number++)
        {
            var (writer, reader) = number % 2 == 0 ? (one, other) : (other, one);
            var position = await writer.Append(OneEventEach.All[number], number);
            var committed = Stopwatch.GetTimestamp();
            await reader.Tail.WaitFor(position, Patience);
            milliseconds.Add(Stopwatch.GetElapsedTime(committed).TotalMilliseconds);
            await Task.Delay(chance.Next(PauseMillisecondsMax));
        }

        var counted = milliseconds.Skip(Commits / 10).ToList();
        Figures.Print("visible_p50", Figures.Median(counted));
        Figures.Print("visible_p95", Figures.Percentile(counted, 95));
        Figures.Print("visible_p99", Figures.Percentile(counted, 99));
    }

    private sealed record Node(Npgsql.NpgsqlDataSource Source, EventLog Log, LogTail Tail) : IAsyncDisposable
    {
        public static async Task<Node> Open(string database)
        {
            var source = await Database.Connect(database);
            var log = await EventLog.Open(source, LogFiller.Forms);
            var view = new LiveFold<TrackerView>(TrackerView.Empty, TrackerView.EvolveAll);
            var tail = LogTail.Start(log, source, [view], TimeProvider.System);
            return await tail.WaitUntilReady(Patience)
                ? new Node(source, log, tail)
                : throw new InvalidOperationException(tail.LastError);
        }

        /// <returns>Its position.</returns>
        public async Task<long> Append(TrackerEvent happened, int number)
        {
            var stream = DossierDecider.Stream($"zichtbaar-{number}");
            var outcome = await Log.Append(
                new Append([new StreamAppend(stream, DossierDecider.StreamType, 0, [happened])], By));
            return ((AppendOutcome.Appended)outcome).Position;
        }

        public async ValueTask DisposeAsync()
        {
            await Tail.DisposeAsync();
            await Source.DisposeAsync();
        }
    }
}
