using NodaTime;

namespace Tracker.Domain.PlanDates;

/// <summary>Days: '1 januari 2027', '1-1-2027', '2027-01-01', 'maandag 3 mei', '1 of 15 maart 2027'.</summary>
internal sealed class DayGrammar(TokenCursor cursor, YearGrammar years)
{
    private static readonly PhraseTable<bool> OrdinalEndings = new(("e|ste|de", true));

    /// <summary>The day at the cursor; null, with the cursor where it was, when there is none.</summary>
    public Term? Day()
    {
        var start = cursor.At;
        var weekday = cursor.TryTake(CalendarWords.Weekdays, out var named) ? named : IsoDayOfWeek.None;
        var term = Iso() ?? Numeric() ?? NumericMonth() ?? Written();
        if (term is null)
        {
            cursor.At = start;
            return null;
        }

        return weekday == IsoDayOfWeek.None ? term : OnWeekday(term, weekday);
    }

    /// <summary>'2027-01-01', and '2027-01' for the month.</summary>
    private Term? Iso()
    {
        var start = cursor.At;
        if (cursor.TryTakeNumber(4, 4, out var year) && CalendarWords.IsYear(year)
            && cursor.Take("-") && cursor.TryTakeNumber(2, 2, out var month))
        {
            var dayStart = cursor.At;
            if (cursor.Take("-") && cursor.TryTakeNumber(2, 2, out var day))
            {
                return Dated(year, month, day);
            }

            cursor.At = dayStart;
            return Months(year, month);
        }

        cursor.At = start;
        return null;
    }

    /// <summary>Day, month, year, as the Dutch write them, with one and the same sign between.</summary>
    private Term? Numeric()
    {
        var start = cursor.At;
        if (cursor.TryTakeNumber(1, 2, out var day)
            && cursor.Peek() is { Text: "-" or "/" or "." } sign
            && cursor.Take(sign.Text) && cursor.TryTakeNumber(1, 2, out var month)
            && cursor.Take(sign.Text) && cursor.TryTakeNumber(4, 4, out var year) && CalendarWords.IsYear(year))
        {
            return Dated(year, month, day);
        }

        cursor.At = start;
        return null;
    }

    /// <summary>'07-2027' and '7/2027'.</summary>
    private Term? NumericMonth()
    {
        var start = cursor.At;
        if (cursor.TryTakeNumber(1, 2, out var month)
            && cursor.Peek() is { Text: "-" or "/" } sign
            && cursor.Take(sign.Text) && cursor.TryTakeNumber(4, 4, out var year) && CalendarWords.IsYear(year))
        {
            return Months(year, month);
        }

        cursor.At = start;
        return null;
    }

    /// <summary>One day, or two of one month: a set after 'of', all between them after 'tot en met'.</summary>
    private Term? Written()
    {
        var start = cursor.At;
        if (TryTakeDayNumber(out var first))
        {
            if (cursor.TryTake(CalendarWords.Months, out var month))
            {
                return years.After(new Term(year => Terms.Day(year, month, first), Precision.Day));
            }

            if (cursor.TryTake(CalendarWords.Joins, out var join) && join != Join.Comma
                && TryTakeDayNumber(out var second) && cursor.TryTake(CalendarWords.Months, out month))
            {
                return years.After(new Term(
                    year => Both(Terms.Day(year, month, first), Terms.Day(year, month, second), join), Precision.Day));
            }
        }

        cursor.At = start;
        return null;
    }

    private bool TryTakeDayNumber(out int day)
    {
        var taken = cursor.TryTakeNumber(1, 2, out day);
        if (taken)
        {
            cursor.TryTake(OrdinalEndings, out _);
        }

        return taken;
    }

    private static Resolved Both(Resolved first, Resolved second, Join join) =>
        (first.Stretch, second.Stretch) is ({ } one, { } other)
            ? Joining.Join(one, other, join)
            : first.Problem ?? second.Problem!;

    private static Term Months(int year, int month) => month is >= 1 and <= 12
        ? new Term(inYear => Terms.Month(inYear, month), Precision.Month) { Year = year, IsNumeric = true }
        : new Term(_ => NoSuchMonth(month), Precision.Month) { Year = year };

    private static Term Dated(int year, int month, int day) => month is >= 1 and <= 12
        ? new Term(inYear => Terms.Day(inYear, month, day), Precision.Day) { Year = year, IsNumeric = true }
        : new Term(_ => NoSuchMonth(month), Precision.Day) { Year = year };

    private static string NoSuchMonth(int month) => $"Maand {month} bestaat niet: een jaar heeft twaalf maanden.";

    private static Term OnWeekday(Term term, IsoDayOfWeek weekday) => term with
    {
        In = year => term.In(year) is { Stretch.First: { } day } && day.DayOfWeek != weekday
            ? $"{DutchDates.Day(day)} valt niet op de weekdag die ervoor staat."
            : term.In(year),
    };
}
