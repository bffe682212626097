using NodaTime;

namespace Tracker.Domain.PlanDates;

/// <summary>
/// Prepositions before a date, as many as there are: 'nog voor het zomerreces', 'op zijn vroegst in de loop van 2027'.
/// </summary>
internal sealed class ClauseGrammar(
    TokenCursor cursor, ListGrammar lists, LeadWords lead, LocalDate letter, Problems problems)
{
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
    public Func<LocalDate, LocalDate>? Length()
    {
        var start = cursor.At;
        if ((cursor.TryTakeNumber(1, 3, out var count) || cursor.TryTake(CalendarWords.CountWords, out count))
            && cursor.TryTake(CalendarWords.Lengths, out var length))
        {
            return day => length.After(day, count);
        }

        cursor.At = start;
        return null;
    }

    private Stretch? Bounded(LocalDate reference, Bounder context)
    {
        var start = cursor.At;
        if (cursor.TryTake(Bounders.Table, out var bounder)
            && Clause(reference, bounder == Bounder.At ? context : bounder) is { } days)
        {
            return problems.DaysOf(Bounders.Apply(bounder, days, letter));
        }

        cursor.At = start;
        return null;
    }

    private Stretch? Listed(LocalDate reference, Bounder context)
    {
        cursor.Take("van");
        return lists.List(context, reference);
    }

    /// <summary>'binnen twee jaar', 'de komende twee jaar', and 'zes maanden na 1 juli 2027'.</summary>
    private Stretch? Period()
    {
        var start = cursor.At;
        var within = cursor.Take("binnen");
        var coming = !within && cursor.Take("komende");
        var days = Length() is { } length ? Counted(length, within, coming) : null;
        if (days is null)
        {
            cursor.At = start;
        }

        return days;
    }

    private Stretch? Counted(Func<LocalDate, LocalDate> length, bool within, bool coming)
    {
        if (cursor.Take("na"))
        {
            return Clause(letter, Bounder.After) is { IsDays: true, Last: { } day }
                ? within
                    ? new Stretch(day.PlusDays(1), length(day), Precision.Range) { NamesBothEnds = true }
                    : Stretch.Day(length(day))
                : null;
        }

        return (within, coming) switch
        {
            (true, _) => new Stretch(null, length(letter), Precision.Range) { LastSoft = true },
            (_, true) => new Stretch(letter, length(letter).PlusDays(-1), Precision.Range)
            {
                Soft = true, StartsAtLetter = true, NamesBothEnds = true,
            },
            _ => null,
        };
    }
}
