using NodaTime;
using Npgsql;
using NpgsqlTypes;
using static Tracker.Store.AppendParameters;

namespace Tracker.Store;

/// <summary>
/// The statement of a <see cref="OneEventCall"/> with its parameters, to be filled and run again and again by one at a
/// time: to make them anew costs a client as much as all else that it does for an append.
/// </summary>
internal sealed class OneEventCommand : IDisposable
{
    private readonly NpgsqlParameter<string> stream = Of<string>(NpgsqlDbType.Text);
    private readonly NpgsqlParameter<string> streamType = Of<string>(NpgsqlDbType.Text);
    private readonly NpgsqlParameter<long> expected = Of<long>(NpgsqlDbType.Bigint);
    private readonly NpgsqlParameter<Guid> id = Of<Guid>(NpgsqlDbType.Uuid);
    private readonly NpgsqlParameter<string> type = Of<string>(NpgsqlDbType.Text);
    private readonly NpgsqlParameter<byte[]> data = Of<byte[]>(NpgsqlDbType.Jsonb);
    private readonly NpgsqlParameter<byte[]> headers = Of<byte[]>(NpgsqlDbType.Jsonb);
    private readonly NpgsqlParameter<string> client = Of<string>(NpgsqlDbType.Text);
    private readonly NpgsqlParameter<string> key = Of<string>(NpgsqlDbType.Text);
    private readonly NpgsqlParameter<byte[]> requestHash = Of<byte[]>(NpgsqlDbType.Bytea);
    private readonly NpgsqlParameter<int> status = Of<int>(NpgsqlDbType.Integer);
    private readonly NpgsqlParameter<string> body = Of<string>(NpgsqlDbType.Text);
    private readonly NpgsqlCommand command;

    public OneEventCommand(string schema, bool isNew, bool isKeyed)
    {
        command = new NpgsqlCommand(Statement(schema, isNew, isKeyed))
        {
            Parameters = { stream, isNew ? streamType : expected, id, type, data, headers },
        };
        if (isKeyed)
        {
            command.Parameters.AddRange((NpgsqlParameter[])[client, key, requestHash, status, body]);
        }
    }

    public void Fill(Append append, StreamAppend given, Guid eventId, string alias, byte[] json)
    {
        stream.TypedValue = given.Stream;
        streamType.TypedValue = given.StreamType;
        expected.TypedValue = given.ExpectedVersion!.Value;
        id.TypedValue = eventId;
        type.TypedValue = alias;
        data.TypedValue = json;
        headers.TypedValue = Headers(append);
        if (append is { Key: { } command, Answer: { } answer })
        {
            client.TypedValue = command.Client;
            key.TypedValue = command.Key;
            requestHash.TypedValue = command.RequestHash;
            status.TypedValue = answer.Status;
            body.TypedValue = answer.Body;
        }
    }

    /// <summary>Lets go of what may be large, for an unused command may wait as long as the host lives.</summary>
    public void Empty()
    {
        data.TypedValue = null;
        headers.TypedValue = null;
        requestHash.TypedValue = null;
        body.TypedValue = null;
    }

    /// <returns>Null when the stream has another version.</returns>
    /// <exception cref="PostgresException">The stream was to be new, or the key, and is there already.</exception>
    public async Task<(long Position, Instant At)?> Run(NpgsqlConnection connection, CancellationToken stopping)
    {
        command.Connection = connection;
        await using var row = await command.ExecuteReaderAsync(stopping);
        if (!await row.ReadAsync(stopping))
        {
            return null;
        }

        var written = (row.GetInt64(0), Instant.FromDateTimeUtc(row.GetDateTime(1)));
        // The end of the answer tells that it was committed.
        await row.NextResultAsync(stopping);
        return written;
    }

    public void Dispose() => command.Dispose();

    private static string Statement(string schema, bool isNew, bool isKeyed)
    {
        var stream = isNew
            ? $"""
               insert into {schema}.mt_streams (id, version, type, timestamp, created)
               values ($1, 1, $2, clock_timestamp(), clock_timestamp())
               """
            : $"""
               update {schema}.mt_streams set version = version + 1, timestamp = clock_timestamp()
               where id = $1 and version = $2
               """;
        var happened =
            $"""
             insert into {schema}.mt_events (seq_id, id, stream_id, version, type, data, headers, timestamp)
             select nextval('{schema}.mt_events_sequence'), $3, id, version, $4, $5, $6, clock_timestamp() from stream
             returning seq_id, timestamp
             """;
        return !isKeyed
            ? $"with stream as ({stream} returning id, version) {happened}"
            : $"""
               with stream as ({stream} returning id, version), happened as ({happened})
               insert into {schema}.commands (client, key, request_hash, status, body, position, recorded)
               select $7, $8, $9, $10, $11, seq_id, timestamp from happened
               returning position, recorded
               """;
    }
}
