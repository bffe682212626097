using NodaTime;
using Npgsql;

namespace Tracker.Store.Followers;

/// <summary>
/// A follower on this node: it stands by until no other node is at work for its name, and then goes on from the
/// bookmark.
/// </summary>
/// <remarks>
/// It goes no further than the tail of this node has come, for up to there the order of the log is certain. When a node
/// is gone the database ends its session, and another takes the lead. Whatever fails is tried again; meanwhile another
/// node may succeed.
/// </remarks>
public sealed class RunningFollower : IAsyncDisposable
{
    private const long Never = -1;
    private static readonly TimeSpan StillMax = TimeSpan.FromMinutes(1);

    private readonly Follower follower;
    private readonly LogTail tail;
    private readonly NpgsqlDataSource primary;
    private readonly string schema;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;
    private Lead? lead;
    private string? failure;
    private long position = Never;
    private long heartbeat;
    private long moved;

    private RunningFollower(
        Follower follower, LogTail tail, NpgsqlDataSource primary, string schema, TimeProvider clock)
    {
        this.follower = follower;
        this.tail = tail;
        this.primary = primary;
        this.schema = schema;
        this.clock = clock;
        moved = clock.GetTimestamp();
        running = Task.Run(Follow);
    }

    public string Name => follower.Name;

    /// <summary>Whether this node is the one at work for the name.</summary>
    public bool IsAtWork { get; private set; }

    /// <summary>
    /// Where the bookmark was when this node last looked, at work or not; null when the follower never ran.
    /// </summary>
    public long? Position => Volatile.Read(ref position) is >= 0 and var at ? at : null;

    /// <summary>How many positions the follower is behind the log, as it was when this node last looked.</summary>
    public long Lag => Math.Max(0, tail.Position + tail.Lag - (Position ?? 0));

    /// <summary>Whether it is behind the log and has not moved for a minute, on whichever node it is at work.</summary>
    public bool StandsStill => Lag > 0 && clock.GetElapsedTime(Volatile.Read(ref moved)) > StillMax;

    /// <summary>How many events could not be handed over and wait for a person.</summary>
    public int DeadLetters { get; private set; }

    /// <summary>When this node last looked at the bookmark; null when it never did.</summary>
    public Instant? LastHeartbeat =>
        Volatile.Read(ref heartbeat) is > 0 and var ticks ? Instant.FromUnixTimeTicks(ticks) : null;

    /// <summary>What is wrong now on this node, in one line; null when nothing is.</summary>
    public string? LastError => lead?.Trouble ?? failure;

    /// <summary>Starts to follow.</summary>
    /// <param name="tail">Tells how far the log is certain.</param>
    /// <param name="primary">The server that takes the appends.</param>
    /// <param name="clock">For <see cref="LastHeartbeat"/>.</param>
    /// <param name="schema">The schema of the log.</param>
    public static RunningFollower Start(
        Follower follower, LogTail tail, NpgsqlDataSource primary, TimeProvider clock, string schema = "tracker") =>
        new(follower, tail, primary, schema, clock);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    private async Task Follow()
    {
        var retrying = follower.Pace.Retrying<bool>(turn =>
            turn.Exception is not null && !stop.IsCancellationRequested);
        try
        {
            await tail.WaitUntilReady(Timeout.InfiniteTimeSpan, stop.Token);
            while (true)
            {
                await retrying.ExecuteAsync(Turn, stop.Token);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await GiveUpLead();
        }
    }

    /// <returns>Whether this node did the work.</returns>
    private async ValueTask<bool> Turn(CancellationToken stopping)
    {
        try
        {
            lead ??= await Lead.Open(primary, schema, follower.Name, stopping);
            IsAtWork = IsAtWork || await lead.Take(stopping);
            var bookmark = await Look(lead, stopping);
            var certain = tail.Mark;
            var goesOn = IsAtWork && !(bookmark > certain.Position) && await lead.IsOn(certain, stopping);
            if (goesOn)
            {
                await follower.GoOn(lead, bookmark, certain.Position, stopping);
                await Look(lead, stopping);
                await Task.Delay(Position == bookmark ? TimeSpan.Zero : follower.Pace.Between, stopping);
            }

            failure = lead.Trouble = null;
            await (goesOn
                ? tail.WaitFor(certain.Position + 1, follower.Pace.Poll, stopping)
                : Task.Delay(follower.Pace.StandBy, stopping));
            return goesOn;
        }
        catch (Exception failed)
        {
            failure = failed.Message.ReplaceLineEndings(" ");
            await GiveUpLead();
            throw;
        }
    }

    private async Task<long?> Look(Lead at, CancellationToken stopping)
    {
        var (bookmark, deadLetters) = await at.Look(stopping);
        // First, so that who sees the bookmark sees what was put aside on the way to it.
        DeadLetters = deadLetters;
        if (Interlocked.Exchange(ref position, bookmark ?? Never) != (bookmark ?? Never) || Lag == 0)
        {
            Volatile.Write(ref moved, clock.GetTimestamp());
        }

        Volatile.Write(ref heartbeat, Instant.FromDateTimeOffset(clock.GetUtcNow()).ToUnixTimeTicks());
        return bookmark;
    }

    private async Task GiveUpLead()
    {
        IsAtWork = false;
        if (Interlocked.Exchange(ref lead, null) is { } held)
        {
            await held.DisposeAsync();
        }
    }
}
