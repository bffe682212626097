using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Tracker.Api.Http;

/// <summary>What one request, and one address, may ask of us.</summary>
public static class Limits
{
    /// <summary>The largest body; a statement with all its sources takes a few kilobytes.</summary>
    public const int BodyOctetsMax = 1024 * 1024;

    /// <summary>
    /// The longest request line, and so the longest query: a form whose texts are all full of accents comes back by one
    /// after signing in.
    /// </summary>
    public const int RequestLineOctetsMax = 24 * 1024;

    private const int HeaderOctetsMax = 32 * 1024;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Apply(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = BodyOctetsMax;
        options.Limits.MaxRequestLineSize = RequestLineOctetsMax;
        options.Limits.MaxRequestHeadersTotalSize = HeaderOctetsMax;
    }

    /// <summary>
    /// Refuses a body that says it is too large before anything reads it: what reads forms would answer that they
    /// cannot be read. One that does not say its size is broken off by the server.
    /// </summary>
    public static void UseBodyLimit(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (context.Request.ContentLength is null or <= BodyOctetsMax)
                return next(context);
            // Else the server breaks off while the sender still writes, who then never sees this answer; so it throws
            // away what still comes, for a few seconds at most.
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        });

    /// <summary>The address that asks, as what each may do is counted by.</summary>
    public static string Asker(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    /// <summary>Reading is free; writing is bounded for each address: one runaway program stops nobody else.</summary>
    public static void AddWriteLimit(this IServiceCollection services, Settings settings) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var said) ? said : Window;
                rejected.HttpContext.Response.Headers.RetryAfter =
                    Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
                    ? RateLimitPartition.GetNoLimiter("reading")
                    : RateLimitPartition.GetFixedWindowLimiter(
                        Asker(context),
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = settings.WritesPerMinute,
                            Window = Window,
                        }));
        });
}
