using System.Buffers;
using System.Text.Json;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Tracker.Domain;

namespace Tracker.Store;

/// <summary>An append as one call of a function of the database, and its answer; a large one is copied.</summary>
/// <remarks>
/// Nearly every append is of one event; it goes without arrays, which cost both sides as much as writing a row.
/// </remarks>
internal sealed class AppendCall
{
    private readonly Append append;
    private readonly StreamAppend[] locked;
    private readonly Entry[] events;

    /// <exception cref="ArgumentException">A stream stands twice, or a key comes without an answer.</exception>
    public AppendCall(Append append)
    {
        if (append.Key is null != append.Answer is null)
        {
            throw new ArgumentException("A key comes with an answer, and an answer with a key.", nameof(append));
        }

        this.append = append;
        locked = [.. append.Streams.Where(stream => stream.Events.Count > 0)];
        Array.Sort(locked, static (one, other) => string.CompareOrdinal(one.Stream, other.Stream));
        if (locked.Zip(locked.Skip(1)).Any(pair => pair.First.Stream == pair.Second.Stream))
        {
            throw new ArgumentException("A stream stands twice in one append.", nameof(append));
        }

        var index = 0;
        var indices = locked.ToDictionary(stream => stream.Stream, _ => index++);
        events =
        [
            .. append.Streams.SelectMany(stream => stream.Events.Select((happened, at) =>
                new Entry(indices[stream.Stream], at + 1, happened, Guid.NewGuid()))),
        ];
    }

    /// <returns>Null when the key is there already; nothing was written then.</returns>
    /// <exception cref="PostgresException">
    /// See the functions <c>append_one</c>, <c>append_many</c> and <c>append_begin</c>.
    /// </exception>
    public async Task<AppendOutcome.Appended?> Run(
        NpgsqlConnection connection, string schema, EventForms forms, CancellationToken stopping)
    {
        if (events.Length >= LogCopy.EventsMin)
        {
            return await Copy(connection, schema, forms, stopping);
        }

        await using var command = events is [var only] ? One(schema, only, forms) : Many(schema, forms);
        command.Parameters.Add(Of(NpgsqlDbType.Jsonb, Headers()));
        return await Call(command, connection, stopping);
    }

    /// <summary>The stream that has another version than was expected; null when something else is wrong.</summary>
    public string? StaleStream(PostgresException raised) => raised switch
    {
        { SqlState: "TS001" } => raised.MessageText,
        { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "mt_streams" } => locked[0].Stream,
        _ => null,
    };

    private NpgsqlCommand One(string schema, Entry only, EventForms forms) => new(
        $"select {schema}.append_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
    {
        Parameters =
        {
            Of(NpgsqlDbType.Text, locked[0].Stream),
            Of(NpgsqlDbType.Text, locked[0].StreamType),
            OrNull(NpgsqlDbType.Bigint, locked[0].ExpectedVersion),
            Of(NpgsqlDbType.Uuid, only.Id),
            Of(NpgsqlDbType.Text, forms.AliasOf(only.Happened.GetType())),
            Of(NpgsqlDbType.Jsonb, forms.SerializeToUtf8(only.Happened)),
        },
    };

    private NpgsqlCommand Many(string schema, EventForms forms)
    {
        var command = new NpgsqlCommand(
            $"select {schema}.append_many($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)");
        AddStreams(command);
        command.Parameters.Add(List(NpgsqlDbType.Integer, events.Select(entry => entry.Stream + 1)));
        command.Parameters.Add(List(NpgsqlDbType.Integer, events.Select(entry => entry.Place)));
        command.Parameters.Add(List(NpgsqlDbType.Uuid, events.Select(entry => entry.Id)));
        command.Parameters.Add(
            List(NpgsqlDbType.Text, events.Select(entry => forms.AliasOf(entry.Happened.GetType()))));
        command.Parameters.Add(
            List(NpgsqlDbType.Jsonb, events.Select(entry => forms.SerializeToUtf8(entry.Happened))));
        return command;
    }

    private async Task<AppendOutcome.Appended?> Copy(
        NpgsqlConnection connection, string schema, EventForms forms, CancellationToken stopping)
    {
        await using var transaction = await connection.BeginTransactionAsync(stopping);
        await using var begin = new NpgsqlCommand(
            $"select {schema}.append_begin($1, $2, $3, $4, $5, $6, $7, $8, $9)");
        AddStreams(begin);
        if (await Call(begin, connection, stopping) is not { } appended)
        {
            return null;
        }

        await LogCopy.Write(connection, schema, appended.Events, Headers(), forms, stopping);
        await transaction.CommitAsync(stopping);
        return appended;
    }

    private void AddStreams(NpgsqlCommand command)
    {
        command.Parameters.Add(List(NpgsqlDbType.Text, locked.Select(stream => stream.Stream)));
        command.Parameters.Add(List(NpgsqlDbType.Text, locked.Select(stream => stream.StreamType)));
        command.Parameters.Add(List(NpgsqlDbType.Bigint, locked.Select(stream => stream.ExpectedVersion)));
        command.Parameters.Add(List(NpgsqlDbType.Bigint, locked.Select(stream => (long)stream.Events.Count)));
    }

    // The command stands last in each of the functions.
    private async Task<AppendOutcome.Appended?> Call(
        NpgsqlCommand command, NpgsqlConnection connection, CancellationToken stopping)
    {
        command.Connection = connection;
        command.Parameters.Add(Of(NpgsqlDbType.Text, append.Key?.Client));
        command.Parameters.Add(Of(NpgsqlDbType.Text, append.Key?.Key));
        command.Parameters.Add(Of(NpgsqlDbType.Bytea, append.Key?.RequestHash));
        command.Parameters.Add(OrNull(NpgsqlDbType.Integer, append.Answer?.Status));
        command.Parameters.Add(Of(NpgsqlDbType.Text, append.Answer?.Body));
        return await command.ExecuteScalarAsync(stopping) is long[] answer ? Appended(answer) : null;
    }

    /// <param name="answer">
    /// When it was recorded, in microseconds since 1970; the versions of the streams in the order of their names; the
    /// positions of the events, or without any the end of the log.
    /// </param>
    private AppendOutcome.Appended Appended(long[] answer)
    {
        var at = Instant.FromUnixTimeTicks(answer[0] * (NodaConstants.TicksPerSecond / 1_000_000));
        var versions = locked.Zip(answer.Skip(1)).ToDictionary(pair => pair.First.Stream, pair => pair.Second);
        return new AppendOutcome.Appended(answer[^1], versions,
        [
            .. events.Select((entry, index) =>
            {
                var stream = locked[entry.Stream];
                return new Recorded(
                    answer[1 + locked.Length + index], entry.Id, stream.Stream,
                    versions[stream.Stream] - stream.Events.Count + entry.Place, at, append.By, entry.Happened);
            }),
        ]);
    }

    private byte[] Headers()
    {
        var written = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(written);
        json.WriteStartObject();
        json.WriteString("by"u8, append.By.Id);
        json.WriteString("through"u8, append.By.Through);
        if (append.Key is { } key)
        {
            json.WriteString("command"u8, key.Key);
        }

        json.WriteEndObject();
        json.Flush();
        return written.WrittenSpan.ToArray();
    }

    private static NpgsqlParameter<T> Of<T>(NpgsqlDbType type, T? value) =>
        new() { NpgsqlDbType = type, TypedValue = value };

    private static NpgsqlParameter OrNull<T>(NpgsqlDbType type, T? value)
        where T : struct =>
        value is { } given ? Of(type, given) : new NpgsqlParameter { NpgsqlDbType = type, Value = DBNull.Value };

    private static NpgsqlParameter<T[]> List<T>(NpgsqlDbType type, IEnumerable<T> values) =>
        Of(NpgsqlDbType.Array | type, values.ToArray());

    /// <param name="Stream">Index among the locked streams.</param>
    /// <param name="Place">Among the events for its stream, counted from 1.</param>
    private sealed record Entry(int Stream, int Place, TrackerEvent Happened, Guid Id);
}
