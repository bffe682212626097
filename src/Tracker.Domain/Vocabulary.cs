using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Tracker.Domain;

/// <summary>
/// The words for a closed set of names: the Dutch code in addresses and JSON, and the labels for people in both
/// languages. One table says all, so that a word cannot differ between a page, a feed and the API.
/// </summary>
/// <remarks>
/// Words stand in arrays by the number of their name. There are some two dozen of these tables, and all are made when
/// a host starts: collections by name would have to be compiled anew for each of them.
/// </remarks>
public sealed class Vocabulary<TName>
    where TName : struct, Enum
{
    private readonly string[] codes;
    private readonly Word[] words;
    private readonly Dictionary<string, int> numbers;

    /// <exception cref="ArgumentException">
    /// A name has no word, a word stands twice, or the names are not numbers of an <c>int</c> that are counted from
    /// nought without gaps, as they are where nobody numbers them.
    /// </exception>
    public Vocabulary(params (TName Name, string Code, string Label, string English)[] table)
    {
        if (!AreCounted())
        {
            throw new ArgumentException($"{typeof(TName).Name} does not count its names from nought.", nameof(table));
        }

        var names = typeof(TName).GetEnumNames();
        (codes, words) = (new string[names.Length], new Word[names.Length]);
        numbers = new Dictionary<string, int>(table.Length, StringComparer.Ordinal);
        foreach (var (name, code, label, english) in table)
        {
            var number = Number(name);
            if (codes[number] is { } other)
            {
                throw new ArgumentException($"{name} has two words, {other} and {code}.", nameof(table));
            }

            (codes[number], words[number]) = (code, new Word(label, english));
            numbers.Add(code, number);
        }

        if (Array.IndexOf(codes, null) is >= 0 and var missing)
        {
            throw new ArgumentException($"No Dutch word for {names[missing]}.", nameof(table));
        }
    }

    /// <summary>All codes, in the order of the names.</summary>
    public IReadOnlyList<string> Codes => codes;

    /// <summary>The word in addresses and JSON, such as <c>ministeriele-regeling</c>.</summary>
    public string Code(TName name) => codes[Number(name)];

    /// <summary>The Dutch word for people, such as <c>ministeriële regeling</c>, without a capital.</summary>
    public string Label(TName name) => words[Number(name)].Dutch;

    /// <summary>The word for people in both languages, without a capital.</summary>
    public Word Word(TName name) => words[Number(name)];

    public bool TryParse([NotNullWhen(true)] string? code, out TName name)
    {
        var number = 0;
        var known = code is not null && numbers.TryGetValue(code, out number);
        name = Unsafe.As<int, TName>(ref number);
        return known;
    }

    // Without this, a name would be read as a number from memory that is not its own, or point beyond the words.
    private static bool AreCounted()
    {
        if (Enum.GetUnderlyingType(typeof(TName)) != typeof(int))
        {
            return false;
        }

        var values = (int[])typeof(TName).GetEnumValuesAsUnderlyingType();
        for (var at = 0; at < values.Length; at++)
        {
            if (values[at] != at)
            {
                return false;
            }
        }

        return true;
    }

    private static int Number(TName name) => Unsafe.As<TName, int>(ref name);
}
