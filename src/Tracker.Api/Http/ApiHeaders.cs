namespace Tracker.Api.Http;

/// <summary>
/// What every answer below <c>/api/v1</c> carries, errors too (NL API Design Rules: /core/version-header).
/// </summary>
public static class ApiHeaders
{
    /// <summary>The full version of the API.</summary>
    public const string Version = "1.0.0";

    public const string VersionName = "API-Version";

    /// <summary>The position in the log that an answer, or a question, is about.</summary>
    public const string Position = "Positie";

    public const string IdempotencyKey = "Idempotency-Key";

    public static void UseApiHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments(ApiRoutes.Base))
            {
                return next(context);
            }

            // At the last moment: what answers a failure begins by emptying the headers.
            context.Response.OnStarting(
                static state =>
                {
                    Write((HttpContext)state);
                    return Task.CompletedTask;
                },
                context);
            return HttpMethods.IsOptions(context.Request.Method) ? Preflight(context) : next(context);
        });

    /// <summary>
    /// Reading is for programs on every site. Nothing is said of writing, so browsers let no other site write.
    /// </summary>
    private static void Write(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers[VersionName] = Version;
        if (!HttpMethods.IsPost(request.Method))
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = $"{VersionName}, ETag, {Position}, {AskedTime.Header}";
        }
    }

    private static Task Preflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = $"Accept, If-None-Match, {Position}";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
