using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Pages;

namespace Tracker.Api.Changes;

/// <summary>What changed: as a page, as a table for spreadsheets, and as an Atom feed.</summary>
public static class ChangePageRoutes
{
    public static void MapChangePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/wijzigingen", context => Answer(
            context, view => new RazorComponentResult<ChangesPage>(new { View = view })));
        routes.MapGet("/wijzigingen.csv", context => Answer(context, Table));
        routes.MapGet("/wijzigingen.atom", context => Answer(context, Feed));
    }

    private static Task Answer(HttpContext context, Func<ChangesView, IResult> show)
    {
        var query = ChangesView.Ask(context);
        var view = ChangesView.Of(query);
        return (query.Refusal ?? show(view!)).ExecuteAsync(context);
    }

    private static Representation Feed(ChangesView view)
    {
        var settings = view.Query.Context.RequestServices.GetRequiredService<Settings>();
        return new Representation(
            ChangeFeed.Octets(view, settings.PublicUrl), ChangeFeed.ContentType, Version(view));
    }

    private static Representation Table(ChangesView view) =>
        new(ChangeCsv.Octets(view), Csv.ContentType, Version(view))
        {
            FileName = $"wijzigingen-{PageTimes.Machine(view.From)}-{PageTimes.Machine(view.Until)}.csv",
        };

    private static long Version(ChangesView view) => LogVersion.Of(view.Query.View, view.Asked.Period.Becomes);
}
