using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using Tracker.Api.Dossiers;
using Tracker.Api.Pages;
using Tracker.Projections.DossierPages;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Search;

/// <summary><c>/zoeken</c> for people, <c>/zoekresultaten</c> for programs: what has some words, best first.</summary>
public static class SearchRoutes
{
    private const int ManyFound = 20;

    private static readonly Field<string> Sought = Fields.Line(
        "zoek", "Woorden die alle voorkomen in een naam, een nummer of een tekst; ook als deel van een langer woord.",
        "stembiljetten") with { IsRequired = true };

    private static readonly Field<int> Most = Fields.Number(
        "aantal", "Hoeveel er hoogstens worden gegeven; nooit meer dan 50.");

    public static void MapSearchPages(this IEndpointRouteBuilder routes) => routes.MapGet("/zoeken", Show);

    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapRead(
        "/zoekresultaten",
        new ApiOperation(
            "zoekresultaten", "Zoeken", "Zoeken in dossiers, organisaties en bronnen",
            "Het beste eerst. Komt niets met deze woorden voor, dan volgt wat erop lijkt, met 'ongeveer'.")
        {
            Query = [Sought, Most],
            Gives = typeof(SearchBody),
        },
        Answer);

    private static IResult Answer(Asked asked)
    {
        if (asked.IsWrong)
            return asked.Problem;
        var found = asked.Context.RequestServices.GetRequiredService<SearchIndex>()
            .Find(asked.View, asked.Query.Text(Sought)!, asked.Query.Value(Most) ?? ManyFound);
        return Representation.Of(
            new SearchBody(
                found.IsNear,
                [
                    .. found.Items.Select(item => FoundBody.Of(item, asked.View, asked.Node.Today)),
                ]),
            asked.View.Position);
    }

    private static IResult Show(HttpContext context)
    {
        var query = PageQuery.Read(context);
        return query.Refusal ?? new RazorComponentResult<SearchPage>(new
        {
            Query = query,
            Index = context.RequestServices.GetRequiredService<SearchIndex>(),
        });
    }
}

/// <summary>What was found.</summary>
/// <param name="Ongeveer">Nothing has just these words: these have words that look like them.</param>
public sealed record SearchBody(bool Ongeveer, IReadOnlyList<FoundBody> Resultaten);

/// <summary>One thing that was found; of a dossier also where it stands.</summary>
/// <param name="Pagina">The path of its page.</param>
/// <param name="InWoorden">A line for people: what is expected of a dossier, or what it is.</param>
public sealed record FoundBody(
    string Soort, string Sleutel, string Naam, string Pagina, CurrentStepBody? HuidigeStap, NextStepBody? Volgende,
    string? InWoorden)
{
    public static FoundBody Of(FoundItem item, TrackerView view, LocalDate today)
    {
        var page = item.Kind == FindableKind.Dossier
            ? DossierPage.Of(view.Dossiers[item.Key], AsOf.Now, today)
            : null;
        return new FoundBody(
            FindableWords.Kinds.Code(item.Kind),
            item.Key,
            item.Name,
            item.Address,
            page is null ? null : CurrentStepBody.Of(page),
            page is null ? null : NextStepBody.Of(page),
            page is null ? FoundWords.Of(item, view) : FoundWords.Of(page));
    }
}
