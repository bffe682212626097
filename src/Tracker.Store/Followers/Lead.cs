using Npgsql;

namespace Tracker.Store.Followers;

/// <summary>A session of the database that can hold the lead of a follower: for each name one at a time.</summary>
/// <remarks>
/// The lock is the session's own, and all that the follower writes goes through this session: a node that lost the
/// session has lost the lead with it, and can write nothing more. Whoever waits asks now and then; waiting inside the
/// database would hold a snapshot open, and with it all old rows.
/// </remarks>
internal sealed class Lead : IAsyncDisposable
{
    private Lead(NpgsqlConnection connection, string schema, string follower)
    {
        Connection = connection;
        Schema = schema;
        Follower = follower;
    }

    public NpgsqlConnection Connection { get; }

    /// <summary>The schema of the log.</summary>
    public string Schema { get; }

    /// <summary>The name of the follower.</summary>
    public string Follower { get; }

    /// <summary>What is wrong now, while the lead is kept; null when nothing is.</summary>
    public string? Trouble { get; set; }

    public static async Task<Lead> Open(
        NpgsqlDataSource primary, string schema, string follower, CancellationToken stopping)
    {
        var connection = await primary.OpenConnectionAsync(stopping);
        var lead = new Lead(connection, schema, follower);
        try
        {
            // So the server finds out within four seconds that the machine of this node is gone, and frees the lock.
            await lead.Run(
                "set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 2", stopping);
            return lead;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <returns>Whether this session has the lead now.</returns>
    public async Task<bool> Take(CancellationToken stopping)
    {
        await using var take = new NpgsqlCommand(
            "select pg_try_advisory_lock(hashtextextended($1, 0))", Connection);
        take.Parameters.AddWithValue($"tracker {Schema} follower {Follower}");
        return (bool)(await take.ExecuteScalarAsync(stopping))!;
    }

    /// <summary>Where the follower is, null when it never ran, and how many dead letters it has.</summary>
    public async Task<(long? Bookmark, int DeadLetters)> Look(CancellationToken stopping)
    {
        await using var look = new NpgsqlCommand(
            $"""
             select (select last_seq_id from {Schema}.mt_event_progression where name = $1),
                    (select count(*)::integer from {Schema}.dead_letters where follower = $1)
             """,
            Connection);
        look.Parameters.AddWithValue(Follower);
        await using var row = await look.ExecuteReaderAsync(stopping);
        await row.ReadAsync(stopping);
        return (row.IsDBNull(0) ? null : row.GetInt64(0), row.GetInt32(1));
    }

    /// <summary>Whether the log of this session's database begins so still.</summary>
    public async Task<bool> IsOn(LogMark mark, CancellationToken stopping) =>
        await LogMark.Find(Connection, Schema, mark.Position, stopping) == mark;

    /// <summary>Fails when the session is gone, and with it the lead.</summary>
    public Task Keep(CancellationToken stopping) => Run("select 1", stopping);

    /// <summary>Moves the bookmark; within a transaction of this session, together with it.</summary>
    public async Task Move(long position, CancellationToken stopping)
    {
        await using var move = new NpgsqlCommand(
            $"""
             insert into {Schema}.mt_event_progression (name, last_seq_id, last_updated)
             values ($1, $2, clock_timestamp())
             on conflict (name) do update set last_seq_id = excluded.last_seq_id, last_updated = excluded.last_updated
             """,
            Connection);
        move.Parameters.AddWithValue(Follower);
        move.Parameters.AddWithValue(position);
        await move.ExecuteNonQueryAsync(stopping);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // The connection may go back to a pool that does not reset it, and the lock would go with it.
            await Run("select pg_advisory_unlock_all()", CancellationToken.None);
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
        {
            // A session that is gone holds nothing.
        }

        await Connection.DisposeAsync();
    }

    private async Task Run(string statement, CancellationToken stopping)
    {
        await using var command = new NpgsqlCommand(statement, Connection);
        await command.ExecuteNonQueryAsync(stopping);
    }
}
