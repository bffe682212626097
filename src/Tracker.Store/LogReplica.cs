using Npgsql;

namespace Tracker.Store;

/// <summary>A streaming replica that gives the rows of the log, where it has replayed far enough.</summary>
/// <remarks>
/// A replica knows nothing of what is under way on the primary, so it can say which rows there are and never that none
/// comes any more. What a snapshot of the primary shows has been written to its write-ahead log by then: a replica of
/// the same server and timeline that has replayed up to there shows it too.
/// </remarks>
internal sealed class LogReplica(NpgsqlDataSource source, string schema, TimeProvider clock)
{
    private const int Looks = 20;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private long restsSince;
    private bool rests;

    /// <summary>How many rows it gave.</summary>
    public long Rows { get; private set; }

    /// <summary>What asks the primary where it is: its identity, and the end of its write-ahead log.</summary>
    /// <remarks>
    /// What is not yet written counts, for it can be visible all the same (<c>synchronous_commit = off</c>). The end
    /// can stand behind the header of a page with nothing on it; no replica replays a header alone, so it is left out.
    /// </remarks>
    public const string Place =
        """
        (select system_identifier from pg_control_system()) || ' ' || left(pg_walfile_name(pg_current_wal_lsn()), 8),
        (select (place - case when at % segment = 40 then 40
                              when at % segment > page and at % page = 24 then 24 else 0 end)::text
         from (select place, place - '0/0'::pg_lsn as at, current_setting('wal_block_size')::numeric as page,
                      pg_size_bytes(current_setting('wal_segment_size')) as segment
               from (select pg_current_wal_insert_lsn() as place) as inserted) as measured)
        """;

    /// <summary>The rows between two positions, both included, of the replica.</summary>
    /// <param name="server">The identity of the primary.</param>
    /// <param name="end">The end of its write-ahead log, told no earlier than the snapshot that counts.</param>
    /// <returns>
    /// Null when it is no replica of that server, has not come so far, or cannot be asked; then it is left alone for
    /// some seconds.
    /// </returns>
    public async Task<List<StoredEvent>?> Read(
        string server, string end, long from, long upTo, int limit, CancellationToken stopping)
    {
        if (rests && clock.GetElapsedTime(restsSince) < Rest)
        {
            return null;
        }

        var rows = await Ask(server, end, from, upTo, limit, stopping);
        (rests, restsSince) = (rows is null, clock.GetTimestamp());
        Rows += rows?.Count ?? 0;
        return rows;
    }

    private async Task<List<StoredEvent>?> Ask(
        string server, string end, long from, long upTo, int limit, CancellationToken stopping)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(stopping);
            return await HasReplayed(connection, server, end, stopping)
                ? await ReadRows(connection, from, upTo, limit, stopping)
                : null;
        }
        catch (NpgsqlException)
        {
            // It is away, or took the snapshot back to go on replaying: the primary has the rows too.
            return null;
        }
    }

    // Right after a fail-over a replica tells its old timeline for a while, and is left alone so long: what it has
    // replayed of another timeline may be something else.
    private static async Task<bool> HasReplayed(
        NpgsqlConnection connection, string server, string end, CancellationToken stopping)
    {
        await using var look = new NpgsqlCommand(
            """
            select pg_is_in_recovery() and $1 = (select system_identifier from pg_control_system()) || ' '
                       || (select lpad(upper(to_hex(timeline_id)), 8, '0') from pg_control_checkpoint()),
                   pg_last_wal_replay_lsn() >= $2::pg_lsn
            """,
            connection);
        look.Parameters.AddWithValue(server);
        look.Parameters.AddWithValue(end);
        for (var looks = 0; looks < Looks; looks++)
        {
            await using (var row = await look.ExecuteReaderAsync(stopping))
            {
                await row.ReadAsync(stopping);
                if (!row.GetBoolean(0) || row.IsDBNull(1))
                {
                    return false;
                }

                if (row.GetBoolean(1))
                {
                    return true;
                }
            }

            await Task.Delay(LookAgain, stopping);
        }

        return false;
    }

    private async Task<List<StoredEvent>> ReadRows(
        NpgsqlConnection connection, long from, long upTo, int limit, CancellationToken stopping)
    {
        await using var read = new NpgsqlCommand(
            $"""
             select {StoredEvent.Columns} from {schema}.mt_events
             where seq_id >= $1 and seq_id <= $2 order by seq_id limit $3
             """,
            connection);
        read.Parameters.AddWithValue(from);
        read.Parameters.AddWithValue(upTo);
        read.Parameters.AddWithValue(limit);
        await using var row = await read.ExecuteReaderAsync(stopping);
        return await StoredEvent.ReadPage(row, stopping);
    }
}
