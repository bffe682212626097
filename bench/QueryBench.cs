using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Tracker.Api;
using Tracker.Api.Http;

namespace Tracker.Bench;

/// <summary>
/// What answers cost, with the shipped catalogue loaded, beside constant answers of the same size in the same run.
/// </summary>
internal static class QueryBench
{
    private const int Rounds = 7;
    private const int RequestsPerRound = 200;

    public static async Task Run()
    {
        var data = Directory.CreateTempSubdirectory("tracker-bench-").FullName;
        // The database may run as another user, who has to be able to come in.
        File.SetUnixFileMode(data, (UnixFileMode)Convert.ToInt32("755", 8));
        try
        {
            await using var host = await TrackerHost.Start(new Settings { Urls = "http://127.0.0.1:0", Data = data });
            using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
            var board = await client.GetByteArrayAsync("/");
            using var feed = await client.GetAsync("/agenda/landelijk.ics");
            var calendar = await feed.Content.ReadAsByteArrayAsync();
            await using var floor = await ConstantServer.Start(new Dictionary<string, (HttpStatusCode, byte[])>
            {
                ["/board"] = (HttpStatusCode.OK, board),
                ["/feed"] = (HttpStatusCode.OK, calendar),
                ["/unchanged"] = (HttpStatusCode.NotModified, []),
            });
            using var constant = new HttpClient { BaseAddress = floor.Address };
            var tag = feed.Headers.ETag ?? throw new InvalidOperationException("The feed has no ETag.");

            await Compare("query_planning", () => client.GetAsync("/"), () => constant.GetAsync("/board"));
            await Compare(
                "query_planning_api",
                () => client.GetAsync("/api/v1/planning?van=2026-Q1&tot=2027-Q4"),
                () => constant.GetAsync("/board"));
            await Compare("feed_200", () => client.GetAsync("/agenda/landelijk.ics"), () => constant.GetAsync("/feed"));
            await Compare("feed_304", () => client.SendAsync(Asking(tag)), () => constant.GetAsync("/unchanged"));
            Figures.Print("query_planning_bytes", board.Length);
            Figures.Print("feed_bytes", calendar.Length);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static HttpRequestMessage Asking(EntityTagHeaderValue tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/agenda/landelijk.ics");
        request.Headers.IfNoneMatch.Add(tag);
        return request;
    }

    /// <summary>
    /// Alternates rounds of both, and prints the median milliseconds a request and the ratio of their rates.
    /// </summary>
    private static async Task Compare(
        string name, Func<Task<HttpResponseMessage>> ask, Func<Task<HttpResponseMessage>> floor)
    {
        var (asked, floored) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (took, least) = (await Milliseconds(ask), await Milliseconds(floor));
            if (round > 0)
            {
                asked.Add(took);
                floored.Add(least);
            }
        }

        Figures.Print($"{name}_ms", Figures.Median(asked));
        Figures.Print($"{name}_floor_ms", Figures.Median(floored));
        Figures.Print($"{name}_ratio", Figures.Median(floored) / Figures.Median(asked));
    }

    private static async Task<double> Milliseconds(Func<Task<HttpResponseMessage>> ask)
    {
        var started = Stopwatch.GetTimestamp();
        for (var request = 0; request < RequestsPerRound; request++)
        {
            using var answer = await ask();
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotModified))
            {
                throw new InvalidOperationException($"Answered {(int)answer.StatusCode}.");
            }

            await answer.Content.CopyToAsync(Stream.Null);
        }

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds / RequestsPerRound;
    }
}
