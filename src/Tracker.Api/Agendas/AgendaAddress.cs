namespace Tracker.Api.Agendas;

/// <summary>The address of a feed exactly as it was asked for: one feed has many.</summary>
/// <param name="Path">Unescaped.</param>
/// <param name="Query">With its question mark, or empty.</param>
public readonly record struct AgendaAddress(string Path, string Query)
{
    private const string Folder = "/agenda/";

    /// <summary>The address asked for; null when it is not that of a feed.</summary>
    public static AgendaAddress? Of(HttpRequest request) =>
        request.Path.Value is { } path && path.StartsWith(Folder, StringComparison.Ordinal)
            ? new AgendaAddress(path, request.QueryString.Value ?? "")
            : null;
}
