using Npgsql;
using NpgsqlTypes;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Store;

namespace Tracker.Bench;

/// <summary>
/// The least that any program needs to write the same: the stream's row and the event's row as two prepared statements
/// in one batch, on a connection that stays open, with JSON that was made beforehand. It draws a position and nothing
/// else: no command is remembered, no key looked up, no conflict told apart, no time read once for both.
/// </summary>
internal sealed class PlainInserts : IAsyncDisposable
{
    private const string Schema = "floor";
    private const string Headers = """{"by":"redactie-01","through":"api","command":"6f1c2a"}""";

    private static readonly (string Json, string Alias)[] Written =
    [
        .. OneEventEach.All.Select(it => (LogFiller.Forms.Serialize(it), LogFiller.Forms.AliasOf(it.GetType()))),
    ];

    private readonly NpgsqlDataSource source;
    private readonly OneEventEach events;
    private readonly string run = Guid.NewGuid().ToString("n");
    private readonly List<Writer> writers = [];

    private PlainInserts(NpgsqlDataSource source, int writers)
    {
        this.source = source;
        events = new OneEventEach(run[..8], writers);
    }

    public static async Task<PlainInserts> Open(string database, int writers)
    {
        var source = NpgsqlDataSource.Create(database);
        // The same tables with the same indexes.
        await EventLog.Open(source, LogFiller.Forms, Schema);
        var floor = new PlainInserts(source, writers);
        for (var writer = 0; writer < writers; writer++)
        {
            var connection = await source.OpenConnectionAsync();
            const string Fresh = $"insert into {Schema}.mt_streams (version, id, type) values ($1, $2, $3)";
            const string Further = $"update {Schema}.mt_streams set version = $1 where id = $2 and type = $3";
            floor.writers.Add(new Writer(
                connection,
                await Batch(connection, Stream(Fresh), Event()),
                await Batch(connection, Stream(Further), Event()),
                await Batch(connection, Stream(Fresh), Event(), Command())));
        }

        return floor;
    }

    public Task New(int writer)
    {
        var (turn, _) = events.Next(writer);
        return Write(writers[writer].New, turn, events.NewStream(writer, turn), 1);
    }

    public Task Existing(int writer)
    {
        var (turn, _) = events.Next(writer);
        var (stream, version) = events.OldStream(writer, turn);
        return Write(version == 0 ? writers[writer].New : writers[writer].Existing, turn, stream, version + 1);
    }

    /// <summary>With the row of a command as a third.</summary>
    public Task NewWithCommand(int writer)
    {
        var (turn, _) = events.Next(writer);
        var batch = writers[writer].NewWithCommand;
        Set(batch.BatchCommands[2], "client-1", $"{run}-{turn}", KeyedAppends.RequestHash, 201, "1 antwoord", 17L);
        return Write(batch, turn, events.NewStream(writer, turn), 1);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in writers)
        {
            await writer.New.DisposeAsync();
            await writer.Existing.DisposeAsync();
            await writer.NewWithCommand.DisposeAsync();
            await writer.Connection.DisposeAsync();
        }

        await source.DisposeAsync();
    }

    private static NpgsqlBatchCommand Stream(string statement) => new(statement)
    {
        Parameters = { Of<long>(NpgsqlDbType.Bigint), Of<string>(), Of<string>() },
    };

    private static NpgsqlBatchCommand Event() => new(
        $"""
         insert into {Schema}.mt_events (seq_id, version, stream_id, data, type, id, headers, timestamp)
         values (nextval('{Schema}.mt_events_sequence'), $1, $2, $3, $4, $5, $6, clock_timestamp())
         """)
    {
        Parameters =
        {
            Of<long>(NpgsqlDbType.Bigint), Of<string>(), Of<string>(NpgsqlDbType.Jsonb), Of<string>(),
            Of<Guid>(NpgsqlDbType.Uuid), Of<string>(NpgsqlDbType.Jsonb),
        },
    };

    private static NpgsqlBatchCommand Command() => new(
        $"""
         insert into {Schema}.commands (client, key, request_hash, status, body, position)
         values ($1, $2, $3, $4, $5, $6)
         """)
    {
        Parameters =
        {
            Of<string>(), Of<string>(), Of<byte[]>(NpgsqlDbType.Bytea), Of<int>(NpgsqlDbType.Integer), Of<string>(),
            Of<long>(NpgsqlDbType.Bigint),
        },
    };

    private static async Task<NpgsqlBatch> Batch(NpgsqlConnection connection, params NpgsqlBatchCommand[] commands)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        await batch.PrepareAsync();
        return batch;
    }

    private static NpgsqlParameter<T> Of<T>(NpgsqlDbType type = NpgsqlDbType.Varchar) => new() { NpgsqlDbType = type };

    private static async Task Write(NpgsqlBatch batch, int turn, string stream, long version)
    {
        var (json, alias) = Written[turn % Written.Length];
        Set(batch.BatchCommands[0], version, stream, DossierDecider.StreamType);
        Set(batch.BatchCommands[1], version, stream, json, alias, Guid.NewGuid(), Headers);
        await batch.ExecuteNonQueryAsync();
    }

    private static void Set(NpgsqlBatchCommand command, params ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }
    }

    private sealed record Writer(
        NpgsqlConnection Connection, NpgsqlBatch New, NpgsqlBatch Existing, NpgsqlBatch NewWithCommand);
}
