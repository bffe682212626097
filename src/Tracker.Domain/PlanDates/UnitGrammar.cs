using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>
/// One calendar word with all that belongs to it: 'het tweede kwartaal van 2026', 'dit najaar', 'eind maart'.
/// </summary>
internal sealed class UnitGrammar
{
    private static readonly PhraseTable<bool> YearWords = new((
        "jaar|jaren|kalenderjaar|kalenderjaren|periode|periode van", true));

    private readonly TokenCursor cursor;
    private readonly LocalDate letter;
    private readonly YearGrammar years;
    private readonly DayGrammar days;
    private readonly DivisionGrammar divisions;
    private readonly NamedGrammar names;
    private readonly PartGrammar parts;
    private readonly WeekGrammar weeks;
    private readonly CountedGrammar counted;

    public UnitGrammar(TokenCursor cursor, LocalDate letter, ParliamentCalendar calendar)
    {
        this.cursor = cursor;
        this.letter = letter;
        years = new YearGrammar(cursor, letter);
        days = new DayGrammar(cursor, years);
        divisions = new DivisionGrammar(cursor);
        names = new NamedGrammar(cursor, years, letter, calendar);
        parts = new PartGrammar(cursor, years, () => Determined() ?? Yearly() ?? Current());
        weeks = new WeekGrammar(cursor, days);
        counted = new CountedGrammar(cursor, years);
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
        var term = days.Day() ?? weeks.WeekOfADay() ?? Determined() ?? YearFirst() ?? parts.Part() ?? counted.Stretch()
            ?? names.SchoolYear() ?? Yearly() ?? names.TurnOfYear() ?? names.ChangeMoment();
        if (term is null)
        {
            cursor.At = start;
        }

        return term;
    }

    /// <summary>A word that recurs every year, with its year where one follows.</summary>
    private Term? Yearly() => Recurring() is { } term ? years.After(term) : null;

    private Term? Recurring() => counted.Weekday() ?? divisions.Division() ?? weeks.Week() ?? names.Named();

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
            return WithinYear(Term.Of(Counted(noun, determiner)));
        }

        if ((names.SchoolYear() ?? Recurring()) is { } term)
        {
            return term with { Meant = Meant(determiner) };
        }

        cursor.At = start;
        return null;
    }

    /// <summary>'(eind van) de maand', which is the letter's own.</summary>
    private Term? Current() => cursor.TryTake(CalendarWords.Nouns, out var noun)
        ? Term.Of(Counted(noun, Determiner.This))
        : null;

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

    private Stretch Counted(UnitNoun noun, Determiner determiner)
    {
        var length = LengthOf(noun);
        if (determiner == Determiner.Past)
        {
            return new Stretch(length.After(letter, -1).PlusDays(1), letter, Precision.Range) { Soft = true };
        }

        var day = length.After(letter, StepsOf(determiner));
        return noun switch
        {
            UnitNoun.Week => Terms.WeekOf(day),
            UnitNoun.Year => Terms.Year(day.Year),
            UnitNoun.Half => Terms.Division(day.Year, ((day.Month - 1) / 6) + 1, 2),
            UnitNoun.Quarter => Terms.Division(day.Year, Quarter.Of(day).Number, 4),
            _ => Terms.Month(day.Year, day.Month),
        };
    }

    private static Length LengthOf(UnitNoun noun) => noun switch
    {
        UnitNoun.Year => new Length(12, 0),
        UnitNoun.Half => new Length(6, 0),
        UnitNoun.Quarter => new Length(3, 0),
        UnitNoun.Month => new Length(1, 0),
        _ => new Length(0, 7),
    };

    private static int StepsOf(Determiner determiner) => determiner switch
    {
        Determiner.This => 0,
        Determiner.Previous => -1,
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
        Determiner.Previous => days => days.Last < letter && days.First!.Value.Year == letter.Year - 1,
        Determiner.Past => YearGrammar.LastBefore(letter),
        _ => days => days.First!.Value.Year > letter.Year,
    };

    /// <summary>'2027', 'jaar 2027', '2027-Q2', and of 'de jaren 2027 tot en met 2030' the first.</summary>
    private Term? YearFirst()
    {
        var start = cursor.At;
        cursor.TryTake(YearWords, out _);
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
