namespace Tracker.Api.Pages;

/// <summary>How pages say where in a document something stands.</summary>
public static class PlaceText
{
    /// <summary><c>regel 86, Planningsoverzicht</c>; empty when the source names no place.</summary>
    public static string Of(int? line, string? place) => (line, place) switch
    {
        ({ } at, { } words) => Say($"regel {at}, {words}", $"line {at}, ‘{words}’"),
        ({ } at, null) => Say($"regel {at}", $"line {at}"),
        (null, { } words) => Say($"{words}", $"‘{words}’"),
        _ => string.Empty,
    };
}
