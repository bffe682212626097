using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Tracker.Domain;

namespace Tracker.Api.Languages;

/// <summary>
/// What is said to the person who asked for this page. Both languages stand side by side where it is said, so that the
/// one cannot be forgotten with the other.
/// </summary>
public static class Saying
{
    /// <summary>
    /// The <c>lang</c> of what is Dutch in every language: titles of laws, names of bodies, words of sources. Null on a
    /// Dutch page, where it need not be said.
    /// </summary>
    public static string? InDutch => IsEnglish ? LanguageCodes.Code(Language.Dutch) : null;

    private static bool IsEnglish => Spoken.Language == Language.English;

    public static string Say(string dutch, string english) => IsEnglish ? english : dutch;

    /// <summary>The same with something filled in; only the words that are said are put together.</summary>
    public static string Say(DutchText dutch, EnglishText english) => IsEnglish ? english.Text() : dutch.Text();

    public static string Say(Word word) => word.In(Spoken.Language);

    /// <summary>A word of a vocabulary.</summary>
    public static string Say<TName>(Vocabulary<TName> words, TName name)
        where TName : struct, Enum => Say(words.Word(name));

    /// <summary>Dutch words in a text, such as the title of a law.</summary>
    public static MarkupString Dutch(string words) => IsEnglish
        ? new($"<span lang=\"nl\">{HtmlEncoder.Default.Encode(words)}</span>")
        : new(HtmlEncoder.Default.Encode(words));

    /// <summary>
    /// What someone else wrote, in a sentence of ours; on an English page in the quotes that mark it as Dutch.
    /// </summary>
    [return: NotNullIfNotNull(nameof(words))]
    public static string? Quoted(string? words) => words is not null && IsEnglish ? $"‘{words}’" : words;

    /// <summary>
    /// A sentence of ours with words of sources in it. What stands in single quotes is Dutch, also in English; an
    /// English sentence puts nothing else in them.
    /// </summary>
    public static MarkupString Quoting(string? sentence)
    {
        if (sentence is null || !IsEnglish || !sentence.Contains('‘', StringComparison.Ordinal))
        {
            return new(HtmlEncoder.Default.Encode(sentence ?? string.Empty));
        }

        // One element, however many parts it has: where things are laid out beside each other it counts as one.
        var html = new StringBuilder("<span>");
        var at = 0;
        while (sentence.IndexOf('‘', at) is var open and >= 0 && sentence.IndexOf('’', open) is var close and >= 0)
        {
            // A quotation that ends in a name such as ‘Thema’s’ goes on where a letter follows.
            while (close + 1 < sentence.Length && char.IsLetter(sentence[close + 1])
                && sentence.IndexOf('’', close + 1) is var next and >= 0)
            {
                close = next;
            }

            html.Append(HtmlEncoder.Default.Encode(sentence[at..open]))
                .Append(Dutch(sentence[open..(close + 1)]).Value);
            at = close + 1;
        }

        return new(html.Append(HtmlEncoder.Default.Encode(sentence[at..])).Append("</span>").ToString());
    }
}
