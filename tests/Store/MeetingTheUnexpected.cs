using Npgsql;
using Tracker.Domain;
using Tracker.Store;

namespace Tracker.Tests.Store;

/// <summary>Events of a later release, events that a view cannot take, rows that another program wrote.</summary>
public sealed class MeetingTheUnexpected(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly Append Weighing =
        new([new StreamAppend("count-b", "count", 0, [new Weighed(2)])], Counting.Author);

    private NpgsqlDataSource source = null!;
    private EventLog log = null!;

    public async ValueTask InitializeAsync()
    {
        source = await cluster.CreateDatabase();
        log = await EventLog.Open(source, Counting.Forms);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Stops_before_a_type_that_this_release_does_not_know_and_goes_on_serving()
    {
        var later = await EventLog.Open(source, new EventForms([typeof(Counted), typeof(Weighed)]));
        await log.MustAppend(Counting.One("count-a", 0, 1));
        await later.MustAppend(Weighing);
        await log.MustAppend(Counting.One("count-a", 1, 3));
        var view = Counting.View();

        await using var tail = log.Tail(source, view);

        Assert.False(await tail.WaitUntilReady(Counting.Patience));
        Assert.Equal(
            "Stopped before position 2, 'weighed' in count-b: This release does not know the event type 'weighed'.",
            tail.LastError);
        Assert.Equal([1], view.Numbers());
        Assert.Equal(1, tail.Position);
        Assert.Equal(2, tail.Lag);
    }

    [Fact]
    public async Task Stops_while_it_runs_when_a_later_release_writes()
    {
        var view = Counting.View();
        await using var tail = log.Tail(source, view);
        await log.MustAppend(Counting.One("count-a", 0, 1));
        var later = await EventLog.Open(source, new EventForms([typeof(Weighed)]));
        await later.MustAppend(Weighing);

        await Until.True(
            () => tail is { Ready: false, LastError: not null, Position: 1 }, "the tail stops after what it knows");
        Assert.Equal([1], view.Numbers());
    }

    [Fact]
    public async Task Stops_at_the_same_event_when_it_comes_among_many()
    {
        var later = await EventLog.Open(source, new EventForms([typeof(Counted), typeof(Weighed)]));
        await log.MustAppend(Counting.One("count-a", 0, [.. Enumerable.Range(1, 7_000)]));
        await later.MustAppend(Weighing);
        await log.MustAppend(Counting.One("count-a", 7_000, [.. Enumerable.Range(7_001, 7_000)]));
        var view = Counting.View();

        await using var tail = log.Tail(source, view);

        Assert.False(await tail.WaitUntilReady(Counting.Patience));
        Assert.Equal(
            "Stopped before position 7001, 'weighed' in count-b: This release does not know the event type 'weighed'.",
            tail.LastError);
        Assert.Equal(Enumerable.Range(1, 7_000), view.Numbers());
    }

    [Theory]
    [InlineData("""{"Number":"5"}""", "Path: $.Number")]
    [InlineData(
        """{"Number":5,"Plan":{"Earliest":"2028-02-01","Latest":"2028-01-01","Precision":"Day"}}""",
        "The interval ends (")]
    public async Task Stops_before_what_is_written_wrong_and_says_where(string json, string why)
    {
        await Run(
            $"""
             insert into tracker.mt_streams (id, version) values ('count-a', 1);
             insert into tracker.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
             values (nextval('tracker.mt_events_sequence'), gen_random_uuid(), 'count-a', 1, '{json}', 'counted',
                     now());
             """);

        await using var tail = log.Tail(source, Counting.View());

        Assert.False(await tail.WaitUntilReady(Counting.Patience));
        Assert.StartsWith("Stopped before position 1, 'counted' in count-a: ", tail.LastError);
        Assert.Contains(why, tail.LastError);
    }

    [Fact]
    public async Task Leaves_every_view_as_it_was_when_one_cannot_take_an_event()
    {
        await log.MustAppend(Counting.One("count-a", 0, 1, 2, 3));
        var view = Counting.View();
        var picky = new LiveFold<int>(0, (sum, recorded) => ((Counted)recorded.Event).Number is var number and not 2
            ? sum + number
            : throw new InvalidOperationException("Two is one too many."));

        await using var tail = log.Tail(source, view, picky);

        Assert.False(await tail.WaitUntilReady(Counting.Patience));
        Assert.Equal("Stopped before position 2, 'counted' in count-a: Two is one too many.", tail.LastError);
        Assert.Equal([1], view.Numbers());
        Assert.Equal(1, picky.Current);
    }

    [Fact]
    public async Task Passes_over_what_Marten_leaves_for_itself()
    {
        await log.MustAppend(Counting.One("count-a", 0, 1));
        await Run(
            """
            insert into tracker.mt_streams (id, version) values ('mt_tombstone', 1), ('old', 2);
            insert into tracker.mt_events (stream_id, version, data, type, is_archived, seq_id, id, timestamp)
            select *, nextval('tracker.mt_events_sequence'), gen_random_uuid(), now()
            from (values ('mt_tombstone', 1, '{}'::jsonb, 'tombstone', false),
                         ('old', 1, '{"Number":5}', 'counted', true),
                         ('old', 2, '{"Reason":"x"}', 'archived', true)) as marten;
            """);
        var last = await log.MustAppend(Counting.One("count-a", 1, 2));
        var view = Counting.View();

        await using var tail = log.Tail(source, view);

        Assert.True(await tail.WaitUntilReady(Counting.Patience));
        Assert.True(await tail.WaitFor(last.Position, Counting.Patience));
        Assert.Equal(5, tail.Position);
        Assert.Equal([1, 2], view.Numbers());
        Assert.Equal(view.Current, await log.All());
        Assert.Empty(await log.Read("old"));
    }

    [Fact]
    public async Task Reads_an_event_that_does_not_say_who_recorded_it()
    {
        await Run(
            """
            insert into tracker.mt_streams (id, version) values ('count-a', 1);
            insert into tracker.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
            values (nextval('tracker.mt_events_sequence'), gen_random_uuid(), 'count-a', 1, '{"Number":5}', 'counted',
                    now());
            """);

        var recorded = Assert.Single(await log.Read("count-a"));
        Assert.Equal(new Counted(5), recorded.Event);
        Assert.Equal(new Author("onbekend", "onbekend"), recorded.By);
    }

    private async Task Run(string statements)
    {
        await using var command = source.CreateCommand(statements);
        await command.ExecuteNonQueryAsync();
    }
}
