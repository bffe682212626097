using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Tracker.Api.Http;

namespace Tracker.Api.SignIn;

/// <summary>How people are recognised from one request to the next, and what each role may.</summary>
public static class SignInWiring
{
    /// <summary>The address of the page on which one signs in.</summary>
    public const string Address = "/aanmelden";

    // A program shows its key with every request; a person has a cookie.
    private const string PersonOrProgram = "persoon-of-programma";

    private const string CookieName = "wp-aanmelding";

    // It is renewed once half of it has passed: so nobody is thrown out within 21 hours of what they did last, and WCAG
    // 2.2.1 asks no warning of what lasts longer than twenty. It ends with the browser in any case.
    private static readonly TimeSpan SessionHolds = TimeSpan.FromHours(42);

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<LocalSignIn>();
        StoredSignInKeys.Add(services);
        services.AddAuthentication(PersonOrProgram)
            .AddPolicyScheme(PersonOrProgram, null, options => options.ForwardDefaultSelector = context =>
                ApiKeyHandler.IsMeant(context.Request)
                    ? ApiKeyHandler.Scheme
                    : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Scheme, null)
            .AddCookie(options =>
        {
            options.Cookie.Name = CookieName;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = SessionHolds;
            options.SlidingExpiration = true;
            options.LoginPath = Address;
            options.ReturnUrlParameter = ReturnAddress.Parameter;
            options.Events.OnRedirectToLogin = context => Turn(context, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => Turn(context, StatusCodes.Status403Forbidden);
            options.Events.OnValidatePrincipal = StillHolds;
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Write, policy => policy.RequireRole(Roles.Editor, Roles.Administrator))
            .AddPolicy(Policies.Keep, policy => policy.RequireRole(Roles.Administrator));
    }

    // A page sends its reader to the sign-in and back; a program gets the bare status, and so does who may not.
    private static Task Turn(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var toSignIn = status == StatusCodes.Status401Unauthorized
            && HttpMethods.IsGet(context.Request.Method)
            && !context.Request.Path.StartsWithSegments("/api");
        if (toSignIn)
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    // Who chose a role while that was allowed is nobody any more once it is not.
    private static async Task StillHolds(CookieValidatePrincipalContext context)
    {
        var local = context.HttpContext.RequestServices.GetRequiredService<LocalSignIn>();
        if (context.Principal is { } who && LocalSignIn.Made(who) && !local.IsOpenTo(context.HttpContext))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
    }
}
