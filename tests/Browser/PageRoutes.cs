using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Tracker.Tests.Browser;

/// <summary>The pages for people that a host has, as it maps them.</summary>
public sealed class PageRoutes(IServiceProvider host)
{
    /// <summary>Begins of what programs read, and of the ways to a page in a language.</summary>
    private static readonly IReadOnlyList<string> NoPages =
        ["/api/", "/agenda/", "/gezondheid/", "/metrics", "/en/", "/nl/"];

    /// <summary>The end of what a script puts into a page.</summary>
    private const string Part = "/voorbeeld";

    private readonly IReadOnlyList<RoutePattern> patterns =
    [
        .. host.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(it => it.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .Select(it => it.RoutePattern)
            .Where(IsPage)
            // Of two that fit an address the framework takes the one that says more.
            .OrderBy(it => it.InboundPrecedence),
    ];

    /// <summary>Such as <c>/dossiers/{slug}</c>.</summary>
    public IEnumerable<string> All => patterns.Select(it => it.RawText!).Distinct();

    /// <summary>The route that answers an address.</summary>
    public string Of(string address) =>
        patterns.First(it => new TemplateMatcher(new RouteTemplate(it), []).TryMatch(address.Split('?')[0], []))
            .RawText!;

    private static bool IsPage(RoutePattern pattern) =>
        !NoPages.Any(start => pattern.RawText!.StartsWith(start, StringComparison.Ordinal))
        && !pattern.RawText!.EndsWith(Part, StringComparison.Ordinal)
        && !Path.HasExtension(pattern.RawText);
}
