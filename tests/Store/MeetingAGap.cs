using System.Collections.Immutable;
using Npgsql;
using Tracker.Domain;
using Tracker.Store;

namespace Tracker.Tests.Store;

/// <summary>A number is drawn before the commit: a reader that has seen 7 may not miss a 6 that comes later.</summary>
[Collection<OpenTransactions>]
public sealed class MeetingAGap(OpenTransactions server) : IAsyncLifetime
{
    private readonly PostgresCluster cluster = server.Cluster;
    private NpgsqlDataSource source = null!;
    private EventLog log = null!;
    private LiveFold<ImmutableList<Recorded>> here = null!;
    private LiveFold<ImmutableList<Recorded>> there = null!;
    private LogTail tail = null!;
    private LogTail other = null!;

    public async ValueTask InitializeAsync()
    {
        source = await cluster.CreateDatabase();
        log = await EventLog.Open(source, Counting.Forms);
        (here, there) = (Counting.View(), Counting.View());
        tail = log.Tail(source, here);
        other = (await EventLog.Open(source, Counting.Forms)).Tail(source, there);
    }

    public async ValueTask DisposeAsync()
    {
        await tail.DisposeAsync();
        await other.DisposeAsync();
        await source.DisposeAsync();
    }

    [Fact]
    public async Task Waits_for_a_lower_number_while_forty_others_commit()
    {
        await using var holder = await HeldAppend.Begin(source);
        await holder.Write(log, Counting.One("count-held", 0, 0));
        var last = await Forty();

        await BothWaitFor(holder);
        await holder.Commit();

        await BothShow(last, Enumerable.Range(0, 41));
    }

    [Fact]
    public async Task Goes_on_when_the_lower_number_is_rolled_back()
    {
        await using var holder = await HeldAppend.Begin(source);
        await holder.Write(log, Counting.One("count-held", 0, 0));
        var last = await Forty();

        await BothWaitFor(holder);
        await holder.RollBack();

        await BothShow(last, Enumerable.Range(1, 40));
    }

    // The last id that was given out, at the moment of seeing the gap, is the holder's own: a rule that looked at what
    // has ended by then would think that nobody is under way.
    [Fact]
    public async Task Waits_for_a_holder_that_has_the_highest_running_id()
    {
        await using var wide = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(source.ConnectionString) { MaxPoolSize = 50 });
        var others = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => HeldAppend.Begin(wide)));
        await using var holder = await HeldAppend.Begin(source);
        await holder.Write(log, Counting.One("count-held", 0, 0));
        foreach (var (number, other) in others.Index())
        {
            await other.Write(log, Counting.One($"count-{number % 7}", null, number + 1));
            await other.Commit();
            await other.DisposeAsync();
        }

        await BothWaitFor(holder);
        await holder.Commit();

        await BothShow(others[^1].Position, Enumerable.Range(0, 41));
    }

    [Fact]
    public async Task Shows_what_comes_before_the_gap()
    {
        var before = await log.MustAppend(Counting.One("count-a", 0, 1));
        await using var holder = await HeldAppend.Begin(source);
        await holder.Write(log, Counting.One("count-held", 0, 2, 3));
        var after = await log.MustAppend(Counting.One("count-a", 1, 4));

        await Until.True(() => tail.Gap is { From: 2, To: 3 } && other.Gap is { From: 2, To: 3 }, "both see the gap");
        Assert.True(await tail.WaitFor(before.Position, Counting.Patience));
        Assert.True(await other.WaitFor(before.Position, Counting.Patience));
        Assert.Equal([1], here.Numbers());
        Assert.Equal([1], there.Numbers());
        await holder.Commit();

        await BothShow(after.Position, [1, 2, 3, 4]);
    }

    [Fact]
    public async Task Takes_longer_and_loses_nothing_when_another_database_has_an_old_transaction()
    {
        await using var elsewhere = await cluster.CreateDatabase();
        await using var idle = await HeldAppend.Begin(elsewhere);
        await using (var gone = await HeldAppend.Begin(source))
        {
            await gone.Write(log, Counting.One("count-held", 0, 1));
            await gone.RollBack();
        }

        var appended = await log.MustAppend(Counting.One("count-a", 0, 2));

        await BothWaitFor(idle);
        await idle.RollBack();

        await BothShow(appended.Position, [2]);
    }

    [Fact]
    public async Task Ends_in_order_when_holders_commit_the_other_way_round()
    {
        var holders = new List<HeldAppend>();
        for (var number = 1; number <= 8; number++)
        {
            holders.Add(await HeldAppend.Begin(source));
            await holders[^1].Write(log, Counting.One($"count-{number}", 0, number));
        }

        foreach (var holder in Enumerable.Reverse(holders))
        {
            await holder.Commit();
            await holder.DisposeAsync();
        }

        await BothShow(8, Enumerable.Range(1, 8));
    }

    private async Task<long> Forty()
    {
        var last = 0L;
        for (var number = 1; number <= 40; number++)
        {
            last = (await log.MustAppend(Counting.One($"count-{number % 7}", null, number))).Position;
        }

        return last;
    }

    // Naming who stands in the way takes half a second of looking: long enough for a wrong rule to go on.
    private async Task BothWaitFor(HeldAppend holder)
    {
        await Until.True(() => tail.Gap?.BlockedBy == holder.Who, $"this node names {holder.Who}, not {tail.Gap}");
        await Until.True(() => other.Gap?.BlockedBy == holder.Who, $"the other node names {holder.Who}");
        await Task.Delay(TimeSpan.FromSeconds(Thorough.Number(8, 0, "more seconds of waiting")));
        Assert.Empty(here.Current);
        Assert.Empty(there.Current);
        Assert.True(tail.Lag > 0);
    }

    private async Task BothShow(long position, IEnumerable<int> numbers)
    {
        Assert.True(await tail.WaitFor(position, Counting.Patience));
        Assert.True(await other.WaitFor(position, Counting.Patience));
        Assert.Equal(numbers, here.Numbers());
        Assert.Equal(here.Current, there.Current);
        Assert.Equal(here.Current, await log.All());
    }
}
