using System.Buffers;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Tracker.Api.Http;

/// <summary>
/// Tables for spreadsheets: UTF-8 with BOM, semicolons, CRLF. A cell that a spreadsheet would run as a formula gets an
/// apostrophe before it, so that it is shown and not run.
/// </summary>
public static class Csv
{
    public const string ContentType = $"{Type}; charset=utf-8; header=present";

    private const string Type = "text/csv";

    private static readonly SearchValues<char> Special = SearchValues.Create(";,\"\r\n\t");

    private const string Starters = "=+-@\t\r\n|%＝＋－＠";

    public static byte[] Octets(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder("\ufeff");
        Row(text, head);
        foreach (var row in rows)
        {
            Row(text, row);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Whether someone would rather have a table than JSON, by what is accepted.</summary>
    public static bool IsWanted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var csv = Quality(accepted, Type);
        return csv > 0 && csv > Quality(accepted, "application/json");
    }

    private static void Row(StringBuilder text, IReadOnlyList<string?> cells) =>
        text.AppendJoin(';', cells.Select(cell => Quoted(Harmless(cell ?? "")))).Append("\r\n");

    // Blanks before the sign do not stop every spreadsheet.
    private static string Harmless(string cell) =>
        (cell.Length > 0 && Starters.Contains(cell[0], StringComparison.Ordinal))
        || (cell.TrimStart() is [var first, ..] && Starters.Contains(first, StringComparison.Ordinal))
            ? "'" + cell
            : cell;

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Special) || cell != cell.Trim()
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    /// <summary>How much a type is wanted: by its own name, or else by a wildcard.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type) => accepted
        .Where(it => new MediaTypeHeaderValue(type).IsSubsetOf(it))
        .OrderBy(it => it.MatchesAllTypes ? 2 : it.MatchesAllSubTypes ? 1 : 0)
        .Select(it => it.Quality ?? 1)
        .FirstOrDefault();
}
