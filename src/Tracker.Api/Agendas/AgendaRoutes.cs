using Tracker.Projections.Agendas;

namespace Tracker.Api.Agendas;

/// <summary>The feeds over HTTP, in the way that calendar programs ask for them (feeds.md, HTTP).</summary>
public static class AgendaRoutes
{
    /// <summary>The part of an address that is a secret; it goes into no log.</summary>
    internal const string Secret = "token";

    /// <summary>What is said of a feed that is not there.</summary>
    internal const string NotThere = "Deze agenda is er niet.";

    private const string PlainText = "text/plain; charset=utf-8";
    private const string RetryAfterSeconds = "300";

    // Outlook sends PROPFIND and OPTIONS too: routing answers those with 405 and these two.
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly AgendaKind[] Keyed =
    [
        AgendaKind.Municipality, AgendaKind.Province, AgendaKind.CaribbeanBody, AgendaKind.Dossier, AgendaKind.Theme,
        AgendaKind.Ministry,
    ];

    public static void AddAgendas(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var address = provider.GetRequiredService<Settings>().PublicUrl;
            return new EventStock(new AgendaConfiguration(address, new Uri(address).IdnHost.ToLowerInvariant()));
        });
        services.AddSingleton(provider =>
        {
            var shelf = new AgendaShelf(
                provider.GetRequiredService<EventStock>(),
                provider.GetRequiredService<Settings>().AgendaGzip);
            var metrics = provider.GetRequiredService<Metrics>();
            metrics.Gauge("tracker_agendas_written", "Feeds written since the start.", () => shelf.Written);
            metrics.Gauge("tracker_agendas_kept", "Feeds kept as they were written.", () => shelf.Kept);
            metrics.Gauge(
                "tracker_agendas_large", "Feeds kept that are too large for some clients to read.", () => shelf.Large);
            return shelf;
        });
    }

    /// <summary>
    /// Answers at the door what was asked at the same address before and has not changed since: calendar programs ask
    /// by thousands, and nearly always for that. All else goes on to the routes.
    /// </summary>
    public static void UseAgendasAtHand(this IApplicationBuilder app)
    {
        var shelf = app.ApplicationServices.GetRequiredService<AgendaShelf>();
        var node = app.ApplicationServices.GetRequiredService<Node>();
        app.Use((context, next) =>
            AgendaAddress.Of(context.Request) is { } address && Methods.Contains(context.Request.Method)
            && shelf.AtHand(address, node.View, node.Today) is { } agenda
                ? AgendaAnswer.Send(context, agenda, AgendaAnswer.Public)
                : next(context));
    }

    public static void MapAgendas(this IEndpointRouteBuilder routes)
    {
        routes.MapFeed(Agenda.National.Path, AgendaKind.National);
        foreach (var kind in Keyed)
        {
            var folder = $"/agenda/{Agenda.Kinds.Code(kind)}";
            routes.MapFeed(folder + "/{key}.ics", kind);
            // What it is called is the reader's affair: a municipality may be renamed, and the feed goes on.
            routes.MapFeed(folder + "/{key}/{name}.ics", kind);
        }
    }

    private static void MapFeed(this IEndpointRouteBuilder routes, string path, AgendaKind kind) =>
        routes.MapFeed(path, context => Answer(context, kind));

    /// <summary>Adds a feed: it is asked without signing in, and answers a fault with 503.</summary>
    /// <param name="answer">Answers by <see cref="AgendaAnswer.Send"/> or <see cref="Say"/>.</param>
    internal static IEndpointConventionBuilder MapFeed(
        this IEndpointRouteBuilder routes, string path, RequestDelegate answer) =>
        routes.MapMethods(path, Methods, (RequestDelegate)(context => Guarded(context, path, answer)))
            // An Authorization header that means nothing here is left unread.
            .AllowAnonymous()
            .ExcludeFromDescription();

    /// <summary>
    /// On a fault, whatever it is, clients are asked to come back: an empty calendar makes them delete everything.
    /// </summary>
    private static async Task Guarded(HttpContext context, string path, RequestDelegate answer)
    {
        try
        {
            await (LookingBack(context.Request.Query) is { } problem
                ? problem.ExecuteAsync(context)
                : answer(context));
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(AgendaRoutes).FullName!)
                .LogError(fault, "The feed {Path} cannot be made.", Shown(context.Request, path));
            context.Response.Clear();
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await Say(context, StatusCodes.Status503ServiceUnavailable, "Deze agenda is er even niet.");
        }
    }

    /// <summary>
    /// A calendar is read again and again, and moves along: of one that stood still at a day nobody would know. Who
    /// asks for that is told so, for else the answer would look like what was asked.
    /// </summary>
    private static Problem? LookingBack(IQueryCollection query)
    {
        List<InputError> errors =
        [
            .. AsOfQuery.Fields.Where(field => query.ContainsKey(field.Name)).Select(field => new InputError(
                field.Name,
                "agenda-van-vandaag",
                "Een agenda is altijd van vandaag. Kijk terug op de pagina's of met de API.")),
        ];
        return errors.Count > 0 ? Problem.Invalid(errors) : null;
    }

    /// <summary>The path that may be written down: who has the secret in an address can read the feed.</summary>
    private static string Shown(HttpRequest request, string path) =>
        request.RouteValues.ContainsKey(Secret) ? path : request.Path;

    private static Task Answer(HttpContext context, AgendaKind kind)
    {
        var (options, errors) = AgendaQuery.Read(context.Request.Query, AgendaOptions.None);
        if (errors.Count > 0)
            return Say(context, StatusCodes.Status400BadRequest, string.Join('\n', errors));
        var services = context.RequestServices;
        var node = services.GetRequiredService<Node>();
        var key = context.Request.RouteValues["key"] as string ?? Agenda.National.Key;
        return services.GetRequiredService<AgendaShelf>().Take(
            kind, key, options, node.View, node.Today, AgendaAddress.Of(context.Request)) is { } agenda
            ? AgendaAnswer.Send(context, agenda, AgendaAnswer.Public)
            : Say(context, StatusCodes.Status404NotFound, NotThere);
    }

    internal static Task Say(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = PlainText;
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }
}
