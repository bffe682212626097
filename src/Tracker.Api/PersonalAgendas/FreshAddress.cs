using Microsoft.AspNetCore.DataProtection;

namespace Tracker.Api.PersonalAgendas;

/// <summary>
/// The address of a feed that was just made, for the page that shows it: we keep its hash alone, so its maker's browser
/// keeps it for a quarter of an hour, sealed, and shows it to us again when the page is opened anew.
/// </summary>
public sealed class FreshAddress(IDataProtectionProvider protection)
{
    private const string Cookie = "wp-nieuw-adres";

    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector seal =
        protection.CreateProtector("nieuw-adres").ToTimeLimitedDataProtector();

    public void Remember(HttpContext context, Guid agenda, string secret) => context.Response.Cookies.Append(
        Cookie,
        seal.Protect($"{agenda:N} {secret}", Holds),
        new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = PersonalAgendaRoutes.Base,
            MaxAge = Holds,
        });

    /// <summary>The secret in the address of this feed; null when it was not made just now in this browser.</summary>
    public string? Of(HttpContext context, Guid agenda) =>
        context.Request.Cookies.TryGetValue(Cookie, out var sealed_)
        && Open(sealed_)?.Split(' ') is [var id, var secret] && id == agenda.ToString("N")
            ? secret
            : null;

    private string? Open(string sealed_)
    {
        try
        {
            return seal.Unprotect(sealed_);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
