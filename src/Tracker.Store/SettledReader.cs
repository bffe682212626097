using Npgsql;

namespace Tracker.Store;

/// <summary>Reads on in the log, and never past a position that may still be filled.</summary>
/// <remarks>
/// Positions are drawn before the commit, so a lower one can appear after a higher one. A writer has its transaction id
/// before it draws positions. So, having seen a gap, this draws a transaction id N of its own: whoever drew a position
/// in the gap has a lower one. Once the oldest running transaction is younger than N, all of those have ended, and what
/// a later snapshot does not show is never coming. The highest completed id at the moment of seeing would not do for N:
/// a running transaction can be above it.
/// </remarks>
internal sealed class SettledReader(
    NpgsqlDataSource source, string schema, TimeProvider clock, LogReplica? replica = null, int replicaFrom = 0)
{
    private const int PageSize = 5_000;
    private static readonly TimeSpan BlockerAge = TimeSpan.FromMilliseconds(500);

    private string State =>
        $"""
         select pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
                (select coalesce(max(seq_id), 0) from {schema}.mt_events)
         """;

    private Pending? pending;
    private long settledUpTo;
    private long lookedForBlocker;

    /// <summary>The gap that is waited for; null when there is none.</summary>
    public LogGap? Gap => pending?.Gap;

    /// <summary>The highest position that was there at the last reading.</summary>
    public long Highest { get; private set; }

    /// <summary>
    /// The events after a position, as far as their order is certain, and whether to ask for more at once.
    /// </summary>
    /// <param name="after">The last position that is known; 0 for the beginning.</param>
    /// <param name="last">The identity of the event there; null at the beginning.</param>
    /// <param name="upTo">The last position that is asked for.</param>
    /// <returns>Null when another event stands there now: the log is another one.</returns>
    public async Task<SettledPage?> Next(
        long after, Guid? last, long upTo, CancellationToken stopping)
    {
        var page = await ReadPage(after, Math.Min(upTo, pending?.Gap.To ?? long.MaxValue), stopping);
        if (last is { } known && !TakeKnown(page.Rows, known))
        {
            return null;
        }

        var again = LeaveGap(page.OldestRunning, page.Newest);

        var certain = Certain(page.Rows, after);
        var reached = certain.Count > 0 ? certain[^1].Position : after;
        if (pending is { } filled && reached >= filled.Gap.To)
        {
            pending = null;
        }

        if (pending is null && certain.Count < page.Rows.Count)
        {
            pending = await Fence(new LogGap(reached + 1, page.Rows[certain.Count].Position - 1, null), stopping);
        }
        else if (pending is { } still && certain.Count == 0)
        {
            await LookForBlocker(still, stopping);
        }

        return new SettledPage(certain, again || certain.Count > 0);
    }

    /// <summary>Forgets what is settled: the log is another one.</summary>
    public void BeginAnew()
    {
        pending = null;
        settledUpTo = 0;
    }

    // The event that was folded last is read along, in the same snapshot: a log that was restored to an earlier state
    // and written on may have another one there.
    private static bool TakeKnown(List<StoredEvent> rows, Guid known)
    {
        if (rows.Count == 0 || rows[0].Id != known)
        {
            return false;
        }

        rows.RemoveAt(0);
        return true;
    }

    /// <returns>Whether a gap is no longer waited for: it is settled, or it needs a new fence.</returns>
    private bool LeaveGap(long oldestRunning, long newest)
    {
        if (pending is not { } open)
        {
            return false;
        }

        if (oldestRunning > open.Fence)
        {
            settledUpTo = open.SettlesUpTo;
            pending = null;
        }
        else if (newest <= open.Fence)
        {
            // A crash takes back ids that wrote nothing, as the fence did: nobody may reach it for a long time.
            pending = null;
        }

        return pending is null;
    }

    private List<StoredEvent> Certain(List<StoredEvent> rows, long after)
    {
        var last = after;
        foreach (var row in rows)
        {
            if (row.Position > Math.Max(last, settledUpTo) + 1)
            {
                break;
            }

            last = row.Position;
        }

        return rows is [.., var newest] && newest.Position == last ? rows : rows.FindAll(row => row.Position <= last);
    }

    // Many rows come from the replica. Few come sooner with the same round trip in which the primary is asked how far
    // things are settled.
    private async Task<(long OldestRunning, long Newest, List<StoredEvent> Rows)> ReadPage(
        long after, long upTo, CancellationToken stopping)
    {
        if (replica is not null && (Highest == 0 || Highest - after >= replicaFrom))
        {
            await using var look = source.CreateCommand($"{State}, {LogReplica.Place}");
            await using var row = await look.ExecuteReaderAsync(stopping);
            await row.ReadAsync(stopping);
            var (oldestRunning, newest) = ReadState(row);
            if (Highest - after >= replicaFrom
                && await replica.Read(row.GetString(3), row.GetString(4), after, upTo, PageSize, stopping) is { } rows)
            {
                return (oldestRunning, newest, rows);
            }
        }

        return await ReadPageOfPrimary(after, upTo, stopping);
    }

    // Two statements in one round trip: the rows are read in a snapshot that is not older than the oldest running
    // transaction.
    private async Task<(long OldestRunning, long Newest, List<StoredEvent> Rows)> ReadPageOfPrimary(
        long after, long upTo, CancellationToken stopping)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(State));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            $"""
             select {StoredEvent.Columns} from {schema}.mt_events
             where seq_id >= $1 and seq_id <= $2 order by seq_id limit {PageSize}
             """)
        {
            Parameters = { new NpgsqlParameter { Value = after }, new NpgsqlParameter { Value = upTo } },
        });
        await using var reader = await batch.ExecuteReaderAsync(stopping);
        await reader.ReadAsync(stopping);
        var (oldestRunning, newest) = ReadState(reader);
        await reader.NextResultAsync(stopping);
        return (oldestRunning, newest, await StoredEvent.ReadPage(reader, stopping));
    }

    private (long OldestRunning, long Newest) ReadState(NpgsqlDataReader row)
    {
        Highest = row.GetInt64(2);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    // What has been seen by now settles with this fence: it was read before the fence was drawn.
    private async Task<Pending> Fence(LogGap gap, CancellationToken stopping)
    {
        var settlesUpTo = Math.Max(Highest, gap.To + 1);
        lookedForBlocker = clock.GetTimestamp();
        await using var draw = source.CreateCommand("select pg_current_xact_id()::text::bigint");
        return new Pending(gap, (long)(await draw.ExecuteScalarAsync(stopping))!, settlesUpTo);
    }

    private async Task LookForBlocker(Pending still, CancellationToken stopping)
    {
        if (clock.GetElapsedTime(lookedForBlocker) < BlockerAge)
        {
            return;
        }

        lookedForBlocker = clock.GetTimestamp();
        await using var look = source.CreateCommand(
            """
            select * from (
                select format('process %s (%s, database %s, %s)', pid, coalesce(nullif(application_name, ''), usename),
                              datname, state) as who, backend_xid as xid
                from pg_stat_activity where backend_xid is not null
                union all
                select format('prepared transaction %s (database %s)', gid, database), transaction
                from pg_prepared_xacts
            ) as running
            order by age(xid) desc limit 1
            """);
        var who = await look.ExecuteScalarAsync(stopping) as string;
        pending = still with { Gap = still.Gap with { BlockedBy = who } };
    }

    /// <param name="Fence">
    /// The gap is settled once every running transaction is younger than this transaction id.
    /// </param>
    /// <param name="SettlesUpTo">The highest position that was there before the fence was drawn.</param>
    private sealed record Pending(LogGap Gap, long Fence, long SettlesUpTo);
}

/// <param name="Certain">Events in order, without a gap that may still be filled.</param>
/// <param name="More">Whether to ask for more at once.</param>
internal sealed record SettledPage(IReadOnlyList<StoredEvent> Certain, bool More);
