using Npgsql;

namespace Tracker.Store;

/// <summary>Tells whether the log is still the one that was folded: not restored, and not another server's.</summary>
internal sealed class LogHistory(NpgsqlDataSource source, string schema)
{
    private string? known;

    /// <summary>Whether what was folded up to here is still the beginning of the log.</summary>
    /// <remarks>
    /// After a fail-over the last event can be there while an earlier one, committed after it, is lost: so the server's
    /// timeline is compared too.
    /// </remarks>
    /// <exception cref="StoreUnavailableException">
    /// The server is a standby: it cannot tell when a gap is settled.
    /// </exception>
    public async Task<bool> IsTheSame(long position, Guid? lastId, CancellationToken stopping)
    {
        await using var look = source.CreateCommand(
            $"""
             select case when pg_is_in_recovery() then null
                         else (select system_identifier from pg_control_system()) || ' '
                             || left(pg_walfile_name(pg_current_wal_lsn()), 8) end,
                    (select id from {schema}.mt_events where seq_id = $1)
             """);
        look.Parameters.AddWithValue(position);
        await using var row = await look.ExecuteReaderAsync(stopping);
        await row.ReadAsync(stopping);
        if (row.IsDBNull(0))
        {
            throw new StoreUnavailableException("The database is a standby: following the log needs the primary.");
        }

        var found = row.GetString(0);
        var same = (known ?? found) == found && lastId == (row.IsDBNull(1) ? null : row.GetGuid(1));
        known = found;
        return same;
    }
}
