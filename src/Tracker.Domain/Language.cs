namespace Tracker.Domain;

/// <summary>
/// In which language pages and feeds speak. Titles of laws, names and quotations stay as they are: they are Dutch.
/// </summary>
public enum Language
{
    Dutch,
    English,
}

/// <summary>The same word in both languages.</summary>
public readonly record struct Word(string Dutch, string English)
{
    public string In(Language language) => language == Language.English ? English : Dutch;
}
