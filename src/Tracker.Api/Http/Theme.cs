using System.Text.RegularExpressions;

namespace Tracker.Api.Http;

/// <summary>The look of a municipality: a class on every page and a style sheet, which comes after ours.</summary>
/// <param name="Class">Of the root of every page, such as <c>hilversum-theme</c>; null for none.</param>
/// <param name="Sheet">A path on this address or an <c>https:</c> address; null for none.</param>
public sealed partial record Theme(string? Class = null, string? Sheet = null)
{
    /// <summary>Another place than ours from which style, fonts and pictures come; null when there is none.</summary>
    public string? Origin =>
        Uri.TryCreate(Sheet, UriKind.Absolute, out var it) && it.Scheme == Uri.UriSchemeHttps
            ? it.GetLeftPart(UriPartial.Authority)
            : null;

    public static bool IsClass(string name) => ClassPattern().IsMatch(name);

    public static bool IsSheet(string address) => Uri.IsWellFormedUriString(address, UriKind.RelativeOrAbsolute)
        // Two strokes begin the name of another host.
        && (address.StartsWith('/') ? !address.StartsWith("//", StringComparison.Ordinal)
            : new Theme(Sheet: address).Origin is not null && !address.Contains(';', StringComparison.Ordinal));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ClassPattern();
}
