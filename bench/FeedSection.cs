using System.Net;
using Tracker.Api;
using Tracker.Api.Http;

namespace Tracker.Bench;

/// <summary>
/// What it costs to make a feed, and to answer a calendar program with the shipped catalogue's national feed: whole,
/// and when it has it already.
/// </summary>
/// <remarks>
/// The floor is the same web server, which answers the same octets, or the bare status, without a header of its own.
/// </remarks>
internal static class FeedSection
{
    private const string National = "/agenda/landelijk.ics";

    private const int RoundsCounted = 21;
    private const int Clients = 16;
    private const int RequestsPerClient = 200;

    // Until the compiler is done with what every answer runs through.
    private const int RequestsBefore = 2_000;

    // As many as a feed of all municipalities may have; each asks so often, without a pause.
    private const int ManyClients = 4_000;
    private const int PollsPerClient = 10;

    public static async Task Run(Workbench workbench)
    {
        await FeedRendering.Run();
        await using var host = await TrackerHost.Start(new Settings
        {
            Urls = "http://127.0.0.1:0",
            ConnectionString = await workbench.EmptyDatabase(),
        });
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        using var feed = await client.GetAsync(National);
        var calendar = await feed.Content.ReadAsByteArrayAsync();
        await using var floor = await ConstantServer.Start(new Dictionary<string, (HttpStatusCode, byte[])>
        {
            ["/feed"] = (HttpStatusCode.OK, calendar),
            ["/unchanged"] = (HttpStatusCode.NotModified, []),
        });
        var address = new Uri(host.Address + National);
        var known = $"If-None-Match: {feed.Headers.ETag}";

        await Compare("feed_200", 200, address, new Uri(floor.Address, "/feed"));
        await Compare("feed_304", 304, address, new Uri(floor.Address, "/unchanged"), known);
        await Poll(address, known);
        Figures.Print("feed_bytes", calendar.Length);
    }

    /// <summary>Prints the answers a second of both, and their ratio: 1 is as fast as the floor.</summary>
    private static async Task Compare(
        string name, int status, Uri feed, Uri constant, params string[] headers)
    {
        using var asking = await PollingClients.Connect(Clients, feed, status, headers);
        using var floor = await PollingClients.Connect(Clients, constant, status, headers);
        await asking.Rate(RequestsBefore);
        await floor.Rate(RequestsBefore);
        Figures.PrintRate(name, await Rounds.Alternate(
            RoundsCounted, () => asking.Rate(RequestsPerClient), () => floor.Rate(RequestsPerClient)));
    }

    /// <summary>Prints how thousands of programs fare that all ask at the same time if something changed.</summary>
    private static async Task Poll(Uri feed, string known)
    {
        using var clients = await PollingClients.Connect(ManyClients, feed, 304, known);
        await clients.Rate(1);
        var (rate, milliseconds) = await clients.Poll(PollsPerClient);
        Figures.Print("feed_poll_clients", ManyClients);
        Figures.Print("feed_poll", rate);
        Figures.Print("feed_poll_median_ms", Figures.Median(milliseconds));
        Figures.Print("feed_poll_p99_ms", Figures.Percentile(milliseconds, 99));
    }
}
