using NodaTime;

namespace Tracker.Domain.PlanDates;

/// <summary>
/// One or more calendar words with 'of', 'en', 'tot en met' and the like between them. A year that stands once counts
/// for its neighbours: 'tweede of derde kwartaal van 2025', '1 januari of 1 juli 2028'.
/// </summary>
internal sealed class ListGrammar(TokenCursor cursor, UnitGrammar units, LocalDate letter, Problems problems)
{
    /// <summary>
    /// How many years from the letter's own a recurring word is looked for; a leap day comes at least once.
    /// </summary>
    private const int YearsAheadMax = 9;

    /// <summary>A winter that is over may have begun in the year before the letter's last.</summary>
    private const int YearsBackMax = 2;

    /// <summary>The days at the cursor; null, with the cursor where it was, when there are none.</summary>
    /// <param name="context">
    /// The preposition before it: 'voor' asks for what is yet to begin, others for what is not over.
    /// </param>
    /// <param name="reference">The day from which a word without a year is counted.</param>
    public Stretch? List(Bounder context, LocalDate reference)
    {
        if (units.Unit() is not { } first)
        {
            return null;
        }

        var terms = new List<Term> { first };
        var joins = new List<Join>();
        while (Next(terms[^1]) is var (term, join))
        {
            terms.Add(term);
            joins.Add(join);
        }

        return Dated(terms, joins, context, reference) is { } days ? Folded(days, joins, context) : null;
    }

    private (Term Term, Join Join)? Next(Term previous)
    {
        var start = cursor.At;
        if (!cursor.Fits(CalendarWords.OpenEnds) && cursor.TryTake(CalendarWords.Joins, out var join))
        {
            if (join == Join.Or)
            {
                SkipPlainPreposition();
            }

            if (units.Unit() is { } term && (join != Join.Comma || term.Precision == previous.Precision))
            {
                return Related(previous, term, join);
            }
        }

        cursor.At = start;
        return null;
    }

    private static (Term Term, Join Join) Related(Term previous, Term term, Join join)
    {
        // In '1 januari 2027 of 2028' the second year is one more of that day.
        if (join == Join.Or && term.Precision == Precision.Year
            && previous is { Precision: Precision.Day, IsNumeric: false })
        {
            return (previous with { Year = term.Year }, join);
        }

        return (term, join == Join.Slash && term.IsNumeric && previous.IsNumeric ? Join.Through : join);
    }

    private void SkipPlainPreposition()
    {
        var start = cursor.At;
        if (!cursor.TryTake(Bounders.Table, out var bounder) || bounder != Bounder.At)
        {
            cursor.At = start;
        }
    }

    private Stretch[]? Dated(List<Term> terms, List<Join> joins, Bounder context, LocalDate reference)
    {
        var days = new Stretch?[terms.Count];
        var lastWithYear = terms.FindLastIndex(term => term.Year is not null);
        for (var at = lastWithYear; at >= 0; at--)
        {
            days[at] = problems.DaysOf(BeforeNeighbour(terms[at], at == lastWithYear ? null : days[at + 1], At(at)));
            if (days[at] is null)
            {
                return null;
            }
        }

        for (var at = lastWithYear + 1; at < terms.Count; at++)
        {
            var after = at == 0 ? reference : days[at - 1]!.First ?? reference;
            days[at] = problems.DaysOf(Picked(terms[at], after, At(at)));
            if (days[at] is null)
            {
                return null;
            }

            if (lastWithYear < 0 && terms[at].Meant is null && reference == letter)
            {
                days[at] = days[at]!.Softened();
            }
        }

        return days!;

        Bounder At(int at) => at > 0 && joins[at - 1] == Join.Until ? Bounder.Before : context;
    }

    private Resolved BeforeNeighbour(Term term, Stretch? next, Bounder context)
    {
        var days = Meaning(term, context);
        if (term.Year is { } year)
        {
            return days(year);
        }

        if (term.Meant is not null)
        {
            return Picked(term, letter, context);
        }

        // In 'november tot februari 2028' the first month is of the year before.
        var (first, last) = (next!.First!.Value, next.Last!.Value);
        return days(first.Year) is { Stretch.First: { } start } && start > last
            ? days(first.Year - 1)
            : days(first.Year);
    }

    /// <summary>The first year in which the words mean something that is yet to come.</summary>
    private Resolved Picked(Term term, LocalDate reference, Bounder context)
    {
        var days = Meaning(term, context);
        var candidates = Enumerable.Range(letter.Year - YearsBackMax, YearsBackMax + YearsAheadMax).Select(days);
        var meant = term.Meant ?? (context is Bounder.Before or Bounder.NotBefore
            ? stretch => stretch.First > reference
            : stretch => stretch.Last >= reference);
        return candidates.Where(candidate => candidate.Stretch is { } stretch && meant(stretch))
            .Append(days(letter.Year))
            .First();
    }

    private static Func<int, Resolved> Meaning(Term term, Bounder context) =>
        Bounders.SpeaksOfRecess(context) && term.NearRecess is { } recess ? recess.In : term.In;

    private Stretch? Folded(Stretch[] days, List<Join> joins, Bounder context)
    {
        var all = days[0];
        for (var at = 1; at < days.Length; at++)
        {
            var join = context == Bounder.Between ? Join.Through : joins[at - 1];
            if (problems.DaysOf(Joining.Join(all, days[at], join)) is not { } joined)
            {
                return null;
            }

            all = joined;
        }

        return cursor.TryTake(CalendarWords.OpenEnds, out _) ? Bounders.Opened(all) : all;
    }
}
