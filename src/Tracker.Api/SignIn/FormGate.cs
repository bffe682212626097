using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Forms;

namespace Tracker.Api.SignIn;

/// <summary>
/// Who may send a form that writes, and whether it came from a page of ours. The answer to a no keeps what was typed: a
/// session that ended, or a page that stood open too long, costs nobody a letter.
/// </summary>
public static class FormGate
{
    /// <summary>Said when a form's token is not, or no longer, good.</summary>
    public const string StoodTooLong = "Deze pagina stond lang open. Kijk na wat er staat en kies nog eens de knop.";

    /// <summary>Reads the fields that were sent.</summary>
    /// <exception cref="BadHttpRequestException">They are too many or too long, or hold what no page sends.</exception>
    public static async Task<Typed> Read(HttpContext context)
    {
        try
        {
            return context.Request.HasFormContentType
                ? Typed.Of(await context.Request.ReadFormAsync(context.RequestAborted))
                : Typed.Nothing;
        }
        catch (InvalidDataException unreadable)
        {
            throw new BadHttpRequestException(unreadable.Message, unreadable);
        }
    }

    /// <summary>What to answer someone who may not do this; null for who may.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">
    /// The address of the page with everything filled in, to come back to after signing in. It goes along in the form
    /// of the sign-in, and not in its address, where it would be escaped twice and grow too long.
    /// </param>
    public static IResult? Turn(HttpContext context, string page) => Person.Of(context.User) switch
    {
        null => new RazorComponentResult<SignInPage>(new
        {
            IsOpen = context.RequestServices.GetRequiredService<LocalSignIn>().IsOpenTo(context),
            Back = ReturnAddress.Safe(page),
        }),
        { MayWrite: false } => Results.StatusCode(StatusCodes.Status403Forbidden),
        _ => null,
    };

    /// <summary>Whether the form came from a page that we made for this person.</summary>
    public static Task<bool> IsOurs(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
}
