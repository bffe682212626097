using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using Tracker.Api.Agendas;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;
using Tracker.Store;

namespace Tracker.Api.PersonalAgendas;

/// <summary>What someone does with feeds of their own, in one request.</summary>
public sealed class PersonalAgendaDesk
{
    /// <summary>So many are more than anyone looks at, and fewer than a program could make by mistake.</summary>
    public const int AgendasMax = 50;

    /// <summary>Said to who has as many as one may have.</summary>
    public static string TooMany => $"U hebt al {AgendasMax} agenda’s. Hef er eerst een op die u niet meer gebruikt.";

    // What stands for the secret where a feed is only looked at.
    private const string NoSecret = "voorbeeld";

    private readonly HttpContext context;
    private readonly KeptAgendas agendas;
    private readonly FreshAddress fresh;
    private readonly EventStock stock;
    private readonly TrackerView view;
    private readonly LocalDate today;

    private PersonalAgendaDesk(HttpContext context)
    {
        this.context = context;
        var services = context.RequestServices;
        agendas = services.GetRequiredService<KeptAgendas>();
        fresh = services.GetRequiredService<FreshAddress>();
        stock = services.GetRequiredService<EventStock>();
        var node = services.GetRequiredService<Node>();
        (view, today) = (node.View, node.Today);
    }

    /// <summary>Who signed in; null when nobody did.</summary>
    public Person? Person => Person.Of(context.User);

    /// <summary>For the framework: one for each request that asks for it.</summary>
    public static ValueTask<PersonalAgendaDesk?> BindAsync(HttpContext context) => new(new PersonalAgendaDesk(context));

    /// <summary>The feeds of who signed in; none for who did not.</summary>
    public async Task<IReadOnlyList<KeptAgenda>> Own() =>
        Person is { } person ? await agendas.Of(person.Id, context.RequestAborted) : [];

    /// <summary>The feed that this key opens for this person; null when it opens none.</summary>
    /// <param name="key">The id of one's own, or the secret in the link to one that nobody signed in for.</param>
    public async Task<KeptAgenda?> Find(string key) =>
        AgendaSecret.IsShaped(key) ? await agendas.Find(AgendaSecret.Hash(key), context.RequestAborted)
        : Person is { } person && Guid.TryParseExact(key, "N", out var id)
            ? await agendas.Find(id, person.Id, context.RequestAborted)
            : null;

    /// <summary>All that is wrong with a choice.</summary>
    public IReadOnlyList<InputError> Errors(PersonalChoice choice) => choice.Errors(view, today);

    /// <summary>Keeps a new feed.</summary>
    /// <returns>The key of its page; null when this person has too many.</returns>
    public async Task<string?> Make(PersonalChoice choice)
    {
        if ((await Own()).Count >= AgendasMax)
            return null;
        var (id, secret, management) = (Guid.CreateVersion7(), AgendaSecret.New(), AgendaSecret.New());
        var keeper = Person is { } person
            ? AgendaKeeper.Who(person.Id)
            : AgendaKeeper.WhoeverHas(AgendaSecret.Hash(management));
        await agendas.Make(id, keeper, choice.Text, AgendaSecret.Hash(secret), context.RequestAborted);
        fresh.Remember(context, id, secret);
        return Person is null ? management : PersonalAgendaRoutes.KeyOf(id);
    }

    public Task Change(KeptAgenda kept, PersonalChoice choice) =>
        agendas.Change(kept.Id, choice.Text, context.RequestAborted);

    /// <summary>Gives a feed another address.</summary>
    public async Task<string?> Move(KeptAgenda kept, string key)
    {
        var secret = AgendaSecret.New();
        await agendas.Move(kept.Id, AgendaSecret.Hash(secret), context.RequestAborted);
        fresh.Remember(context, kept.Id, secret);
        return key;
    }

    /// <summary>Puts a feed that is kept by a link into the list of who signed in.</summary>
    public async Task<string?> Adopt(KeptAgenda kept, string key)
    {
        if (Person is not { } person || (await Own()).Count >= AgendasMax)
            return key;
        await agendas.Adopt(kept.Id, person.Id, context.RequestAborted);
        return PersonalAgendaRoutes.KeyOf(kept.Id);
    }

    public async Task<string?> GiveUp(KeptAgenda kept, string key)
    {
        await agendas.GiveUp(kept.Id, context.RequestAborted);
        return null;
    }

    /// <summary>The page on which a choice is made, or changed.</summary>
    /// <param name="choice">What is filled in.</param>
    /// <param name="key">The key of the feed that is changed; null for a new one.</param>
    /// <param name="notice">What to say first; null for nothing.</param>
    /// <param name="errors">What to show as wrong; not everything that is missing is shown at once.</param>
    public IResult Builder(
        PersonalChoice choice, string? key, string? notice = null, IReadOnlyList<InputError>? errors = null) =>
        new RazorComponentResult<PersonalBuilderPage>(new
        {
            Choice = choice,
            Key = key,
            Notice = notice,
            Errors = errors ?? [],
            Preview = Preview(choice, NoSecret, Instant.MinValue),
            Fresh = view.At,
            Choices = SubscribeChoices.Of(view, today),
        });

    /// <summary>The page of one feed, with its address when it was just made.</summary>
    public IResult Page(KeptAgenda kept, string key, string? notice = null)
    {
        var secret = fresh.Of(context, kept.Id);
        var choice = PersonalChoice.Kept(kept.Choice);
        return new RazorComponentResult<PersonalPage>(new
        {
            Kept = kept,
            Key = key,
            Choice = choice,
            Lines = PersonalWords.Of(choice, view),
            IsFresh = secret is not null,
            Preview = Preview(choice, secret ?? NoSecret, kept.Changed),
            Link = kept.HasOwner ? null : stock.Configuration.PublicUrl + PersonalAgendaRoutes.AddressOf(key),
            MayAdopt = !kept.HasOwner && Person is not null,
            Notice = notice,
            Fresh = view.At,
        });
    }

    /// <summary>What a choice gives, as a table.</summary>
    public IResult Table(PersonalChoice choice) => Preview(choice, NoSecret, Instant.MinValue) is { } preview
        ? AgendaCsv.Of(preview.Events, view.Position)
        : Results.NotFound();

    private AgendaPreview? Preview(PersonalChoice choice, string secret, Instant changed) =>
        choice.Agenda(secret, view, today, changed) is { } agenda
            ? AgendaPreview.Of(
                new Subscription(agenda, agenda.Options, stock.Configuration.PublicUrl), view, today, stock)
            : null;
}
