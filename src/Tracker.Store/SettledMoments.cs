using NodaTime;
using Npgsql;

namespace Tracker.Store;

/// <summary>
/// Tells whether a moment has settled: nothing can be recorded any more at it or before it that the views do not show.
/// </summary>
/// <remarks>
/// An append takes its time from the database's clock while its transaction is under way, so something with an earlier
/// time can become visible later. But it has its transaction id before it looks at the clock. So this looks at the
/// clock, and then draws a transaction id N: whoever looked before has a lower one. Once the oldest running transaction
/// is younger than N, all of those have ended, and what they wrote stands up to the highest position that is there
/// then.
/// </remarks>
/// <param name="log">The log.</param>
/// <param name="primary">The server that takes the appends.</param>
/// <param name="tail">Who folds the log into the views.</param>
/// <param name="margin">How far the database's clock may be set back; <see cref="MarginUsual"/> when left out.</param>
public sealed class SettledMoments(
    EventLog log, NpgsqlDataSource primary, LogTail tail, Duration? margin = null) : IDisposable
{
    /// <summary>A moment younger than this has not settled: clocks are put right by less.</summary>
    public static readonly Duration MarginUsual = Duration.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly Duration margin = margin ?? MarginUsual;
    private readonly SemaphoreSlim turn = new(1);
    private Fence? fence;
    private bool isSlow;
    private long settled;

    /// <summary>Waits until a moment has settled, for a bounded time.</summary>
    /// <returns>
    /// False when it is too young, when an append with an earlier time may still be under way, or when the database
    /// cannot be asked. Where somebody waited for that append in vain, it is false at once.
    /// </returns>
    public async Task<bool> Wait(Instant moment, TimeSpan patience, CancellationToken stopping = default)
    {
        if (Has(moment))
        {
            return true;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(patience);
        try
        {
            await turn.WaitAsync(limit.Token);
            try
            {
                return Has(moment) || await Settle(moment, patience, limit.Token);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            isSlow = true;
            return false;
        }
        catch (Exception failure) when (Database.IsAway(failure))
        {
            return false;
        }
    }

    public void Dispose() => turn.Dispose();

    private bool Has(Instant moment) => moment.ToUnixTimeTicks() < Volatile.Read(ref settled);

    private async Task<bool> Settle(Instant moment, TimeSpan patience, CancellationToken stopping)
    {
        // A fence that did not open the last time goes on, unless it was drawn too early for this moment.
        var drawn = fence = fence is { } waiting && moment < waiting.At - margin ? waiting : await Draw(stopping);
        if (moment >= drawn.At - margin)
        {
            return false;
        }

        long? last;
        while ((last = await LastBehind(drawn, stopping)) is null)
        {
            // One waited in vain, so this may take long: whoever comes now only looks, and does not wait as well.
            if (isSlow)
            {
                return false;
            }

            await Task.Delay(Pause, stopping);
        }

        if (!await tail.WaitFor(last.Value, patience, stopping))
        {
            return false;
        }

        (fence, isSlow) = (null, false);
        Volatile.Write(ref settled, (drawn.At - margin).ToUnixTimeTicks());
        return true;
    }

    // Two statements, so that the clock is looked at before the id is drawn.
    private async Task<Fence> Draw(CancellationToken stopping)
    {
        await using var batch = primary.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select clock_timestamp()"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select pg_current_xact_id()::text::bigint"));
        await using var row = await batch.ExecuteReaderAsync(stopping);
        await row.ReadAsync(stopping);
        var at = Instant.FromDateTimeUtc(row.GetDateTime(0));
        await row.NextResultAsync(stopping);
        await row.ReadAsync(stopping);
        return new Fence(at, row.GetInt64(0));
    }

    /// <returns>The highest position once all that ran before the fence has ended; null while it has not.</returns>
    private async Task<long?> LastBehind(Fence drawn, CancellationToken stopping)
    {
        await using var batch = primary.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            $"select coalesce(max(seq_id), 0) from {log.SchemaName}.mt_events"));
        await using var row = await batch.ExecuteReaderAsync(stopping);
        await row.ReadAsync(stopping);
        var oldestRunning = row.GetInt64(0);
        await row.NextResultAsync(stopping);
        await row.ReadAsync(stopping);
        return oldestRunning > drawn.Id ? row.GetInt64(0) : null;
    }

    /// <param name="At">What the clock said before the id was drawn.</param>
    /// <param name="Id">A transaction id of our own.</param>
    private sealed record Fence(Instant At, long Id);
}
