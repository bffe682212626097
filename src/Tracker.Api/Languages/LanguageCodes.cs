using Tracker.Domain;

namespace Tracker.Api.Languages;

/// <summary>The languages of the pages, and their codes in addresses, headers and cookies.</summary>
public static class LanguageCodes
{
    /// <summary>All there are; the first holds where nobody asks for another.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Dutch, Language.English];

    /// <summary><c>nl</c>, <c>en</c> (RFC 5646).</summary>
    public static string Code(Language language) => language == Language.English ? "en" : "nl";

    /// <summary>How it is called by those who speak it.</summary>
    public static string Name(Language language) => language == Language.English ? "English" : "Nederlands";

    /// <param name="tag">A code, or one with a region such as <c>en-GB</c>, in any case.</param>
    public static Language? Find(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOf('-');
        var primary = end < 0 ? tag : tag[..end];
        foreach (var language in All)
        {
            if (primary.Equals(Code(language), StringComparison.OrdinalIgnoreCase))
            {
                return language;
            }
        }

        return null;
    }
}
