using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Http;

namespace Tracker.Api.SignIn;

/// <summary>Coming in and going out.</summary>
public static class SignInRoutes
{
    /// <summary>The address of the page on which one signs out.</summary>
    public const string SignOutAddress = "/afmelden";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            SignInWiring.Address,
            IResult (HttpContext context, LocalSignIn local, string? terug) => Ask(context, local, terug));
        routes.MapPost(SignInWiring.Address, Enter);
        routes.MapGet(SignOutAddress, AskToLeave);
        routes.MapPost(SignOutAddress, (Delegate)Leave);
    }

    private static RazorComponentResult<SignInPage> Ask(HttpContext context, LocalSignIn local, string? terug) =>
        new(new { IsOpen = local.IsOpenTo(context), Back = ReturnAddress.Safe(terug) });

    private static async Task<IResult> Enter(HttpContext context, LocalSignIn local)
    {
        if (!await FormGate.IsOurs(context))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (!local.IsOpenTo(context))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var typed = await FormGate.Read(context);
        if (!Roles.All.Contains(typed["rol"]))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        await context.SignInAsync(LocalSignIn.As(typed["rol"]));
        return Results.LocalRedirect(ReturnAddress.Safe(typed[ReturnAddress.Parameter]));
    }

    private static IResult AskToLeave(HttpContext context) => Person.Of(context.User) is { } person
        ? new RazorComponentResult<SignOutPage>(new { person.Name })
        : Results.LocalRedirect(SignInWiring.Address);

    private static async Task<IResult> Leave(HttpContext context)
    {
        if (!await FormGate.IsOurs(context))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        await context.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
