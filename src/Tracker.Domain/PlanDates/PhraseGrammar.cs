using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>The grammars of one phrase, around one place in its tokens.</summary>
internal sealed class PhraseGrammar
{
    private readonly LeadWords lead;
    private readonly ClauseGrammar clauses;
    private readonly UndatedGrammar undated;
    private readonly Problems problems = new();

    public PhraseGrammar(TokenCursor cursor, LocalDate letter, ParliamentCalendar calendar)
    {
        lead = new LeadWords(cursor);
        var units = new UnitGrammar(cursor, letter, calendar);
        clauses = new ClauseGrammar(cursor, new ListGrammar(cursor, units, letter, problems), lead, letter, problems);
        undated = new UndatedGrammar(cursor, clauses);
    }

    public void Deconstruct(
        out LeadWords leadWords, out ClauseGrammar dates, out UndatedGrammar openDates, out Problems wrong) =>
        (leadWords, dates, openDates, wrong) = (lead, clauses, undated, problems);
}
