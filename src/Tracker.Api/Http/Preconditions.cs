using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Tracker.Api.Http;

/// <summary>The version on which a command must be decided, as <c>If-Match</c> says it.</summary>
/// <param name="Versions">Any of these; null when anything that exists is good (<c>*</c>).</param>
public sealed record Precondition(IReadOnlyList<long>? Versions)
{
    /// <param name="version">The version that holds; 0 when there is nothing yet.</param>
    public bool Holds(long version) => Versions?.Contains(version) ?? version > 0;
}

public static class Preconditions
{
    /// <summary>Whether <c>If-None-Match</c> names this tag. Compared weakly, as RFC 9110 asks.</summary>
    public static bool Names(StringValues header, string entityTag) =>
        EntityTagHeaderValue.TryParseList(header, out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == entityTag);

    /// <summary>Reads <c>If-Match</c>: of each tag the version counts, and not the hash after it.</summary>
    /// <returns>Null for both when there is no such header; an error when it cannot be read.</returns>
    public static (Precondition? Precondition, InputError? Error) Read(StringValues header)
    {
        if (StringValues.IsNullOrEmpty(header))
        {
            return (null, null);
        }

        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags) || tags.Any(tag => tag.IsWeak))
        {
            return (null, Unreadable);
        }

        if (tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any)))
        {
            return (new Precondition((IReadOnlyList<long>?)null), null);
        }

        var versions = tags.Select(tag => Version(tag.Tag.Value!.Trim('"'))).ToList();
        return versions.TrueForAll(version => version is not null)
            ? (new Precondition(versions.ConvertAll(version => version!.Value)), null)
            : (null, Unreadable);
    }

    private static InputError Unreadable { get; } = new(
        "If-Match", "geen-versie", "Geef de versie tussen aanhalingstekens, zoals \"12\", of de hele ETag.");

    private static long? Version(string tag) =>
        long.TryParse(tag.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
