using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Agendas;
using Tracker.Api.Forms;
using Tracker.Api.SignIn;
using Tracker.Store;

namespace Tracker.Api.PersonalAgendas;

/// <summary>
/// Feeds of one's own: anyone who may read may make one. Who signed in finds theirs in a list; who did not gets a link
/// with a secret by which to keep it, and we do not know who that is.
/// </summary>
public static class PersonalAgendaRoutes
{
    /// <summary>The address of the list, and the start of all others.</summary>
    public const string Base = "/abonneren/eigen";

    /// <summary>The address of the page on which one is made.</summary>
    public const string New = $"{Base}/nieuw";

    /// <summary>The address of what that page shows as a table.</summary>
    public const string Csv = $"{Base}/agenda.csv";

    private const string One = $"{Base}/{{sleutel}}";

    public static void AddPersonalAgendas(this IServiceCollection services)
    {
        services.AddSingleton<FreshAddress>();
        services.AddSingleton<AgendaUse>();
        services.AddHostedService(provider => provider.GetRequiredService<AgendaUse>());
        PersonalLimits.Add(services);
    }

    public static void MapPersonalAgendas(this IEndpointRouteBuilder routes)
    {
        routes.MapFeed(PersonalFeed.Pattern, PersonalFeed.Answer).RequireRateLimiting(PersonalLimits.Asking);
        routes.MapGet(Base, List);
        routes.MapGet(New, AskNew);
        routes.MapGet(Csv, Table);
        routes.MapPost(New, Make).RequireRateLimiting(PersonalLimits.Making);
        routes.MapGet(One, Show);
        routes.MapGet($"{One}/wijzigen", AskChange);
        routes.MapPost($"{One}/wijzigen", Change);
        routes.MapPost($"{One}/adres", Move);
        routes.MapPost($"{One}/opheffen", GiveUp);
        routes.MapPost($"{One}/overnemen", Adopt);
    }

    /// <summary>The address of the page of one feed.</summary>
    /// <param name="key">Its id, or the secret by which it is kept.</param>
    public static string AddressOf(string key) => $"{Base}/{key}";

    /// <summary>The key of a feed for the person who keeps it.</summary>
    public static string KeyOf(Guid id) => id.ToString("N");

    private static async Task<IResult> List(HttpContext context, PersonalAgendaDesk desk) =>
        new RazorComponentResult<PersonalListPage>(new
        {
            Agendas = await desk.Own(),
            IsSignedIn = desk.Person is not null,
            IsGone = context.Request.Query.ContainsKey("opgeheven"),
        });

    private static IResult AskNew(HttpContext context, PersonalAgendaDesk desk) =>
        desk.Builder(PersonalChoice.Of(SubscribeFields.Asked(context.Request.Query)), null);

    private static IResult Table(HttpContext context, PersonalAgendaDesk desk) =>
        desk.Table(PersonalChoice.Of(Typed.Of(context.Request.Query)));

    private static async Task<IResult> Make(HttpContext context, PersonalAgendaDesk desk)
    {
        var choice = PersonalChoice.Of(await FormGate.Read(context));
        if (!await FormGate.IsOurs(context))
            return desk.Builder(choice, null, FormGate.StoodTooLong);
        return desk.Errors(choice) is { Count: > 0 } errors
            ? desk.Builder(choice, null, errors: errors)
            : await desk.Make(choice) is { } key ? On(context, key, "gemaakt")
            : desk.Builder(choice, null, PersonalAgendaDesk.TooMany);
    }

    private static async Task<IResult> Show(HttpContext context, PersonalAgendaDesk desk, string sleutel) =>
        await desk.Find(sleutel) is { } kept ? desk.Page(kept, sleutel) : Results.NotFound();

    private static async Task<IResult> AskChange(HttpContext context, PersonalAgendaDesk desk, string sleutel)
    {
        if (await desk.Find(sleutel) is not { } kept)
            return Results.NotFound();
        return desk.Builder(
            context.Request.Query.Count > 0
                ? PersonalChoice.Of(Typed.Of(context.Request.Query))
                : PersonalChoice.Kept(kept.Choice),
            sleutel);
    }

    private static async Task<IResult> Change(HttpContext context, PersonalAgendaDesk desk, string sleutel)
    {
        if (await desk.Find(sleutel) is not { } kept)
            return Results.NotFound();
        var choice = PersonalChoice.Of(await FormGate.Read(context));
        if (!await FormGate.IsOurs(context))
            return desk.Builder(choice, sleutel, FormGate.StoodTooLong);
        if (desk.Errors(choice) is { Count: > 0 } errors)
            return desk.Builder(choice, sleutel, errors: errors);
        await desk.Change(kept, choice);
        return On(context, sleutel, "gewijzigd");
    }

    private static Task<IResult> Move(HttpContext context, PersonalAgendaDesk desk, string sleutel) =>
        Do(context, desk, sleutel, desk.Move, "verhuisd");

    private static Task<IResult> Adopt(HttpContext context, PersonalAgendaDesk desk, string sleutel) =>
        Do(context, desk, sleutel, desk.Adopt, "overgenomen");

    private static Task<IResult> GiveUp(HttpContext context, PersonalAgendaDesk desk, string sleutel) =>
        Do(context, desk, sleutel, desk.GiveUp, "opgeheven");

    /// <summary>Does something to a feed that a button asked for, and goes on to what came of it.</summary>
    /// <param name="act">Does it; gives the key of the page to go on to, or null for the list.</param>
    private static async Task<IResult> Do(
        HttpContext context, PersonalAgendaDesk desk, string key, Func<KeptAgenda, string, Task<string?>> act,
        string done)
    {
        if (await desk.Find(key) is not { } kept)
            return Results.NotFound();
        return await FormGate.IsOurs(context)
            ? On(context, await act(kept, key), done)
            : desk.Page(kept, key, FormGate.StoodTooLong);
    }

    private static IResult On(HttpContext context, string? key, string done)
    {
        context.Response.Headers.Location = $"{(key is null ? Base : AddressOf(key))}?{done}";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
