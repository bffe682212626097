using Npgsql;
using Tracker.Store;

namespace Tracker.Tests.Store;

public sealed class OpeningTheLog(PostgresCluster cluster) : IAsyncLifetime
{
    private NpgsqlDataSource source = null!;

    public async ValueTask InitializeAsync() => source = await cluster.CreateDatabase();

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task May_be_done_by_many_hosts_at_once()
    {
        var logs = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => EventLog.Open(source, Counting.Forms)));

        await logs[0].MustAppend(Counting.One("count-a", 0, 1));
        Assert.Single(await logs[11].Read("count-a"));
    }

    [Fact]
    public async Task Does_not_wait_for_those_who_write()
    {
        var log = await EventLog.Open(source, Counting.Forms);
        await using var held = await HeldAppend.Begin(source);
        await held.Write(log, Counting.One("count-a", 0, 1));

        await EventLog.Open(source, Counting.Forms).WaitAsync(Counting.Patience);
    }

    [Fact]
    public async Task Takes_a_schema_of_its_own()
    {
        var log = await EventLog.Open(source, Counting.Forms, "count_7");
        var other = await EventLog.Open(source, Counting.Forms);
        await log.MustAppend(Counting.One("count-a", 0, 1));

        Assert.Empty(await other.Read("count-a"));
        await Assert.ThrowsAsync<ArgumentException>(() => EventLog.Open(source, Counting.Forms, "x; drop"));
    }

    [Fact]
    public async Task Says_when_the_user_may_not_make_it()
    {
        await using (var make = source.CreateCommand(
            "drop role if exists reader_only; create role reader_only login"))
        {
            await make.ExecuteNonQueryAsync();
        }

        await using var reader = await Database.Connect(
            new NpgsqlConnectionStringBuilder(source.ConnectionString) { Username = "reader_only" }.ConnectionString);

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => EventLog.Open(reader, Counting.Forms));
        Assert.Equal(
            "The database user may not make the schema 'tracker': grant it CREATE on the database.", refused.Message);
    }
}
