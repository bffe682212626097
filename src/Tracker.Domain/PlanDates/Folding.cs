using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Tracker.Domain.PlanDates;

/// <summary>
/// Brings the ways to write one letter together: capitals, accents (vóór), ligatures (ĳ), full-width and raised forms.
/// A table of our own, because the runtime's normalisation does nothing where globalisation is invariant.
/// </summary>
internal static class Folding
{
    private static readonly FrozenDictionary<int, string> Table = Rows().ToFrozenDictionary();

    /// <summary>What a character counts as: mostly one character; none for an accent or a hidden character.</summary>
    public static string Fold(Rune rune)
    {
        if (Table.TryGetValue(rune.Value, out var folded))
        {
            return folded;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => string.Empty,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => " ",
            _ when rune.Value is >= 0xFF01 and <= 0xFF5E => Fold(new Rune(rune.Value - 0xFEE0)),
            _ => Rune.ToLowerInvariant(rune).ToString(),
        };
    }

    private static IEnumerable<KeyValuePair<int, string>> Rows()
    {
        (string Forms, string Folded)[] rows =
        [
            ("ÀÁÂÃÄÅàáâãäåª", "a"), ("Çç", "c"), ("ÈÉÊËèéêë", "e"), ("ÌÍÎÏìíîï", "i"), ("Ññ", "n"),
            ("ÒÓÔÕÖòóôõöº", "o"), ("ÙÚÛÜùúûü", "u"), ("Ýýÿ", "y"), ("Ĳĳ", "ij"), ("ﬀ", "ff"), ("ﬁ", "fi"),
            ("ﬂ", "fl"), ("ﬅﬆ", "st"), ("⁰₀", "0"), ("¹₁", "1"), ("²₂", "2"), ("³₃", "3"), ("⁴₄", "4"),
            ("⁵₅", "5"), ("⁶₆", "6"), ("⁷₇", "7"), ("⁸₈", "8"), ("⁹₉", "9"), ("‐‑‒–—―−", "-"), ("…", "..."),
            ("'’‘`´ʼ", string.Empty), ("\"“”„«»()[]", " "), (";:", ","), ("⁄∕", "/"),
        ];
        return rows.SelectMany(row => row.Forms.EnumerateRunes().Select(
            form => KeyValuePair.Create(form.Value, row.Folded)));
    }
}
