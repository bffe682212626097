using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Pages;

namespace Tracker.Api.Planning;

/// <summary>The planning per quarter as a page, and as a table for spreadsheets.</summary>
public static class PlanningPageRoutes
{
    public static void MapPlanningPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Show);
        routes.MapGet("/planning.csv", Download);
    }

    private static IResult Show(HttpContext context)
    {
        var query = PlanningView.Ask(context);
        return query.Refusal ?? new RazorComponentResult<PlanningPage>(new { View = PlanningView.Of(query) });
    }

    private static IResult Download(HttpContext context)
    {
        var query = PlanningView.Ask(context);
        return query.Refusal ?? new Representation(
            PlanningCsv.Octets(PlanningView.Of(query).Items), Csv.ContentType, query.Time.Position)
        {
            FileName = query.FileName("planning", "csv"),
        };
    }
}
