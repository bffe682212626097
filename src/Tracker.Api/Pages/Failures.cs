using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Store;

namespace Tracker.Api.Pages;

/// <summary>Answers without content of their own get a plain page or problem; none shows how we are built.</summary>
public static class Failures
{
    private const string RetryAfterSeconds = "10";

    public static void UseFailures(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Answer,
            StatusCodeSelector = failure => Known(failure)?.Status ?? StatusCodes.Status500InternalServerError,
            // Health says once that the database is away; its traces, one a request, would bury all else.
            SuppressDiagnosticsCallback = failed => Known(failed.Exception) is not null,
        });
        app.UseStatusCodePages(pages => Answer(pages.HttpContext));
    }

    private static Task Answer(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var known = Known(context.Features.Get<IExceptionHandlerFeature>()?.Error);
        ComeBack(context, known);
        if (context.Request.Path.StartsWithSegments("/api"))
            return (known ?? Problem.Of(status)).ExecuteAsync(context);
        var (title, detail) =
            known == Problem.StoreAway ? StoreAway
            : known is not null ? (known.Title, known.Detail)
            : Words(status);
        return new RazorComponentResult<Failure>(new { Status = status, What = title, Why = detail })
        {
            StatusCode = status,
        }.ExecuteAsync(context);
    }

    /// <summary>Says when to try again, where trying again can help.</summary>
    public static void ComeBack(HttpContext context, Problem? known)
    {
        if (known == Problem.StoreAway || known == Problem.StoreFull)
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
    }

    /// <summary>What is the matter, when it is not our fault; null when it is.</summary>
    public static Problem? Known(Exception? failure) => failure switch
    {
        null => null,
        UnknownEventTypeException => Problem.FromLaterRelease,
        _ when Database.IsFull(failure) => Problem.StoreFull,
        _ when Database.IsAway(failure) => Problem.StoreAway,
        _ => null,
    };

    private static (string Title, string Detail) StoreAway { get; } = (
        "De database antwoordt nu niet",
        "Lezen gaat door. Wilde u iets vastleggen, kijk dan over een minuut of het er staat, en doe het anders "
        + "opnieuw.");

    private static (string Title, string Detail) Words(int status) => status switch
    {
        400 => ("Deze vraag kunnen we niet lezen", "Controleer het adres of wat er is ingevuld."),
        401 => ("Eerst aanmelden", "Om dit te doen moet u aangemeld zijn."),
        403 => ("Dit mag niet", "Uw rol geeft hier geen recht op."),
        404 => ("Niet gevonden", "Op dit adres staat niets. Misschien is het verkeerd overgenomen."),
        405 => ("Dit kan hier niet", "Dit adres kent deze handeling niet."),
        413 => ("Te groot", "Wat is gestuurd, is groter dan we aannemen."),
        429 => ("Even wachten", "Er komen te veel verzoeken tegelijk. Probeer het over een minuut opnieuw."),
        503 => ("Nog even", "De planner is aan het starten. Probeer het over enkele seconden opnieuw."),
        >= 500 => ("Er ging iets mis", "Dat ligt aan ons. Probeer het later opnieuw."),
        _ => ("Dit lukt niet", "Dit verzoek kan niet worden uitgevoerd."),
    };
}
