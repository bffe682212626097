using NodaTime;
using Npgsql;

namespace Tracker.Store;

/// <summary>Folds the log into views, and follows it from there on.</summary>
/// <remarks>
/// What this process appends is folded at once; what others append, as soon as the database says so, and by polling if
/// it does not. No event is left out and none comes twice: the tail waits before a gap until it is certain that nothing
/// fills it. Without the database the views stay as they are, and the tail goes on by itself when it is back.
/// </remarks>
public sealed class LogTail : IAsyncDisposable
{
    private static readonly TimeSpan RepairFirst = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan RepairMax = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan GapFirst = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan GapMax = TimeSpan.FromMilliseconds(200);

    private readonly EventLog log;
    private readonly TimeProvider clock;
    private readonly LogTailPace pace;
    private readonly SettledReader reader;
    private readonly ReadAhead ahead;
    private readonly LogReplica? replica;
    private readonly NpgsqlDataSource primary;
    private readonly Folding folding;
    private readonly Arrivals arrivals = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop = new();
    private readonly Bell toRead = new();
    private readonly Bell toAnnounce = new();
    private readonly Task running;
    private bool caughtUp;
    private long heartbeat;

    private LogTail(
        EventLog log,
        NpgsqlDataSource primary,
        IReadOnlyList<LiveFold> folds,
        TimeProvider clock,
        LogTailPace pace,
        NpgsqlDataSource? replica)
    {
        this.log = log;
        this.clock = clock;
        this.pace = pace;
        this.replica = replica is null ? null : new LogReplica(replica, log.SchemaName, clock);
        reader = new SettledReader(primary, log.SchemaName, clock, this.replica, pace.ReplicaFrom);
        ahead = new ReadAhead(reader, log.Forms);
        this.primary = primary;
        folding = new Folding(log.Forms, folds);
        var announcer = new Announcer(primary, log.SchemaName, pace);
        log.Written += OnWritten;
        running = Task.WhenAll(
            Task.Run(Follow),
            Task.Run(() => announcer.Announce(toAnnounce, stop.Token)),
            Task.Run(() => announcer.Listen(toRead, stop.Token)));
    }

    /// <summary>The position up to which the views show the log, also past what no view shows.</summary>
    public long Position => arrivals.Reached;

    /// <summary>The beginning of the log that the views show.</summary>
    public LogMark Mark { get; private set; } = LogMark.None;

    /// <summary>The whole log was folded, and nothing in it stands in the way.</summary>
    public bool Ready => ready.Task.IsCompletedSuccessfully && folding.Obstacle is null;

    /// <summary>How many positions the views are behind the log, as it was when the tail last looked.</summary>
    public long Lag => Math.Max(0, reader.Highest - Position);

    /// <summary>How many rows of the log were read from a replica.</summary>
    public long RowsFromReplica => replica?.Rows ?? 0;

    /// <summary>When the database last answered the tail; null when it never did.</summary>
    public Instant? LastHeartbeat =>
        Volatile.Read(ref heartbeat) is > 0 and var ticks ? Instant.FromUnixTimeTicks(ticks) : null;

    /// <summary>Positions that are waited for, and by whom they are held; null when there are none.</summary>
    public LogGap? Gap => reader.Gap;

    /// <summary>How many events the views leave out because the forms say so, by the name of their type.</summary>
    public IReadOnlyDictionary<string, int> LeftOut => folding.LeftOut;

    /// <summary>What is wrong now, in one line; null when nothing is.</summary>
    public string? LastError { get => folding.Obstacle ?? field; private set; }

    /// <summary>Starts to fold the log into the views.</summary>
    /// <param name="primary">The server that takes the appends; a standby cannot tell when a gap is settled.</param>
    /// <param name="folds">The views; each belongs to one tail.</param>
    /// <param name="clock">For <see cref="LastHeartbeat"/>.</param>
    /// <param name="pace">How often it does what.</param>
    /// <param name="replica">A streaming replica for when there is much to read; null when there is none.</param>
    public static LogTail Start(
        EventLog log,
        NpgsqlDataSource primary,
        IEnumerable<LiveFold> folds,
        TimeProvider clock,
        LogTailPace? pace = null,
        NpgsqlDataSource? replica = null) =>
        new(log, primary, [.. folds], clock, pace ?? new LogTailPace(), replica);

    /// <summary>Waits until the views show the log up to and with a position.</summary>
    /// <returns>False when the time was up.</returns>
    public Task<bool> WaitFor(long position, TimeSpan timeout, CancellationToken stopping = default) =>
        arrivals.Wait(position, timeout, stopping);

    /// <summary>Waits until the whole log is folded, as it was then.</summary>
    /// <returns>False when the time was up, or an event stands in the way.</returns>
    public async Task<bool> WaitUntilReady(TimeSpan timeout, CancellationToken stopping = default)
    {
        await Task.WhenAny(ready.Task, Task.Delay(timeout, stopping));
        stopping.ThrowIfCancellationRequested();
        return Ready;
    }

    /// <summary>
    /// The position of the last event in the log; 0 when there is none. A position beyond it is nobody's.
    /// </summary>
    public Task<long> LastPosition(CancellationToken stopping = default) => log.LastPosition(stopping);

    public async ValueTask DisposeAsync()
    {
        log.Written -= OnWritten;
        await stop.CancelAsync();
        await running;
        stop.Dispose();
        toRead.Dispose();
        toAnnounce.Dispose();
    }

    private void OnWritten()
    {
        toRead.Ring();
        toAnnounce.Ring();
    }

    private async Task Follow()
    {
        var repair = RepairFirst;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await FoldAnewIfAnother();
                while (await FollowOn())
                {
                    repair = RepairFirst;
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LastError = failure.Message.ReplaceLineEndings(" ");
                Task pause = toRead.Wait(repair, stop.Token);
                await pause.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                repair = repair * 2 > RepairMax ? RepairMax : repair * 2;
            }
        }
    }

    /// <returns>False when it was idle so long that it is time to look whether it is still the same server.</returns>
    private async Task<bool> FollowOn()
    {
        if (!caughtUp)
        {
            await CatchUp();
        }

        var pause = GapFirst;
        while (await FoldNext())
        {
        }

        while (reader.Gap is not null)
        {
            await toRead.Wait(pause, stop.Token);
            pause = await FoldNext() ? GapFirst : pause * 2 > GapMax ? GapMax : pause * 2;
        }

        return await toRead.Wait(pace.Poll, stop.Token);
    }

    /// <summary>Folds what was there at the start.</summary>
    private async Task CatchUp()
    {
        await foreach (var page in ahead.Pages(folding.Position, folding.LastId, stop.Token))
        {
            if (!Take(page))
            {
                return;
            }
        }
    }

    /// <returns>Whether there may be more at once.</returns>
    private async Task<bool> FoldNext() => Take(await Read(folding.Position, folding.LastId));

    // Before an obstacle nothing more is read; only the end of the log is looked at.
    private Task<SettledPage?> Read(long after, Guid? last) =>
        reader.Next(after, last, folding.Obstacle is null ? long.MaxValue : folding.Position, stop.Token);

    /// <returns>Whether there may be more at once.</returns>
    private bool Take(SettledPage? page)
    {
        if (page is not { Certain: var certain, More: var more })
        {
            BeginAnew();
            return true;
        }

        LastError = null;
        Volatile.Write(ref heartbeat, Instant.FromDateTimeOffset(clock.GetUtcNow()).ToUnixTimeTicks());
        folding.Fold(certain);
        var further = more && folding.Obstacle is null;
        caughtUp |= !further;
        if (caughtUp && folding.Mark != Mark)
        {
            folding.Publish();
            Mark = folding.Mark;
            arrivals.Reach(folding.Position);
        }

        _ = caughtUp && ready.TrySetResult();
        return further;
    }

    private async Task FoldAnewIfAnother()
    {
        await using var connection = await primary.OpenConnectionAsync(stop.Token);
        if (!folding.Recognise(await LogMark.Find(connection, log.SchemaName, folding.Position, stop.Token)))
        {
            BeginAnew();
        }
    }

    private void BeginAnew()
    {
        reader.BeginAnew();
        folding.BeginAnew();
        caughtUp = false;
    }
}
