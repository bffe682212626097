using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Tracker.Api.Agendas;

/// <summary>A feed as the answer to a request, with what its reader needs to ask for it only when it changes.</summary>
internal static class AgendaAnswer
{
    // Programs ask every few hours; a cache in between holds it for minutes, so that a change is soon there.
    public const string Public = "public, max-age=300";

    private const string Calendar = "text/calendar; charset=utf-8";
    private const string Gzip = "gzip";

    /// <summary>Sends a feed, or says that the asker has it already.</summary>
    /// <param name="caching">The value of <c>Cache-Control</c>.</param>
    public static Task Send(HttpContext context, WrittenAgenda agenda, string caching)
    {
        var (request, response) = (context.Request, context.Response);
        var body = agenda.Zipped is { } zipped && AsksForGzip(request.Headers.AcceptEncoding) ? zipped : agenda.Plain;
        var headers = response.Headers;
        headers.ETag = body.EntityTag;
        headers.LastModified = agenda.LastModifiedText;
        headers.CacheControl = caching;
        if (agenda.Zipped is not null)
            headers.Vary = HeaderNames.AcceptEncoding;
        if (Has(request.Headers, body.EntityTag, agenda))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = Calendar;
        response.ContentLength = body.Octets.Length;
        if (body.Encoding is not null)
            headers.ContentEncoding = body.Encoding;
        return response.Body.WriteAsync(body.Octets).AsTask();
    }

    /// <summary>Whether the asker has it already: by its tag, or else by its day and time (RFC 9110, 13.2.2).</summary>
    private static bool Has(IHeaderDictionary headers, string entityTag, WrittenAgenda agenda) =>
        headers.IfNoneMatch is { Count: > 0 } tags
            ? tags == entityTag || Preconditions.Names(tags, entityTag)
            : headers.IfModifiedSince is { Count: > 0 } text && (text == agenda.LastModifiedText
                || (HeaderUtilities.TryParseDate(text.ToString(), out var since) && agenda.LastModified <= since));

    /// <summary>Whether gzip is named, and not to be left alone (<c>q=0</c>).</summary>
    internal static bool AsksForGzip(StringValues accepted)
    {
        foreach (var line in accepted)
        {
            var rest = line.AsSpan();
            foreach (var range in rest.Split(','))
            {
                var coding = rest[range];
                var end = coding.IndexOf(';');
                var name = end < 0 ? coding : coding[..end];
                if (name.Trim().Equals(Gzip, StringComparison.OrdinalIgnoreCase))
                    return end < 0 || !IsZero(coding[(end + 1)..]);
            }
        }

        return false;
    }

    private static bool IsZero(ReadOnlySpan<char> parameter) =>
        parameter.Trim() is ['q' or 'Q', '=', .. var weight]
        && double.TryParse(weight, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var it) && it == 0;
}
