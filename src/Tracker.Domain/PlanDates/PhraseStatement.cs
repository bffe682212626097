using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>
/// One phrase while it is read: dates, words of firmness, vague words, a decree and a condition, in any order.
/// </summary>
internal sealed class PhraseStatement
{
    private const int QuotedLengthMax = 60;

    private readonly TokenCursor cursor;
    private readonly LocalDate letter;
    private readonly string rules;
    private readonly Problems problems;
    private readonly LeadWords lead;
    private readonly ClauseGrammar clauses;
    private readonly UndatedGrammar undated;
    private Stretch? days;
    private string? condition;
    private string? decree;
    private bool vague;
    private int understood;

    public PhraseStatement(string phrase, LocalDate letter, ParliamentCalendar calendar)
    {
        this.letter = letter;
        rules = PhraseReader.RulesVersion(calendar);
        cursor = new TokenCursor(phrase, Tokenizer.Tokens(phrase));
        (lead, clauses, undated, problems) = new PhraseGrammar(cursor, letter, calendar);
    }

    public PhraseReading Read()
    {
        for (lead.SkipSubjects(); !cursor.AtEnd; lead.SkipSubjects())
        {
            if (!Part() || problems.First is not null)
            {
                return new PhraseReading.NotRead(problems.First ?? NotUnderstood());
            }

            understood = cursor.At;
        }

        return (days, condition ?? decree) switch
        {
            ({ } known, var awaited) => Reading(known.ToPlanDate(), awaited),
            (null, { } awaited) => Reading(Open(Precision.Relative, soft: condition is not null), awaited),
            _ when vague => Reading(Open(Precision.None, soft: true), null),
            _ => new PhraseReading.NotRead("Deze uitdrukking noemt geen dag, maand, kwartaal of jaar."),
        };
    }

    /// <summary>Reads one part more; false when what comes next is not understood.</summary>
    private bool Part()
    {
        if (days is not null && cursor.Peek(1) is not null)
        {
            cursor.Take("en");
        }

        if (clauses.Clause(Reference()) is { } more)
        {
            Narrow(more);
            return true;
        }

        if (problems.First is not null)
        {
            return false;
        }

        return LeavesOpen() || AwaitsCondition();
    }

    private bool LeavesOpen()
    {
        if (undated.LeftTo() is { } leftTo)
        {
            decree = leftTo.Length > 0 ? leftTo : decree;
            return vague = true;
        }

        return undated.IsVague() && (vague = true);
    }

    private bool AwaitsCondition()
    {
        condition = undated.Condition(vague) ?? undated.DayBesideAnEvent();
        if (condition is not null)
        {
            lead.Weaken(Firmness.Conditional);
        }

        return condition is not null;
    }

    /// <summary>A second date is read within the first: 'in 2027, voor het zomerreces'.</summary>
    private LocalDate Reference() => days?.First is { } first && first > letter ? first : letter;

    private void Narrow(Stretch more)
    {
        if (days is not null && Joining.Intersection(days, more) is null)
        {
            problems.Add("De uitdrukking noemt twee data die niet samengaan.");
        }

        days = days is null ? more : Joining.Intersection(days, more);
    }

    private PhraseReading.Read Reading(PlanDate date, string? awaited) =>
        new(date with { RulesVersion = rules }, lead.Weakest, awaited, Edtf.Of(date))
        {
            Recesses = days?.Recesses ?? [],
        };

    private static PlanDate Open(Precision precision, bool soft) =>
        PlanDate.Undated(precision) with { Soft = soft };

    private string NotUnderstood()
    {
        var part = understood > 0 ? $", ‘{Quoted(cursor.Text(0, understood))}’ wel" : string.Empty;
        return $"‘{Quoted(cursor.Rest)}’ begrijpen wij niet als datum{part}.";
    }

    private static string Quoted(string text) =>
        text.Length > QuotedLengthMax ? text[..QuotedLengthMax] + "…" : text;
}
