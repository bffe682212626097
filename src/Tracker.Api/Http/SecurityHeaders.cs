namespace Tracker.Api.Http;

/// <summary>The headers that every answer carries, whatever answered it.</summary>
public static class SecurityHeaders
{
    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var policy = ContentPolicy(app.ApplicationServices.GetRequiredService<Settings>().Theme);
        app.Use((context, next) =>
        {
            // At the last moment: what answers a failure begins by emptying the headers.
            context.Response.OnStarting(
                static state =>
                {
                    var (context, policy) = ((HttpContext, string))state;
                    Write(context, policy);
                    return Task.CompletedTask;
                },
                (context, policy));
            return next(context);
        });
    }

    // Nothing from elsewhere, but for the look that was set by configuration.
    private static string ContentPolicy(Theme theme)
    {
        var elsewhere = theme.Origin is { } origin ? $" {origin}" : string.Empty;
        return $"default-src 'none'; style-src 'self'{elsewhere}; font-src 'self'{elsewhere}; "
            + $"img-src 'self' data:{elsewhere}; script-src 'self'; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";
    }

    private static void Write(HttpContext context, string policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // The framework writes this for a script of its own, which our pages do not have.
        headers.Remove("blazor-enhanced-nav");
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
