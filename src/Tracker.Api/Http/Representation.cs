using System.Globalization;
using System.Security.Cryptography;

namespace Tracker.Api.Http;

/// <summary>
/// What a reading route answers: the octets, with the entity tag <c>"{versie}-{contenthash}"</c>, or 304 when the asker
/// has them already.
/// </summary>
/// <param name="Octets">The body.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Version">The version of what it shows: of the stream, or the position of the log.</param>
public sealed record Representation(byte[] Octets, string ContentType, long Version) : IResult
{
    private const int HashCharacters = 16;

    /// <summary>The name under which a browser keeps it; null when it is shown.</summary>
    public string? FileName { get; init; }

    public string EntityTag => string.Create(
        CultureInfo.InvariantCulture,
        $"\"{Version}-{Convert.ToHexStringLower(SHA256.HashData(Octets))[..HashCharacters]}\"");

    public static Representation Of<T>(T body, long version) =>
        new(Json.Octets(body), "application/json; charset=utf-8", version);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.ETag = EntityTag;
        WriteTime(response.Headers, AskedTime.Of(httpContext));
        response.Headers.Append("Vary", "Accept");
        if (Preconditions.Names(request.Headers.IfNoneMatch, EntityTag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentType;
        if (FileName is not null)
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        }

        response.ContentLength = Octets.Length;
        await response.Body.WriteAsync(Octets, httpContext.RequestAborted);
    }

    private static void WriteTime(IHeaderDictionary headers, AskedTime? asked)
    {
        // A cache may keep it, and asks each time whether it still holds: by its tag, for a new release may say the
        // same in other words without that anything was recorded. What is final need not be asked again for a day.
        headers.CacheControl = asked?.Finality == Finality.Final ? "public, max-age=86400" : "no-cache";
        if (asked is null)
        {
            return;
        }

        headers.LastModified = asked.Changed?.ToDateTimeOffset().ToString("R", CultureInfo.InvariantCulture);
        if (asked.Finality != Finality.Today)
        {
            headers[AskedTime.Header] = FinalityWords.All.Code(asked.Finality);
        }

        if (asked.Bounds.RecordedBy is not null && headers.ContainsKey(ApiHeaders.Position))
        {
            headers[ApiHeaders.Position] = asked.Position.ToString(CultureInfo.InvariantCulture);
        }
    }
}
