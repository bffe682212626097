namespace Tracker.Api.Pages;

/// <summary>How words become a sentence on a page.</summary>
public static class Sentences
{
    /// <summary>The words with a capital in front.</summary>
    public static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
