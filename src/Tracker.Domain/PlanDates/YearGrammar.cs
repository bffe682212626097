using NodaTime;

namespace Tracker.Domain.PlanDates;

/// <summary>The year that belongs to a word: 'van 2027', 'dit jaar', 'van het jaar', 'a.s.'.</summary>
internal sealed class YearGrammar(TokenCursor cursor, LocalDate letter)
{
    private static readonly PhraseTable<bool> Links = new(
        ("van|in|voor|-|/", true));

    private static readonly PhraseTable<bool> PairSigns = new(("/|-|op|en", true));

    private static readonly PhraseTable<bool> Sides = new(
        ("a.s.|aanstaande|as", true), ("jl.|j.l.|jongstleden|ll.|laatstleden", false));

    /// <summary>Chooses the last that is over before a day.</summary>
    public static Func<Stretch, bool> LastBefore(LocalDate day) =>
        days => days.Last < day && days.Last >= day.PlusYears(-1);

    /// <summary>The same words with the year that follows them, where one does.</summary>
    public Term After(Term term)
    {
        if ((term.CrossesYears && TryLinkedPair(out var year)) || TryYear(out year))
        {
            return term with { Year = year };
        }

        return cursor.TryTake(Sides, out var isComing)
            ? term with { Meant = isComing ? days => days.First > letter : LastBefore(letter) }
            : term;
    }

    public bool TryYear(out int year)
    {
        var start = cursor.At;
        if (TryBare(out year) || (cursor.TryTake(Links, out _) && TryBare(out year)))
        {
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>A year in four digits.</summary>
    public bool TryNumber(out int year)
    {
        var start = cursor.At;
        if (cursor.TryTakeNumber(4, 4, out year) && CalendarWords.IsYear(year))
        {
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>Two years in a row: '2026/2027', '2026-2027', '2026/27'; gives the first.</summary>
    public bool TryPair(out int year)
    {
        var start = cursor.At;
        if (TryNumber(out year) && cursor.TryTake(PairSigns, out _)
            && ((TryNumber(out var next) && next == year + 1)
                || (cursor.TryTakeNumber(2, 2, out next) && next == (year + 1) % 100)))
        {
            return true;
        }

        cursor.At = start;
        return false;
    }

    private bool TryLinkedPair(out int year)
    {
        var start = cursor.At;
        cursor.Take("van");
        if (TryPair(out year))
        {
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>'2027', 'het jaar 2027', 'dit jaar'.</summary>
    private bool TryBare(out int year)
    {
        var start = cursor.At;
        cursor.Take("het");
        cursor.Take("jaar");
        if (TryNumber(out year))
        {
            return true;
        }

        cursor.At = start;
        return TryRelative(out year);
    }

    private bool TryRelative(out int year)
    {
        var found = cursor.TryTake(CalendarWords.RelativeYears, out var offset);
        year = letter.Year + offset;
        return found;
    }
}
