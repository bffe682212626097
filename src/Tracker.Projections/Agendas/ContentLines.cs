using System.Buffers;
using System.Text;
using System.Text.Unicode;
using NodaTime;

namespace Tracker.Projections.Agendas;

/// <summary>
/// Content lines of RFC 5545, written straight into a buffer: CRLF at the end, escaped once, and folded at 75 octets,
/// never
/// inside a UTF-8 sequence or an escape.
/// </summary>
internal ref struct ContentLines(IBufferWriter<byte> to)
{
    /// <summary>Without the line end (RFC 5545, 3.1).</summary>
    public const int LineOctetsMax = 75;

    private const int BlockOctets = 16 * 1024;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(@"\;,"  + "\n");

    private Span<byte> block;
    private int used;
    private byte[] line = ArrayPool<byte>.Shared.Rent(BlockOctets);
    private int length;

    /// <summary>Whole lines that need no folding or escaping, line ends included.</summary>
    public void Fixed(ReadOnlySpan<byte> lines)
    {
        lines.CopyTo(Room(lines.Length));
        used += lines.Length;
    }

    /// <param name="name">The name with its colon.</param>
    public void Text(ReadOnlySpan<byte> name, PlainText text)
    {
        Begin(name);
        Escape(text.Value);
        End();
    }

    /// <summary>A list of texts, with commas between them.</summary>
    public void Texts(ReadOnlySpan<byte> name, IEnumerable<PlainText> texts)
    {
        Begin(name);
        var first = true;
        foreach (var text in texts)
        {
            if (!first)
                Add((byte)',');
            Escape(text.Value);
            first = false;
        }

        End();
    }

    /// <summary>A value that is ASCII and is not escaped: an address or an identifier.</summary>
    public void Plain(ReadOnlySpan<byte> name, string value)
    {
        Begin(name);
        Encode(value);
        End();
    }

    public void Number(ReadOnlySpan<byte> name, int number)
    {
        Begin(name);
        Utf8.TryWrite(
            line.AsSpan(length), System.Globalization.CultureInfo.InvariantCulture, $"{number}", out var written);
        length += written;
        End();
    }

    /// <summary><c>20280101</c>.</summary>
    public void Day(ReadOnlySpan<byte> name, LocalDate day)
    {
        Begin(name);
        AddDay(day);
        End();
    }

    /// <summary><c>20260501T090000Z</c>: whole seconds, rounded down.</summary>
    public void Moment(ReadOnlySpan<byte> name, Instant at)
    {
        var utc = at.InUtc().LocalDateTime;
        Begin(name);
        AddDay(utc.Date);
        Add((byte)'T');
        AddDigits(utc.Hour, 2);
        AddDigits(utc.Minute, 2);
        AddDigits(utc.Second, 2);
        Add((byte)'Z');
        End();
    }

    /// <summary>Hands over what was written. Nothing may be written after it.</summary>
    public void Finish()
    {
        to.Advance(used);
        ArrayPool<byte>.Shared.Return(line);
        line = [];
        block = default;
        used = 0;
    }

    private void Begin(ReadOnlySpan<byte> name)
    {
        name.CopyTo(line);
        length = name.Length;
    }

    private void Add(byte octet) => line[length++] = octet;

    private void AddDay(LocalDate day)
    {
        AddDigits(day.Year, 4);
        AddDigits(day.Month, 2);
        AddDigits(day.Day, 2);
    }

    private void AddDigits(int number, int digits)
    {
        for (var at = length + digits - 1; at >= length; at--)
        {
            line[at] = (byte)('0' + (number % 10));
            number /= 10;
        }

        length += digits;
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            Encode(text[..at]);
            Add((byte)'\\');
            Add(text[at] == '\n' ? (byte)'n' : (byte)text[at]);
            text = text[(at + 1)..];
        }

        Encode(text);
    }

    /// <summary>Leaves room for at least one escape after it.</summary>
    private void Encode(ReadOnlySpan<char> text)
    {
        var octets = length + Encoding.UTF8.GetMaxByteCount(text.Length) + 2;
        if (octets > line.Length)
            Grow(octets);
        length += Encoding.UTF8.GetBytes(text, line.AsSpan(length));
    }

    private void Grow(int octets)
    {
        var wider = ArrayPool<byte>.Shared.Rent(octets * 2);
        line.AsSpan(0, length).CopyTo(wider);
        ArrayPool<byte>.Shared.Return(line);
        line = wider;
    }

    private void End()
    {
        // Each fold takes three octets for at least 70 of text: a UTF-8 sequence or escape moves it by three at most.
        var room = Room(length + (length / 70 * 3) + 5);
        ReadOnlySpan<byte> rest = line.AsSpan(0, length);
        var at = 0;
        for (var max = LineOctetsMax; rest.Length > max; max = LineOctetsMax - 1)
        {
            var cut = Cut(rest, max);
            rest[..cut].CopyTo(room[at..]);
            "\r\n "u8.CopyTo(room[(at + cut)..]);
            at += cut + 3;
            rest = rest[cut..];
        }

        rest.CopyTo(room[at..]);
        "\r\n"u8.CopyTo(room[(at + rest.Length)..]);
        used += at + rest.Length + 2;
    }

    /// <summary>The last place up to the maximum where a line may be folded.</summary>
    private static int Cut(ReadOnlySpan<byte> text, int max)
    {
        var cut = max;
        while ((text[cut] & 0xC0) == 0x80)
            cut--;
        var backslashes = 0;
        while (text[cut - 1 - backslashes] == '\\')
            backslashes++;
        return cut - (backslashes & 1);
    }

    private Span<byte> Room(int octets)
    {
        if (block.Length - used < octets)
        {
            to.Advance(used);
            block = to.GetSpan(Math.Max(octets, BlockOctets));
            used = 0;
        }

        return block[used..];
    }
}
