namespace Tracker.Domain.PlanDates;

/// <summary>
/// Quarters and halves: 'tweede kwartaal', '2e kwartaal', 'kwartaal 2', 'Q2', 'eerste of tweede helft'.
/// </summary>
internal sealed class DivisionGrammar(TokenCursor cursor)
{
    private static readonly PhraseTable<int> Letters = new(("q", 4), ("h", 2));

    /// <summary>
    /// The term at the cursor, without its year; null, with the cursor where it was, when there is none.
    /// </summary>
    public Term? Division()
    {
        var start = cursor.At;
        var term = Numbered(Letters) ?? Numbered(CalendarWords.Divisions) ?? Ordinal();
        if (term is null)
        {
            cursor.At = start;
        }

        return term;
    }

    private Term? Numbered(PhraseTable<int> table)
    {
        var start = cursor.At;
        if (cursor.TryTake(table, out var divisions) && cursor.TryTakeNumber(1, 1, out var number))
        {
            return Divided(number, number, divisions);
        }

        cursor.At = start;
        return null;
    }

    private Term? Ordinal()
    {
        if (!cursor.TryTake(CalendarWords.Ordinals, out var first))
        {
            return null;
        }

        var last = SecondOrdinal() ?? first;
        return cursor.TryTake(CalendarWords.Divisions, out var divisions)
            ? Divided(first < 0 ? divisions : first, last < 0 ? divisions : last, divisions)
            : null;
    }

    private int? SecondOrdinal()
    {
        if (!cursor.TryTake(CalendarWords.Joins, out _))
        {
            return null;
        }

        cursor.SkipArticles();
        return cursor.TryTake(CalendarWords.Ordinals, out var ordinal) ? ordinal : null;
    }

    private static Term Divided(int first, int last, int divisions)
    {
        var precision = divisions == 4 ? Precision.Quarter : Precision.Half;
        if (first < 1 || first > divisions || last < 1 || last > divisions)
        {
            var wrong = first < 1 || first > divisions ? first : last;
            return new Term(_ => NoSuchDivision(wrong, divisions), precision);
        }

        return new Term(
            year => first == last
                ? Terms.Division(year, first, divisions)
                : Joining.Envelope(Terms.Division(year, first, divisions), Terms.Division(year, last, divisions)),
            precision);
    }

    private static string NoSuchDivision(int number, int divisions) => divisions == 4
        ? $"Q{number} bestaat niet: een jaar heeft vier kwartalen."
        : $"Helft {number} bestaat niet: een jaar heeft twee helften.";
}
