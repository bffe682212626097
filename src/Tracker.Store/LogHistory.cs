using Npgsql;

namespace Tracker.Store;

/// <summary>Tells whether the server still has the history that was folded: it is the same one, on the same
/// timeline.</summary>
/// <remarks>
/// After a fail-over the last event can be there while an earlier one, committed after it, is lost. Whether the last
/// event is there, the <see cref="SettledReader"/> sees.
/// </remarks>
internal sealed class LogHistory(NpgsqlDataSource source)
{
    private string? known;

    /// <exception cref="StoreUnavailableException">
    /// The server is a standby: it cannot tell when a gap is settled.
    /// </exception>
    public async Task<bool> IsTheSame(CancellationToken stopping)
    {
        await using var look = source.CreateCommand(
            """
            select case when pg_is_in_recovery() then null
                        else (select system_identifier from pg_control_system()) || ' '
                            || left(pg_walfile_name(pg_current_wal_lsn()), 8) end
            """);
        var found = await look.ExecuteScalarAsync(stopping) as string
            ?? throw new StoreUnavailableException("The database is a standby: following the log needs the primary.");
        var same = (known ?? found) == found;
        known = found;
        return same;
    }
}
