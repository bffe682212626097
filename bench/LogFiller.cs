using Npgsql;
using NpgsqlTypes;
using Tracker.Api;
using Tracker.Store;

namespace Tracker.Bench;

/// <summary>Writes a made log into a database by COPY, as rows that appends would have left there.</summary>
internal static class LogFiller
{
    public static EventForms Forms { get; } = new(Wiring.Events);

    public static async Task Fill(NpgsqlDataSource source, MadeLog log)
    {
        await EventLog.Open(source, Forms);
        await using var connection = await source.OpenConnectionAsync();
        // Foreign keys hold by the way the log is made; to look a million of them up takes longer than all else.
        await Run(connection, "set session_replication_role = replica");
        var streams = await Events(connection, log);
        await Streams(connection, streams);
        await Run(
            connection, "select setval('tracker.mt_events_sequence', (select max(seq_id) from tracker.mt_events))");
        await Run(connection, "vacuum analyze");
    }

    /// <returns>The version of each stream.</returns>
    private static async Task<Dictionary<string, long>> Events(NpgsqlConnection connection, MadeLog log)
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy tracker.mt_events ({LogRow.Columns}) from stdin binary");
        foreach (var recorded in log.Events())
        {
            versions[recorded.Stream] = recorded.Version;
            await LogRow.Of(recorded).Write(copy);
        }

        await copy.CompleteAsync();
        return versions;
    }

    private static async Task Streams(NpgsqlConnection connection, Dictionary<string, long> versions)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy tracker.mt_streams (id, type, version) from stdin binary");
        foreach (var (stream, version) in versions)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(stream, NpgsqlDbType.Varchar);
            await copy.WriteAsync(MadeLog.StreamType(stream), NpgsqlDbType.Varchar);
            await copy.WriteAsync(version, NpgsqlDbType.Bigint);
        }

        await copy.CompleteAsync();
    }

    private static async Task Run(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
