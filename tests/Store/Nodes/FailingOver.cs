using System.Collections.Immutable;
using Npgsql;
using Tracker.Domain;
using Tracker.Store;
using Tracker.Store.Embedded;
using Tracker.Tests.Store.Followers;

namespace Tracker.Tests.Store.Nodes;

/// <summary>The primary is lost, and its replica takes its place, under nodes that know both.</summary>
public sealed class Failing_over(MadeCluster made) : IAsyncLifetime
{
    private static readonly EmbeddedSettings Settings = new() { Durable = false };

    private readonly LiveFold<ImmutableList<Recorded>> view = Counting.View();
    private string folder = "";
    private EmbeddedPostgres server = null!;
    private Standby standby = null!;
    private NpgsqlDataSource source = null!;
    private EventLog log = null!;
    private LogTail tail = null!;

    public async ValueTask InitializeAsync()
    {
        folder = await made.Copy();
        server = await EmbeddedPostgres.Start(folder, Settings);
        standby = await Standby.Of(server);
        source = await Database.Connect(standby.ConnectionString(server, both: true));
        log = await EventLog.Open(source, Counting.Forms);
        tail = log.Tail(source, view);
        Assert.True(await tail.WaitUntilReady(Counting.Patience));
    }

    public async ValueTask DisposeAsync()
    {
        await tail.DisposeAsync();
        await source.DisposeAsync();
        await standby.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    // What was acknowledged and never reached the replica is lost with the primary: no node may go on showing it.
    [Fact]
    public async Task Makes_nodes_fold_the_log_anew_as_the_replica_has_it()
    {
        await log.MustAppend(Counting.One("count-a", 0, 1, 2));
        await standby.CatchUp(source);
        await standby.Cut();
        var lost = await log.MustAppend(Counting.One("count-a", 2, 3));
        Assert.True(await tail.WaitFor(lost.Position, Counting.Patience));
        Assert.Equal([1, 2, 3], view.Numbers());

        await server.DisposeAsync();
        await standby.Promote();
        await Until.True(() => view.Numbers() is [1, 2], "what was lost is no longer shown");

        var next = await Acknowledged(Counting.One("count-a", 2, 4));
        Assert.True(await tail.WaitFor(next.Position, Counting.Patience));
        Assert.Equal([1, 2, 4], view.Numbers());
        Assert.True(tail.Ready);
    }

    [Fact]
    public async Task Lets_followers_go_on_from_their_bookmark_there()
    {
        var recipient = new Recipient();
        await using var node = await (await recipient.Follow(source)).Begun();
        var before = await node.Log.MustAppend(Counting.One("count-a", 0, 1, 2));
        await node.Reaches(before.Position);
        await standby.CatchUp(source);

        await server.DisposeAsync();
        await standby.Promote();
        var after = await Acknowledged(Counting.One("count-a", 2, 3));

        await node.Reaches(after.Position);
        Assert.Equal([1, 2, 3], recipient.Taken);
    }

    [Fact]
    public async Task Says_that_the_database_is_away_until_there_is_a_primary_again()
    {
        await server.DisposeAsync();

        var failure = await Assert.ThrowsAnyAsync<NpgsqlException>(
            () => log.Append(Counting.One("count-a", 0, 1)));
        var later = await Assert.ThrowsAnyAsync<NpgsqlException>(
            () => log.Append(Counting.One("count-a", 0, 1)));

        Assert.True(Database.IsAway(failure), failure.ToString());
        Assert.True(Database.IsAway(later), later.ToString());
    }

    private async Task<AppendOutcome.Appended> Acknowledged(Append append)
    {
        while (true)
        {
            try
            {
                return await log.MustAppend(append);
            }
            catch (NpgsqlException away) when (Database.IsAway(away))
            {
                await Task.Yield();
            }
        }
    }
}
