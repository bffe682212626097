using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Forms;
using Tracker.Api.SignIn;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>One entry by itself: that it is recorded, and how to take it back.</summary>
public static class EntryRoutes
{
    private const string Entry = "/dossiers/{slug}/vermeldingen/{entry}";

    public static void MapEntryPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Entry, One);
        routes.MapGet($"{Entry}/intrekken", Ask).RequireAuthorization(Policies.Write);
        routes.MapPost($"{Entry}/intrekken", Retract);
    }

    /// <summary>The address of an entry.</summary>
    public static string Address(string slug, string entry) => $"/dossiers/{slug}/vermeldingen/{entry}";

    /// <summary>Sends someone on to the entry that they just recorded or retracted.</summary>
    /// <param name="done">What was done, in a word.</param>
    public static IResult Show(HttpContext context, string slug, CommandOutcome.Recorded recorded, string done)
    {
        OwnWrites.Remember(context, recorded.Position);
        context.Response.Headers.Location = $"{Address(slug, recorded.Entry!)}?{done}";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static IResult One(HttpContext context, Node node, string slug, string entry)
    {
        if (node.View.Dossiers.GetValueOrDefault(slug) is not { } dossier)
            return Results.NotFound();
        var known = dossier.Entries.FirstOrDefault(it => it.Id == entry);
        // What was just recorded may take a moment longer than we waited for it.
        if (known is null && !context.Request.Query.ContainsKey("vastgelegd"))
            return Results.NotFound();
        return new RazorComponentResult<EntryPage>(new
        {
            Dossier = dossier,
            Entry = known,
            Standing = known is null ? null : Standing(dossier, known, node),
            Source = known is null ? null : node.View.Sources.GetValueOrDefault(known.Statement.Source),
            node.Today,
            IsNew = context.Request.Query.ContainsKey("vastgelegd"),
            MayWrite = Person.Of(context.User)?.MayWrite ?? false,
        });
    }

    private static IResult Ask(Node node, string slug, string entry, string? reden) =>
        Find(node, slug, entry) is var (dossier, known)
            ? Page(dossier, known, reden ?? "", [], null)
            : Results.NotFound();

    private static async Task<IResult> Retract(
        HttpContext context, Node node, CommandDesk desk, string slug, string entry)
    {
        var typed = await FormGate.Read(context);
        if (FormGate.Turn(context, typed.At($"{Address(slug, entry)}/intrekken")) is { } elsewhere)
            return elsewhere;
        if (Find(node, slug, entry) is not var (dossier, known))
            return Results.NotFound();
        var reason = typed[RetractionForm.Reason.Name];
        if (!await FormGate.IsOurs(context))
            return Page(dossier, known, reason, [], FormGate.StoodTooLong);
        var form = Filled.Of(
            RetractionForm.Members, [new(RetractionForm.Entry.Name, entry), new(RetractionForm.Reason.Name, reason)]);
        if (RetractionForm.Read(slug, form) is not { } registration)
            return Page(dossier, known, reason, [.. form.Errors.Select(ForPeople)], null);
        var outcome = await desk.Take(registration, Person.Of(context.User)!, "pagina", cancel: context.RequestAborted);
        return outcome is CommandOutcome.Recorded recorded
            ? Show(context, slug, recorded with { Entry = entry }, "ingetrokken")
            : Page(dossier, known, reason, [OutcomeErrors.Of(outcome)], null);
    }

    private static RazorComponentResult<RetractPage> Page(
        DossierHistory dossier, Entry entry, string reason, IReadOnlyList<InputError> errors, string? notice) =>
        new(new { Dossier = dossier, Entry = entry, Reason = reason, Errors = errors, Notice = notice });

    private static (DossierHistory Dossier, Entry Entry)? Find(Node node, string slug, string entry) =>
        node.View.Dossiers.GetValueOrDefault(slug) is { } dossier
        && dossier.Entries.FirstOrDefault(it => it.Id == entry) is { } known
            ? (dossier, known)
            : null;

    private static MilestoneStanding? Standing(DossierHistory dossier, Entry entry, Node node) =>
        Standings.Of(dossier, AsOf.Now, node.Today).FirstOrDefault(it => it.Key == entry.Milestone);

    private static InputError ForPeople(InputError error) => error.Code == "verplicht"
        ? error with { Message = "Vul in waarom deze vermelding niet klopt." }
        : error;
}
