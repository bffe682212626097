using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Tracker.Domain;

/// <summary>
/// The words for a closed set of names: the Dutch code in addresses and JSON, and the labels for people in both
/// languages. One table says all, so that a word cannot differ between a page, a feed and the API.
/// </summary>
public sealed class Vocabulary<TName>
    where TName : struct, Enum
{
    private readonly FrozenDictionary<TName, (string Code, Word Word)> words;
    private readonly FrozenDictionary<string, TName> names;

    /// <exception cref="ArgumentException">A name has no word, or a word stands twice.</exception>
    public Vocabulary(params (TName Name, string Code, string Label, string English)[] table)
    {
        words = table.ToFrozenDictionary(row => row.Name, row => (row.Code, new Word(row.Label, row.English)));
        names = table.ToFrozenDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);
        var missing = Enum.GetValues<TName>().Where(name => !words.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            throw new ArgumentException($"No Dutch word for {string.Join(", ", missing)}.", nameof(table));
        }
    }

    /// <summary>All codes, in the order of the table.</summary>
    public IReadOnlyList<string> Codes => [.. Enum.GetValues<TName>().Select(Code)];

    /// <summary>The word in addresses and JSON, such as <c>ministeriele-regeling</c>.</summary>
    public string Code(TName name) => words[name].Code;

    /// <summary>The Dutch word for people, such as <c>ministeriële regeling</c>, without a capital.</summary>
    public string Label(TName name) => words[name].Word.Dutch;

    /// <summary>The word for people in both languages, without a capital.</summary>
    public Word Word(TName name) => words[name].Word;

    public bool TryParse([NotNullWhen(true)] string? code, out TName name)
    {
        name = default;
        return code is not null && names.TryGetValue(code, out name);
    }
}
