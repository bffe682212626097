using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.SignIn;
using Tracker.Store.Followers;

namespace Tracker.Api.Followers;

/// <summary>
/// Where who keeps the installation sees the followers, and deals with what they could not hand over.
/// </summary>
public static class FollowerPages
{
    /// <summary>The address of the page.</summary>
    public const string Address = "/beheer/volgers";

    private const string One = $"{Address}/{{follower}}/{{position:long}}";

    public static void MapFollowerPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, Show).RequireAuthorization(Policies.Keep);
        routes.MapPost($"{One}/opnieuw", (HttpContext context, DeadLetters letters, string follower, long position) =>
            Act(context, who => letters.AskAgain(follower, position, who.Id, context.RequestAborted)))
            .RequireAuthorization(Policies.Keep);
        routes.MapPost($"{One}/afboeken", (HttpContext context, DeadLetters letters, string follower, long position) =>
            Act(context, _ => letters.Drop(follower, position, context.RequestAborted)))
            .RequireAuthorization(Policies.Keep);
    }

    private static async Task<IResult> Show(
        HttpContext context, IReadOnlyList<RunningFollower> followers, DeadLetters letters) =>
        new RazorComponentResult<FollowersPage>(
            new { Followers = followers, Letters = await letters.Read(context.RequestAborted) });

    private static async Task<IResult> Act(HttpContext context, Func<Person, Task<bool>> act)
    {
        if (!await FormGate.IsOurs(context))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        await act(Person.Of(context.User)!);
        context.Response.Headers.Location = Address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
