using NodaTime;

namespace Tracker.Domain.PlanDates;

/// <summary>
/// Prepositions before a date, as many as there are: 'nog voor het zomerreces', 'op zijn vroegst in de loop van 2027'.
/// </summary>
internal sealed class ClauseGrammar(
    TokenCursor cursor, ListGrammar lists, LeadWords lead, LocalDate letter, Problems problems)
{
    private static readonly PhraseTable<bool> PlannedFor = new(
        ("gepland voor|ingepland voor|geplande voor|voorzien voor|geagendeerd voor", true));

    private static readonly PhraseTable<bool> Spans = new(("een termijn van|een periode van", true));

    /// <summary>The days at the cursor; null, with everything as it was, when there are none.</summary>
    /// <param name="reference">The day from which a word without a year is counted.</param>
    /// <param name="context">The preposition before it.</param>
    public Stretch? Clause(LocalDate reference, Bounder context = Bounder.At)
    {
        var (start, firmness) = (cursor.At, lead.Weakest);
        lead.Skip();
        var days = Period() ?? Bounded(reference, context) ?? Listed(reference, context);
        if (days is null)
        {
            (cursor.At, lead.Weakest) = (start, firmness);
        }

        return days;
    }

    /// <summary>Passes a length of time, such as 'zes maanden', and gives it as a step from a day.</summary>
    public Counted? Length()
    {
        var start = cursor.At;
        if (cursor.TryTake(CalendarWords.WholeLengths, out var whole))
        {
            return new Counted(whole, 1);
        }

        if ((cursor.TryTakeNumber(1, 3, out var count) || cursor.TryTake(CalendarWords.CountWords, out count))
            && cursor.TryTake(CalendarWords.Lengths, out var length))
        {
            return new Counted(length, count);
        }

        cursor.At = start;
        return null;
    }

    private Stretch? Bounded(LocalDate reference, Bounder context)
    {
        var start = cursor.At;
        if (cursor.TryTake(Bounders.Table, out var bounder))
        {
            bounder = bounder == Bounder.Before && IsPlannedFor(start) ? Bounder.For : bounder;
            if (Clause(reference, bounder == Bounder.At ? context : bounder) is { } days)
            {
                return problems.DaysOf(Bounders.Apply(bounder, days, letter));
            }
        }

        cursor.At = start;
        return null;
    }

    /// <summary>
    /// What is planned 'voor 1 juli' is planned for that day; with an accent, and beside a recess, it is before it.
    /// </summary>
    private bool IsPlannedFor(int at) => at > 0
        && cursor.Text(at, at + 1).Equals("voor", StringComparison.OrdinalIgnoreCase)
        && cursor.Fits(PlannedFor, at - 1);

    private Stretch? Listed(LocalDate reference, Bounder context)
    {
        cursor.Take("van");
        return lists.List(context, reference);
    }

    /// <summary>
    /// 'binnen twee jaar', 'de komende twee jaar', 'over drie maanden', and 'zes maanden na 1 juli 2027'.
    /// </summary>
    private Stretch? Period()
    {
        var start = cursor.At;
        var days = cursor.Take("binnen") ? Within() : cursor.Take("over") ? Hence() : Around() ?? FromADay();
        if (days is null)
        {
            cursor.At = start;
        }

        return days;
    }

    private Stretch? Within()
    {
        cursor.TryTake(Spans, out _);
        return Length() is not { } length ? null
            : cursor.Is("na") ? Beside(length, isWithin: true)
            : new Stretch(null, length.After(letter), Precision.Range) { LastSoft = true };
    }

    /// <summary>Our reading: the day, the week, the month or the year that lies so far ahead.</summary>
    private Stretch? Hence() => Length() is not { } length || cursor.Is("na") ? null : Ahead(length).Softened();

    private Stretch Ahead(Counted length) => length.After(letter) switch
    {
        var day when length.Each.Months % 12 == 0 && length.Each.Months > 0 => Terms.Year(day.Year),
        var day when length.Each.Months > 0 => Terms.Month(day.Year, day.Month),
        var day when length.Each.Days == 7 => Terms.WeekOf(day),
        var day => Stretch.Day(day),
    };

    private Stretch? Around()
    {
        var start = cursor.At;
        cursor.SkipArticles();
        if (cursor.TryTake(CalendarWords.ComingLengths, out var isComing) && Length() is { } length)
        {
            return isComing
                ? Lasting(letter, length.After(letter).PlusDays(-1)) with { StartsAtLetter = true }
                : Lasting(length.Before(letter).PlusDays(1), letter);
        }

        cursor.At = start;
        return null;
    }

    private static Stretch Lasting(LocalDate first, LocalDate last) =>
        new(first, last, Precision.Range) { Soft = true, NamesBothEnds = true };

    private Stretch? FromADay() => Length() is { } length ? Beside(length, isWithin: false) : null;

    /// <summary>The days that are counted from a day, which must be one: from a month no day can be counted.</summary>
    private Stretch? Beside(Counted length, bool isWithin)
    {
        var isAfter = cursor.Take("na");
        if ((!isAfter && !cursor.Take("voor"))
            || Clause(letter, isAfter ? Bounder.After : Bounder.At) is not { IsDays: true, Last: { } day })
        {
            return null;
        }

        return isWithin
            ? new Stretch(day.PlusDays(1), length.After(day), Precision.Range) { NamesBothEnds = true }
            : Stretch.Day(isAfter ? length.After(day) : length.Before(day));
    }
}

/// <summary>A number of days, weeks, months or years.</summary>
internal sealed record Counted(Length Each, int Count)
{
    public LocalDate After(LocalDate day) => Each.After(day, Count);

    public LocalDate Before(LocalDate day) => Each.After(day, -Count);
}
