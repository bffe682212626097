using System.Collections.Immutable;
using NodaTime;
using Npgsql;
using Tracker.Domain;
using Tracker.Store;

namespace Tracker.Tests.Store;

/// <summary>A time is taken before the commit: what was recorded by 12:00 can be more a second later.</summary>
[Collection<OpenTransactions>]
public sealed class SettlingAMoment(OpenTransactions server) : IAsyncLifetime
{
    private static readonly TimeSpan Little = TimeSpan.FromMilliseconds(50);

    private NpgsqlDataSource source = null!;
    private EventLog log = null!;
    private LiveFold<ImmutableList<Recorded>> view = null!;
    private LogTail tail = null!;
    private SettledMoments settled = null!;

    public async ValueTask InitializeAsync()
    {
        source = await server.Cluster.CreateDatabase();
        log = await EventLog.Open(source, Counting.Forms);
        view = Counting.View();
        tail = log.Tail(source, view);
        settled = new SettledMoments(log, source, tail, Duration.Zero);
    }

    public async ValueTask DisposeAsync()
    {
        settled.Dispose();
        await tail.DisposeAsync();
        await source.DisposeAsync();
    }

    [Fact]
    public async Task Takes_no_time_when_nothing_is_under_way()
    {
        var last = await log.MustAppend(Counting.One("count-a", null, 1));

        Assert.True(await settled.Wait(await Now(), Counting.Patience));
        Assert.Equal(last.Position, view.Position);
    }

    [Fact]
    public async Task Waits_for_an_append_that_took_an_earlier_time_and_is_not_there_yet()
    {
        await using var held = await HeldAppend.Begin(source);
        var appended = await held.Write(log, Counting.One("count-held", 0, 1));
        var moment = await Now();

        Assert.True(appended.Events[0].At < moment);
        Assert.False(await settled.Wait(moment, Little));
        await held.Commit();
        Assert.True(await settled.Wait(moment, Counting.Patience));

        // Nothing waits any more, so what the view shows now is all that there will ever be.
        Assert.Equal([1], view.Numbers());
        Assert.True(await settled.Wait(moment, TimeSpan.Zero));
    }

    [Fact]
    public async Task Lets_nobody_wait_again_for_what_one_waited_for_in_vain()
    {
        await using var held = await HeldAppend.Begin(source);
        await held.Write(log, Counting.One("count-held", 0, 1));
        var moment = await Now();
        await settled.Wait(moment, Little);

        var again = settled.Wait(moment, Timeout.InfiniteTimeSpan);

        Assert.False(await again.WaitAsync(Counting.Patience));
    }

    [Fact]
    public async Task Never_comes_for_a_moment_that_the_database_has_not_reached() =>
        Assert.False(await settled.Wait(await Now() + Duration.FromMinutes(1), Counting.Patience));

    [Fact]
    public async Task Leaves_room_for_a_clock_that_is_put_right()
    {
        using var usual = new SettledMoments(log, source, tail);
        var now = await Now();

        Assert.False(await usual.Wait(now, Counting.Patience));
        Assert.True(await usual.Wait(now - SettledMoments.MarginUsual, Counting.Patience));
    }

    [Fact]
    public async Task Is_unknown_while_the_database_cannot_be_asked()
    {
        var nobody = new NpgsqlConnectionStringBuilder(source.ConnectionString) { Host = "127.0.0.1", Port = 1 };
        await using var away = NpgsqlDataSource.Create(nobody.ConnectionString);
        using var unsettled = new SettledMoments(log, away, tail, Duration.Zero);

        Assert.False(await unsettled.Wait(Instant.FromUtc(2020, 1, 1, 0, 0), Counting.Patience));
    }

    private async Task<Instant> Now()
    {
        await using var clock = source.CreateCommand("select clock_timestamp()");
        return Instant.FromDateTimeUtc((DateTime)(await clock.ExecuteScalarAsync())!);
    }
}
