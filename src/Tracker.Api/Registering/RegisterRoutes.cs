using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Forms;
using Tracker.Api.SignIn;
using Tracker.Projections.DossierPages;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>The page on which people record facts and claims, and what it shows while they type.</summary>
public static class RegisterRoutes
{
    /// <summary>The query key under which a dossier is sought.</summary>
    public const string Search = "zoek";

    private const string Address = "/registreren";
    private const string Opened = "Het dossier is geopend. Leg nu vast wat er over bekend is.";

    public static void MapRegisterPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, Open).RequireAuthorization(Policies.Write);
        routes.MapGet($"{Address}/voorbeeld", Preview);
        routes.MapPost(Address, Send);
        routes.MapGet("/dossiers/{slug}/vermeldingen/{entry}/verbeteren", Amend).RequireAuthorization(Policies.Write);
    }

    private static IResult Open(HttpContext context, Node node)
    {
        var typed = Typed.Of(context.Request.Query);
        if (node.View.Dossiers.GetValueOrDefault(typed[EntryFields.Dossier.Name]) is { } dossier)
            return Page(context, node, dossier, typed, errors: null, typed.Has("nieuw") ? Opened : null);
        var sought = typed.Has(Search) ? typed[Search].Trim() : typed[EntryFields.Dossier.Name].Trim();
        var found = sought.Length == 0 ? [] : DossierSearch.Find(node.View, sought);
        var near = found.Count > 0 ? [] : DossierSearch.Near(node.View, sought);
        return found is [var only]
            ? Results.LocalRedirect($"{Address}?dossier={only.Slug}")
            : new RazorComponentResult<ChooseDossierPage>(new
            {
                Sought = sought,
                Found = found,
                Near = near,
                All = (IReadOnlyList<DossierHistory>)[.. node.View.Dossiers.Values],
            });
    }

    /// <summary>The page with all of an entry filled in, to put it right.</summary>
    private static IResult Amend(HttpContext context, Node node, string slug, string entry)
    {
        if (node.View.Dossiers.GetValueOrDefault(slug) is not { } dossier)
            return Results.NotFound();
        if (dossier.Entries.FirstOrDefault(it => it.Id == entry) is { Retraction: null } known)
            return Page(context, node, dossier, EntryTyped.Of(slug, known, node.View), errors: null, notice: null);
        return dossier.Notes.FirstOrDefault(it => it.Id == entry) is { Retraction: null } note
            ? RemarkRoutes.Amend(node, dossier, note)
            : Results.NotFound();
    }

    private static IResult Preview(HttpContext context, Node node)
    {
        var typed = Typed.Of(context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        return node.View.Dossiers.GetValueOrDefault(typed[EntryFields.Dossier.Name]) is { } dossier
            ? new RazorComponentResult<EntryPreview>(new
            {
                Draft = EntryDraft.Of(typed, dossier, node),
                Dossier = DossierPage.Of(dossier, AsOf.Now, node.Today),
            })
            : Results.NotFound();
    }

    private static async Task<IResult> Send(HttpContext context, Node node, CommandDesk desk)
    {
        var typed = await FormGate.Read(context);
        if (FormGate.Turn(context, typed.Without(EntryDraft.Seen, "actie").At(Address)) is { } elsewhere)
            return elsewhere;
        if (node.View.Dossiers.GetValueOrDefault(typed[EntryFields.Dossier.Name]) is not { } dossier)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (!await FormGate.IsOurs(context))
            return Page(context, node, dossier, typed, errors: null, FormGate.StoodTooLong);
        var draft = EntryDraft.Of(typed, dossier, node);
        if (typed["actie"] != "vastleggen")
            return Page(context, node, dossier, typed, draft.Mistakes, notice: null);
        if (draft.Registration is not { } registration)
            return Page(context, node, dossier, typed, draft.Errors, notice: null);
        if (draft.Foresight?.Refusal is null && typed[EntryDraft.Seen] != draft.Digest)
            return Page(context, node, dossier, typed, errors: null, SentForm.Look);

        var outcome = await PageDesk.Take(desk, registration, context);
        return outcome is CommandOutcome.Recorded recorded
            ? EntryRoutes.Show(
                context,
                dossier.Slug,
                recorded,
                draft.Former is null ? EntryRoutes.New : $"{EntryRoutes.Amended}={draft.Former.Id}")
            : Page(context, node, dossier, typed, [OutcomeErrors.Of(outcome)], notice: null);
    }

    private static RazorComponentResult<RegisterPage> Page(
        HttpContext context,
        Node node,
        DossierHistory dossier,
        Typed typed,
        IReadOnlyList<InputError>? errors,
        string? notice)
    {
        // An entry gets its key before it is sent, so that sending it twice records it once.
        if (!typed.Has("kenmerk") || errors?.Any(error => error.Code == OutcomeErrors.EntryTaken) == true)
            typed = typed.With("kenmerk", Background.Of(node.View).NewKey());
        return new RazorComponentResult<RegisterPage>(new
        {
            Draft = EntryDraft.Of(typed, dossier, node),
            Errors = errors ?? [],
            Notice = notice,
            node.View,
            Dossier = DossierPage.Of(dossier, AsOf.Now, node.Today),
            MayExcept = Person.Of(context.User)?.Role == Roles.Administrator,
        });
    }
}
