using System.Diagnostics;
using System.Text.Json;
using Npgsql;
using Tracker.Domain;
using Tracker.Projections.Dossiers;
using Tracker.Store;
using EventLog = Tracker.Store.EventLog;

namespace Tracker.Bench;

/// <summary>
/// Folds a log of 100,000 events into the view of 10,000 dossiers and sources, as a host does when it starts: gaps
/// looked after, every event into the view. The floor is one query for the same rows, and a look through the JSON of
/// each; then, for comparison, the same with each event made of its JSON and thrown away.
/// </summary>
internal static class FoldSection
{
    private const int RoundsCounted = 9;
    private static readonly MadeLog Log = new(Count: 100_000, Dossiers: 8_900);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task Run(Workbench workbench)
    {
        await using var source = await Database.Connect(await workbench.Filled(Log));
        var log = await EventLog.Open(source, LogFiller.Forms);
        Figures.PrintRate("fold", await Compare(row => JsonDocument.Parse(row.Data).Dispose()));
        Figures.PrintRate(
            "fold_to_parsed", await Compare(row => LogFiller.Forms.Deserialize(row.Type, row.Data)));

        Task<(double, double, double)> Compare(Action<(string Type, byte[] Data)> parse) => Rounds.Alternate(
            RoundsCounted,
            () => PerSecond(() => Fold(source, log)),
            () => PerSecond(() => Parse(source, parse)));
    }

    private static async Task<double> PerSecond(Func<Task<int>> read)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        var events = await read();
        return events / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <returns>How many events the log has.</returns>
    private static async Task<int> Fold(NpgsqlDataSource source, EventLog log)
    {
        var view = new LiveFold<TrackerView>(TrackerView.Empty, TrackerView.EvolveAll);
        await using var tail = LogTail.Start(log, source, [view], TimeProvider.System);
        return await tail.WaitUntilReady(Patience) && view.Position == Log.Count
            ? Log.Count
            : throw new InvalidOperationException($"Folded up to {view.Position}. {tail.LastError}");
    }

    private static async Task<int> Parse(NpgsqlDataSource source, Action<(string Type, byte[] Data)> parse)
    {
        await using var read = source.CreateCommand(
            """
            select seq_id, id, stream_id, version, type, data, timestamp, headers->>'by', headers->>'through'
            from tracker.mt_events order by seq_id
            """);
        await using var row = await read.ExecuteReaderAsync();
        var events = 0;
        while (await row.ReadAsync())
        {
            _ = (
                row.GetInt64(0), row.GetGuid(1), row.GetString(2), row.GetInt64(3),
                NodaTime.Instant.FromDateTimeUtc(row.GetDateTime(6)), new Author(row.GetString(7), row.GetString(8)));
            parse((row.GetString(4), row.GetFieldValue<byte[]>(5)));
            events++;
        }

        return events;
    }
}
