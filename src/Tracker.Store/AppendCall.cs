using System.Text.Json;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Tracker.Domain;

namespace Tracker.Store;

/// <summary>An append as one call of the database's function <c>append</c>, and its answer.</summary>
internal sealed class AppendCall
{
    /// <summary>What the function raises when a stream has another version than was expected.</summary>
    public const string Stale = "TS001";

    private readonly Append append;
    private readonly StreamAppend[] locked;
    private readonly List<(StreamAppend Stream, int Place, TrackerEvent Happened, Guid Id)> events;

    /// <exception cref="ArgumentException">A stream stands twice, or a key comes without an answer.</exception>
    public AppendCall(Append append)
    {
        this.append = append;
        var written = append.Streams.Where(stream => stream.Events.Count > 0).ToList();
        locked = [.. written.OrderBy(stream => stream.Stream, StringComparer.Ordinal)];
        events =
        [
            .. written.SelectMany(stream =>
                stream.Events.Select((happened, index) => (stream, index + 1, happened, Guid.NewGuid()))),
        ];
        if (locked.DistinctBy(stream => stream.Stream).Count() != locked.Length)
        {
            throw new ArgumentException("A stream stands twice in one append.", nameof(append));
        }

        if (append.Key is null != append.Answer is null)
        {
            throw new ArgumentException("A key comes with an answer, and an answer with a key.", nameof(append));
        }
    }

    public NpgsqlCommand Command(NpgsqlConnection connection, string schema, EventForms forms)
    {
        var place = locked.Index().ToDictionary(entry => entry.Item.Stream, entry => entry.Index + 1);
        return new NpgsqlCommand(
            $"select * from {schema}.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)", connection)
        {
            Parameters =
            {
                Array(NpgsqlDbType.Text, locked.Select(stream => stream.Stream)),
                Array(NpgsqlDbType.Text, locked.Select(stream => stream.StreamType)),
                Array(NpgsqlDbType.Bigint, locked.Select(stream => stream.ExpectedVersion)),
                Array(NpgsqlDbType.Bigint, locked.Select(stream => (long)stream.Events.Count)),
                Array(NpgsqlDbType.Integer, events.Select(entry => place[entry.Stream.Stream])),
                Array(NpgsqlDbType.Uuid, events.Select(entry => entry.Id)),
                Array(NpgsqlDbType.Text, events.Select(entry => forms.AliasOf(entry.Happened.GetType()))),
                Array(NpgsqlDbType.Jsonb, events.Select(entry => forms.Serialize(entry.Happened))),
                One(NpgsqlDbType.Jsonb, Headers()),
                One(NpgsqlDbType.Text, append.Key?.Client),
                One(NpgsqlDbType.Text, append.Key?.Key),
                One(NpgsqlDbType.Bytea, append.Key?.RequestHash),
                One(NpgsqlDbType.Integer, append.Answer?.Status),
                One(NpgsqlDbType.Text, append.Answer?.Body),
            },
        };
    }

    public async Task<AppendOutcome> Read(NpgsqlDataReader row, CancellationToken stopping)
    {
        await row.ReadAsync(stopping);
        var position = row.IsDBNull(1) ? 0 : row.GetInt64(1);
        return row.GetString(0) switch
        {
            "repeated" => new AppendOutcome.Repeated(new Answer(row.GetInt32(5), row.GetString(6)), position),
            "key_taken" => new AppendOutcome.KeyTaken(),
            _ => Appended(row, position),
        };
    }

    /// <summary>
    /// The message of the function's <see cref="Stale"/>: the actual version, a space, and the stream.
    /// </summary>
    public static AppendOutcome.Stale ReadStale(string message)
    {
        var space = message.IndexOf(' ', StringComparison.Ordinal);
        return new AppendOutcome.Stale(
            message[(space + 1)..],
            long.Parse(message.AsSpan(0, space), System.Globalization.CultureInfo.InvariantCulture));
    }

    private AppendOutcome.Appended Appended(NpgsqlDataReader row, long position)
    {
        if (events.Count == 0)
        {
            return new AppendOutcome.Appended(position, new Dictionary<string, long>(), []);
        }

        var positions = row.GetFieldValue<long[]>(2);
        var after = row.GetFieldValue<long[]>(3);
        var at = Instant.FromDateTimeUtc(row.GetDateTime(4));
        var versions = locked.Zip(after).ToDictionary(pair => pair.First.Stream, pair => pair.Second);
        return new AppendOutcome.Appended(position, versions,
        [
            .. events.Zip(positions, (entry, seq) => new Recorded(
                seq, entry.Id, entry.Stream.Stream,
                versions[entry.Stream.Stream] - entry.Stream.Events.Count + entry.Place, at, append.By,
                entry.Happened)),
        ]);
    }

    private string Headers() => JsonSerializer.Serialize(
        append.Key is { } key
            ? new Dictionary<string, string>
            {
                ["by"] = append.By.Id,
                ["through"] = append.By.Through,
                ["command"] = key.Key,
            }
            : new Dictionary<string, string> { ["by"] = append.By.Id, ["through"] = append.By.Through });

    private static NpgsqlParameter One(NpgsqlDbType type, object? value) =>
        new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };

    private static NpgsqlParameter Array<T>(NpgsqlDbType type, IEnumerable<T> values) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values.ToArray() };
}
