using System.Globalization;

namespace Tracker.Api.Registering;

/// <summary>What a command is answered when it is recorded: 201, or 200 when it was so already.</summary>
public sealed record CommandAnswer(string Slug, CommandOutcome.Recorded Recorded, string EntityTag) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Recorded.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.ETag = EntityTag;
        response.Headers[ApiHeaders.Position] = Recorded.Position.ToString(CultureInfo.InvariantCulture);
        response.Headers.Location = $"{ApiRoutes.Base}/dossiers/{Slug}";
        var octets = Json.Octets(new CommandBody(Recorded.Version, Recorded.Entry, Recorded.Position));
        response.ContentLength = octets.Length;
        await response.Body.WriteAsync(octets, httpContext.RequestAborted);
    }
}

/// <param name="Versie">The version of the dossier with it.</param>
/// <param name="Kenmerk">The entry; null when the command is about the dossier.</param>
/// <param name="Positie">The position in the log.</param>
public sealed record CommandBody(long Versie, string? Kenmerk, long Positie);
