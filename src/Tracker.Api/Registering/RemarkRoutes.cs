using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Forms;
using Tracker.Api.SignIn;
using Tracker.Domain.Dossiers;
using Tracker.Projections.DossierPages;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>The pages on which a flag goes up or down, and on which dossiers are linked.</summary>
public static class RemarkRoutes
{
    private const string Flags = "/dossiers/{slug}/markeringen";
    private const string Links = "/dossiers/{slug}/verbanden";

    public static void MapRemarkPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Flags, (HttpContext context, Node node, string slug) => Open(context, node, slug, OfFlag))
            .RequireAuthorization(Policies.Write);
        routes.MapPost(Flags, (HttpContext context, Node node, CommandDesk desk, string slug) =>
            Send(context, node, desk, slug, OfFlag));
        routes.MapGet(Links, (HttpContext context, Node node, string slug) => Open(context, node, slug, OfLink))
            .RequireAuthorization(Policies.Write);
        routes.MapPost(Links, (HttpContext context, Node node, CommandDesk desk, string slug) =>
            Send(context, node, desk, slug, OfLink));
    }

    private static RemarkKind OfFlag { get; } = new(
        "markeringen", FlagForm.Members, FlagForm.Read, RemarkFields.Flag.Name, static parameters =>
            new RazorComponentResult<FlagPage>(parameters));

    private static RemarkKind OfLink { get; } = new(
        "verbanden", LinkForm.Members, LinkForm.Read, RemarkFields.Link.Name, static parameters =>
            new RazorComponentResult<LinkPage>(parameters));

    /// <summary>The page with all of a flag or link filled in, to put it right.</summary>
    public static IResult Amend(HttpContext context, Node node, DossierHistory dossier, Note note) => Page(
        context,
        node,
        dossier,
        note.Remark is DossierLinked ? OfLink : OfFlag,
        EntryTyped.Of(dossier.Slug, note, node.View),
        [],
        null);

    private static IResult Open(HttpContext context, Node node, string slug, RemarkKind kind) =>
        node.View.Dossiers.GetValueOrDefault(slug) is { } dossier
            ? Page(context, node, dossier, kind, Typed.Of(context.Request.Query), [], null)
            : Results.NotFound();

    private static async Task<IResult> Send(
        HttpContext context, Node node, CommandDesk desk, string slug, RemarkKind kind) =>
        node.View.Dossiers.GetValueOrDefault(slug) is not { } dossier
            ? Results.NotFound()
            : await new SentForm(
                $"/dossiers/{slug}/{kind.Path}",
                typed => Read(typed, slug, kind, node.View),
                (typed, errors, notice) => Page(context, node, dossier, kind, typed, errors, notice),
                recorded => EntryRoutes.Show(context, slug, recorded, "vastgelegd"))
            {
                RefusedAt = kind.RefusedAt,
            }.Take(context, desk);

    private static (Registration?, IReadOnlyList<InputError>) Read(
        Typed typed, string slug, RemarkKind kind, TrackerView view)
    {
        var form = EntryInput.Fill(typed, kind.Members, view);
        var registration = EntryDraft.Amending(typed, kind.Read(slug, form, Background.Of(view)), form);
        return (form.Errors.Count == 0 ? registration : null, PeoplesErrors.Of(form));
    }

    private static IResult Page(
        HttpContext context,
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
        return kind.Page(new Dictionary<string, object?>
        {
            ["Dossier"] = dossier,
            ["Typed"] = typed,
            ["Errors"] = errors,
            ["Notice"] = notice,
            ["View"] = node.View,
            ["Today"] = node.Today,
        });
    }

    private sealed record RemarkKind(
        string Path,
        IReadOnlyList<Field> Members,
        Func<string, Filled, Background, Registration?> Read,
        string RefusedAt,
        Func<IReadOnlyDictionary<string, object?>, IResult> Page);
}
