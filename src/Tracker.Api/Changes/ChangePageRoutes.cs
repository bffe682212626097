using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using Tracker.Api.Pages;
using Tracker.Domain.Calendars;
using Tracker.Projections.Changes;

namespace Tracker.Api.Changes;

/// <summary>What moved: as a page, as a table for spreadsheets, and as an Atom feed.</summary>
public static class ChangePageRoutes
{
    private static readonly IReadOnlyList<string> Head =
    [
        "dossier", "titel", "mijlpaal", "tranche", "soort", "was", "wordt", "dagen", "gezegdOp", "wanneer", "bron",
        "nagekomen", "catalogus",
    ];

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
        return (query.Refusal ?? show(ChangesView.Of(query))).ExecuteAsync(context);
    }

    private static Representation Feed(ChangesView view)
    {
        var settings = view.Query.Context.RequestServices.GetRequiredService<Settings>();
        return new Representation(
            ChangeFeed.Octets(view, settings.PublicUrl), ChangeFeed.ContentType, view.Query.View.Position);
    }

    private static Representation Table(ChangesView view) => new(
        Csv.Octets(Head, view.Changes.Select(Row)), Csv.ContentType, view.Query.View.Position)
    {
        FileName = "wijzigingen.csv",
    };

    private static IReadOnlyList<string?> Row(Change change)
    {
        var (move, entry) = (change.Move, change.Move.Entry);
        return
        [
            change.Dossier.Slug,
            change.Dossier.Description.Title,
            move.Key.Step,
            move.Key.Tranche,
            ChangeWords.Kinds.Code(change.Kind),
            move.Was is { } was ? MilestoneWords.Said(was.Stands) : null,
            move.Becomes is { } becomes ? MilestoneWords.Said(becomes.Stands) : null,
            move.Days?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            entry is null ? null : DutchTimes.Machine(entry.SaidOn),
            DutchTimes.Machine(Amsterdam.DayOf(move.At)),
            entry?.Statement.Source,
            change.IsLate ? "ja" : "nee",
            change.IsCatalogue ? "ja" : "nee",
        ];
    }
}
