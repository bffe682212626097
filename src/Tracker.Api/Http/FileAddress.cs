namespace Tracker.Api.Http;

/// <summary>Which addresses are of files: what programs fetch, and no page.</summary>
public static class FileAddress
{
    // By name, for keys of dossiers and sources may hold dots: /dossiers/wet-2.0 is a page.
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".atom", ".ics", ".json", ".txt", ".css", ".js", ".svg", ".png", ".ico", ".woff2",
    };

    /// <summary>Whether the address ends as one of our files does, whether it exists or not.</summary>
    public static bool Is(PathString path) => Extensions.Contains(Path.GetExtension(path.Value) ?? string.Empty);
}
