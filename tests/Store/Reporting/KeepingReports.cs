using System.Globalization;
using Npgsql;
using Tracker.Store;
using Tracker.Store.Reporting;
using Tracker.Tests.Store.Followers;

namespace Tracker.Tests.Store.Reporting;

public sealed class Keeping_reports(PostgresCluster cluster) : IAsyncLifetime
{
    private NpgsqlDataSource source = null!;

    public async ValueTask InitializeAsync() => source = await cluster.CreateDatabase();

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Begins_with_all_that_is_there_and_goes_on_with_each_event()
    {
        var log = await EventLog.Open(source, Counting.Forms);
        await log.MustAppend(Counting.One("count-a", 0, 1, 2));
        await using var node = await Tally.Keep(source);
        await node.Reaches(2);
        Assert.Equal("count-a 3 | 3", await Told());

        await node.Log.MustAppend(Counting.One("count-b", 0, 5));
        await node.Reaches(3);
        await node.Log.MustAppend(Counting.One("count-a", 2, 4));
        await node.Reaches(4);

        Assert.Equal("count-a 7, count-b 5 | 12", await Told());
    }

    [Fact]
    public async Task Goes_on_where_it_was_without_making_anything_anew()
    {
        await using (var node = await Tally.Keep(source))
        {
            await node.Log.MustAppend(Counting.One("count-a", 0, 1));
            await node.Reaches(1);
        }

        await using var again = await Tally.Keep(source);
        await again.Log.MustAppend(Counting.One("count-b", 0, 2));
        await again.Reaches(2);

        Assert.Equal("count-a 1, count-b 2 | 3", await Told());
        Assert.Equal(1, await Generation());
    }

    // The numbers add up to the position: whoever reads sees all of a change or none of it, with its bookmark.
    [Fact]
    public async Task Shows_the_bookmark_and_its_tables_together_at_any_moment_also_while_they_are_made_anew()
    {
        await using var node = await Tally.Keep(source);
        await node.Reaches(0);
        using var enough = new CancellationTokenSource();
        var reading = Task.Run(() => Read(enough.Token));
        for (var number = 1; number <= 60; number++)
        {
            await node.Log.MustAppend(Counting.One(
                string.Create(CultureInfo.InvariantCulture, $"count-{number % 7}"), null, 1));
            if (number % 12 == 0)
            {
                await IsMadeAnew();
            }
        }

        await node.Reaches(60);
        await enough.CancelAsync();
        Assert.True(await reading > 5);
        Assert.Equal(6, await Generation());
    }

    [Fact]
    public async Task Stops_at_what_it_cannot_write_and_says_so()
    {
        var reports = Tally.Reports(tell: sum => sum == 3 ? "three" : sum);
        await using var node = await Tally.Keep(source, reports);
        await node.Reaches(0);
        await node.Log.MustAppend(Counting.One("count-a", 0, 1));
        await node.Reaches(1);

        await node.Log.MustAppend(Counting.One("count-a", 1, 2));
        await Until.True(() => node.Follower.LastError is not null, "it says what is wrong");

        Assert.Equal("A String is no Whole.", node.Follower.LastError);
        Assert.Equal(1, node.Follower.Position);
        Assert.Equal(1, node.Follower.Lag);
        Assert.Equal("count-a 1 | 1", await Told());
    }

    [Fact]
    public async Task Keeps_rights_and_what_people_built_when_a_column_is_added()
    {
        await using (var node = await Tally.Keep(source))
        {
            await node.Log.MustAppend(Counting.One("count-a", 0, 1));
            await node.Reaches(1);
        }

        await Run("create view ours as select sum * 2 as twice from tally.sums; grant select on tally.sums to public");
        await using var next = await Tally.Keep(
            source, Tally.Reports(more: [new("more", ReportType.Text, "More.")]));
        await Until.True(() => Generation().Result == 2, "it is made anew");
        await next.Log.MustAppend(Counting.One("count-a", 1, 2));
        await next.Reaches(2);

        Assert.Equal(6, await Ask<long>("select twice from ours"));
        Assert.Equal("more", await Ask<string>("select more from tally.sums"));
        Assert.True(await Ask<bool>(
            "select relacl::text like '%=r/%' from pg_class where oid = 'tally.sums'::regclass"));
        Assert.Equal(2, await Ask<long>(
            "select count(*) from pg_class where relname like 'report_tally_%' and relkind = 'r'"));
    }

    [Fact]
    public async Task Takes_the_place_of_a_view_whose_columns_became_others()
    {
        await using (var node = await Tally.Keep(source))
        {
            await node.Log.MustAppend(Counting.One("count-a", 0, 1));
            await node.Reaches(1);
        }

        await using var next = await Tally.Keep(source, Tally.Reports(
            sum: ReportType.Text, tell: sum => sum.ToString(CultureInfo.InvariantCulture)));
        await Until.True(() => Generation().Result == 2, "it is made anew");

        Assert.Equal("1", await Ask<string>("select sum from tally.sums"));
    }

    [Fact]
    public async Task Makes_all_anew_when_another_build_makes_it_or_it_is_gone()
    {
        await using (var node = await Tally.Keep(source))
        {
            await node.Log.MustAppend(Counting.One("count-a", 0, 1));
            await node.Reaches(1);
        }

        await using (var other = await Tally.Keep(source, Tally.Reports(build: "2")))
        {
            await Until.True(() => Generation().Result == 2, "another build makes it anew");
        }

        await Run("drop schema tally cascade");
        await using var last = await Tally.Keep(source, Tally.Reports(build: "2"));
        await Until.True(() => Generation().Result == 3, "it is made anew");
        Assert.Equal("count-a 1 | 1", await Told());
    }

    // A node that has not noticed yet would write what is undone.
    [Fact]
    public async Task Follows_another_log_that_comes_in_the_place_of_the_one_it_knew()
    {
        await using var node = await Tally.Keep(source);
        await node.Log.MustAppend(Counting.One("count-a", 0, 1, 2, 3));
        await node.Reaches(3);

        await Run("drop schema tracker cascade");
        var log = await EventLog.Open(source, Counting.Forms);
        await log.MustAppend(Counting.One("count-b", 0, 7, 8, 9, 10));

        await node.Reaches(4);
        Assert.Equal("count-b 34 | 34", await Told());
    }

    [Fact]
    public async Task Tells_people_what_each_column_holds()
    {
        await using var node = await Tally.Keep(source);
        await node.Reaches(0);

        Assert.Equal(
            "What each stream's numbers add up to.",
            await Ask<string>("select obj_description('tally.sums'::regclass)"));
        Assert.Equal(
            "The stream's own name.", await Ask<string>("select col_description('tally.sums'::regclass, 1)"));
    }

    private async Task<int> Read(CancellationToken enough)
    {
        var times = 0;
        for (; !enough.IsCancellationRequested; times++)
        {
            await using var command = source.CreateCommand(
                """
                select (select last_seq_id from tracker.mt_event_progression where name = 'tally'),
                       (select sum(sum)::bigint from tally.sums), (select sum from tally.total)
                """);
            await using var row = await command.ExecuteReaderAsync(CancellationToken.None);
            await row.ReadAsync(CancellationToken.None);
            var bookmark = row.GetInt64(0);
            Assert.Equal((bookmark, bookmark), (row.IsDBNull(1) ? 0 : row.GetInt64(1), row.GetInt64(2)));
        }

        return times;
    }

    private async Task IsMadeAnew()
    {
        var request = new ReportRequest(source, Tally.Name);
        await request.Ask();
        await Until.True(() => request.IsDone().Result, "it is made anew");
    }

    private Task<int> Generation() => Ask<int>("select generation from tracker.reports");

    private Task<string> Told() => Ask<string>(
        """
        select coalesce(string_agg(stream || ' ' || sum, ', ' order by stream), '') || ' | '
            || (select sum from tally.total)
        from tally.sums
        """);

    private async Task<T> Ask<T>(string question)
    {
        await using var command = source.CreateCommand(question);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task Run(string statements)
    {
        await using var command = source.CreateCommand(statements);
        await command.ExecuteNonQueryAsync();
    }
}
