namespace Tracker.Domain.PlanDates;

/// <summary>
/// 'begin 2027', 'eind maart', 'medio volgend jaar', 'begin of eind 2027', 'het eind van het kwartaal'.
/// </summary>
/// <param name="cursor">The place in the phrase.</param>
/// <param name="years">Reads the year of a target.</param>
/// <param name="whole">Reads the words of which a part is meant, with their year.</param>
internal sealed class PartGrammar(TokenCursor cursor, YearGrammar years, Func<Term?> whole)
{
    private static readonly PhraseTable<bool> Links = new(("van|in", true));

    /// <summary>The term at the cursor; null, with the cursor where it was, when there is none.</summary>
    public Term? Part()
    {
        var start = cursor.At;
        if (cursor.TryTake(CalendarWords.Parts, out var part)
            && !SpeaksOfHalfAYear()
            && SecondPart(part) is { } last
            && Target() is { } target)
        {
            return Of(target, part, last);
        }

        cursor.At = start;
        return HalfOfMonth();
    }

    /// <summary>'Half oktober' is the middle of it, but 'half jaar' is a length of time.</summary>
    private bool SpeaksOfHalfAYear() => cursor.Is("half", -1) && cursor.Is("jaar");

    /// <summary>'eerste helft van juli'; of a year the halves are its own, and exact.</summary>
    private Term? HalfOfMonth()
    {
        var start = cursor.At;
        if (cursor.TryTake(CalendarWords.MonthHalves, out var half)
            && Target() is { Precision: Precision.Month } month)
        {
            return Of(month, half, half);
        }

        cursor.At = start;
        return null;
    }

    private static Term Of(Term target, Part first, Part last) => target with
    {
        In = year => Between(target.In(year), first, last),
        Precision = Precision.PartOfYear,
        NearRecess = null,
    };

    private Part? SecondPart(Part first)
    {
        if (!cursor.TryTake(CalendarWords.Joins, out _))
        {
            return first;
        }

        cursor.SkipArticles();
        return cursor.TryTake(CalendarWords.Parts, out var second) ? second : null;
    }

    private Term? Target()
    {
        if (years.TryYear(out var year))
        {
            return new Term(other => Terms.Year(other), Precision.Year) { Year = year };
        }

        cursor.TryTake(Links, out _);
        cursor.SkipArticles();
        return whole() is { } term && HasParts(term.Precision) ? term : null;
    }

    private static bool HasParts(Precision precision) =>
        precision is Precision.Year or Precision.Half or Precision.Season or Precision.Quarter or Precision.Month;

    private static Resolved Between(Resolved whole, Part first, Part last) => whole.Stretch is not { } days
        ? whole
        : first == last
            ? Of(days, first)
            : Joining.Envelope(Of(days, first), Of(days, last));

    private static Stretch Of(Stretch whole, Part part) => whole.Precision switch
    {
        Precision.Year => Terms.PartOfYear(whole.First!.Value.Year, part),
        Precision.Month => Terms.PartOfMonth(whole.First!.Value.Year, whole.First.Value.Month, part),
        _ => Terms.PartOfOther(whole, part),
    };
}
