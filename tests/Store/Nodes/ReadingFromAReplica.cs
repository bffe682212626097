using System.Collections.Immutable;
using Npgsql;
using Tracker.Domain;
using Tracker.Store;
using Tracker.Store.Embedded;

namespace Tracker.Tests.Store.Nodes;

/// <summary>A primary with a streaming replica, and nodes that follow the log.</summary>
public sealed class Reading_from_a_replica(MadeCluster made) : IAsyncLifetime
{
    private static readonly EmbeddedSettings Settings = new() { Durable = false };
    private static readonly LogTailPace Always = new() { ReplicaFrom = 1 };

    private readonly LiveFold<ImmutableList<Recorded>> view = Counting.View();
    private string folder = "";
    private EmbeddedPostgres server = null!;
    private Standby standby = null!;
    private NpgsqlDataSource source = null!;
    private NpgsqlDataSource replica = null!;
    private EventLog log = null!;

    public async ValueTask InitializeAsync()
    {
        folder = await made.Copy();
        server = await EmbeddedPostgres.Start(folder, Settings);
        source = await Database.Connect(server.ConnectionString);
        log = await EventLog.Open(source, Counting.Forms);
        await log.MustAppend(Counting.One("count-a", 0, 1, 2, 3));
        standby = await Standby.Of(server);
        replica = Database.ToReplica(standby.ConnectionString(server));
    }

    public async ValueTask DisposeAsync()
    {
        await replica.DisposeAsync();
        await source.DisposeAsync();
        await standby.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Folds_the_log_through_it_and_follows_the_primary()
    {
        await standby.CatchUp(source);

        await using var tail = Follow();

        Assert.True(await tail.WaitUntilReady(Counting.Patience));
        Assert.Equal(3, tail.RowsFromReplica);
        var appended = await log.MustAppend(Counting.One("count-a", 3, 4));
        Assert.True(await tail.WaitFor(appended.Position, Counting.Patience));
        Assert.Equal([1, 2, 3, 4], view.Numbers());
    }

    // A replica cannot know that a lower number is still under way on the primary.
    [Fact]
    public async Task Waits_at_a_gap_until_the_primary_says_that_it_is_settled()
    {
        await using var held = await HeldAppend.Begin(source);
        await held.Write(log, Counting.One("count-held", 0, 4));
        await log.MustAppend(Counting.One("count-a", 3, 5));
        await standby.CatchUp(source);
        await using var tail = Follow();
        await Until.True(() => tail is { Gap: not null, Position: 3 }, "it waits at the gap");
        Assert.True(tail.RowsFromReplica > 3);

        await held.Commit();

        Assert.True(await tail.WaitFor(5, Counting.Patience));
        Assert.Equal([1, 2, 3, 4, 5], view.Numbers());
    }

    [Fact]
    public async Task Asks_the_primary_when_it_has_not_come_so_far()
    {
        await standby.Pause();
        await log.MustAppend(Counting.One("count-a", 3, 4));

        await using var tail = Follow();

        Assert.True(await tail.WaitUntilReady(Counting.Patience));
        Assert.Equal([1, 2, 3, 4], view.Numbers());
        Assert.Equal(0, tail.RowsFromReplica);
    }

    [Fact]
    public async Task Asks_the_primary_when_it_became_a_server_of_its_own()
    {
        await standby.Promote();
        await log.MustAppend(Counting.One("count-a", 3, 4));

        await using var tail = Follow();

        Assert.True(await tail.WaitUntilReady(Counting.Patience));
        Assert.Equal([1, 2, 3, 4], view.Numbers());
        Assert.Equal(0, tail.RowsFromReplica);
    }

    [Fact]
    public async Task Asks_the_primary_when_nobody_is_there()
    {
        await using var nobody = Database.ToReplica($"Host={folder};Username=tracker;Database=tracker");
        await using var tail = LogTail.Start(log, source, [view], TimeProvider.System, Always, nobody);

        Assert.True(await tail.WaitUntilReady(Counting.Patience));
        Assert.Equal([1, 2, 3], view.Numbers());
        Assert.Null(tail.LastError);
    }

    private LogTail Follow() => LogTail.Start(log, source, [view], TimeProvider.System, Always, replica);
}
