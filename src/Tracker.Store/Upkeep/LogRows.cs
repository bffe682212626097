using NodaTime;
using Npgsql;

namespace Tracker.Store.Upkeep;

/// <summary>What the rows of a log say of each other; what stands in the events themselves is not looked at.</summary>
/// <param name="connection">In a transaction that sees one moment.</param>
/// <param name="schema">The schema of the log.</param>
internal sealed class LogRows(NpgsqlConnection connection, string schema)
{
    // Marten's tombstones have a stream of their own, and versions that mean nothing.
    private const string Tombstones = "mt_tombstone";

    public async Task<Instant> Now(CancellationToken stopping)
    {
        await using var look = new NpgsqlCommand("select clock_timestamp()", connection);
        return Instant.FromDateTimeUtc((DateTime)(await look.ExecuteScalarAsync(stopping))!);
    }

    /// <summary>Streams whose versions have holes, or that say another version than their events have.</summary>
    public Task<List<LogFinding>> Versions(CancellationToken stopping) => Found(
        $"""
         with written as (
             select coalesce(stream_id, '') as id, max(version) as highest, min(version) as lowest, count(*) as count
             from {schema}.mt_events group by 1
         )
         select coalesce(s.id, w.id), s.version, coalesce(w.highest, 0), (
                    select min(number) from generate_series(1, w.highest) as number
                    where (w.lowest <> 1 or w.count <> w.highest) and not exists (
                        select from {schema}.mt_events e where e.stream_id = w.id and e.version = number))
         from {schema}.mt_streams s full join written w on w.id = s.id
         where coalesce(s.id, w.id) <> '{Tombstones}'
             and (s.version is distinct from coalesce(w.highest, 0) or w.lowest <> 1 or w.count <> w.highest)
         order by 1
         """,
        row =>
        [
            .. Given<long>(row, 3) is { } missing
                ? [new LogFinding.VersionMissing(row.GetString(0), missing)]
                : Array.Empty<LogFinding>(),
            .. Given<long>(row, 1) is var said && said != row.GetInt64(2)
                ? [new LogFinding.VersionDiffers(row.GetString(0), said, row.GetInt64(2))]
                : Array.Empty<LogFinding>(),
        ],
        stopping);

    /// <summary>Identities, the sequence, commands and bookmarks.</summary>
    /// <param name="highest">The position of the last event.</param>
    public async Task<IReadOnlyList<LogFinding>> Rest(long highest, CancellationToken stopping) =>
    [
        .. await Found(
            $"""
             select id, min(seq_id), max(seq_id) from {schema}.mt_events group by id having count(*) > 1 order by 2
             """,
            row => [new LogFinding.IdTwice(row.GetGuid(0), row.GetInt64(1), row.GetInt64(2))],
            stopping),
        .. await Found(
            $"""
             select last_value + case when is_called then 1 else 0 end as next from {schema}.mt_events_sequence
             """,
            row => row.GetInt64(0) is var next && next <= highest ? [new LogFinding.SequenceBehind(next, highest)] : [],
            stopping),
        .. await Found(
            $"""
             select client, key, position from {schema}.commands c
             where position <> 0 and not exists (select from {schema}.mt_events e where e.seq_id = c.position)
             order by position, client, key
             """,
            row => [new LogFinding.CommandAstray(row.GetString(0), row.GetString(1), row.GetInt64(2))],
            stopping),
        .. await Found(
            $"select name, coalesce(last_seq_id, 0) from {schema}.mt_event_progression order by 1",
            row => row.GetInt64(1) > highest
                ? [new LogFinding.BookmarkAstray(row.GetString(0), row.GetInt64(1), highest)]
                : [],
            stopping),
    ];

    private async Task<List<LogFinding>> Found(
        string question, Func<NpgsqlDataReader, IEnumerable<LogFinding>> find, CancellationToken stopping)
    {
        await using var look = new NpgsqlCommand(question, connection);
        await using var row = await look.ExecuteReaderAsync(stopping);
        var findings = new List<LogFinding>();
        while (await row.ReadAsync(stopping))
        {
            findings.AddRange(find(row));
        }

        return findings;
    }

    private static T? Given<T>(NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);
}
