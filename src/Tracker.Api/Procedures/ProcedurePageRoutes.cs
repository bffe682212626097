using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Pages;
using Tracker.Domain.Procedures;

namespace Tracker.Api.Procedures;

/// <summary>The procedures for people: which there are, and the drawing of each.</summary>
public static class ProcedurePageRoutes
{
    public static void MapProcedurePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/procedures", List);
        routes.MapGet("/procedures/{instrument}", One);
    }

    /// <summary>Where the drawing of a procedure is.</summary>
    public static string Address(Instrument instrument) =>
        $"/procedures/{InstrumentWords.Instruments.Code(instrument)}";

    private static IResult List(HttpContext context)
    {
        var query = PageQuery.Read(context);
        return query.Refusal ?? new RazorComponentResult<ProcedureList>(new { Query = query });
    }

    private static IResult One(HttpContext context, string instrument)
    {
        var query = PageQuery.Read(context);
        return query.Refusal
            ?? (InstrumentWords.Instruments.TryParse(instrument, out var known)
                ? new RazorComponentResult<ProcedurePage>(new { Query = query, Procedure = ProcedureTables.Of(known) })
                : Results.NotFound());
    }
}
