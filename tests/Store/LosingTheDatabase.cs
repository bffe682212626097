using System.Collections.Immutable;
using Npgsql;
using Tracker.Domain;
using Tracker.Store;
using Tracker.Store.Embedded;

namespace Tracker.Tests.Store;

public sealed class LosingTheDatabase(MadeCluster made) : IAsyncLifetime
{
    private static readonly EmbeddedSettings Settings = new() { Durable = false };
    private readonly LiveFold<ImmutableList<Recorded>> view = Counting.View();
    private string folder = "";
    private EmbeddedPostgres server = null!;
    private NpgsqlDataSource source = null!;
    private EventLog log = null!;
    private LogTail tail = null!;

    public async ValueTask InitializeAsync()
    {
        folder = await made.Copy();
        server = await EmbeddedPostgres.Start(folder, Settings);
        source = await Database.Connect(server.ConnectionString);
        log = await EventLog.Open(source, Counting.Forms);
        tail = log.Tail(source, view);
        Assert.True(await tail.WaitUntilReady(Counting.Patience));
    }

    public async ValueTask DisposeAsync()
    {
        await tail.DisposeAsync();
        await source.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Keeps_what_was_acknowledged_and_goes_on_after_a_crash_under_load()
    {
        var acknowledged = new List<int>();
        var writing = Write(60, acknowledged);
        await Until.True(() => acknowledged.Count > 20, "some appends are acknowledged");

        Assert.Equal(0, (await server.Crash()).Code);
        await writing;

        var last = await Acknowledged(Counting.One("count-last", 0, -1));
        Assert.True(await tail.WaitFor(last.Position, Counting.Patience));
        Assert.Subset(view.Numbers().ToHashSet(), acknowledged.ToHashSet());
        Assert.Equal(view.Numbers().Length, view.Numbers().Distinct().Count());
        Assert.Equal(await log.All(), view.Current);
        Assert.Null(tail.LastError);
        Assert.True(tail.Ready);
    }

    [Fact]
    public async Task Says_so_and_serves_what_it_has_until_it_is_back()
    {
        var appended = await log.MustAppend(Counting.One("count-a", 0, 1));
        Assert.True(await tail.WaitFor(appended.Position, Counting.Patience));

        await server.DisposeAsync();
        await Until.True(() => tail.LastError is not null, "the tail says what is wrong");
        Assert.Equal([1], view.Numbers());
        Assert.True(tail.Ready);

        server = await EmbeddedPostgres.Start(folder, Settings);
        var after = await Acknowledged(Counting.One("count-a", 1, 2));
        Assert.True(await tail.WaitFor(after.Position, Counting.Patience));
        Assert.Equal([1, 2], view.Numbers());
    }

    // The id that was drawn to settle the gap wrote nothing, and a crash takes it back: nobody would ever get past it.
    [Fact]
    public async Task Gets_past_a_gap_whose_holder_died_in_the_crash()
    {
        await using var held = await HeldAppend.Begin(source);
        await held.Write(log, Counting.One("count-held", 0, 1));
        var appended = await log.MustAppend(Counting.One("count-a", 0, 2));
        await Until.True(() => tail.Gap is not null, "the gap is seen");

        Assert.Equal(0, (await server.Crash()).Code);

        Assert.True(await tail.WaitFor(appended.Position, Counting.Patience));
        Assert.Equal([2], view.Numbers());
    }

    [Fact]
    public async Task Folds_anew_when_another_log_comes_in_its_place()
    {
        var appended = await log.MustAppend(Counting.One("count-a", 0, 1, 2, 3));
        Assert.True(await tail.WaitFor(appended.Position, Counting.Patience));

        await using (var drop = source.CreateCommand("drop schema tracker cascade"))
        {
            await drop.ExecuteNonQueryAsync();
        }

        log = await EventLog.Open(source, Counting.Forms);
        await log.MustAppend(Counting.One("count-a", 0, 7, 8, 9, 10));

        await Until.True(
            () => view.Numbers() is [7, 8, 9, 10] && tail.Position == 4, "the view shows the other log, and its end");
    }

    // Writers go on after a restore, so nobody is ever idle; and soon there is an event again at the last position.
    [Fact]
    public async Task Folds_anew_when_an_earlier_state_comes_back_while_others_write()
    {
        await tail.DisposeAsync();
        tail = LogTail.Start(
            log, source, [view], TimeProvider.System, new LogTailPace { Poll = TimeSpan.FromHours(1) });
        var before = await log.MustAppend(Counting.One("count-a", 0, [.. Enumerable.Range(1, 10)]));
        Assert.True(await tail.WaitFor(before.Position, Counting.Patience));
        var other = await EventLog.Open(source, Counting.Forms);

        await using (var restore = source.CreateCommand(
            """
            delete from tracker.mt_events where seq_id > 5;
            update tracker.mt_streams set version = 5;
            select setval('tracker.mt_events_sequence', 5);
            """))
        {
            await restore.ExecuteNonQueryAsync();
        }

        await other.MustAppend(Counting.One("count-a", 5, [.. Enumerable.Range(11, 20)]));
        await log.MustAppend(Counting.One("count-a", 25, 31));

        await Until.True(() => view.Numbers().LastOrDefault() == 31, "the view shows the last event");
        Assert.Equal(await log.All(), view.Current);
    }

    private async Task Write(int count, List<int> acknowledged)
    {
        for (var number = 0; number < count; number++)
        {
            try
            {
                await log.Append(Counting.One("count-a", null, number));
                acknowledged.Add(number);
            }
            catch (NpgsqlException)
            {
                // Not acknowledged: it may be there or not.
                await Task.Yield();
            }
        }
    }

    // Connections that the crash broke are found out one at a time.
    private async Task<AppendOutcome.Appended> Acknowledged(Append append)
    {
        var key = append with { Key = new CommandKey("test", "last", [1]), Answer = new Answer(201, "") };
        while (true)
        {
            try
            {
                return Assert.IsType<AppendOutcome.Appended>(await log.Append(key));
            }
            catch (NpgsqlException)
            {
                await Task.Yield();
            }
        }
    }
}
