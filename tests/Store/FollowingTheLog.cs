using Npgsql;
using Tracker.Domain;
using Tracker.Store;

namespace Tracker.Tests.Store;

public sealed class FollowingTheLog(PostgresCluster cluster) : IAsyncLifetime
{
    private NpgsqlDataSource source = null!;
    private EventLog log = null!;

    public async ValueTask InitializeAsync()
    {
        source = await cluster.CreateDatabase();
        log = await EventLog.Open(source, Counting.Forms);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Begins_with_all_that_is_there()
    {
        await log.MustAppend(Counting.One("count-a", 0, 1, 2));
        var view = Counting.View();
        await using var tail = log.Tail(source, view);

        Assert.True(await tail.WaitUntilReady(Counting.Patience));
        Assert.Equal([1, 2], view.Numbers());
        Assert.Equal(2, tail.Position);
        Assert.Equal(0, tail.Lag);
        Assert.NotNull(tail.LastHeartbeat);
        Assert.Null(tail.LastError);
    }

    [Fact]
    public async Task Begins_with_a_log_of_many_pages()
    {
        int[] numbers = [.. Enumerable.Range(1, 12_345)];
        await log.MustAppend(Counting.One("count-a", 0, numbers));
        var view = Counting.View();
        await using var tail = log.Tail(source, view);

        Assert.True(await tail.WaitUntilReady(Counting.Patience));
        Assert.Equal(numbers, view.Numbers());
        Assert.Equal(await log.All(), view.Current);
    }

    [Fact]
    public async Task Shows_what_this_node_appends()
    {
        var view = Counting.View();
        await using var tail = log.Tail(source, view);

        var appended = await log.MustAppend(Counting.One("count-a", 0, 1));

        Assert.True(await tail.WaitFor(appended.Position, Counting.Patience));
        Assert.Equal([1], view.Numbers());
        Assert.Equal(appended.Position, view.Position);
    }

    [Fact]
    public async Task Shows_what_another_node_appends_when_that_announces_it()
    {
        var rare = new LogTailPace { Poll = TimeSpan.FromHours(1) };
        var other = await EventLog.Open(source, Counting.Forms);
        LiveFold<System.Collections.Immutable.ImmutableList<Recorded>> here = Counting.View(), there = Counting.View();
        await using var tail = LogTail.Start(log, source, [here], TimeProvider.System, rare);
        await using var otherTail = LogTail.Start(other, source, [there], TimeProvider.System, rare);

        for (var number = 1; number <= 20; number++)
        {
            var taker = number % 2 == 0 ? log : other;
            var appended = await taker.MustAppend(Counting.One("count-a", number - 1, number));
            Assert.True(await tail.WaitFor(appended.Position, Counting.Patience));
            Assert.True(await otherTail.WaitFor(appended.Position, Counting.Patience));
        }

        Assert.Equal(Enumerable.Range(1, 20), here.Numbers());
        Assert.Equal(here.Current, there.Current);
    }

    [Fact]
    public async Task Finds_what_nobody_announced()
    {
        var view = Counting.View();
        await using var tail = LogTail.Start(
            log, source, [view], TimeProvider.System, new LogTailPace { Poll = TimeSpan.FromMilliseconds(20) });
        Assert.True(await tail.WaitUntilReady(Counting.Patience));

        var silent = await EventLog.Open(source, Counting.Forms);
        var appended = await silent.MustAppend(Counting.One("count-a", 0, 1));

        Assert.True(await tail.WaitFor(appended.Position, Counting.Patience));
    }

    [Fact]
    public async Task Says_when_a_position_is_not_reached_in_time()
    {
        await using var tail = log.Tail(source);

        Assert.False(await tail.WaitFor(1, TimeSpan.FromMilliseconds(1)));
    }
}
