using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Tracker.Api.SignIn;

/// <summary>Recognises a program by the key in <c>Authorization: Bearer</c>.</summary>
public sealed class ApiKeyHandler(
    Settings settings,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "api-sleutel";

    private const string Prefix = "Bearer ";

    /// <summary>Whether the request shows a key, be it a wrong one.</summary>
    public static bool IsMeant(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var key = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
        // Every key is compared, so that the time says nothing of which one it is.
        var known = settings.ApiKeys.Where(it => it.Is(key)).ToList();
        return Task.FromResult(known is [var found, ..]
            ? AuthenticateResult.Success(new AuthenticationTicket(As(found), Scheme))
            : AuthenticateResult.Fail("The key is not known."));
    }

    private static ClaimsPrincipal As(ApiKey key) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, $"api-{key.Name}"),
            new Claim(ClaimTypes.Name, key.Name),
            new Claim(ClaimTypes.Role, key.Role),
        ],
        Scheme));
}
