using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Tracker.Api.Http;

namespace Tracker.Api.SignIn;

/// <summary>Signing in by merely choosing a role: for one's own machine, where nobody else can come.</summary>
public sealed class LocalSignIn(Settings settings)
{
    private const string Way = "wijze";
    private const string Local = "lokaal";

    /// <summary>
    /// Whether this request may sign in so: not in production, only where the host listens to its own machine alone,
    /// and only to a browser on it. A proxy in front, or a name that merely resolves to this machine, closes it.
    /// </summary>
    public bool IsOpenTo(HttpContext context) =>
        settings is { Production: false, LoopbackOnly: true, Proxies.Count: 0 }
        && IsOwn(context.Connection.RemoteIpAddress)
        && IsOwn(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");

    /// <summary>The person that a role stands for here.</summary>
    /// <param name="role">One of <see cref="Roles"/>.</param>
    public static ClaimsPrincipal As(string role) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, $"{Local}-{role}"),
            new Claim(ClaimTypes.Name, role),
            new Claim(ClaimTypes.Role, role),
            new Claim(Way, Local),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Whether someone signed in so.</summary>
    public static bool Made(ClaimsPrincipal who) => who.HasClaim(Way, Local);

    private static bool IsOwn(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static bool IsOwn(string host) =>
        host == "localhost"
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
