using NodaTime;
using NodaTime.Text;

namespace Tracker.Api.Http;

/// <summary>What programs ask of any host: is it alive, is it ready, its numbers, whom to tell of a weakness.</summary>
public static class HouseRoutes
{
    private const string PlainText = "text/plain; charset=utf-8";
    private const string PrometheusText = "text/plain; version=0.0.4; charset=utf-8";

    private const int NotReady = StatusCodes.Status503ServiceUnavailable;

    // RFC 9116 asks for a day after which the text is no longer to be trusted.
    private static readonly Duration SecurityTextHolds = Duration.FromDays(180);

    public static void MapHouse(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gezondheid/levend", () => Results.Text("levend\n", PlainText));
        routes.MapGet("/gezondheid/gereed", (Health health) =>
        {
            var notices = string.Concat(health.Notices.Select(notice => $"let op: {notice}\n"));
            return health.WaitingFor is { } what
                ? Results.Text($"nog niet gereed: {what}\n{notices}", PlainText, statusCode: NotReady)
                : Results.Text($"gereed\n{notices}", PlainText);
        });
        routes.MapGet("/metrics", (Metrics metrics) => Results.Text(metrics.Text(), PrometheusText));
        // Calendar programs honour this file, so feeds stay open; only what is of no use in an index is closed.
        routes.MapGet("/robots.txt", () => Results.Text(
            "User-agent: *\nDisallow: /registreren\nDisallow: /aanmelden\nDisallow: /abonneren/eigen\n"
            + "Disallow: /metrics\n",
            PlainText));
        routes.MapGet("/.well-known/security.txt", (Settings settings, Node node) =>
        {
            var until = InstantPattern.General.Format(node.Now + SecurityTextHolds);
            return Results.Text(
                $"Contact: {settings.SecurityContact}\nExpires: {until}\nPreferred-Languages: nl, en\n"
                + $"Canonical: {settings.PublicUrl}/.well-known/security.txt\n",
                PlainText);
        });
    }

    /// <summary>Until the host is ready, everything but its health says so and asks to come back.</summary>
    public static void UseReadiness(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            var health = context.RequestServices.GetRequiredService<Health>();
            if (health.IsAnswering || context.Request.Path.StartsWithSegments("/gezondheid")
                || context.Request.Path == "/metrics")
                return next(context);
            context.Response.Headers.RetryAfter = "1";
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
}
