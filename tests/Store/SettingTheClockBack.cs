using Npgsql;
using Tracker.Store;

namespace Tracker.Tests.Store;

/// <summary>The clock of the database server goes back while people record.</summary>
public sealed class SettingTheClockBack(PostgresCluster cluster) : IAsyncLifetime
{
    private NpgsqlDataSource source = null!;
    private EventLog log = null!;

    // A clock that can be set, in the place of PostgreSQL's own.
    public async ValueTask InitializeAsync()
    {
        await using var made = await cluster.CreateDatabase();
        var name = new NpgsqlConnectionStringBuilder(made.ConnectionString).Database;
        await Run(
            made,
            $"""
             create schema clock;
             create table clock.back (by interval);
             insert into clock.back values ('0');
             create function clock.clock_timestamp() returns timestamptz language sql
                 as 'select pg_catalog.clock_timestamp() - (select by from clock.back)';
             alter database {name} set search_path = clock, pg_catalog;
             """);
        source = await Database.Connect(made.ConnectionString + ";Application Name=clock");
        log = await EventLog.Open(source, Counting.Forms);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Never_lets_recorded_time_fall_in_a_view_nor_along_a_stream()
    {
        var view = Counting.View();
        await using var tail = log.Tail(source, view);
        var first = await log.MustAppend(Counting.One("count-a", 0, 1));
        await Run(source, "update clock.back set by = '1 hour'");
        var back = await log.MustAppend(Counting.One("count-a", 1, 2));
        await log.MustAppend(Counting.One("count-b", 0, 3));
        await Run(source, "update clock.back set by = '0'");
        var last = await log.MustAppend(Counting.One("count-a", 2, 4));

        Assert.True(back.Events[0].At < first.Events[0].At);
        Assert.True(await tail.WaitFor(last.Position, Counting.Patience));
        Assert.Equal(view.Current[0].At, view.Current[1].At);
        Assert.Equal(view.Current[0].At, view.Current[2].At);
        Assert.True(view.Current[3].At > view.Current[2].At);
        Assert.Equal(await log.All(), view.Current);
        var stream = (await log.Read("count-a")).Select(it => it.At).ToList();
        Assert.Equal(stream.Order(), stream);
    }

    private static async Task Run(NpgsqlDataSource source, string statements)
    {
        await using var command = source.CreateCommand(statements);
        await command.ExecuteNonQueryAsync();
    }
}
