using System.Text;
using System.Text.RegularExpressions;

namespace Tracker.Api.Http;

/// <summary>All style sheets of the pages as one file: one request, which compresses better than a dozen.</summary>
public static partial class StyleSheet
{
    /// <summary>Where it lies under <c>wwwroot</c>.</summary>
    public const string Path = "css/wetgevingsplanner.css";

    // The components that pages use; what is missing here is left out of the program too (Tracker.Api.csproj).
    private static readonly IReadOnlyList<string> Components =
    [
        "root", "document", "body", "breadcrumb-nav", "button", "button-link", "form-label", "heading-1", "heading-2",
        "heading-3", "link", "nav-bar", "nav-list", "navigation", "page-footer", "page-header", "select", "skip-link",
        "table", "textarea", "textbox",
    ];

    // The order is that of the cascade: ours over the components, narrow and paper over all.
    private static readonly IReadOnlyList<string> Own =
    [
        "page", "forms", "planning", "dossier", "drawings", "procedures", "registering", "subscribing", "lookback",
        "search", "narrow", "print",
    ];

    /// <summary>The files of which it is made, in order.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [
        .. Components.Select(name => $"lib/utrecht-{name}.css"),
        "lib/theme.css",
        .. Own.Select(name => $"css/{name}.css"),
    ];

    /// <param name="read">Gives the content of a file.</param>
    /// <param name="address">Its address with a hash, so that what the sheets name is kept for ever too.</param>
    internal static byte[] Made(Func<string, byte[]> read, Func<string, string> address) => Encoding.UTF8.GetBytes(
        BesideFolder().Replace(
            string.Join('\n', Parts.Select(part => Encoding.UTF8.GetString(read(part)))),
            found => $"url({address(found.Groups[1].Value)})"));

    [GeneratedRegex(@"url\(\.\./([^)]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex BesideFolder();
}
