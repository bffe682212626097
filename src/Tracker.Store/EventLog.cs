using System.Runtime.CompilerServices;
using NodaTime;
using Npgsql;
using Tracker.Domain;

namespace Tracker.Store;

/// <summary>The log of everything that happened, in PostgreSQL.</summary>
/// <remarks>
/// It lies in Marten's table layout. Its order is the position; positions have gaps. Instances share nothing but the
/// database, so any number of them may work on it at once.
/// </remarks>
public sealed class EventLog
{
    private const int PageSize = 5_000;

    private readonly NpgsqlDataSource source;
    private readonly OneEventCall oneEvent;

    private EventLog(NpgsqlDataSource source, EventForms forms, string schema)
    {
        this.source = source;
        Forms = forms;
        SchemaName = schema;
        oneEvent = new OneEventCall(source, schema, forms);
    }

    /// <summary>How events are written.</summary>
    public EventForms Forms { get; }

    internal string SchemaName { get; }

    /// <summary>Something was written through this instance.</summary>
    internal event Action? Written;

    /// <summary>Opens the log, and makes its tables where they are missing.</summary>
    /// <param name="schema">The database schema it lies in: a-z, 0-9 and _.</param>
    /// <exception cref="StoreUnavailableException">The database is too old, or does not let us.</exception>
    public static async Task<EventLog> Open(
        NpgsqlDataSource source, EventForms forms, string schema = "tracker", CancellationToken stopping = default)
    {
        await Schema.Make(source, schema, stopping);
        return new EventLog(source, forms, schema);
    }

    /// <summary>
    /// Adds events to streams and remembers the answer to the command, all of it or nothing, in one round trip; a
    /// thousand events and more take some.
    /// </summary>
    /// <exception cref="ArgumentException">A stream stands twice, or a key comes without an answer.</exception>
    /// <exception cref="UnknownEventTypeException">The wiring does not name the type of an event.</exception>
    /// <exception cref="NpgsqlException">
    /// The database failed. When the connection broke, the append may have happened: repeat it with the same key to
    /// know.
    /// </exception>
    public async Task<AppendOutcome> Append(Append append, CancellationToken stopping = default)
    {
        if (append.Key is null != append.Answer is null)
        {
            throw new ArgumentException("A key comes with an answer, and an answer with a key.", nameof(append));
        }

        var attempt = await (OneEventCall.Takes(append)
            ? oneEvent.Run(append, stopping)
            : Call(new AppendCall(append), stopping));
        if (attempt.Appended is { } appended)
        {
            if (appended.Events.Count > 0)
            {
                Written?.Invoke();
            }

            return appended;
        }

        // The same request may have been under way and have made the version stale itself.
        return await Remembered(append.Key, stopping) ?? (attempt.StaleStream is { } stream
            ? new AppendOutcome.Stale(stream, await VersionOf(stream, stopping))
            // A command that was forgotten since is a new one.
            : await Append(append, stopping));
    }

    /// <summary>What a command was answered before.</summary>
    /// <returns><c>Repeated</c>, or <c>KeyTaken</c> when the key is another request's; null when the key is
    /// new.</returns>
    public async Task<AppendOutcome?> Remembered(CommandKey? key, CancellationToken stopping = default)
    {
        if (key is null)
        {
            return null;
        }

        await using var look = source.CreateCommand(
            $"""
             select request_hash, status, body, position from {SchemaName}.commands where client = $1 and key = $2
             """);
        look.Parameters.AddWithValue(key.Client);
        look.Parameters.AddWithValue(key.Key);
        await using var row = await look.ExecuteReaderAsync(stopping);
        if (!await row.ReadAsync(stopping))
        {
            return null;
        }

        return row.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(key.RequestHash)
            ? new AppendOutcome.Repeated(new Answer(row.GetInt32(1), row.GetString(2)), row.GetInt64(3))
            : new AppendOutcome.KeyTaken();
    }

    /// <summary>Forgets commands that were remembered longer ago than this, by the database's clock.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ForgetCommands(Duration olderThan, CancellationToken stopping = default)
    {
        await using var forget = source.CreateCommand(
            $"delete from {SchemaName}.commands where recorded < clock_timestamp() - $1");
        forget.Parameters.AddWithValue(olderThan.ToTimeSpan());
        return await forget.ExecuteNonQueryAsync(stopping);
    }

    /// <summary>
    /// The events of one stream, in order; none when it does not exist. Time never falls along it.
    /// </summary>
    /// <exception cref="UnknownEventTypeException">This release does not know the type of one.</exception>
    public async Task<IReadOnlyList<Recorded>> Read(string stream, CancellationToken stopping = default)
    {
        await using var read = source.CreateCommand(
            $"select {StoredEvent.Columns} from {SchemaName}.mt_events where stream_id = $1 order by version");
        read.Parameters.AddWithValue(stream);
        await using var row = await read.ExecuteReaderAsync(stopping);
        var events = new List<Recorded>();
        var latest = Instant.MinValue;
        while (await row.ReadAsync(stopping))
        {
            var stored = StoredEvent.From(row);
            if (stored.Counts)
            {
                latest = Instant.Max(latest, stored.At);
                events.Add(stored.Read(Forms) with { At = latest });
            }
        }

        return events;
    }

    /// <summary>The log in order, as far as it is there now. Time never falls along it.</summary>
    /// <remarks>
    /// An append that is still under way can have a lower position than one that is shown: to follow the log, use
    /// <see cref="LogTail"/>.
    /// </remarks>
    /// <param name="after">The position after which to begin; 0 for the beginning.</param>
    /// <param name="upTo">The last position, itself included.</param>
    public async IAsyncEnumerable<Recorded> ReadAll(
        long after = 0,
        long upTo = long.MaxValue,
        [EnumeratorCancellation] CancellationToken stopping = default)
    {
        var latest = Instant.MinValue;
        while (await Page(after, upTo, stopping) is { Count: > 0 } page)
        {
            foreach (var stored in page)
            {
                latest = Instant.Max(latest, stored.At);
                after = stored.Position;
                if (stored.Counts && !Forms.PassesOver(stored.Type))
                {
                    yield return stored.Read(Forms) with { At = latest };
                }
            }
        }
    }

    /// <summary>
    /// The position of the last event that is there; 0 when there is none. A position beyond it is nobody's.
    /// </summary>
    public async Task<long> LastPosition(CancellationToken stopping = default)
    {
        await using var look = source.CreateCommand($"select coalesce(max(seq_id), 0) from {SchemaName}.mt_events");
        return (long)(await look.ExecuteScalarAsync(stopping))!;
    }

    private async Task<AppendAttempt> Call(AppendCall call, CancellationToken stopping)
    {
        await using var connection = await source.OpenConnectionAsync(stopping);
        return await call.Run(connection, SchemaName, Forms, stopping);
    }

    private async Task<long> VersionOf(string stream, CancellationToken stopping)
    {
        await using var look = source.CreateCommand($"select version from {SchemaName}.mt_streams where id = $1");
        look.Parameters.AddWithValue(stream);
        return await look.ExecuteScalarAsync(stopping) as long? ?? 0;
    }

    private async Task<IReadOnlyList<StoredEvent>> Page(long after, long upTo, CancellationToken stopping)
    {
        await using var read = source.CreateCommand(
            $"""
             select {StoredEvent.Columns} from {SchemaName}.mt_events
             where seq_id > $1 and seq_id <= $2 order by seq_id limit {PageSize}
             """);
        read.Parameters.AddWithValue(after);
        read.Parameters.AddWithValue(upTo);
        await using var row = await read.ExecuteReaderAsync(stopping);
        return await StoredEvent.ReadPage(row, stopping);
    }
}
