using Microsoft.AspNetCore.Http.HttpResults;

namespace Tracker.Api.About;

/// <summary>What the planner is, how accessible it is, and what programs can ask of it.</summary>
public static class AboutPageRoutes
{
    public static void MapAboutPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/over", IResult (Node node) => new RazorComponentResult<AboutPage>(new { node.Today.Year }));
        routes.MapGet("/toegankelijkheid", IResult () => new RazorComponentResult<AccessibilityPage>());
        routes.MapGet("/api", IResult () => new RazorComponentResult<ApiPage>());
    }
}
