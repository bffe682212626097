using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Tracker.Api.Forms;
using Tracker.Api.SignIn;
using Tracker.Domain.Organisations;

namespace Tracker.Api.Registering;

/// <summary>The page on which a dossier is opened.</summary>
public static class OpenDossierRoutes
{
    public const string Address = "/dossiers/nieuw";

    public static void MapOpenDossierPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
                Address,
                IResult (HttpContext context, Node node) => Page(node, Typed.Of(context.Request.Query), [], null))
            .RequireAuthorization(Policies.Write);
        routes.MapPost(Address, Open);
    }

    private static async Task<IResult> Open(HttpContext context, Node node, CommandDesk desk)
    {
        var typed = await FormGate.Read(context);
        if (FormGate.Turn(context, typed.At(Address)) is { } elsewhere)
            return elsewhere;
        if (!await FormGate.IsOurs(context))
            return Page(node, typed, [], FormGate.StoodTooLong);
        var form = Filled.Of(DossierForm.Members, Input(typed));
        if (DossierForm.Read(form) is not { } registration)
            return Page(node, typed, [.. form.Errors.Select(ForPeople).DistinctBy(error => error.Field)], null);
        var outcome = await PageDesk.Take(desk, registration, context);
        if (outcome is not CommandOutcome.Recorded recorded)
            return Page(node, typed, [Error(outcome, registration.Slug)], null);
        OwnWrites.Remember(context, recorded.Position);
        return Results.LocalRedirect($"/registreren?dossier={registration.Slug}&nieuw=ja");
    }

    /// <summary>
    /// What was typed, in the words of the API: with a name for addresses, and the number as an identifier.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, StringValues>> Input(Typed typed)
    {
        foreach (var field in typed.All.Where(field => DossierForm.Members.Any(member => member.Name == field.Key)))
            yield return field;
        var name = typed.Has(OpenDossierFields.Abbreviation.Name)
            ? typed[OpenDossierFields.Abbreviation.Name]
            : typed[OpenDossierFields.Title.Name];
        yield return new(DossierForm.Slug.Name, Slug.Of(name));
        if (typed.Has(OpenDossierFields.Kamerstuk.Name))
        {
            yield return new(DossierForm.IdentifierKind.Name, "kamerstuk");
            yield return new(DossierForm.IdentifierValue.Name, typed[OpenDossierFields.Kamerstuk.Name]);
        }
    }

    private static InputError Error(CommandOutcome outcome, string slug) => outcome switch
    {
        CommandOutcome.Refused { Refusal: { Code: "dossier-bestaat-al" } refusal } => new InputError(
            OpenDossierFields.Abbreviation.Name,
            refusal.Code,
            $"Er is al een dossier dat ‘{slug}’ heet. Is het een ander dossier? Kies dan een andere afkorting."),
        CommandOutcome.Refused { Refusal: var refusal } =>
            new InputError(OpenDossierFields.Instrument.Name, refusal.Code, refusal.Reason),
        _ => OutcomeErrors.Of(outcome),
    };

    private static InputError ForPeople(InputError error) => error switch
    {
        { Code: "verplicht", Field: "titel" } => error with { Message = "Vul een titel in." },
        { Code: "verplicht", Field: "instrument" } => error with { Message = "Kies wat voor dossier het is." },
        { Field: "kenmerken.waarde" } => error with { Field = OpenDossierFields.Kamerstuk.Name },
        { Field: "slug" } => error with
        {
            Field = OpenDossierFields.Title.Name,
            Message = "Gebruik letters of cijfers in de titel.",
        },
        _ => error,
    };

    private static RazorComponentResult<OpenDossierPage> Page(
        Node node, Typed typed, IReadOnlyList<InputError> errors, string? notice) => new(new
    {
        Typed = typed,
        Errors = errors,
        Notice = notice,
        Ministries = (IReadOnlyList<Organisation>)
        [
            .. OrganisationRegister.Known.On(node.Today, OrganisationKind.Ministry)
                .Where(it => it.Abbreviation is not null)
                .OrderBy(it => it.Name, StringComparer.Ordinal),
        ],
    });
}
