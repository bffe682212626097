using System.Buffers;
using System.Text;

namespace Tracker.Projections.Agendas;

/// <summary>
/// Text that may stand in a calendar: no control characters but line feeds, no byte order mark, no half of a surrogate
/// pair, and no white space around it (feeds.md, one event, 9).
/// </summary>
/// <remarks>
/// Every kind of line end becomes a line feed, for readers split on all of them; a tab becomes a space; what else
/// cannot
/// be shown is left out; half a surrogate pair becomes U+FFFD.
/// </remarks>
public readonly record struct PlainText
{
    private const string LineEnds = "\n\v\f\r\u0085\u2028\u2029";
    private const char ByteOrderMark = '\uFEFF';

    private static readonly SearchValues<char> Suspect = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(it => char.IsControl(it) && it != '\n'),
        '\u2028', '\u2029', ByteOrderMark,
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
    ]);

    private readonly string? value;

    public PlainText(string text) => value = (text.AsSpan().ContainsAny(Suspect) ? Cleaned(text) : text).Trim();

    public static PlainText Empty { get; }

    public string Value => value ?? string.Empty;

    public bool IsEmpty => Value.Length == 0;

    /// <summary>The text on one line: a line end becomes a space.</summary>
    public static PlainText Line(string text)
    {
        var clean = new PlainText(text);
        return clean.Value.Contains('\n', StringComparison.Ordinal)
            ? new PlainText(clean.Value.Replace('\n', ' '))
            : clean;
    }

    public override string ToString() => Value;

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.IsBmp && LineEnds.Contains((char)rune.Value, StringComparison.Ordinal))
                clean.Append('\n');
            else if (rune.Value == '\t')
                clean.Append(' ');
            else if (!Rune.IsControl(rune) && rune.Value != ByteOrderMark)
                clean.Append(rune);
        }

        return clean.ToString();
    }
}
