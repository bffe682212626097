using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Tracker.Tests.Projections.Agendas;

/// <summary>Any text: every plane of Unicode, halves of surrogate pairs, control characters, and what is
/// escaped.</summary>
internal static class Texts
{
    private static readonly string[] Awkward =
    [
        "\\", "\\n", ";", ",", "\n", "\r\n", "\r", "\t", "\0", "\u001b",
        "\u2028", "\ufeff", "\ud83c", "é", "€", "🏛", " ", "a",
    ];

    public static Arbitrary<string> Any { get; } = Gen.OneOf(
            Gen.Elements(Awkward),
            Gen.Choose(0x20, 0x7e).Select(code => ((char)code).ToString()),
            Gen.Choose(0, 0xffff).Select(code => ((char)code).ToString()),
            Gen.Choose(0x10000, 0x10ffff).Select(char.ConvertFromUtf32))
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    /// <summary>A TEXT value as a reader understands it (RFC 5545, 3.3.11).</summary>
    public static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] != '\\')
                text.Append(value[at]);
            else
                text.Append(value[++at] is 'n' or 'N' ? '\n' : value[at]);
        }

        return text.ToString();
    }
}
