using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Pages;
using Tracker.Domain.Organisations;
using Tracker.Projections.Organisations;

namespace Tracker.Api.Organisations;

/// <summary>The municipalities, and what comes towards each; provinces and Caribbean bodies likewise.</summary>
public static class OrganisationPageRoutes
{
    public static void MapOrganisationPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gemeenten", List);
        routes.MapGet("/gemeenten/{code}", One);
    }

    private static IResult List(HttpContext context)
    {
        var query = PageQuery.Read(context);
        return query.Refusal ?? new RazorComponentResult<OrganisationList>(new { Query = query });
    }

    private static IResult One(HttpContext context, string code)
    {
        var query = PageQuery.Read(context);
        return query.Refusal
            ?? (OrganisationRegister.Known.Find(code) is { Kind: not OrganisationKind.Ministry } found
                ? new RazorComponentResult<OrganisationOverview>(new
                {
                    Query = query,
                    Organisation = KnownOrganisation.At(found, query.View, query.Bounds),
                })
                : Results.NotFound());
    }
}
