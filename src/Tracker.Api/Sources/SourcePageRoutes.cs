using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Pages;

namespace Tracker.Api.Sources;

/// <summary>The documents that facts and claims rest on, and what came of what each said.</summary>
public static class SourcePageRoutes
{
    public static void MapSourcePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/bronnen", List);
        routes.MapGet("/bronnen/{key}", One);
    }

    private static IResult List(HttpContext context)
    {
        var query = PageQuery.Read(context);
        return query.Refusal ?? new RazorComponentResult<SourceList>(new { Query = query });
    }

    private static IResult One(HttpContext context, string key)
    {
        var query = PageQuery.Read(context);
        return query.Refusal
            ?? (query.View.Source(key, query.Bounds) is { } document
                ? new RazorComponentResult<SourceOverview>(new { Query = query, Key = key, Document = document })
                : Results.NotFound());
    }
}
