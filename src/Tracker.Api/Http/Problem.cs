using System.Text.Json.Nodes;
using Tracker.Domain;

namespace Tracker.Api.Http;

/// <summary>The one place that turns what went wrong into HTTP: problem details after RFC 9457, in Dutch.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Kebab-case Dutch code, for programs; never changes.</param>
/// <param name="Title">What kind of problem it is; the same for each of its kind.</param>
/// <param name="Detail">What is the matter here, in a sentence or two.</param>
public sealed record Problem(int Status, string Code, string Title, string Detail) : IResult
{
    public const string ContentType = "application/problem+json";

    /// <summary>Every error in the input, together.</summary>
    public IReadOnlyList<InputError> Errors { get; init; } = [];

    /// <summary>What would be possible instead, as codes.</summary>
    public IReadOnlyList<string> Possible { get; init; } = [];

    public static Problem NotJson { get; } = Of(StatusCodes.Status415UnsupportedMediaType) with
    {
        Detail = "Stuur de inhoud als application/json.",
    };

    public static Problem KeyTaken { get; } = new(
        StatusCodes.Status422UnprocessableEntity,
        "sleutel-hergebruikt",
        "Sleutel hergebruikt",
        "Deze Idempotency-Key is al gebruikt voor een ander verzoek. Kies een nieuwe.");

    /// <summary>The database does not answer. An append that was under way may have happened.</summary>
    public static Problem StoreAway { get; } = new(
        StatusCodes.Status503ServiceUnavailable,
        "opslag-weg",
        "Even niet",
        "De database antwoordt nu niet. Het kan zijn dat wat is gestuurd toch is vastgelegd: stuur het later nog eens, "
        + "met dezelfde Idempotency-Key.");

    /// <summary>The disk of the database is full. Nothing was written.</summary>
    public static Problem StoreFull { get; } = new(
        StatusCodes.Status507InsufficientStorage,
        "opslag-vol",
        "Opslag vol",
        "De schijf van de database is vol. Er is niets vastgelegd. Probeer het opnieuw als er ruimte is gemaakt.");

    /// <summary>The stream holds an event that only a later release knows; deciding on the rest would be
    /// guessing.</summary>
    public static Problem FromLaterRelease { get; } = new(
        StatusCodes.Status503ServiceUnavailable,
        "nieuwere-gebeurtenis",
        "Eerst bijwerken",
        "Een nieuwere versie van de planner heeft hierin iets vastgelegd dat deze versie niet kent. "
        + "Werk de planner eerst bij.");

    /// <summary>One of each kind, for who wants to know them; rules of the field have codes of their own.</summary>
    public static IReadOnlyList<Problem> Kinds { get; } =
    [
        Invalid([]) with { Detail = "Er klopt iets niet in de invoer. Alle fouten staan in 'errors', met hun veld." },
        .. new[] { 401, 403, 404, 405, 413, 414, 415, 429, 500, 503 }.Select(Of),
        Stale(0) with { Detail = "De versie in If-Match geldt niet meer. Haal het opnieuw op en probeer het weer." },
        KeyTaken,
        StoreAway,
        StoreFull,
        FromLaterRelease,
    ];

    /// <summary>The input cannot be; every error is told at once.</summary>
    public static Problem Invalid(IReadOnlyList<InputError> errors) => new(
        StatusCodes.Status400BadRequest,
        "ongeldige-invoer",
        "Ongeldige invoer",
        errors.Count == 1 ? errors[0].Message : "Er klopt iets niet in verschillende velden. Zie 'errors'.")
    {
        Errors = errors,
    };

    /// <summary>A rule of the field stands in the way.</summary>
    public static Problem Refused(Refusal refusal) => new(
        StatusCodes.Status409Conflict, refusal.Code, "Kan niet worden vastgelegd", refusal.Reason)
    {
        Possible = refusal.Possible,
    };

    /// <summary>Someone was first.</summary>
    /// <param name="version">The version that holds now.</param>
    public static Problem Stale(long version) => new(
        StatusCodes.Status412PreconditionFailed,
        "verouderd",
        "Verouderd",
        $"Dit is intussen gewijzigd: de versie is nu {version}. Haal het opnieuw op en probeer het dan weer.");

    /// <summary>There is no such thing.</summary>
    /// <param name="what">In Dutch, such as <c>dossier 'wpp'</c>.</param>
    public static Problem NotFound(string what) =>
        Of(StatusCodes.Status404NotFound) with { Detail = $"Er is geen {what}." };

    /// <summary>A problem that its status says all of.</summary>
    public static Problem Of(int status) => status switch
    {
        400 => new(status, "ongeldig-verzoek", "Ongeldig verzoek", "Dit verzoek kunnen we niet lezen."),
        401 => new(status, "niet-aangemeld", "Eerst aanmelden", "Meld u aan, of stuur een geldige API-sleutel mee."),
        403 => new(status, "geen-recht", "Dit mag niet", "Uw rol geeft hier geen recht op."),
        404 => new(status, "niet-gevonden", "Niet gevonden", "Op dit adres is niets."),
        405 => new(status, "handeling-onbekend", "Dit kan hier niet", "Dit adres kent deze handeling niet."),
        406 => new(status, "vorm-onbekend", "Vorm onbekend", "In de gevraagde vorm hebben we dit niet."),
        413 => new(status, "te-groot", "Te groot", "Wat is gestuurd, is groter dan we aannemen."),
        414 => new(status, "adres-te-lang", "Adres te lang", "Het adres is langer dan we aannemen."),
        415 => new(status, "verkeerde-vorm", "Verkeerde vorm", "In deze vorm nemen we niets aan."),
        429 => new(status, "te-veel", "Even wachten", "Er zijn te veel verzoeken. Probeer het over een minuut weer."),
        503 => new(status, "nog-niet-gereed", "Nog even", "De planner is nog niet zover. Probeer het zo opnieuw."),
        >= 500 => new(status, "storing", "Er ging iets mis", "Dat ligt aan ons. Probeer het later opnieuw."),
        _ => new(status, "lukt-niet", "Dit lukt niet", "Dit verzoek kan niet worden uitgevoerd."),
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        var octets = Json.Octets(Body(httpContext));
        response.ContentLength = octets.Length;
        await response.Body.WriteAsync(octets, httpContext.RequestAborted);
    }

    private JsonObject Body(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<Settings>();
        var body = new JsonObject
        {
            ["type"] = $"{settings.PublicUrl}/api#{Code}",
            ["title"] = Title,
            ["status"] = Status,
            ["detail"] = Detail,
            ["instance"] = context.Request.PathBase.Add(context.Request.Path).ToUriComponent(),
            ["code"] = Code,
        };
        if (Errors.Count > 0)
        {
            body["errors"] = new JsonArray([.. Errors.Select(error => new JsonObject
            {
                ["veld"] = error.Field,
                ["code"] = error.Code,
                ["melding"] = error.Message,
            })]);
        }

        if (Possible.Count > 0)
        {
            body["mogelijk"] = new JsonArray([.. Possible.Select(it => JsonValue.Create(it))]);
        }

        return body;
    }
}
