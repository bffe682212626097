using System.Net;
using Tracker.Api;
using Tracker.Api.Http;

namespace Tracker.Bench;

/// <summary>What the planning costs, as page and as data, with the shipped catalogue loaded.</summary>
internal static class QuerySection
{
    public static async Task Run(Workbench workbench)
    {
        await using var host = await TrackerHost.Start(new Settings
        {
            Urls = "http://127.0.0.1:0",
            ConnectionString = await workbench.EmptyDatabase(),
        });
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        const string Planning = "/api/v1/planning?van=2026-Q1&tot=2027-Q4";
        var page = await client.GetByteArrayAsync("/");
        var data = await client.GetByteArrayAsync(Planning);
        await using var floor = await ConstantServer.Start(new Dictionary<string, (HttpStatusCode, byte[])>
        {
            ["/page"] = (HttpStatusCode.OK, page),
            ["/data"] = (HttpStatusCode.OK, data),
        });
        using var constant = new HttpClient { BaseAddress = floor.Address };

        await Answering.Compare("query_planning", () => client.GetAsync("/"), () => constant.GetAsync("/page"));
        await Answering.Compare(
            "query_planning_api", () => client.GetAsync(Planning), () => constant.GetAsync("/data"));
        Figures.Print("query_planning_bytes", page.Length);
        Figures.Print("query_planning_api_bytes", data.Length);
    }
}
