using System.Security.Claims;
using Tracker.Domain;

namespace Tracker.Api.Http;

/// <summary>Who asks: a person or program that signed in.</summary>
/// <param name="Id">An opaque id, the same every time; what the log keeps.</param>
/// <param name="Name">For the person's own eyes; never in the log.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
public sealed record Person(string Id, string Name, string Role)
{
    /// <summary>Whether this person may add to the log.</summary>
    public bool MayWrite => Role is Roles.Editor or Roles.Administrator;

    /// <summary>Whether this person keeps the installation.</summary>
    public bool MayKeep => Role == Roles.Administrator;

    /// <summary>Who signed in; null when nobody did.</summary>
    public static Person? Of(ClaimsPrincipal user) =>
        user is { Identity.IsAuthenticated: true }
        && user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        && user.FindFirstValue(ClaimTypes.Role) is { } role
            ? new Person(id, user.Identity.Name ?? role, role)
            : null;

    /// <summary>The envelope of what this person records.</summary>
    /// <param name="through">The way in: <c>pagina</c> or <c>api</c>.</param>
    public Author Author(string through) => new(Id, through);
}
