using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Forms;
using Tracker.Api.SignIn;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>
/// The pages on which one records what is said of a dossier as a whole: flags, links, obligations and wishes.
/// </summary>
public static class RemarkRoutes
{
    private const string Slug = "{slug}";

    public static void MapRemarkPages(this IEndpointRouteBuilder routes)
    {
        foreach (var kind in RemarkKind.All)
        {
            var address = kind.Address(Slug);
            routes.MapGet(address, (HttpContext context, Node node, string slug) => Open(context, node, slug, kind))
                .RequireAuthorization(Policies.Write);
            routes.MapPost(address, (HttpContext context, Node node, CommandDesk desk, string slug) =>
                Send(context, node, desk, slug, kind));
            if (kind.IsShownFirst)
                routes.MapGet($"{address}/voorbeeld", (HttpContext context, Node node, string slug) =>
                    Preview(context, node, slug, kind));
        }
    }

    /// <summary>The page with all of it filled in, to put it right.</summary>
    public static IResult Amend(Node node, DossierHistory dossier, Note note) => Page(
        node, dossier, RemarkKind.Of(note.Remark), EntryTyped.Of(dossier.Slug, note, node.View), [], null);

    private static IResult Open(HttpContext context, Node node, string slug, RemarkKind kind) =>
        node.View.Dossiers.GetValueOrDefault(slug) is { } dossier
            ? Page(node, dossier, kind, Typed.Of(context.Request.Query), [], null)
            : Results.NotFound();

    private static IResult Preview(HttpContext context, Node node, string slug, RemarkKind kind)
    {
        context.Response.Headers.CacheControl = "no-store";
        return node.View.Dossiers.GetValueOrDefault(slug) is { } dossier
            ? new RazorComponentResult<RemarkPreview>(new
            {
                Draft = RemarkDraft.Of(kind, Typed.Of(context.Request.Query), dossier, node),
            })
            : Results.NotFound();
    }

    private static async Task<IResult> Send(
        HttpContext context, Node node, CommandDesk desk, string slug, RemarkKind kind)
    {
        if (node.View.Dossiers.GetValueOrDefault(slug) is not { } dossier)
            return Results.NotFound();
        RemarkDraft? draft = null;
        return await new SentForm(
            kind.Address(slug),
            typed =>
            {
                draft = RemarkDraft.Of(kind, typed, dossier, node);
                return (draft.Registration, draft.Errors);
            },
            (typed, errors, notice) => Page(node, dossier, kind, typed, errors, notice),
            recorded => EntryRoutes.Show(context, slug, recorded, Done(draft!)))
        {
            RefusedAt = kind.RefusedAt.Name,
            Unseen = typed => !kind.IsShownFirst
                || draft!.Rehearsal?.Refusal is not null
                || typed[EntryDraft.Seen] == draft.Digest
                    ? null
                    : SentForm.Look,
        }.Take(context, desk);
    }

    private static string Done(RemarkDraft draft) =>
        draft.Former is { } former ? $"{EntryRoutes.Amended}={former.Id}" : EntryRoutes.New;

    private static IResult Page(
        Node node,
        DossierHistory dossier,
        RemarkKind kind,
        Typed typed,
        IReadOnlyList<InputError> errors,
        string? notice)
    {
        // An entry gets its key before it is sent, so that sending it twice records it once.
        if (!typed.Has("kenmerk") || errors.Any(error => error.Code == OutcomeErrors.EntryTaken))
            typed = typed.With("kenmerk", Background.Of(node.View).NewKey());
        return kind.Page(new { Draft = RemarkDraft.Of(kind, typed, dossier, node), Errors = errors, Notice = notice });
    }
}
