using Npgsql;
using NodaTime;
using Tracker.Store;

namespace Tracker.Tests.Store;

public sealed class RepeatingACommand(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly CommandKey Key = new("client-1", "key-1", [1, 2, 3]);
    private static readonly Answer Created = new(201, """{"versie":1}""");

    private NpgsqlDataSource source = null!;
    private EventLog log = null!;

    public async ValueTask InitializeAsync()
    {
        source = await cluster.CreateDatabase();
        log = await EventLog.Open(source, Counting.Forms);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Gives_the_first_answer_and_position_and_writes_nothing()
    {
        var first = await log.MustAppend(Request(0, 1));
        await log.MustAppend(Counting.One("count-b", 0, 2));

        Assert.Equal(new AppendOutcome.Repeated(Created, first.Position), await log.Append(Request(0, 1)));
        Assert.Equal(new AppendOutcome.Repeated(Created, first.Position), await log.Remembered(Key));
        Assert.Single(await log.Read("count-a"));
    }

    [Fact]
    public async Task Is_known_before_the_version_is_looked_at()
    {
        var first = await log.MustAppend(Request(0, 1));
        await log.MustAppend(Counting.One("count-a", 1, 2));

        Assert.Equal(new AppendOutcome.Repeated(Created, first.Position), await log.Append(Request(0, 1)));
    }

    [Fact]
    public async Task Is_refused_when_the_key_belongs_to_another_request()
    {
        await log.MustAppend(Request(0, 1));
        var other = Key with { RequestHash = [9] };

        Assert.IsType<AppendOutcome.KeyTaken>(await log.Append(Request(1, 2) with { Key = other }));
        Assert.IsType<AppendOutcome.KeyTaken>(await log.Remembered(other));
        Assert.Single(await log.Read("count-a"));
    }

    [Fact]
    public async Task Is_another_command_when_another_client_has_the_same_key()
    {
        await log.MustAppend(Request(0, 1));

        await log.MustAppend(Request(1, 2) with { Key = Key with { Client = "client-2" } });
    }

    [Fact]
    public async Task Is_known_although_the_command_yielded_no_event()
    {
        var end = await log.MustAppend(Counting.One("count-b", 0, 1, 2));
        var nothing = new Append([], Counting.Author, Key, new Answer(200, ""));

        var first = await log.MustAppend(nothing);

        Assert.Equal(end.Position, first.Position);
        Assert.Empty(first.Events);
        Assert.Equal(new AppendOutcome.Repeated(new Answer(200, ""), end.Position), await log.Append(nothing));
    }

    [Fact]
    public async Task Is_not_remembered_when_the_version_was_stale()
    {
        Assert.IsType<AppendOutcome.Stale>(await log.Append(Request(5, 1)));

        Assert.Null(await log.Remembered(Key));
        await log.MustAppend(Request(0, 1));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(null)]
    public async Task Happens_once_when_sixteen_come_at_the_same_time(long? expected)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => log.Append(Request(expected, 1))));

        var first = Assert.Single(outcomes.OfType<AppendOutcome.Appended>());
        Assert.Equal(
            Enumerable.Repeat(new AppendOutcome.Repeated(Created, first.Position), 15),
            outcomes.OfType<AppendOutcome.Repeated>());
        Assert.Single(await log.Read("count-a"));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(null)]
    public async Task Is_known_when_it_comes_while_the_first_is_under_way(long? expected)
    {
        await using var first = await HeldAppend.Begin(source);
        var appended = await first.Write(log, Request(expected, 1));
        var second = log.Append(Request(expected, 1));
        await Until.True(() => Waiting() == 1, "the second waits for the first");

        await first.Commit();

        Assert.Equal(new AppendOutcome.Repeated(Created, appended.Position), await second);
    }

    [Fact]
    public async Task Draws_no_number_although_it_expects_no_version()
    {
        await using var first = await HeldAppend.Begin(source);
        var appended = await first.Write(log, Request(null, 1));
        var second = log.Append(Request(null, 1));
        await Until.True(() => Waiting() == 1, "the second waits for the first");

        await first.Commit();
        await second;

        Assert.Equal(appended.Position + 1, (await log.MustAppend(Counting.One("count-b", 0, 2))).Position);
    }

    [Fact]
    public async Task Happens_again_once_it_is_forgotten()
    {
        await log.MustAppend(Request(0, 1));

        Assert.Equal(0, await log.ForgetCommands(Duration.FromDays(1)));
        Assert.Equal(1, await log.ForgetCommands(Duration.Zero));
        Assert.Null(await log.Remembered(Key));
        await log.MustAppend(Request(1, 1));
    }

    [Fact]
    public async Task Needs_an_answer_with_its_key()
    {
        var wrong = await Assert.ThrowsAsync<ArgumentException>(
            () => log.Append(new Append([], Counting.Author, Key)));

        Assert.Equal("A key comes with an answer, and an answer with a key. (Parameter 'append')", wrong.Message);
    }

    private long Waiting()
    {
        using var look = source.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        return (long)look.ExecuteScalar()!;
    }

    private static Append Request(long? expected, int number) =>
        new([Counting.Events("count-a", expected, number)], Counting.Author, Key, Created);
}
