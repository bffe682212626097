using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>Finds the date phrases in a running text, such as a letter, and reads each.</summary>
/// <remarks>
/// It takes from each place in the text the longest run of words that the grammar of phrases knows, and lets through
/// what <see cref="PhraseSieve"/> holds to be a date there. The work at each place is bounded, so that a text twice as
/// long takes twice the time. Articles and small words before a phrase ('nog', 'de') are left out of it.
/// </remarks>
public static class PhraseFinder
{
    /// <summary>The most UTF-16 code units of a text; a letter of some eighty pages.</summary>
    public const int TextLengthMax = 200_000;

    /// <returns>The phrases in the order of the text; they do not overlap.</returns>
    /// <inheritdoc cref="PhraseReader.Read"/>
    /// <exception cref="ArgumentException">The text is longer than <see cref="TextLengthMax"/>.</exception>
    public static IReadOnlyList<FoundPhrase> Find(string text, LocalDate letterDate, ParliamentCalendar calendar)
    {
        if (text.Length > TextLengthMax)
        {
            throw new ArgumentException($"The text has more than {TextLengthMax} characters.", nameof(text));
        }

        var found = new List<FoundPhrase>();
        var running = new RunningText(text);
        for (var at = 0; at < running.Count;)
        {
            var words = running.From(at);
            var span = new PhraseSpan(new TokenCursor(text, words), letterDate, calendar);
            var length = span.Length();
            if (length == 0 || !PhraseSieve.Passes(running, at, words[..length], span))
            {
                at++;
                continue;
            }

            var phrase = text[words[0].Start..words[length - 1].End];
            var reading = PhraseSieve.MayBeOver(running, at, words[..length], span)
                ? new PhraseReading.NotRead("Het jaar staat er niet bij, en de dag kan al voorbij zijn. Noem het jaar.")
                : PhraseReader.Read(phrase, letterDate, calendar);
            found.Add(new FoundPhrase(words[0].Start, words[length - 1].End, phrase, reading));
            at += length;
        }

        return found;
    }
}

/// <summary>A date phrase in a text.</summary>
/// <param name="Start">Its first UTF-16 code unit; the text begins at 0.</param>
/// <param name="End">The first UTF-16 code unit after it.</param>
/// <param name="Phrase">The words as they stand there, new lines too.</param>
/// <param name="Reading">How they are read, or why not.</param>
public sealed record FoundPhrase(int Start, int End, string Phrase, PhraseReading Reading);
