using System.Globalization;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;

namespace Tracker.Projections.Agendas;

/// <summary>
/// An interval in the few words that fit in a title: <c>Q3 2026</c>, <c>juni 2026</c>, <c>najaar 2026</c>, <c>vanaf
/// Q2 2027</c>;
/// what has no such name is written out, as <see cref="PlanDateText"/> does.
/// </summary>
internal static class DateLabels
{
    private static readonly Word Or = new(" of ", " or ");
    private static readonly Word Until = new(" tot en met ", " to ");
    private static readonly Word From = new("vanaf ", "from ");
    private static readonly Word By = new("uiterlijk ", "by ");
    private static readonly Word OrLater = new(" of later", " or later");
    private static readonly Word OrEarlier = new(" of eerder", " or earlier");
    private static readonly Word FirstHalf = new("eerste helft ", "first half of ");
    private static readonly Word SecondHalf = new("tweede helft ", "second half of ");

    private static readonly Word[] PartsOfYear =
    [
        new("voorjaar", "spring"), new("zomer", "summer"), new("najaar", "autumn"), new("winter", "winter"),
        new("medio", "middle of"),
    ];

    public static string Of(PlanDate date, Language language) => date switch
    {
        { Earliest: null, Latest: null } => string.Empty,
        { Bounds: Bounds.Set } when language == Language.Dutch => PlanDateText.Of(date),
        { Bounds: Bounds.Set } => string.Join(Or.In(language), date.Members.Select(day => Day(day, language))),
        { Latest: { } last } when IsOnlyEnd(date) => By.In(language) + Day(last, language),
        { StartsAtLetter: true, Latest: { } last } => Year(last.Year),
        { Earliest: { } first, Latest: null } => From.In(language) + Start(first, date.Precision, language),
        { Soft: true, Precision: Precision.Season or Precision.PartOfYear, Earliest: { } first, Latest: not null }
            when PartOfYear(date, first) is { } part => $"{part.In(language)} {Year(first.Year)}",
        _ => Between(date, date.Earliest!.Value, date.Latest!.Value, language),
    };

    /// <summary>The same after a word such as 'from': <c>Q2 2027 or later</c> instead of <c>from Q2 2027</c>.</summary>
    public static string AfterWord(PlanDate date, Language language) => date switch
    {
        { Latest: { } last } when IsOnlyEnd(date) => Day(last, language) + OrEarlier.In(language),
        { Earliest: { } first, Latest: null } => Start(first, date.Precision, language) + OrLater.In(language),
        _ => Of(date, language),
    };

    /// <summary>
    /// Only its last day was named: the first there is not, or is the letter's own date. Up to the end of a year it is
    /// that year.
    /// </summary>
    public static bool IsOnlyEnd(PlanDate date) => date is { Latest: { } last, Bounds: not Bounds.Set }
        && (date.Earliest is null || (date.StartsAtLetter && last is not { Month: 12, Day: 31 }));

    public static string Day(LocalDate day, Language language) => language == Language.Dutch
        ? DutchDates.Day(day)
        : EnglishDates.Day(day);

    private static string Between(PlanDate date, LocalDate first, LocalDate last, Language language) =>
        Closed(first, last, language)
        ?? (language == Language.Dutch
            ? PlanDateText.Of(date)
            : Day(first, language) + Until.In(language) + Day(last, language));

    private static string? Closed(LocalDate first, LocalDate last, Language language)
    {
        var year = new LocalDate(first.Year, 1, 1);
        return (first, last) switch
        {
            _ when first == last => Day(first, language),
            _ when first == Quarter.Of(first).First && last == Quarter.Of(first).Last => Quarter.Of(first).Label,
            _ when first == year && last == year.PlusMonths(12).PlusDays(-1) => Year(first.Year),
            _ when first == year && last == year.PlusMonths(6).PlusDays(-1) =>
                FirstHalf.In(language) + Year(first.Year),
            _ when first == year.PlusMonths(6) && last == year.PlusMonths(12).PlusDays(-1) =>
                SecondHalf.In(language) + Year(first.Year),
            _ when first.Day == 1 && last == first.PlusMonths(1).PlusDays(-1) => Month(first, language),
            _ => null,
        };
    }

    /// <summary>
    /// The season, or the middle of a year, that is read as just these days: the rules of reading know which those are.
    /// </summary>
    private static Word? PartOfYear(PlanDate date, LocalDate first)
    {
        foreach (var word in PartsOfYear)
        {
            var reading = PhraseReader.Read($"{word.Dutch} {Year(first.Year)}", first, ParliamentCalendar.Known);
            if (reading is PhraseReading.Read { Date: var read }
                && read.Earliest == first && read.Latest == date.Latest)
                return word;
        }

        return null;
    }

    private static string Start(LocalDate first, Precision precision, Language language) => precision switch
    {
        Precision.Quarter when first == Quarter.Of(first).First => Quarter.Of(first).Label,
        Precision.Year when first is { Month: 1, Day: 1 } => Year(first.Year),
        Precision.Month when first.Day == 1 => Month(first, language),
        _ => Day(first, language),
    };

    private static string Month(LocalDate day, Language language) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(language == Language.Dutch ? DutchDates.Months : EnglishDates.Months)[day.Month - 1]} {day.Year}");

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
