using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Forms;
using Tracker.Domain.Organisations;
using Tracker.Projections.Agendas;

namespace Tracker.Api.Agendas;

/// <summary>
/// The page on which one puts a feed together. All of it stands in its address, so that it can be passed on.
/// </summary>
public static class SubscribeRoutes
{
    public static void MapSubscribePage(this IEndpointRouteBuilder routes) => routes.MapGet("/abonneren", Page);

    private static RazorComponentResult<SubscribePage> Page(HttpContext context, Node node, Settings settings)
    {
        var (view, today) = (node.View, node.Today);
        var typed = Typed.Of(context.Request.Query);
        var subscription = Subscription.Of(typed, view, today, settings.PublicUrl);
        var bodies = OrganisationRegister.Known;
        return new RazorComponentResult<SubscribePage>(new
        {
            Typed = typed,
            Subscription = subscription,
            Feed = subscription is null ? null : AgendaFeed.Of(
                view,
                subscription.Agenda,
                subscription.Options,
                today,
                new AgendaConfiguration(settings.PublicUrl, new Uri(settings.PublicUrl).Host),
                new Uri(subscription.Address)),
            Today = today,
            Fresh = view.At,
            Choices = new SubscribeChoices(
                Named(bodies.On(today, OrganisationKind.Municipality)),
                Named(bodies.On(today, OrganisationKind.Province)),
                Named(bodies.On(today, OrganisationKind.CaribbeanBody)),
                [.. view.Dossiers.Values.Select(it => (it.Slug, Pages.MilestoneWords.Name(it.Description)))],
                [
                    .. view.Dossiers.Values.SelectMany(it => it.Description.Themes).Distinct(StringComparer.Ordinal)
                        .Select(id => (id, Domain.Dossiers.Themes.Name(id)))
                        .OrderBy(it => it.Item2, StringComparer.Ordinal),
                ],
                [
                    .. view.Dossiers.Values.Select(it => it.Description.Ministry).OfType<string>()
                        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                        .Select(it => (it, bodies.Ministry(it)?.Name is { } name ? $"{name} ({it})" : it)),
                ]),
        });
    }

    private static IReadOnlyList<(string Key, string Name)> Named(IEnumerable<Organisation> bodies) =>
    [
        .. bodies.Select(it => (it.Code, it.Name ?? it.Code)).OrderBy(it => it.Item2, StringComparer.OrdinalIgnoreCase),
    ];
}

/// <summary>What there is to choose: key and name of each.</summary>
public sealed record SubscribeChoices(
    IReadOnlyList<(string Key, string Name)> Municipalities,
    IReadOnlyList<(string Key, string Name)> Provinces,
    IReadOnlyList<(string Key, string Name)> CaribbeanBodies,
    IReadOnlyList<(string Key, string Name)> Dossiers,
    IReadOnlyList<(string Key, string Name)> Themes,
    IReadOnlyList<(string Key, string Name)> Ministries);
