using Microsoft.AspNetCore.HttpOverrides;

namespace Tracker.Api.Http;

/// <summary>
/// The web servers in front of the host: they alone are believed when they say who asks, and whether that came by TLS.
/// </summary>
public static class Proxies
{
    public static void UseProxies(this IApplicationBuilder app, Settings settings)
    {
        if (settings.Proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // However many stand behind each other: the first that is not known is who asks.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
            options.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
