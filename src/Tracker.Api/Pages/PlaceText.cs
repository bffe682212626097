namespace Tracker.Api.Pages;

/// <summary>How pages say where in a document something stands.</summary>
public static class PlaceText
{
    /// <summary><c>regel 86, Planningsoverzicht</c>; empty when the source names no place.</summary>
    public static string Of(int? line, string? place) => (line, place) switch
    {
        ({ } at, { } words) => $"regel {at}, {words}",
        ({ } at, null) => $"regel {at}",
        (null, { } words) => words,
        _ => string.Empty,
    };
}
