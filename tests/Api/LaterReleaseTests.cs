using System.Net;
using Npgsql;
using Tracker.Api;
using Tracker.Api.Http;
using Tracker.Store;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

/// <summary>A later release has written an event that this one does not know.</summary>
public sealed class Meeting_an_event_of_a_later_release(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private TestHost host = null!;
    private NpgsqlDataSource source = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.Start(cluster);
        source = await Database.Connect(host.Settings.ConnectionString!);
        var later = await EventLog.Open(source, Counting.Forms);
        await later.MustAppend(Counting.One("count-a", 0, 7));
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_host_says_that_it_is_not_ready_and_goes_on_serving()
    {
        using var patience = new CancellationTokenSource(Patience);
        string said;
        do
            said = await Said(patience.Token);
        while (said == "gereed\n");
        using var page = await host.Client.GetAsync("/");

        Assert.Equal(
            "nog niet gereed: Stopped before position 1, 'counted' in count-a: "
            + "This release does not know the event type 'counted'.\n",
            said);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_host_does_not_start()
    {
        var failure = await Assert.ThrowsAsync<StartFailure>(() => TrackerHost.Start(host.Settings));

        Assert.Equal(
            ["The log cannot be folded. Stopped before position 1, 'counted' in count-a: "
                + "This release does not know the event type 'counted'."],
            failure.Lines);
    }

    [Fact]
    public async Task A_host_leaves_it_out_when_told_to_and_says_so()
    {
        await using var skipping = await TrackerHost.Start(host.Settings with { EventTypesToSkip = ["counted"] });
        using var client = new HttpClient { BaseAddress = new Uri(skipping.Address) };
        using var page = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(
            "gereed\nlet op: weggelaten wat deze versie niet kent: 'counted' (1 keer)\n",
            await client.GetStringAsync("/gezondheid/gereed"));
    }

    [Fact]
    public async Task A_host_does_not_leave_out_what_it_knows()
    {
        var failure = await Assert.ThrowsAsync<StartFailure>(
            () => TrackerHost.Start(host.Settings with { EventTypesToSkip = ["weighed", "planned"] }));

        Assert.Equal(
            ["Tracker__EventTypesToSkip: this release knows 'planned'; take it off the list."], failure.Lines);
    }

    [Fact]
    public async Task A_host_records_nothing_in_a_dossier_that_holds_it()
    {
        var later = await EventLog.Open(source, Counting.Forms);
        await later.MustAppend(Counting.One("dossier-wet-a", 0, 7));
        using var editor = host.MakeClient(Roles.Editor);

        using var answer = await ApiHost.Post(
            editor, "/dossiers", """{"slug": "wet-a", "titel": "Wet A", "instrument": "wet"}""");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains(
            "\"code\": \"nieuwere-gebeurtenis\"", await ApiHost.Text(answer), StringComparison.Ordinal);
    }

    private async Task<string> Said(CancellationToken patience)
    {
        using var answer = await host.Client.GetAsync("/gezondheid/gereed", patience);
        var said = await answer.Content.ReadAsStringAsync(patience);
        Assert.Equal(
            said == "gereed\n" ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        return said;
    }
}
