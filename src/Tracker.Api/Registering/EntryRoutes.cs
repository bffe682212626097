using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Forms;
using Tracker.Api.Pages;
using Tracker.Api.SignIn;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>One entry by itself: that it is recorded, and how to take it back.</summary>
public static class EntryRoutes
{
    /// <summary>In an address: that the entry was recorded a moment ago.</summary>
    public const string New = "vastgelegd";

    /// <summary>In an address: the entry in whose place it was recorded a moment ago.</summary>
    public const string Amended = "verbeterd";

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
        if (known is null && dossier.Notes.FirstOrDefault(it => it.Id == entry) is { } note)
            return Noted(context, node, dossier, note);
        var former = context.Request.Query[Amended].ToString();
        // What was just recorded may take a moment longer than we waited for it.
        if (known is null && !context.Request.Query.ContainsKey(New) && former.Length == 0)
            return Results.NotFound();
        return new RazorComponentResult<EntryPage>(new
        {
            Dossier = dossier,
            Entry = known,
            Standing = known is null ? null : Standing(dossier, known, node),
            Source = known is null ? null : node.View.Sources.GetValueOrDefault(known.Statement.Source),
            node.Today,
            IsNew = context.Request.Query.ContainsKey(New),
            Former = former,
            MayWrite = Person.Of(context.User)?.MayWrite ?? false,
        });
    }

    private static RazorComponentResult<NotePage> Noted(
        HttpContext context, Node node, DossierHistory dossier, Note note) =>
        new(new
        {
            Dossier = dossier,
            Note = note,
            node.View,
            node.Today,
            IsNew = context.Request.Query.ContainsKey(New),
            Former = context.Request.Query[Amended].ToString(),
            MayWrite = Person.Of(context.User)?.MayWrite ?? false,
        });

    private static IResult Ask(Node node, string slug, string entry, string? reden) =>
        Find(node, slug, entry) is { } found
            ? Page(found, reden ?? "", [], null)
            : Results.NotFound();

    private static async Task<IResult> Retract(
        HttpContext context, Node node, CommandDesk desk, string slug, string entry) =>
        Find(node, slug, entry) is not { } found
            ? Results.NotFound()
            : await new SentForm(
                $"{Address(slug, entry)}/intrekken",
                typed => Read(slug, entry, typed[RetractionForm.Reason.Name]),
                (typed, errors, notice) => Page(found, typed[RetractionForm.Reason.Name], errors, notice),
                recorded => Show(context, slug, recorded with { Entry = entry }, "ingetrokken")).Take(context, desk);

    private static (Registration?, IReadOnlyList<InputError>) Read(string slug, string entry, string reason)
    {
        var form = Filled.Of(
            RetractionForm.Members, [new(RetractionForm.Entry.Name, entry), new(RetractionForm.Reason.Name, reason)]);
        return (RetractionForm.Read(slug, form), [.. form.Errors.Select(ForPeople)]);
    }

    private static RazorComponentResult<RetractPage> Page(
        Found found, string reason, IReadOnlyList<InputError> errors, string? notice) => new(new
    {
        found.Dossier, found.Entry, found.What, found.Retraction, Reason = reason, Errors = errors, Notice = notice,
    });

    private static Found? Find(Node node, string slug, string id) =>
        node.View.Dossiers.GetValueOrDefault(slug) is not { } dossier ? null
        : dossier.Entries.FirstOrDefault(it => it.Id == id) is { } entry
            ? new Found(dossier, id, EntryWords.Whole(dossier, entry), entry.Retraction)
        : dossier.Notes.FirstOrDefault(it => it.Id == id) is { } note
            ? new Found(dossier, id, NoteText.Of(note, node.View, AsOf.Now) + ".", note.Retraction)
        : null;

    private static MilestoneStanding? Standing(DossierHistory dossier, Entry entry, Node node) =>
        Standings.Of(dossier, AsOf.Now, node.Today).FirstOrDefault(it => it.Key == entry.Milestone);

    private static InputError ForPeople(InputError error) => error.Code == "verplicht"
        ? error with { Message = "Vul in waarom deze vermelding niet klopt." }
        : error;

    /// <summary>An entry of any kind, to take back.</summary>
    /// <param name="What">What it says, in a sentence.</param>
    private sealed record Found(DossierHistory Dossier, string Entry, string What, Retraction? Retraction);
}
