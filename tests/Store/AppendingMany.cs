using Npgsql;
using Tracker.Domain;
using Tracker.Store;

namespace Tracker.Tests.Store;

/// <summary>So many events that they are copied into the log: all that holds for one holds for them.</summary>
public sealed class AppendingMany(PostgresCluster cluster) : IAsyncLifetime
{
    private const int Many = 1_200;

    private static readonly CommandKey Key = new("client-1", "key-1", [1, 2, 3]);
    private static readonly Answer Created = new(201, "{}");

    private NpgsqlDataSource source = null!;
    private EventLog log = null!;

    public async ValueTask InitializeAsync()
    {
        source = await cluster.CreateDatabase();
        log = await EventLog.Open(source, Counting.Forms);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Writes_what_it_says_it_wrote()
    {
        await log.MustAppend(Counting.One("count-b", 0, 1, 2));

        var appended = await log.MustAppend(Request(2));

        Assert.Equal(appended.Events, (await log.All()).Skip(2));
        Assert.Equal(appended.Events[^1].Position, appended.Position);
        Assert.Equal(Many, appended.Versions["count-z"]);
        Assert.Equal(Many + 2, appended.Versions["count-b"]);
        Assert.Equal(
            Enumerable.Range(1, Many + 2).Select(version => (long)version),
            (await log.Read("count-b")).Select(it => it.Version));
        Assert.All(appended.Events, it => Assert.Equal(Counting.Author, it.By));
    }

    [Fact]
    public async Task Keeps_the_order_in_which_streams_were_given()
    {
        await log.MustAppend(Request(0));

        Assert.Equal(["count-z", "count-b"], (await log.All()).Select(it => it.Stream).Distinct());
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(1L)]
    public async Task Writes_nothing_when_one_stream_is_stale(long expected)
    {
        await log.MustAppend(Counting.One("count-b", 0, 1, 2));

        Assert.Equal(new AppendOutcome.Stale("count-b", 2), await log.Append(Request(expected)));

        Assert.Equal(2, (await log.All()).Count);
        Assert.Null(await log.Remembered(Key));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(null)]
    public async Task Happens_once_when_four_come_at_the_same_time(long? expected)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => log.Append(Request(expected))));

        var first = Assert.Single(outcomes.OfType<AppendOutcome.Appended>());
        Assert.Equal(
            Enumerable.Repeat(new AppendOutcome.Repeated(Created, first.Position), 3),
            outcomes.OfType<AppendOutcome.Repeated>());
        Assert.Equal(2 * Many, (await log.All()).Count);
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_it_breaks_off_half_way()
    {
        TrackerEvent[] events = [.. Enumerable.Range(0, Many).Select(number => new Counted(number)), new Weighed(1)];
        var request = new Append([new StreamAppend("count-a", "count", 0, events)], Counting.Author, Key, Created);

        await Assert.ThrowsAsync<UnknownEventTypeException>(() => log.Append(request));

        Assert.Empty(await log.All());
        Assert.Null(await log.Remembered(Key));
        await log.MustAppend(Request(0));
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_its_connection_is_cut_while_it_copies()
    {
        var request = Request(0);

        var appending = await CutWhileItCopies(request);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => appending);
        Assert.Equal(0, await log.LastPosition());
        Assert.Null(await log.Remembered(Key));
        var appended = await log.MustAppend(request);
        Assert.Equal(new AppendOutcome.Repeated(Created, appended.Position), await log.Append(request));
        Assert.Equal(2 * Many, (await log.All()).Count);
    }

    [Fact]
    public async Task Is_seen_by_who_follows_the_log()
    {
        var view = Counting.View();
        await using var tail = log.Tail(source, view);

        var appended = await log.MustAppend(Request(0));

        Assert.True(await tail.WaitFor(appended.Position, Counting.Patience));
        Assert.Equal(2 * Many, view.Current.Count);
    }

    // Who holds the table keeps the copy from its first row, after the rows of the streams and of the command.
    private async Task<Task<AppendOutcome>> CutWhileItCopies(Append request)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var holding = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("lock table tracker.mt_events in share mode", connection);
        await hold.ExecuteNonQueryAsync();
        var appending = log.Append(request);
        // Outside of the transaction, in which who is at work would be looked up once and kept.
        await using var terminate = source.CreateCommand(
            """
            select count(pg_terminate_backend(a.pid)) from pg_locks l join pg_stat_activity a using (pid)
            where l.relation = 'tracker.mt_events'::regclass and not l.granted
                and a.datname = current_database() and a.query like 'copy %'
            """);
        await Until.Answers(
            async () => await terminate.ExecuteScalarAsync() is 1L, "the copy waits for the table and is cut");
        await holding.RollbackAsync();
        return appending;
    }

    private static Append Request(long? expected)
    {
        var numbers = Enumerable.Range(0, Many).ToArray();
        return new Append(
            [Counting.Events("count-z", 0, numbers), Counting.Events("count-b", expected, numbers)],
            Counting.Author,
            Key,
            Created);
    }
}
