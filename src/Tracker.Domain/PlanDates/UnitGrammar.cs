using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>
/// One calendar word with all that belongs to it: 'het tweede kwartaal van 2026', 'dit najaar', 'eind maart'.
/// </summary>
internal sealed class UnitGrammar
{
    private readonly TokenCursor cursor;
    private readonly LocalDate letter;
    private readonly YearGrammar years;
    private readonly DayGrammar days;
    private readonly DivisionGrammar divisions;
    private readonly NamedGrammar names;
    private readonly PartGrammar parts;

    public UnitGrammar(TokenCursor cursor, LocalDate letter, ParliamentCalendar calendar)
    {
        this.cursor = cursor;
        this.letter = letter;
        years = new YearGrammar(cursor, letter);
        days = new DayGrammar(cursor, years);
        divisions = new DivisionGrammar(cursor);
        names = new NamedGrammar(cursor, years, letter, calendar);
        parts = new PartGrammar(cursor, years, () => Determined() ?? Yearly() ?? Current());
    }

    /// <summary>The term at the cursor; null, with the cursor where it was, when there is none.</summary>
    public Term? Unit()
    {
        var start = cursor.At;
        if (cursor.Is("het") && years.TryYear(out var year))
        {
            return YearTerm(year);
        }

        cursor.SkipArticles();
        var term = days.Day() ?? Determined() ?? YearFirst() ?? parts.Part() ?? Yearly()
            ?? names.TurnOfYear() ?? names.ChangeMoment();
        if (term is null)
        {
            cursor.At = start;
        }

        return term;
    }

    /// <summary>A word that recurs every year, with its year where one follows.</summary>
    private Term? Yearly() => Recurring() is { } term ? years.After(term) : null;

    private Term? Recurring() => divisions.Division() ?? names.Named();

    /// <summary>'dit jaar', 'komend kwartaal', 'volgend voorjaar'.</summary>
    private Term? Determined()
    {
        var start = cursor.At;
        if (!cursor.TryTake(CalendarWords.Determiners, out var determiner))
        {
            return null;
        }

        if (cursor.TryTake(CalendarWords.Nouns, out var noun))
        {
            return WithinYear(Term.Of(Counted(noun, determiner == Determiner.This ? 0 : 1)));
        }

        if (Recurring() is { } term)
        {
            return term with { Meant = Meant(determiner) };
        }

        cursor.At = start;
        return null;
    }

    /// <summary>'(eind van) de maand', which is the letter's own.</summary>
    private Term? Current() => cursor.TryTake(CalendarWords.Nouns, out var noun) ? Term.Of(Counted(noun, 0)) : null;

    /// <summary>'volgend jaar zomer', 'dit jaar in maart'.</summary>
    private Term WithinYear(Term year)
    {
        var start = cursor.At;
        if (year.Precision == Precision.Year)
        {
            cursor.Take("in");
            cursor.SkipArticles();
            if (Recurring() is { } term)
            {
                return term with { Year = year.Year };
            }
        }

        cursor.At = start;
        return year;
    }

    private Stretch Counted(UnitNoun noun, int further)
    {
        var day = letter.PlusMonths(further * MonthsOf(noun));
        return noun switch
        {
            UnitNoun.Year => Terms.Year(day.Year),
            UnitNoun.Half => Terms.Division(day.Year, ((day.Month - 1) / 6) + 1, 2),
            UnitNoun.Quarter => Terms.Division(day.Year, Quarter.Of(day).Number, 4),
            _ => Terms.Month(day.Year, day.Month),
        };
    }

    private static int MonthsOf(UnitNoun noun) => noun switch
    {
        UnitNoun.Year => 12,
        UnitNoun.Half => 6,
        UnitNoun.Quarter => 3,
        _ => 1,
    };

    /// <summary>
    /// 'Dit najaar' is of the letter's year, also once it is over; 'deze winter' may have begun the year before.
    /// </summary>
    private Func<Stretch, bool> Meant(Determiner determiner) => determiner switch
    {
        Determiner.This => days =>
            days.First!.Value.Year == letter.Year || (days.First <= letter && letter <= days.Last),
        Determiner.Coming => days => days.First > letter,
        _ => days => days.First!.Value.Year > letter.Year,
    };

    /// <summary>'2027', 'jaar 2027', '2027-Q2'.</summary>
    private Term? YearFirst()
    {
        var start = cursor.At;
        cursor.Take("jaar");
        if (!years.TryNumber(out var year))
        {
            cursor.At = start;
            return null;
        }

        var end = cursor.At;
        if ((!cursor.Take("-") || cursor.Is("q")) && divisions.Division() is { } division)
        {
            return division with { Year = year };
        }

        cursor.At = end;
        return YearTerm(year);
    }

    private static Term YearTerm(int year) => new(other => Terms.Year(other), Precision.Year) { Year = year };
}
