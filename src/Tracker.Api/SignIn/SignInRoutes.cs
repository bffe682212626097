using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tracker.Api.Http;

namespace Tracker.Api.SignIn;

/// <summary>Coming in and going out.</summary>
public static class SignInRoutes
{
    /// <summary>The address of the page on which one signs out.</summary>
    public const string SignOutAddress = "/afmelden";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignInWiring.Address, Ask);
        routes.MapPost(SignInWiring.Address, Enter);
        routes.MapGet(SignOutAddress, AskToLeave);
        routes.MapPost(SignOutAddress, Leave);
    }

    private static RazorComponentResult<SignInPage> Ask(HttpContext context, LocalSignIn local, string? terug) =>
        new(new { IsOpen = local.IsOpenTo(context), Back = ReturnAddress.Safe(terug) });

    private static async Task<IResult> Enter(
        HttpContext context, LocalSignIn local, [FromForm] string? rol, [FromForm] string? terug)
    {
        if (!local.IsOpenTo(context))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (rol is null || !Roles.All.Contains(rol))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        await context.SignInAsync(LocalSignIn.As(rol));
        return Results.LocalRedirect(ReturnAddress.Safe(terug));
    }

    private static IResult AskToLeave(HttpContext context) => Person.Of(context.User) is { } person
        ? new RazorComponentResult<SignOutPage>(new { person.Name })
        : Results.LocalRedirect(SignInWiring.Address);

    // The anonymous form parameter makes the framework check the form's token.
    private static async Task<IResult> Leave(HttpContext context, [FromForm] IFormCollection form)
    {
        await context.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
