using Microsoft.AspNetCore.Http.HttpResults;

namespace Tracker.Api.About;

/// <summary>What the planner is, how accessible it is, and what programs can ask of it.</summary>
public static class AboutPageRoutes
{
    public static void MapAboutPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/over", () => new RazorComponentResult<AboutPage>());
        routes.MapGet("/toegankelijkheid", () => new RazorComponentResult<AccessibilityPage>());
        routes.MapGet("/api", () => new RazorComponentResult<ApiPage>());
    }
}
