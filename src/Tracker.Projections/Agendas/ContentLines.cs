using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using NodaTime;
using Tracker.Domain;

namespace Tracker.Projections.Agendas;

/// <summary>
/// Content lines of RFC 5545, written straight into a buffer: CRLF at the end, escaped once, and folded at 75 octets,
/// never inside a UTF-8 sequence or an escape.
/// </summary>
internal ref struct ContentLines(IBufferWriter<byte> to)
{
    /// <summary>Without the line end (RFC 5545, 3.1).</summary>
    public const int LineOctetsMax = 75;

    private const int BlockOctets = 1024;

    // A text is encoded here first, so much of it at a time.
    private const int PieceOctets = 1024;

    private static readonly SearchValues<byte> Escaped = SearchValues.Create("\\;,\n"u8);

    private Span<byte> block;
    private int used;
    private int column;

    /// <summary>Whole lines that need no folding or escaping, line ends included.</summary>
    public void Fixed(ReadOnlySpan<byte> lines) => Put(lines);

    /// <param name="name">The name with its colon; shorter than a line.</param>
    public void Text(ReadOnlySpan<byte> name, PlainText text)
    {
        Begin(name);
        AddText(text);
        End();
    }

    /// <summary>A list of texts, with commas between them.</summary>
    public void Texts(ReadOnlySpan<byte> name, Values<Category> texts)
    {
        Begin(name);
        for (var at = 0; at < texts.Count; at++)
        {
            if (at > 0)
                Add(","u8);
            AddText(texts[at].Text);
        }

        End();
    }

    /// <summary>A value that is ASCII and is not escaped: an address or an identifier.</summary>
    public void Plain(ReadOnlySpan<byte> name, string value)
    {
        Begin(name);
        Span<byte> octets = stackalloc byte[PieceOctets];
        for (var rest = value.AsSpan(); rest.Length > 0; rest = rest[Math.Min(rest.Length, PieceOctets)..])
            Add(octets[..Encoding.ASCII.GetBytes(rest[..Math.Min(rest.Length, PieceOctets)], octets)]);
        End();
    }

    public void Number(ReadOnlySpan<byte> name, int number)
    {
        Begin(name);
        Span<byte> digits = stackalloc byte[11];
        Utf8.TryWrite(digits, CultureInfo.InvariantCulture, $"{number}", out var length);
        Add(digits[..length]);
        End();
    }

    /// <summary><c>20280101</c>.</summary>
    public void Day(ReadOnlySpan<byte> name, LocalDate day)
    {
        Begin(name);
        Add(day);
        End();
    }

    /// <summary><c>20260501T090000Z</c>: whole seconds, rounded down.</summary>
    public void Moment(ReadOnlySpan<byte> name, LocalDateTime utc)
    {
        Begin(name);
        Add(utc.Date);
        Span<byte> time = [(byte)'T', 0, 0, 0, 0, 0, 0, (byte)'Z'];
        Digits(utc.Hour, time[1..3]);
        Digits(utc.Minute, time[3..5]);
        Digits(utc.Second, time[5..7]);
        Add(time);
        End();
    }

    /// <summary>Hands over what was written. Nothing may be written after it.</summary>
    public void Finish()
    {
        to.Advance(used);
        block = default;
        used = 0;
    }

    private void Begin(ReadOnlySpan<byte> name)
    {
        Put(name);
        column = name.Length;
    }

    private void End() => Put("\r\n"u8);

    private void Add(LocalDate day)
    {
        Span<byte> digits = stackalloc byte[8];
        Digits(day.Year, digits[..4]);
        Digits(day.Month, digits[4..6]);
        Digits(day.Day, digits[6..]);
        Add(digits);
    }

    private static void Digits(int number, Span<byte> digits)
    {
        for (var at = digits.Length - 1; at >= 0; at--)
        {
            digits[at] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    private void AddText(PlainText text)
    {
        Span<byte> octets = stackalloc byte[PieceOctets];
        for (ReadOnlySpan<char> rest = text.Value; rest.Length > 0;)
        {
            // What does not fit is left for the next piece, and no pair of surrogates is parted.
            Utf8.FromUtf16(rest, octets, out var read, out var written);
            AddEscaped(octets[..written]);
            rest = rest[read..];
        }
    }

    private void AddEscaped(scoped ReadOnlySpan<byte> octets)
    {
        for (var at = octets.IndexOfAny(Escaped); at >= 0; at = octets.IndexOfAny(Escaped))
        {
            Add(octets[..at]);
            if (column + 2 > LineOctetsMax)
                Fold();
            Put("\\"u8);
            Put(octets[at] == (byte)'\n' ? "n"u8 : octets[at..(at + 1)]);
            column += 2;
            octets = octets[(at + 1)..];
        }

        Add(octets);
    }

    /// <summary>Adds whole UTF-8 sequences, and folds before the one that does not fit.</summary>
    private void Add(scoped ReadOnlySpan<byte> octets)
    {
        while (octets.Length > LineOctetsMax - column)
        {
            var cut = LineOctetsMax - column;
            while ((octets[cut] & 0xC0) == 0x80)
                cut--;
            Put(octets[..cut]);
            Fold();
            octets = octets[cut..];
        }

        Put(octets);
        column += octets.Length;
    }

    private void Fold()
    {
        Put("\r\n "u8);
        column = 1;
    }

    private void Put(scoped ReadOnlySpan<byte> octets)
    {
        if (octets.Length > block.Length - used)
            Turn(octets.Length);
        octets.CopyTo(block[used..]);
        used += octets.Length;
    }

    private void Turn(int octets)
    {
        to.Advance(used);
        block = to.GetSpan(Math.Max(octets, BlockOctets));
        used = 0;
    }
}
