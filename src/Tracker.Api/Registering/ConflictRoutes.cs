using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Forms;
using Tracker.Api.SignIn;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>The pages on which a person chooses between claims that contradict each other, and undoes that.</summary>
public static class ConflictRoutes
{
    private const string Conflict = "/dossiers/{slug}/vermeldingen/{entry}/strijd";
    private const string Undoing = "/dossiers/{slug}/beslissingen/{settlement}/herroepen";

    public static void MapConflictPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Conflict, Choose).RequireAuthorization(Policies.Write);
        routes.MapPost(Conflict, Settle);
        routes.MapGet(Undoing, Ask).RequireAuthorization(Policies.Write);
        routes.MapPost(Undoing, Undo);
    }

    private static IResult Choose(HttpContext context, Node node, string slug, string entry) =>
        Find(node, slug, entry) is var (dossier, standing)
            ? Page(node, dossier, standing, Typed.Of(context.Request.Query), [], null)
            : Results.NotFound();

    private static async Task<IResult> Settle(
        HttpContext context, Node node, CommandDesk desk, string slug, string entry) =>
        Find(node, slug, entry) is not var (dossier, standing)
            ? Results.NotFound()
            : await new SentForm(
                $"{EntryRoutes.Address(slug, entry)}/strijd",
                typed => Read(SettlementForm.Members, typed, form =>
                    SettlementForm.Read(slug, form, Background.Of(node.View))),
                (typed, errors, notice) => Page(node, dossier, standing, typed, errors, notice),
                recorded => EntryRoutes.Show(
                    context, slug, recorded with { Entry = Kept(node, slug, recorded) ?? entry }, "beslist"))
            {
                RefusedAt = RemarkFields.Kept.Name,
            }.Take(context, desk);

    private static IResult Ask(HttpContext context, Node node, string slug, string settlement) =>
        Chosen(node, slug, settlement) is var (dossier, chosen)
            ? Page(dossier, chosen, Typed.Of(context.Request.Query), [], null)
            : Results.NotFound();

    private static async Task<IResult> Undo(
        HttpContext context, Node node, CommandDesk desk, string slug, string settlement) =>
        Chosen(node, slug, settlement) is not var (dossier, chosen)
            ? Results.NotFound()
            : await new SentForm(
                $"/dossiers/{slug}/beslissingen/{settlement}/herroepen",
                typed => Read(
                    UndoingForm.Members,
                    typed.With(UndoingForm.Settlement.Name, settlement),
                    form => UndoingForm.Read(slug, form)),
                (typed, errors, notice) => Page(dossier, chosen, typed, errors, notice),
                recorded => EntryRoutes.Show(
                    context, slug, recorded with { Entry = chosen.Choice.Kept }, "herroepen"))
            {
                RefusedAt = RemarkFields.Reason.Name,
            }.Take(context, desk);

    private static (Registration?, IReadOnlyList<InputError>) Read(
        IReadOnlyList<Field> members, Typed typed, Func<Filled, Registration?> read)
    {
        var form = Filled.Of(members, typed.All.Where(it => members.Any(member => member.Name == it.Key)));
        var registration = read(form);
        return (registration, PeoplesErrors.Of(form));
    }

    private static RazorComponentResult<SettlePage> Page(
        Node node,
        DossierHistory dossier,
        MilestoneStanding standing,
        Typed typed,
        IReadOnlyList<InputError> errors,
        string? notice) => new(new
    {
        Dossier = dossier,
        Standing = standing,
        Typed = typed.Has("kenmerk") ? typed : typed.With("kenmerk", Background.Of(node.View).NewKey()),
        Errors = errors,
        Notice = notice,
        node.View,
    });

    private static RazorComponentResult<UndoPage> Page(
        DossierHistory dossier, Settlement chosen, Typed typed, IReadOnlyList<InputError> errors, string? notice) =>
        new(new
        {
            Dossier = dossier, Chosen = chosen, Typed = typed, Errors = errors, Notice = notice,
        });

    private static (DossierHistory Dossier, MilestoneStanding Standing)? Find(Node node, string slug, string entry)
    {
        if (node.View.Dossiers.GetValueOrDefault(slug) is not { } dossier)
            return null;
        var standing = Standings.Of(dossier, AsOf.Now, node.Today)
            .FirstOrDefault(it => it.Entries.Any(judged => judged.Entry.Id == entry));
        return standing is null ? null : (dossier, standing);
    }

    private static (DossierHistory Dossier, Settlement Chosen)? Chosen(Node node, string slug, string settlement) =>
        node.View.Dossiers.GetValueOrDefault(slug) is { } dossier
        && dossier.Settlements.FirstOrDefault(it => it.Id == settlement) is { } chosen
            ? (dossier, chosen)
            : null;

    /// <summary>The claim that was kept by the choice that was just recorded; null while it is not in sight.</summary>
    private static string? Kept(Node node, string slug, CommandOutcome.Recorded recorded) =>
        Chosen(node, slug, recorded.Entry ?? "")?.Chosen.Choice.Kept;
}
