using System.Diagnostics;
using Npgsql;
using Tracker.Domain;
using Tracker.Store;
using EventLog = Tracker.Store.EventLog;

namespace Tracker.Bench;

/// <summary>
/// Appends 100,000 events in 10,000 new streams at once: all of it or nothing. The floor is a binary COPY of the same
/// rows into one table with the same indexes, from JSON that was made beforehand.
/// </summary>
internal static class BulkSection
{
    private const int RoundsCounted = 5;
    private static readonly MadeLog Log = new(Count: 100_000, Dossiers: 8_900);

    public static async Task Run(Workbench workbench)
    {
        var byStream = Log.Events().GroupBy(recorded => recorded.Stream).ToList();
        var streams = byStream
            .Select(stream => new StreamAppend(
                stream.Key, MadeLog.StreamType(stream.Key), 0, [.. stream.Select(recorded => recorded.Event)]))
            .ToList();
        var rows = byStream.SelectMany(stream => stream)
            .Select((recorded, index) => LogRow.Of(recorded with { Position = index + 1 }))
            .ToList();
        Figures.Print("bulk_streams", streams.Count);
        var database = $"{await workbench.EmptyDatabase()};Options=-c synchronous_commit=off";
        await using var source = await Database.Connect(database);
        var log = await EventLog.Open(source, LogFiller.Forms);
        await Run(source, "create table floor (like tracker.mt_events including all)");
        Figures.PrintRate("bulk", await Rounds.Alternate(
            RoundsCounted,
            async () =>
            {
                await Run(source, "truncate tracker.mt_streams cascade");
                return await PerSecond(() => Append(log, streams));
            },
            async () =>
            {
                await Run(source, "truncate floor");
                return await PerSecond(() => Copy(source, rows));
            }));
    }

    private static async Task<double> PerSecond(Func<Task> write)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        await write();
        return Log.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task Append(EventLog log, IReadOnlyList<StreamAppend> streams)
    {
        if (await log.Append(new Append(streams, Author.Catalogue)) is not AppendOutcome.Appended)
        {
            throw new InvalidOperationException("The append did not happen.");
        }
    }

    private static async Task Copy(NpgsqlDataSource source, IReadOnlyList<LogRow> rows)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy floor ({LogRow.Columns}) from stdin binary");
        foreach (var row in rows)
        {
            await row.Write(copy);
        }

        await copy.CompleteAsync();
    }

    private static async Task Run(NpgsqlDataSource source, string statement)
    {
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
