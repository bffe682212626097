using System.Net;
using System.Net.Http.Headers;
using Tracker.Api;
using Tracker.Api.Http;

namespace Tracker.Bench;

/// <summary>What a calendar feed costs, whole and unchanged, with the shipped catalogue loaded.</summary>
internal static class FeedSection
{
    private const string National = "/agenda/landelijk.ics";

    public static async Task Run(Workbench workbench)
    {
        await using var host = await TrackerHost.Start(new Settings
        {
            Urls = "http://127.0.0.1:0",
            ConnectionString = await workbench.EmptyDatabase(),
        });
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        using var feed = await client.GetAsync(National);
        var calendar = await feed.Content.ReadAsByteArrayAsync();
        var tag = feed.Headers.ETag ?? throw new InvalidOperationException("The feed has no ETag.");
        await using var floor = await ConstantServer.Start(new Dictionary<string, (HttpStatusCode, byte[])>
        {
            ["/feed"] = (HttpStatusCode.OK, calendar),
            ["/unchanged"] = (HttpStatusCode.NotModified, []),
        });
        using var constant = new HttpClient { BaseAddress = floor.Address };

        await Answering.Compare("feed_200", () => client.GetAsync(National), () => constant.GetAsync("/feed"));
        await Answering.Compare(
            "feed_304", () => client.SendAsync(Asking(tag)), () => constant.GetAsync("/unchanged"));
        Figures.Print("feed_bytes", calendar.Length);
    }

    private static HttpRequestMessage Asking(EntityTagHeaderValue tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, National);
        request.Headers.IfNoneMatch.Add(tag);
        return request;
    }
}
