using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Pages;

namespace Tracker.Api.Slippage;

/// <summary>How reliable the planning is: as a page, and as a table for spreadsheets.</summary>
public static class SlippagePageRoutes
{
    public static void MapSlippagePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/verschuivingen", context => Answer(
            context, view => new RazorComponentResult<SlippagePage>(new { View = view })));
        routes.MapGet("/verschuivingen.csv", context => Answer(
            context, view => SlippageCsv.Of(
                view.Portfolio, LogVersion.Of(view.Query.View, view.Query.Bounds))));
    }

    private static Task Answer(HttpContext context, Func<SlippageView, IResult> show)
    {
        var query = SlippageView.Ask(context);
        return (query.Refusal ?? show(SlippageView.Of(query))).ExecuteAsync(context);
    }
}
