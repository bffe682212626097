using System.Text.RegularExpressions;

namespace Tracker.Domain.Dossiers;

/// <summary>Where the number of a dossier leads to, at the body that gave it out.</summary>
public static partial class IdentifierLinks
{
    /// <summary>
    /// The address; null when the number is not written as it is cited, or its kind has no public place.
    /// </summary>
    public static Uri? Of(Identifier identifier) => identifier.Kind switch
    {
        "kamerstuk" when Paper().IsMatch(identifier.Value) =>
            new Uri($"https://zoek.officielebekendmakingen.nl/dossier/{identifier.Value}"),
        "staatsblad" or "staatscourant" when Gazette().Match(identifier.Value) is { Success: true } it =>
            new Uri("https://zoek.officielebekendmakingen.nl/"
                + $"{it.Groups["name"].Value.ToLowerInvariant()}-{it.Groups["year"].Value}-"
                + $"{it.Groups["number"].Value}.html"),
        "wgk" when Chain().IsMatch(identifier.Value) =>
            new Uri($"https://wetgevingskalender.overheid.nl/Regeling/{identifier.Value}"),
        "celex" when Celex().IsMatch(identifier.Value) =>
            new Uri($"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{identifier.Value}"),
        "bwb" when Bwb().IsMatch(identifier.Value) => new Uri($"https://wetten.overheid.nl/{identifier.Value}"),
        _ => null,
    };

    [GeneratedRegex(@"^\d{5}(-([IVX]+|[A-Z]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Paper();

    [GeneratedRegex(@"^(?<name>Stb|Stcrt)\. (?<year>\d{4}), (?<number>\d{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Gazette();

    [GeneratedRegex(@"^WGK\d{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Chain();

    [GeneratedRegex(@"^[1-9CE]\d{4}[A-Z]{1,2}\d{4}(\(\d{2}\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Celex();

    [GeneratedRegex(@"^BWB[RVW]\d{7}$", RegexOptions.CultureInvariant)]
    private static partial Regex Bwb();
}
