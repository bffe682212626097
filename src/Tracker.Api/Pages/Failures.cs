using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Languages;
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
            StatusCodeSelector = failure => StatusOf(failure) ?? StatusCodes.Status500InternalServerError,
            // Health says once that the database is away; its traces, one a request, would bury all else.
            SuppressDiagnosticsCallback = failed => StatusOf(failed.Exception) is not null,
        });
        app.UseStatusCodePages(pages => Answer(pages.HttpContext));
    }

    private static Task Answer(HttpContext context)
    {
        LanguageChoice.Resume(context);
        var status = context.Response.StatusCode;
        var known = Known(context.Features.Get<IExceptionHandlerFeature>()?.Error);
        ComeBack(context, known);
        if (context.Request.Path.StartsWithSegments("/api"))
            return (known ?? Problem.Of(status)).ExecuteAsync(context);
        var (title, detail) = known is not null ? Told(known) : Words(status);
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

    // Null when it is our fault.
    private static int? StatusOf(Exception failure) =>
        failure is BadHttpRequestException unreadable ? unreadable.StatusCode : Known(failure)?.Status;

    private static (string Title, string Detail) StoreAway => (
        Say("De database antwoordt nu niet", "The database is not answering now"),
        Say(
            "Lezen gaat door. Wilde u iets vastleggen, kijk dan over een minuut of het er staat, en doe het anders "
            + "opnieuw.",
            "Reading goes on. If you wanted to record something, look in a minute whether it is there, and do it again "
            + "if it is not."));

    private static (string Title, string Detail) Told(Problem known) =>
        known == Problem.StoreAway ? StoreAway
        : known == Problem.StoreFull ? (
            Say(known.Title, "Storage full"),
            Say(
                known.Detail,
                "The disk of the database is full. Nothing was recorded. Try again when room has been made."))
        : (
            Say(known.Title, "Update first"),
            Say(
                known.Detail,
                "A newer version of the planner recorded something here that this version does not know. Update the "
                + "planner first."));

    private static (string Title, string Detail) Words(int status) => status switch
    {
        400 => (
            Say("Deze vraag kunnen we niet lezen", "We cannot read this request"),
            Say("Controleer het adres of wat er is ingevuld.", "Check the address, or what was filled in.")),
        401 => (
            Say("Eerst aanmelden", "Sign in first"),
            Say("Om dit te doen moet u aangemeld zijn.", "To do this you must be signed in.")),
        403 => (
            Say("Dit mag niet", "This is not allowed"),
            Say("Uw rol geeft hier geen recht op.", "Your role does not allow this.")),
        404 => (
            Say("Niet gevonden", "Not found"),
            Say(
                "Op dit adres staat niets. Misschien is het verkeerd overgenomen.",
                "There is nothing at this address. Perhaps it was copied wrongly.")),
        405 => (
            Say("Dit kan hier niet", "This cannot be done here"),
            Say("Dit adres kent deze handeling niet.", "This address does not know this action.")),
        413 => (
            Say("Te groot", "Too large"),
            Say("Wat is gestuurd, is groter dan we aannemen.", "What was sent is larger than we accept.")),
        429 => (
            Say("Even wachten", "Wait a moment"),
            Say(
                "Er komen te veel verzoeken tegelijk. Probeer het over een minuut opnieuw.",
                "Too many requests come at once. Try again in a minute.")),
        503 => (
            Say("Nog even", "One moment"),
            Say(
                "De planner is aan het starten. Probeer het over enkele seconden opnieuw.",
                "The planner is starting. Try again in a few seconds.")),
        >= 500 => (
            Say("Er ging iets mis", "Something went wrong"),
            Say("Dat ligt aan ons. Probeer het later opnieuw.", "That is our fault. Try again later.")),
        _ => (
            Say("Dit lukt niet", "This does not work"),
            Say("Dit verzoek kan niet worden uitgevoerd.", "This request cannot be carried out.")),
    };
}
