using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Forms;
using Tracker.Projections.Agendas;

namespace Tracker.Api.Agendas;

/// <summary>
/// The page on which one puts a feed together. All of it stands in its address, so that it can be passed on.
/// </summary>
public static class SubscribeRoutes
{
    /// <summary>The address of the page.</summary>
    public const string Address = "/abonneren";

    /// <summary>The address of what the page shows as a table.</summary>
    public const string CsvAddress = "/abonneren.csv";

    public static void MapSubscribePage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            Address, IResult (HttpContext context, Node node, EventStock stock) => Page(context, node, stock));
        routes.MapGet(CsvAddress, Table);
    }

    private static RazorComponentResult<SubscribePage> Page(
        HttpContext context, Node node, EventStock stock)
    {
        var (view, today) = (node.View, node.Today);
        var typed = SubscribeFields.Asked(context.Request.Query);
        var subscription = Subscription.Of(typed, view, today, stock.Configuration.PublicUrl);
        return new RazorComponentResult<SubscribePage>(new
        {
            Typed = typed,
            Preview = subscription is null ? null : AgendaPreview.Of(subscription, view, today, stock),
            Fresh = view.At,
            Choices = SubscribeChoices.Of(view, today),
        });
    }

    private static IResult Table(HttpContext context, Node node, EventStock stock)
    {
        var (view, today, typed) = (node.View, node.Today, Typed.Of(context.Request.Query));
        return Subscription.Of(typed, view, today, stock.Configuration.PublicUrl) is { } chosen
            ? AgendaCsv.Of(AgendaPreview.Of(chosen, view, today, stock).Events, view.Position)
            : Results.NotFound();
    }
}
