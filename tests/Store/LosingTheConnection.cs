using Npgsql;
using Tracker.Store;

namespace Tracker.Tests.Store;

/// <summary>The line is cut in the middle of an append, and nobody knows whether it happened: its key tells.</summary>
public sealed class LosingTheConnection(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly Append Request = Counting.One("count-a", 0, 1) with
    {
        Key = new CommandKey("client-1", "key-1", [1]),
        Answer = new Answer(201, "first"),
    };

    private NpgsqlDataSource direct = null!;
    private NpgsqlDataSource source = null!;
    private CuttingSocket socket = null!;
    private EventLog log = null!;

    public async ValueTask InitializeAsync()
    {
        direct = await cluster.CreateDatabase();
        var settings = new NpgsqlConnectionStringBuilder(direct.ConnectionString);
        socket = new CuttingSocket(settings.Host!);
        settings.Host = socket.Folder;
        source = await Database.Connect(settings.ConnectionString);
        log = await EventLog.Open(source, Counting.Forms);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await socket.DisposeAsync();
        await direct.DisposeAsync();
    }

    [Fact]
    public async Task Before_the_server_hears_of_it_leaves_it_to_be_done()
    {
        socket.CutNext(CuttingSocket.Moment.BeforeTheServerHears);

        await IsCut(log.Append(Request));

        Assert.Empty(await log.All());
        Assert.IsType<AppendOutcome.Appended>(await log.Append(Request));
        Assert.Single(await log.All());
    }

    [Fact]
    public async Task After_the_server_did_it_gives_the_first_answer_to_who_asks_again()
    {
        socket.CutNext(CuttingSocket.Moment.BeforeTheClientHears);

        await IsCut(log.Append(Request));

        var happened = Assert.Single(await log.All());
        Assert.Equal(
            new AppendOutcome.Repeated(Request.Answer!, happened.Position), await log.Append(Request));
        Assert.Single(await log.All());
    }

    [Fact]
    public async Task While_the_server_works_on_it_leaves_nothing_half_done()
    {
        await using (var holder = await HeldAppend.Begin(direct))
        {
            await holder.Write(log, Counting.One("count-a", null, 9));
            var waiting = log.Append(Request);
            await Until.True(() => Cut() == 1, "the server works on it");

            await IsCut(waiting);
            await holder.RollBack();
        }

        Assert.Empty(await log.All());
        Assert.IsType<AppendOutcome.Appended>(await log.Append(Request));
        Assert.Single(await log.All());
    }

    [Fact]
    public async Task Is_seen_by_who_follows_also_when_nobody_was_told_of_it()
    {
        var view = Counting.View();
        await using var tail = log.Tail(direct, view);
        Assert.True(await tail.WaitUntilReady(Counting.Patience));
        socket.CutNext(CuttingSocket.Moment.BeforeTheClientHears);

        await IsCut(log.Append(Request));

        Assert.True(await tail.WaitFor(1, Counting.Patience));
        Assert.Equal([1], view.Numbers());
    }

    private static async Task IsCut(Task<AppendOutcome> append)
    {
        var cut = await Assert.ThrowsAnyAsync<NpgsqlException>(() => append);
        Assert.True(Database.IsAway(cut), cut.ToString());
    }

    // Ends the server's side of whoever waits for a lock.
    private long Cut()
    {
        using var cut = direct.CreateCommand(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """);
        return (long)cut.ExecuteScalar()!;
    }
}
