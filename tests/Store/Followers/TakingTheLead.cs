using System.Diagnostics;
using Npgsql;
using Tracker.Store;
using Tracker.Store.Followers;

namespace Tracker.Tests.Store.Followers;

/// <summary>Several nodes, one at work for each follower.</summary>
public sealed class Taking_the_lead(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly TimeSpan TakeOverMax = TimeSpan.FromSeconds(5);

    private readonly Recipient recipient = new();
    private NpgsqlDataSource source = null!;

    public async ValueTask InitializeAsync() => source = await cluster.CreateDatabase();

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Is_for_one_node_at_a_time()
    {
        await using var first = await (await recipient.Follow(source)).Begun();
        await using var second = await recipient.Follow(source);

        for (var number = 1; number <= 20; number++)
        {
            await second.Log.MustAppend(Counting.One("count-a", number - 1, number));
        }

        await second.Reaches(20);
        Assert.Equal(Enumerable.Range(1, 20), recipient.Taken);
        Assert.True(first.Follower.IsAtWork);
        Assert.False(second.Follower.IsAtWork);
        Assert.Null(second.Follower.LastError);
    }

    [Fact]
    public async Task Comes_to_another_node_when_the_first_stops()
    {
        var first = await (await recipient.Follow(source)).Begun();
        await using var second = await recipient.Follow(source);
        await first.DisposeAsync();

        await second.Log.MustAppend(Counting.One("count-a", 0, 1));

        await second.Reaches(1);
        Assert.True(second.Follower.IsAtWork);
        Assert.Equal([1], recipient.Taken);
    }

    // The node that loses its session lives on, as one does whose network failed: it must not go on as if it led.
    [Fact]
    public async Task Comes_to_some_node_within_five_seconds_when_the_session_of_the_first_is_gone()
    {
        await using var first = await (await recipient.Follow(source)).Begun();
        await using var second = await recipient.Follow(source);
        await Until.True(() => second.Follower.Position is not null, "the second stands by");

        var watch = Stopwatch.StartNew();
        await EndTheLead();
        await second.Log.MustAppend(Counting.One("count-a", 0, 1));

        await second.Reaches(1);
        Assert.True(watch.Elapsed < TakeOverMax);
        Assert.Equal([1], recipient.Taken);
        await Until.True(() => first.Follower.IsAtWork != second.Follower.IsAtWork, "one of them is at work");
    }

    // What waits to be tried again is the next one's once the lead is lost.
    [Fact]
    public async Task Takes_along_what_the_first_was_trying()
    {
        recipient.Answer = _ => new Handled.Away("Nobody is there.");
        await using var first = await (await recipient.Follow(
            source, new FollowerPace { RetryFirst = TimeSpan.FromHours(1), RetryMax = TimeSpan.FromHours(1) })).Begun();
        await first.Log.MustAppend(Counting.One("count-a", 0, 1));
        await Until.True(() => first.Follower.LastError is not null, "it is tried");
        recipient.Answer = _ => Handled.Done;
        await using var second = await recipient.Follow(source);

        await EndTheLead();

        await second.Reaches(1);
        Assert.Equal([1], recipient.Taken);
    }

    private async Task EndTheLead()
    {
        await using var end = source.CreateCommand(
            """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
            """);
        Assert.Equal(1, await Count(end));
    }

    private static async Task<int> Count(NpgsqlCommand command)
    {
        await using var row = await command.ExecuteReaderAsync();
        var count = 0;
        while (await row.ReadAsync())
        {
            count++;
        }

        return count;
    }
}
