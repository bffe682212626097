using System.Net;
using Tracker.Api.Http;
using Tracker.Store;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

/// <summary>Somebody keeps a transaction open that has drawn a position.</summary>
[Collection<OpenTransactions>]
public sealed class A_host_that_waits_for_a_position(OpenTransactions server)
{
    [Fact]
    public async Task Says_who_keeps_it_and_shows_what_came_after_once_it_is_let_go()
    {
        await using var host = await TestHost.Start(server.Cluster);
        using var editor = host.MakeClient(Roles.Editor);
        await using var source = await Database.Connect(host.Settings.ConnectionString!);
        await using var holder = await HeldAppend.Begin(source);
        await holder.Write(await EventLog.Open(source, Counting.Forms), Counting.One("count-held", 0, 1));

        using var recorded = await ApiHost.Post(
            editor, "/dossiers", """{"slug": "wet-a", "titel": "Wet A", "instrument": "wet"}""");
        var said = "";
        await Until.Answers(
            async () => (said = await host.Client.GetStringAsync("/gezondheid/gereed")) != "gereed\n", "it says so");
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        Assert.Equal(
            $"gereed\nlet op: positie 1 tot en met 1 is nog niet zeker, door {holder.Who}; "
            + "wat daarna komt, is nog niet te zien\n",
            said);

        await holder.RollBack();
        await Until.Answers(
            async () => (await host.Client.GetAsync("/dossiers/wet-a")).StatusCode is HttpStatusCode.OK, "it is shown");
        Assert.Equal("gereed\n", await host.Client.GetStringAsync("/gezondheid/gereed"));
    }
}
