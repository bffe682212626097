using System.Diagnostics;

namespace Tracker.Api.Http;

/// <summary>Counts what is asked and how it ended, for <c>/metrics</c>.</summary>
public static class RequestCounts
{
    public static void UseRequestCounts(this IApplicationBuilder app) =>
        app.Use(async (context, next) =>
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                var metrics = context.RequestServices.GetRequiredService<Metrics>();
                var labels = $"kind=\"{Kind(context.Request.Path)}\",status=\"{context.Response.StatusCode / 100}xx\"";
                metrics.Count("tracker_requests_total", "Requests answered.", labels);
                metrics.Add(
                    "tracker_request_milliseconds_total",
                    "Time spent on requests.",
                    Stopwatch.GetElapsedTime(began).TotalMilliseconds,
                    $"kind=\"{Kind(context.Request.Path)}\"");
            }
        });

    private static string Kind(PathString path) =>
        path.StartsWithSegments("/api") ? "api"
        : path.Value?.EndsWith(".ics", StringComparison.Ordinal) == true ? "agenda"
        : path.StartsWithSegments("/gezondheid") || path == "/metrics" ? "house"
        : Path.HasExtension(path.Value) ? "file"
        : "page";
}
