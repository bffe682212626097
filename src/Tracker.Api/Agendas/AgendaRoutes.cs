using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Tracker.Projections.Agendas;

namespace Tracker.Api.Agendas;

/// <summary>The feeds over HTTP, in the way that calendar programs ask for them (feeds.md, HTTP).</summary>
public static class AgendaRoutes
{
    /// <summary>The part of an address that is a secret; it goes into no log.</summary>
    internal const string Secret = "token";

    private const string Calendar = "text/calendar; charset=utf-8";
    private const string PlainText = "text/plain; charset=utf-8";

    // Programs ask every few hours; a cache in between holds it for minutes, so that a change is soon there.
    private const string Public = "public, max-age=300";
    private const string RetryAfterSeconds = "300";

    // Outlook sends PROPFIND and OPTIONS too: routing answers those with 405 and these two.
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly AgendaKind[] Keyed =
    [
        AgendaKind.Municipality, AgendaKind.Province, AgendaKind.CaribbeanBody, AgendaKind.Dossier, AgendaKind.Theme,
        AgendaKind.Ministry,
    ];

    public static void AddAgendas(this IServiceCollection services) =>
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<Settings>();
            var host = new Uri(settings.PublicUrl).IdnHost.ToLowerInvariant();
            var shelf = new AgendaShelf(new AgendaConfiguration(settings.PublicUrl, host), settings.AgendaGzip);
            var metrics = provider.GetRequiredService<Metrics>();
            metrics.Gauge("tracker_agendas_written", "Feeds written since the start.", () => shelf.Written);
            metrics.Gauge("tracker_agendas_kept", "Feeds kept as they were written.", () => shelf.Kept);
            metrics.Gauge(
                "tracker_agendas_large", "Feeds kept that are too large for some clients to read.", () => shelf.Large);
            return shelf;
        });

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
    /// <param name="answer">Answers by <see cref="Send"/> or <see cref="Say"/>.</param>
    internal static void MapFeed(this IEndpointRouteBuilder routes, string path, RequestDelegate answer) =>
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
            await answer(context);
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
        return services.GetRequiredService<AgendaShelf>().Take(kind, key, options, node.View, node.Today) is { } agenda
            ? Send(context, agenda, Public)
            : Say(context, StatusCodes.Status404NotFound, "Deze agenda is er niet.");
    }

    /// <summary>Sends a feed, or says that the asker has it already.</summary>
    /// <param name="caching">The value of <c>Cache-Control</c>.</param>
    internal static async Task Send(HttpContext context, WrittenAgenda agenda, string caching)
    {
        var (request, response) = (context.Request, context.Response);
        var body = agenda.Zipped is { } zipped && AsksForGzip(request.Headers.AcceptEncoding) ? zipped : agenda.Plain;
        var headers = response.Headers;
        headers.ETag = body.EntityTag;
        headers.LastModified = HeaderUtilities.FormatDate(agenda.LastModified);
        headers.CacheControl = caching;
        if (agenda.Zipped is not null)
            headers.Vary = HeaderNames.AcceptEncoding;
        if (Has(request.Headers, body.EntityTag, agenda.LastModified))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = Calendar;
        response.ContentLength = body.Octets.Length;
        if (body.Encoding is not null)
            headers.ContentEncoding = body.Encoding;
        await response.Body.WriteAsync(body.Octets, context.RequestAborted);
    }

    /// <summary>Whether the asker has it already: by its tag, or else by its day and time (RFC 9110, 13.2.2).</summary>
    private static bool Has(IHeaderDictionary headers, string entityTag, DateTimeOffset lastModified) =>
        StringValues.IsNullOrEmpty(headers.IfNoneMatch)
            ? HeaderUtilities.TryParseDate(headers.IfModifiedSince.ToString(), out var since) && lastModified <= since
            : Preconditions.Names(headers.IfNoneMatch, entityTag);

    private static bool AsksForGzip(StringValues accepted) =>
        !StringValues.IsNullOrEmpty(accepted)
        && StringWithQualityHeaderValue.TryParseList(accepted, out var encodings)
        && encodings.Any(it =>
            it.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && (it.Quality is null or > 0));

    internal static Task Say(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = PlainText;
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }
}
