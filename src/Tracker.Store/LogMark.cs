using Npgsql;

namespace Tracker.Store;

/// <summary>A place in the log, by which one can tell whether the log up to there is still the same.</summary>
/// <param name="Position">Of the last event up to there; 0 for the beginning.</param>
/// <param name="LastId">The identity of that event; null at the beginning.</param>
/// <param name="Server">
/// Which server this log is on, and how often it took over from another (its timeline); null before anything was read.
/// </param>
public sealed record LogMark(long Position, Guid? LastId, string? Server)
{
    /// <summary>Before anything was read.</summary>
    internal static LogMark None { get; } = new(0, null, null);

    /// <summary>What stands at a position now.</summary>
    /// <remarks>
    /// After a fail-over the last event can be there while an earlier one, committed after it, is lost: so the server's
    /// timeline is compared too.
    /// </remarks>
    /// <exception cref="StoreUnavailableException">
    /// The server is a standby: it cannot tell when a gap is settled.
    /// </exception>
    internal static async Task<LogMark> Find(
        NpgsqlConnection connection, string schema, long position, CancellationToken stopping)
    {
        await using var look = new NpgsqlCommand(
            $"""
             select case when pg_is_in_recovery() then null
                         else (select system_identifier from pg_control_system()) || ' '
                             || left(pg_walfile_name(pg_current_wal_lsn()), 8) end,
                    (select id from {schema}.mt_events where seq_id = $1)
             """,
            connection);
        look.Parameters.AddWithValue(position);
        await using var row = await look.ExecuteReaderAsync(stopping);
        await row.ReadAsync(stopping);
        return row.IsDBNull(0)
            ? throw new StoreUnavailableException("The database is a standby: following the log needs the primary.")
            : new LogMark(position, row.IsDBNull(1) ? null : row.GetGuid(1), row.GetString(0));
    }
}
