using System.Globalization;
using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>
/// Reads a date phrase as letters write it ('naar verwachting in de loop van het derde kwartaal van 2026') against the
/// date of the letter. It never invents a bound, and what it does not understand it does not read.
/// </summary>
public static class PhraseReader
{
    /// <summary>
    /// The version of the grammar. What a phrase is read as, or that it is read at all, changes only with a new one;
    /// <c>docs/reading-rules.md</c> tells what each brought. What was recorded keeps its reading and its version.
    /// </summary>
    private const int Rules = 3;

    /// <summary>
    /// A phrase is a few words; what is longer is a sentence, of which a person must choose the words.
    /// </summary>
    public const int PhraseLengthMax = 200;

    /// <summary>
    /// The version that a reading names: <c>3.1</c> is grammar 3 with edition 1 of the recesses. A recess that is added
    /// makes phrases be read otherwise, just as a rule does.
    /// </summary>
    public static string RulesVersion(ParliamentCalendar calendar) =>
        string.Create(CultureInfo.InvariantCulture, $"{Rules}.{calendar.Edition}");

    /// <param name="phrase">The words as the source has them.</param>
    /// <param name="letterDate">The day on which it was said; relative words are counted from it.</param>
    /// <param name="calendar">Recesses, announced or projected.</param>
    /// <returns>The reading, or a Dutch sentence that names the part that cannot be read. Never an exception.</returns>
    public static PhraseReading Read(string phrase, LocalDate letterDate, ParliamentCalendar calendar)
    {
        if (string.IsNullOrWhiteSpace(phrase))
        {
            return new PhraseReading.NotRead("De uitdrukking is leeg.");
        }

        if (phrase.Length > PhraseLengthMax)
        {
            return new PhraseReading.NotRead(
                $"De uitdrukking is langer dan {PhraseLengthMax} tekens; neem alleen de woorden van de datum over.");
        }

        return CalendarWords.IsYear(letterDate.Year)
            ? new PhraseStatement(phrase, letterDate, calendar).Read()
            : new PhraseReading.NotRead(
                $"De datum van de brief ligt niet tussen {CalendarWords.YearMin} en {CalendarWords.YearMax}.");
    }
}
