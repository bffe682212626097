using Npgsql;
using NodaTime;
using Tracker.Store;
using Tracker.Store.Upkeep;

namespace Tracker.Tests.Store.Upkeep;

public sealed class CheckingALog(PostgresCluster cluster) : IAsyncLifetime
{
    private NpgsqlDataSource source = null!;
    private EventLog log = null!;

    public async ValueTask InitializeAsync()
    {
        source = await cluster.CreateDatabase();
        log = await EventLog.Open(source, Counting.Forms);
        await log.MustAppend(Counting.One("count-a", 0, 1, 2, 3));
        await log.MustAppend(Counting.One("count-b", 0, 4) with
        {
            Key = new CommandKey("client-1", "key-1", [1]), Answer = new Answer(201, ""),
        });
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Finds_nothing_in_a_sound_one_with_gaps_and_what_Marten_leaves_in_it()
    {
        await Run(
            """
            select nextval('tracker.mt_events_sequence');
            insert into tracker.mt_streams (id, version) values ('mt_tombstone', 0), ('old', 2);
            insert into tracker.mt_events (stream_id, version, data, type, is_archived, seq_id, id, timestamp)
            select *, nextval('tracker.mt_events_sequence'), gen_random_uuid(), now()
            from (values ('mt_tombstone', 9, '{}'::jsonb, 'tombstone', false),
                         ('old', 1, '{"Number":5}', 'counted', true),
                         ('old', 2, '{"Reason":"x"}', 'archived', true)) as marten;
            """);
        await log.MustAppend(new Append(
            [], Counting.Author, new CommandKey("client-1", "key-2", [1]), new Answer(200, "")));

        var report = await Check();

        Assert.Empty(report.Findings);
        Assert.Equal((4, 2, 8L), (report.Events, report.Streams, report.Position));
    }

    [Fact]
    public async Task Finds_nothing_in_an_empty_one()
    {
        await Run("truncate tracker.mt_streams, tracker.mt_events, tracker.commands restart identity");

        Assert.Empty((await Check()).Findings);
    }

    [Theory]
    [InlineData("delete from tracker.mt_events where seq_id = 2")]
    [InlineData("update tracker.mt_events set version = 9 where seq_id = 3", 3, 3, 9)]
    [InlineData("update tracker.mt_events set version = 0 where seq_id = 1", 1)]
    [InlineData("delete from tracker.mt_events where seq_id = 1", 1)]
    public async Task Finds_a_version_that_is_missing(string damage, int missing = 2, long said = 0, long highest = 0)
    {
        await Run(damage);

        Assert.Equal(
            [
                new LogFinding.VersionMissing("count-a", missing),
                .. said == 0 ? Array.Empty<LogFinding>() : [new LogFinding.VersionDiffers("count-a", said, highest)],
            ],
            (await Check()).Findings);
    }

    [Theory]
    [InlineData("update tracker.mt_streams set version = 7 where id = 'count-a'", 7L, 3)]
    [InlineData("delete from tracker.mt_events where seq_id = 3", 3L, 2)]
    [InlineData("delete from tracker.mt_events where stream_id = 'count-a'", 3L, 0)]
    [InlineData(
        "set session_replication_role = replica; delete from tracker.mt_streams where id = 'count-a'; "
        + "set session_replication_role = origin",
        null,
        3)]
    public async Task Finds_a_stream_that_says_another_version(string damage, long? said, long highest)
    {
        await Run(damage);

        Assert.Equal([new LogFinding.VersionDiffers("count-a", said, highest)], (await Check()).Findings);
    }

    [Fact]
    public async Task Finds_an_identity_that_is_there_twice()
    {
        await Run(
            """
            update tracker.mt_events set id = (select id from tracker.mt_events where seq_id = 1) where seq_id = 3
            """);

        var id = (await log.Read("count-a"))[0].Id;
        Assert.Equal([new LogFinding.IdTwice(id, 1, 3)], (await Check()).Findings);
    }

    [Theory]
    [InlineData("select setval('tracker.mt_events_sequence', 3)", 4)]
    [InlineData("select setval('tracker.mt_events_sequence', 1, false)", 1)]
    public async Task Finds_that_the_next_number_is_there_already(string damage, long next)
    {
        await Run(damage);

        Assert.Equal([new LogFinding.SequenceBehind(next, 4)], (await Check()).Findings);
    }

    [Fact]
    public async Task Finds_types_that_this_release_does_not_know()
    {
        await Run("update tracker.mt_events set type = 'weighed' where seq_id in (2, 3)");

        Assert.Equal([new LogFinding.TypeUnknown("weighed", 2, 2)], (await Check()).Findings);
    }

    [Theory]
    [InlineData("""{"Text":"x"}""", "missing required properties including: 'Number'")]
    [InlineData("""{"Number":"seven"}""", "could not be converted")]
    [InlineData("[]", "could not be converted")]
    public async Task Finds_what_cannot_be_read(string json, string why)
    {
        await Run($"update tracker.mt_events set data = '{json}' where seq_id = 2");

        var found = Assert.IsType<LogFinding.Unreadable>(Assert.Single((await Check()).Findings));
        Assert.Equal((2, "count-a", "counted"), (found.Position, found.Stream, found.Type));
        Assert.Contains(why, found.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_what_no_view_can_take()
    {
        Assert.Equal(
            [new LogFinding.NotFolded(2, "count-a", "counted", "Two is one too many.")],
            (await Check(refuse: 2)).Findings);
    }

    [Fact]
    public async Task Tells_that_the_clock_went_back_and_is_no_fault()
    {
        await Run(
            """
            update tracker.mt_events set timestamp = '2026-01-22 10:00Z' where seq_id in (1, 4);
            update tracker.mt_events set timestamp = '2026-01-22 09:30Z' where seq_id = 2;
            update tracker.mt_events set timestamp = '2026-01-22 09:15Z' where seq_id = 3;
            """);

        var finding = Assert.Single((await Check()).Findings);
        Assert.Equal(new LogFinding.TimeFell(2, 3, Duration.FromMinutes(45)), finding);
        Assert.False(finding.IsFault);
    }

    [Fact]
    public async Task Finds_what_was_recorded_in_times_to_come()
    {
        await Run("update tracker.mt_events set timestamp = clock_timestamp() + interval '2 hours' where seq_id = 4");

        var found = Assert.IsType<LogFinding.RecordedAhead>(Assert.Single((await Check()).Findings));
        Assert.Equal(4, found.Position);
        Assert.InRange(found.Ahead, Duration.FromMinutes(110), Duration.FromHours(2));
    }

    [Fact]
    public async Task Finds_a_command_that_points_at_nothing()
    {
        await Run("update tracker.commands set position = 17");

        Assert.Equal([new LogFinding.CommandAstray("client-1", "key-1", 17)], (await Check()).Findings);
    }

    [Fact]
    public async Task Finds_a_follower_that_is_further_than_the_log()
    {
        await Run("insert into tracker.mt_event_progression (name, last_seq_id) values ('post', 5), ('web', 4)");

        Assert.Equal([new LogFinding.BookmarkAstray("post", 5, 4)], (await Check()).Findings);
    }

    [Fact]
    public async Task Says_that_there_is_none()
    {
        await using var empty = await cluster.CreateDatabase();

        var wrong = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => new LogCheck(Counting.Forms, _ => { }).Run(empty));

        Assert.Equal("The database holds no log: there is no tracker.mt_events in it.", wrong.Message);
    }

    private Task<LogReport> Check(int? refuse = null) => new LogCheck(Counting.Forms, recorded =>
    {
        if (((Counted)recorded.Event).Number == refuse)
        {
            throw new InvalidOperationException("Two is one too many.");
        }
    }).Run(source);

    private async Task Run(string statements)
    {
        await using var command = source.CreateCommand(statements);
        await command.ExecuteNonQueryAsync();
    }
}
