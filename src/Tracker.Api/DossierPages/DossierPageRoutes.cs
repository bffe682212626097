using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Pages;

namespace Tracker.Api.DossierPages;

/// <summary>The dossiers, and the page of each.</summary>
public static class DossierPageRoutes
{
    public static void MapDossierPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dossiers", List);
        routes.MapGet("/dossiers/{slug}", One);
    }

    private static IResult List(HttpContext context)
    {
        var query = PageQuery.Read(context, LongLists.Wholly);
        return query.Refusal ?? new RazorComponentResult<DossierList>(new { Query = query });
    }

    private static IResult One(HttpContext context, string slug)
    {
        var query = PageQuery.Read(context);
        return query.Refusal
            ?? (DossierSheet.Of(query, slug) is { } sheet
                ? new RazorComponentResult<DossierOverview>(new { Sheet = sheet })
                : Results.NotFound());
    }
}
