using NodaTime;

namespace Tracker.Domain.PlanDates;

/// <summary>'week 12 van 2027' and 'de week van 12 mei'.</summary>
internal sealed class WeekGrammar(TokenCursor cursor, DayGrammar days)
{
    private static readonly PhraseTable<bool> OfADay = new(("week van|weken van", true));

    private static readonly PhraseTable<bool> Numbered = new(("week|weeknummer|wk", true));

    /// <summary>
    /// The term at the cursor, of a number without its year; null, with the cursor where it was, when there is none.
    /// </summary>
    public Term? Week()
    {
        var start = cursor.At;
        if (cursor.TryTake(Numbered, out _) && cursor.TryTakeNumber(1, 2, out var number))
        {
            return new Term(year => Terms.Week(year, number), Precision.Week);
        }

        cursor.At = start;
        return null;
    }

    /// <summary>The week around a day, which has its own year.</summary>
    public Term? WeekOfADay()
    {
        var start = cursor.At;
        if (cursor.TryTake(OfADay, out _) && days.Day() is { } day)
        {
            return day with
            {
                In = year => day.In(year) is { Stretch.First: { } first } ? Terms.WeekOf(first) : day.In(year),
                Precision = Precision.Week,
            };
        }

        cursor.At = start;
        return null;
    }
}
