using Npgsql;
using Tracker.Store;
using Tracker.Store.Followers;

namespace Tracker.Tests.Store.Followers;

public sealed class Handing_events_over(PostgresCluster cluster) : IAsyncLifetime
{
    private readonly Recipient recipient = new();
    private NpgsqlDataSource source = null!;
    private EventLog log = null!;
    private DeadLetters deadLetters = null!;

    public async ValueTask InitializeAsync()
    {
        source = await cluster.CreateDatabase();
        log = await EventLog.Open(source, Counting.Forms);
        deadLetters = new DeadLetters(source);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Begins_with_what_is_recorded_after_the_first_run()
    {
        await log.MustAppend(Counting.One("count-a", 0, 1, 2));
        await using var node = await (await recipient.Follow(source)).Begun();

        await node.Log.MustAppend(Counting.One("count-a", 2, 3, 4));

        await node.Reaches(4);
        Assert.Equal([3, 4], recipient.Taken);
        Assert.Equal(0, node.Follower.Lag);
        Assert.Null(node.Follower.LastError);
    }

    [Fact]
    public async Task Goes_on_where_it_was_when_the_node_starts_again()
    {
        await using (var node = await (await recipient.Follow(source)).Begun())
        {
            await node.Log.MustAppend(Counting.One("count-a", 0, 1, 2));
            await node.Reaches(2);
        }

        await log.MustAppend(Counting.One("count-a", 2, 3, 4));
        await using var again = await recipient.Follow(source);

        await again.Reaches(4);
        Assert.Equal([1, 2, 3, 4], recipient.Taken);
    }

    [Fact]
    public async Task Passes_over_what_Marten_leaves_for_itself()
    {
        await using var node = await (await recipient.Follow(source)).Begun();
        await using var marten = source.CreateCommand(
            """
            insert into tracker.mt_streams (id, version) values ('mt_tombstone', 1);
            insert into tracker.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
            values (nextval('tracker.mt_events_sequence'), gen_random_uuid(), 'mt_tombstone', 1, '{}', 'tombstone',
                    now())
            """);
        await marten.ExecuteNonQueryAsync();

        await node.Reaches(1);
        Assert.Empty(recipient.Taken);
    }

    [Fact]
    public async Task Tries_again_what_is_refused_before_the_next_has_its_turn()
    {
        var refusals = 2;
        recipient.Answer = number =>
            number == 1 && refusals-- > 0 ? new Handled.Refused("Not now.") : Handled.Done;
        await using var node = await (await recipient.Follow(source)).Begun();

        await node.Log.MustAppend(Counting.One("count-a", 0, 1, 2));

        await node.Reaches(2);
        Assert.Equal([1, 2], recipient.Taken);
        Assert.Empty(await deadLetters.Read());
    }

    [Fact]
    public async Task Puts_aside_what_is_refused_every_time_and_says_so()
    {
        recipient.Answer = number => number == 1
            ? throw new InvalidOperationException("One is\none too many.")
            : Handled.Done;
        await using var node = await (await recipient.Follow(source)).Begun();

        await node.Log.MustAppend(Counting.One("count-a", 0, 1, 2));

        await node.Reaches(2);
        var letter = Assert.Single(await deadLetters.Read());
        Assert.Equal([2], recipient.Taken);
        Assert.Equal(
            new DeadLetter("recipient", 1, "count-a", "counted", 3, "One is one too many.", letter.FailedAt, null),
            letter);
        Assert.Equal(1, node.Follower.DeadLetters);
    }

    [Fact]
    public async Task Waits_as_long_as_nobody_takes_anything()
    {
        var away = true;
        var tries = 0;
        recipient.Answer = _ =>
        {
            tries++;
            return away ? new Handled.Away("Nobody is there.") : Handled.Done;
        };
        await using var node = await (await recipient.Follow(source)).Begun();

        await node.Log.MustAppend(Counting.One("count-a", 0, 1, 2));

        await Until.True(() => tries > 6, "it was tried more often than a refusal is");
        Assert.Equal("Position 1 is not taken: Nobody is there.", node.Follower.LastError);
        Assert.Equal(2, node.Follower.Lag);
        away = false;
        await node.Reaches(2);
        Assert.Equal([1, 2], recipient.Taken);
        Assert.Empty(await deadLetters.Read());
        await Until.True(() => node.Follower.LastError is null, "the trouble is over");
    }

    [Fact]
    public async Task Tries_a_dead_letter_again_when_a_person_asks()
    {
        var refused = true;
        recipient.Answer = number => number == 1 && refused ? new Handled.Refused("No.") : Handled.Done;
        await using var node = await (await recipient.Follow(source)).Begun();
        await node.Log.MustAppend(Counting.One("count-a", 0, 1, 2));
        await node.Reaches(2);

        Assert.True(await deadLetters.AskAgain("recipient", 1, "p-17"));
        await Until.True(() => deadLetters.Read().Result is [{ Attempts: 4, AskedBy: null }], "it failed again");
        refused = false;
        Assert.True(await deadLetters.AskAgain("recipient", 1, "p-17"));

        await Until.True(() => node.Follower.DeadLetters == 0, "it is delivered");
        Assert.Equal([2, 1], recipient.Taken);
        Assert.False(await deadLetters.AskAgain("recipient", 1, "p-17"));
    }

    [Fact]
    public async Task Leaves_out_a_dead_letter_that_a_person_drops()
    {
        recipient.Answer = _ => new Handled.Refused("No.");
        await using var node = await (await recipient.Follow(source)).Begun();
        await node.Log.MustAppend(Counting.One("count-a", 0, 1));
        await node.Reaches(1);

        Assert.True(await deadLetters.Drop("recipient", 1));
        Assert.False(await deadLetters.Drop("recipient", 1));

        await Until.True(() => node.Follower.DeadLetters == 0, "it is gone");
        Assert.Empty(recipient.Taken);
    }
}

[Collection<OpenTransactions>]
public sealed class Handing_events_over_at_a_gap(OpenTransactions server)
{
    [Fact]
    public async Task Waits_with_what_comes_after_it()
    {
        await using var source = await server.Cluster.CreateDatabase();
        var recipient = new Recipient();
        await using var node = await (await recipient.Follow(source)).Begun();
        await using var held = await HeldAppend.Begin(source);
        await held.Write(node.Log, Counting.One("count-held", 0, 1));
        await node.Log.MustAppend(Counting.One("count-a", 0, 2));
        await Until.True(() => node.Tail.Gap is not null, "the gap is seen");
        await node.LooksTwice();
        Assert.Empty(recipient.Taken);

        await held.Commit();

        await node.Reaches(2);
        Assert.Equal([1, 2], recipient.Taken);
    }
}
