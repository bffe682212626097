using System.Globalization;
using NodaTime;
using Tracker.Store.Followers;

namespace Tracker.Api.Followers;

/// <summary>
/// <c>/onbestelbare-berichten</c>: what could not be handed over, and what a person wants done with it.
/// </summary>
public static class DeadLetterRoutes
{
    private const string Tag = "Beheer";
    private const string One = "/onbestelbare-berichten/{volger}/{positie}";

    private static readonly Field<string> Follower =
        Fields.Key("volger", "De volger die het bericht niet kwijt kon.", "webhook-zaaksysteem");

    private static readonly Field<string> Position =
        Fields.Key("positie", "De plaats van de gebeurtenis in het logboek.", "120");

    public static void MapDeadLetters(this IEndpointRouteBuilder api)
    {
        var kept = api.MapGroup("").RequireAuthorization(Policies.Keep);
        kept.MapRead(
            "/onbestelbare-berichten",
            new ApiOperation(
                "onbestelbareBerichten", Tag, "Wat niet kon worden bezorgd",
                "Gebeurtenissen die een volger, zoals een webhook, niet kwijt kon. Zij blijven staan tot een beheerder "
                + "ze nog eens laat proberen of ze afboekt.")
            {
                IsKept = true,
                Gives = typeof(IReadOnlyList<DeadLetterBody>),
            },
            List);
        kept.MapAct($"{One}/pogingen", StatusCodes.Status202Accepted, new ApiOperation(
            "nogEensProberen", Tag, "Nog eens proberen",
            "De volger probeert het zo nog een keer; lukt het, dan verdwijnt het bericht uit de lijst."), TryAgain);
        kept.MapAct($"{One}/afboekingen", StatusCodes.Status200OK, new ApiOperation(
            "afboeken", Tag, "Afboeken", "Het bericht wordt niet meer bezorgd, en verdwijnt uit de lijst."), Drop);
    }

    private static void MapAct(
        this IEndpointRouteBuilder api,
        string path,
        int status,
        ApiOperation operation,
        Func<HttpContext, DeadLetters, string, string, Task<IResult>> act)
    {
        var whole = operation with
        {
            IsKept = true, IsAct = true, Path = [Follower, Position], Gives = typeof(DeadLetterBody),
        };
        api.MapPost(
                path,
                (HttpContext context, DeadLetters letters, string volger, string positie) =>
                    act(context, letters, volger, positie))
            .WithMetadata(whole).WithName(whole.Id)
            .Produces(status, whole.Gives, "application/json");
    }

    private static async Task<IResult> List(Asked asked)
    {
        if (asked.IsWrong)
            return asked.Problem;
        var letters = asked.Context.RequestServices.GetRequiredService<DeadLetters>();
        return Representation.Of(
            (await letters.Read(asked.Context.RequestAborted)).Select(DeadLetterBody.Of).ToList(), asked.View.Position);
    }

    private static Task<IResult> TryAgain(HttpContext context, DeadLetters letters, string volger, string positie) =>
        Act(letters, volger, positie, StatusCodes.Status202Accepted, letter => letters.AskAgain(
            letter.Follower, letter.Position, Person.Of(context.User)!.Id, context.RequestAborted));

    private static Task<IResult> Drop(HttpContext context, DeadLetters letters, string volger, string positie) =>
        Act(letters, volger, positie, StatusCodes.Status200OK, letter => letters.Drop(
            letter.Follower, letter.Position, context.RequestAborted));

    private static async Task<IResult> Act(
        DeadLetters letters, string follower, string position, int status, Func<DeadLetter, Task<bool>> act)
    {
        var found = (await letters.Read()).FirstOrDefault(it => it.Follower == follower
            && it.Position.ToString(CultureInfo.InvariantCulture) == position);
        return found is not null && await act(found)
            ? Results.Json(DeadLetterBody.Of(found), Json.Options, statusCode: status)
            : Problem.NotFound($"onbestelbaar bericht {position} van '{follower}'");
    }
}

/// <summary>An event that a follower could not hand over.</summary>
public sealed record DeadLetterBody(
    string Volger,
    long Positie,
    string Reeks,
    string Soort,
    int Pogingen,
    string Fout,
    Instant MisluktOp,
    string? GevraagdDoor)
{
    public static DeadLetterBody Of(DeadLetter it) =>
        new(it.Follower, it.Position, it.Stream, it.Type, it.Attempts, it.Reason, it.FailedAt, it.AskedBy);
}
