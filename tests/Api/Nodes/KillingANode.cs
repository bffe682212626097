using System.Diagnostics;
using System.Net.Http.Json;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.Nodes;

/// <summary>Two nodes as processes of their own on one database, one of which is killed.</summary>
public sealed class Killing_a_node(PostgresCluster cluster)
{
    private const string AtWork = "tracker_follower_at_work{follower=\"rapportage\"} 1\n";
    private static readonly TimeSpan TakeOverMax = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Puts_the_other_to_work_for_its_followers_within_five_seconds()
    {
        await using var source = await cluster.CreateDatabase();
        await using var first = await HostProcess.Start(connectionString: source.ConnectionString);
        await Until.True(() => IsAtWork(first), "the first is at work");
        await using var second = await HostProcess.Start(connectionString: source.ConnectionString);
        Assert.False(IsAtWork(second));

        await first.Kill();
        var watch = Stopwatch.StartNew();
        await Until.True(() => IsAtWork(second), "the second is at work");
        Assert.True(watch.Elapsed < TakeOverMax, $"It took {watch.Elapsed}.");

        using var opened = await second.Client.PostAsJsonAsync(
            "/api/v1/dossiers", new { slug = "proefwet", titel = "Proefwet", instrument = "wet" });
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
        await using var ask = source.CreateCommand("select titel from rapportage.dossiers");
        await Until.True(() => ask.ExecuteScalarAsync().Result is "Proefwet", "the tables follow");
    }

    private static bool IsAtWork(HostProcess host) =>
        host.Client.GetStringAsync("/metrics").Result.Contains(AtWork, StringComparison.Ordinal);
}
