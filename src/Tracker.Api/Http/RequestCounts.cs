using System.Diagnostics;

namespace Tracker.Api.Http;

/// <summary>Counts what is asked and how it ended, for <c>/metrics</c>.</summary>
public static class RequestCounts
{
    public static void UseRequestCounts(this IApplicationBuilder app)
    {
        var metrics = app.ApplicationServices.GetRequiredService<Metrics>();
        var (api, agenda, house, file, page) = (
            new Kind(metrics, "api"), new Kind(metrics, "agenda"), new Kind(metrics, "house"),
            new Kind(metrics, "file"), new Kind(metrics, "page"));

        Kind Of(PathString path) =>
            path.StartsWithSegments("/api") ? api
            : path.Value?.EndsWith(".ics", StringComparison.Ordinal) == true ? agenda
            : path.StartsWithSegments("/gezondheid") || path == "/metrics" ? house
            : FileAddress.Is(path) ? file
            : page;

        app.Use(async (context, next) =>
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                Of(context.Request.Path).Count(context.Response.StatusCode, Stopwatch.GetElapsedTime(began));
            }
        });
    }

    /// <summary>What is counted of one kind of request; its sums are at hand, for every request adds to them.</summary>
    private sealed class Kind(Metrics metrics, string name)
    {
        // By the first digit of the status. What never happened is not told.
        private readonly Tally?[] answered = new Tally?[10];

        private readonly Lazy<Tally> milliseconds = new(() => metrics.Tally(
            "tracker_request_milliseconds_total", "Time spent on requests.", $"kind=\"{name}\""));

        public void Count(int status, TimeSpan took)
        {
            (answered[status / 100] ??= Answered(status / 100)).Add(1);
            milliseconds.Value.Add(took.TotalMilliseconds);
        }

        private Tally Answered(int digit) =>
            metrics.Tally("tracker_requests_total", "Requests answered.", $"kind=\"{name}\",status=\"{digit}xx\"");
    }
}
