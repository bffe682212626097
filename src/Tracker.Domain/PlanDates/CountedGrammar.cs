using NodaTime;

namespace Tracker.Domain.PlanDates;

/// <summary>What is counted from an end of a month or a year.</summary>
internal sealed class CountedGrammar(TokenCursor cursor, YearGrammar years)
{
    private static readonly PhraseTable<bool> Links = new(("van|in|uit|van de maand|in de maand", true));

    /// <summary>'de derde dinsdag van september', 'de laatste vrijdag van juni', without its year.</summary>
    public Term? Weekday()
    {
        var start = cursor.At;
        if (cursor.TryTake(CalendarWords.Ordinals, out var number)
            && cursor.TryTake(CalendarWords.Weekdays, out var weekday)
            && cursor.TryTake(Links, out _)
            && cursor.TryTake(CalendarWords.Months, out var month))
        {
            return new Term(year => Terms.NthWeekday(year, month, weekday, number), Precision.Day);
        }

        cursor.At = start;
        return null;
    }

    /// <summary>
    /// 'de eerste drie maanden van 2027', 'de laatste zes weken van dit jaar'. Without a year it says of nothing
    /// when it begins.
    /// </summary>
    public Term? Stretch()
    {
        var start = cursor.At;
        if (cursor.TryTake(CalendarWords.Ordinals, out var end) && end is 1 or -1
            && (cursor.TryTakeNumber(1, 2, out var count) || cursor.TryTake(CalendarWords.CountWords, out count))
            && cursor.TryTake(CalendarWords.Lengths, out var length)
            && years.TryYear(out var year))
        {
            return new Term(of => Counted(Terms.Year(of), length, end > 0 ? count : -count), Precision.Range)
            {
                Year = year,
            };
        }

        cursor.At = start;
        return null;
    }

    private static Stretch Counted(Stretch whole, Length length, int count) => count > 0
        ? new Stretch(whole.First, length.After(whole.First!.Value, count).PlusDays(-1), Precision.Range)
        : new Stretch(length.After(whole.Last!.Value.PlusDays(1), count), whole.Last, Precision.Range);
}
