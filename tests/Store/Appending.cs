using Npgsql;
using Tracker.Store;

namespace Tracker.Tests.Store;

public sealed class Appending(PostgresCluster cluster) : IAsyncLifetime
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
    public async Task Gives_a_new_stream_versions_from_one()
    {
        var appended = await log.MustAppend(Counting.One("count-a", 0, 7, 8));

        Assert.Equal(2, appended.Versions["count-a"]);
        Assert.Equal(appended.Position, appended.Events[1].Position);
        Assert.Equal(appended.Events, await log.Read("count-a"));
        Assert.Equal([1L, 2L], appended.Events.Select(recorded => recorded.Version));
        Assert.Equal(Counting.Author, appended.Events[0].By);
    }

    [Fact]
    public async Task Keeps_the_versions_of_a_stream_dense_under_sixteen_writers()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async writer =>
        {
            for (var turn = 0; turn < 10; turn++)
            {
                while (await log.Append(Counting.One("count-a", await Version(), writer)) is AppendOutcome.Stale)
                {
                }
            }
        }));

        var events = await log.Read("count-a");
        Assert.Equal(Enumerable.Range(1, 160).Select(version => (long)version), events.Select(it => it.Version));
        Assert.All(
            events.GroupBy(it => ((Counted)it.Event).Number), writer => Assert.Equal(10, writer.Count()));

        async Task<long> Version() => (await log.Read("count-a")).Count;
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(0, 2)]
    [InlineData(2, 2)]
    public async Task Lets_one_of_sixteen_writers_be_first_who_expect_the_same_version(int expected, int events)
    {
        if (expected > 0)
        {
            await log.MustAppend(Counting.One("count-a", 0, new int[expected]));
        }

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => log.Append(Counting.One("count-a", expected, new int[events]))));

        Assert.Single(outcomes.OfType<AppendOutcome.Appended>());
        Assert.Equal(
            Enumerable.Repeat(new AppendOutcome.Stale("count-a", expected + events), 15),
            outcomes.OfType<AppendOutcome.Stale>());
        Assert.Equal(expected + events, (await log.Read("count-a")).Count);
    }

    [Fact]
    public async Task Does_not_mix_up_what_goes_over_several_connections()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async number =>
        {
            var (stream, key) = ($"count-{number}", new CommandKey("client-1", $"key-{number}", [1]));
            await log.MustAppend(number % 2 == 0 ? Counting.One(stream, 0, 1) : Keyed(stream, 0, key));
            await log.MustAppend(
                number % 3 == 0 ? Counting.One(stream, 1, 2) : Keyed(stream, 1, key with { Client = "client-2" }));
        }));

        Assert.All(
            (await log.All()).GroupBy(it => it.Stream),
            stream => Assert.Equal([1, 2], stream.Select(it => ((Counted)it.Event).Number)));

        static Append Keyed(string stream, long version, CommandKey key) =>
            Counting.One(stream, version, (int)version + 1) with { Key = key, Answer = new Answer(201, "") };
    }

    [Fact]
    public async Task Takes_any_version_when_none_is_expected()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 16).Select(number => log.MustAppend(Counting.One("count-a", null, number))));

        var events = await log.Read("count-a");
        Assert.Equal(Enumerable.Range(1, 16).Select(version => (long)version), events.Select(it => it.Version));
    }

    [Theory]
    [InlineData(0, "count-a")]
    [InlineData(1, "count-a")]
    [InlineData(3, "count-a")]
    public async Task Answers_a_stale_version_with_the_actual_one(long expected, string stream)
    {
        await log.MustAppend(Counting.One(stream, 0, 1, 2));

        Assert.Equal(new AppendOutcome.Stale(stream, 2), await log.Append(Counting.One(stream, expected, 3)));
        Assert.Equal(2, (await log.Read(stream)).Count);
    }

    [Fact]
    public async Task Answers_that_a_stream_does_not_exist_with_version_zero()
    {
        Assert.Equal(
            new AppendOutcome.Stale("count with a space", 0),
            await log.Append(Counting.One("count with a space", 4, 1)));
    }

    [Fact]
    public async Task Writes_nothing_of_several_streams_when_one_is_stale()
    {
        await log.MustAppend(Counting.One("count-b", 0, 1));

        var outcome = await log.Append(new Append(
            [Counting.Events("count-a", 0, 2), Counting.Events("count-b", 7, 3)], Counting.Author));

        Assert.Equal(new AppendOutcome.Stale("count-b", 1), outcome);
        Assert.Empty(await log.Read("count-a"));
        Assert.Single(await log.All());
    }

    [Fact]
    public async Task Keeps_the_order_in_which_streams_were_given()
    {
        await log.MustAppend(new Append(
            [Counting.Events("count-z", 0, 1, 2), Counting.Events("count-a", 0, 3)], Counting.Author));

        Assert.Equal(
            [("count-z", 1L), ("count-z", 2L), ("count-a", 1L)],
            (await log.All()).Select(it => (it.Stream, it.Version)));
    }

    [Fact]
    public async Task Never_deadlocks_when_streams_come_in_opposite_orders()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(turn => log.MustAppend(new Append(
            turn % 2 == 0
                ? [Counting.Events("count-a", null, 1), Counting.Events("count-b", null, 1)]
                : [Counting.Events("count-b", null, 1), Counting.Events("count-a", null, 1)],
            Counting.Author))));

        Assert.Equal(40, (await log.Read("count-a")).Count);
        Assert.Equal(40, (await log.Read("count-b")).Count);
    }

    [Fact]
    public async Task Leaves_a_stream_without_events_alone()
    {
        await log.MustAppend(new Append(
            [Counting.Events("count-a", 0, 1), Counting.Events("count-b", 0)], Counting.Author));

        Assert.Equal("count-a", Assert.Single(await log.All()).Stream);
    }

    [Fact]
    public async Task Refuses_a_stream_that_stands_twice()
    {
        var wrong = await Assert.ThrowsAsync<ArgumentException>(() => log.Append(new Append(
            [Counting.Events("count-a", 0, 1), Counting.Events("count-a", 1, 2)], Counting.Author)));

        Assert.Equal("A stream stands twice in one append. (Parameter 'append')", wrong.Message);
    }

    [Fact]
    public async Task Asks_the_database_once()
    {
        var (counted, count) = CommandCount.Of(source);
        await using var closed = counted;
        var same = await EventLog.Open(counted, Counting.Forms);
        var before = count.Commands;

        await same.MustAppend(new Append(
            [Counting.Events("count-a", 0, 1, 2), Counting.Events("count-b", null, 3)],
            Counting.Author,
            new CommandKey("client-1", "key-1", [1]),
            new Answer(201, "")));

        Assert.True(before > 0);
        Assert.Equal(before + 1, count.Commands);
    }

    [Fact]
    public async Task Knows_the_end_of_the_log()
    {
        Assert.Equal(0, await log.LastPosition());
        var appended = await log.MustAppend(Counting.One("count-a", 0, 1, 2, 3));
        Assert.Equal(appended.Position, await log.LastPosition());
    }
}
