using System.Diagnostics;
using Npgsql;
using Tracker.Api;
using Tracker.Store;
using Tracker.Tests.House;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.Reporting;

public sealed class Keeping_the_tables_for_reporting(PostgresCluster cluster) : IAsyncLifetime
{
    private ReportingHost host = null!;

    public async ValueTask InitializeAsync() => host = await ReportingHost.Start(cluster);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Anew_is_done_by_a_command_while_the_host_goes_on()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(TrackerHost).Assembly.Location, "rapportage-herbouwen"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["ConnectionStrings__Tracker"] = host.Host.Settings.ConnectionString;
        using var command = Process.Start(start)!;

        Assert.Equal(
            "De tabellen voor rapportage zijn opnieuw gemaakt.\n", await command.StandardOutput.ReadToEndAsync());
        await command.WaitForExitAsync();
        Assert.Equal(0, command.ExitCode);
        Assert.Equal(2, await host.Ask<int>("select generation from tracker.reports"));
    }

    // The statements are those of the manual, word for word.
    [Fact]
    public async Task Gives_readers_the_tables_and_nothing_else_also_once_they_are_made_anew()
    {
        var manual = Checkout.Text("docs/reporting.md");
        await host.Run(manual.Split("```sql\n").Single(it => it.StartsWith("create role", StringComparison.Ordinal))
            .Split("```")[0]);
        await using var anna = await Database.Connect(
            new NpgsqlConnectionStringBuilder(host.Host.Settings.ConnectionString) { Username = "anna" }
                .ConnectionString);
        await host.Run("update tracker.reports set made = null");
        await Until.True(
            () => host.Ask<int>("select generation from tracker.reports").Result == 2, "the tables are made anew");

        foreach (var table in new[] { "dossiers", "uitspraken", "planning", "stand" })
        {
            await using var read = anna.CreateCommand($"select count(*) from rapportage.{table}");
            Assert.IsType<long>(await read.ExecuteScalarAsync());
        }

        await using var log = anna.CreateCommand("select count(*) from tracker.mt_events");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => log.ExecuteScalarAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Is_told_of_in_the_metrics()
    {
        var metrics = await host.Host.Client.GetStringAsync("/metrics");

        Assert.Contains("\ntracker_follower_at_work{follower=\"rapportage\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\ntracker_follower_lag{follower=\"rapportage\"} 0\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\ntracker_follower_failing{follower=\"rapportage\"} 0\n", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_fails_is_told_of_in_the_health_of_a_host_that_goes_on()
    {
        await host.Run("alter table tracker.report_rapportage_stand_1 rename to gone");

        await host.Source("brief", "Brief");
        await Until.True(
            () => host.Host.Client.GetStringAsync("/gezondheid/gereed").Result != "gereed\n", "the health tells of it");

        Assert.StartsWith(
            "gereed\nlet op: volger rapportage komt niet verder: 42P01: relation",
            await host.Host.Client.GetStringAsync("/gezondheid/gereed"),
            StringComparison.Ordinal);
    }
}
