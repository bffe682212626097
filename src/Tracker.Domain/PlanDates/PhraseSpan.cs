using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>How far the words at one place of a running text are a date phrase.</summary>
internal sealed class PhraseSpan
{
    /// <summary>
    /// Words before a date that change it and that we do not read, so that the date is not read without them either.
    /// </summary>
    private static readonly PhraseTable<bool> Changing = new(
        ("rond|rondom|omstreeks|circa|ca.|ongeveer|zo rond|richting|tegen|niet|minstens|tot minstens|ten minste"
            + "|tot ten minste|tot zeker|tot in ieder geval|ergens in|niet meer",
            true));

    private static readonly PhraseTable<bool> DecidedLater = new(("tijdstip|tijdstippen|moment|datum", true));

    private readonly TokenCursor cursor;
    private readonly LocalDate letter;
    private readonly LeadWords lead;
    private readonly ClauseGrammar clauses;
    private readonly UndatedGrammar undated;
    private readonly Problems problems;
    private bool vague;

    public PhraseSpan(TokenCursor cursor, LocalDate letter, ParliamentCalendar calendar)
    {
        this.cursor = cursor;
        this.letter = letter;
        (lead, clauses, undated, problems) = new PhraseGrammar(cursor, letter, calendar);
    }

    /// <summary>The last days that were read; null when there are none.</summary>
    public Stretch? Days { get; private set; }

    /// <summary>The words can be no date ('31 februari'), which is worth telling all the same.</summary>
    public bool IsWrong => problems.First is not null;

    /// <summary>The number of tokens that belong to it, from the first on; zero when it is no date phrase.</summary>
    public int Length()
    {
        var isArticle = cursor.Is("de") || cursor.Is("het")
            || (cursor.Is("een") && !cursor.Fits(CalendarWords.Lengths, cursor.At + 1));
        if (lead.IsAtAdverb || isArticle)
        {
            return 0;
        }

        cursor.TryTake(Changing, out _);
        var end = 0;
        while (!cursor.AtEnd && Part(isFirst: end == 0))
        {
            end = cursor.At;
            lead.Skip();
        }

        return end == 0 && IsWrong ? cursor.Furthest : end;
    }

    private bool Part(bool isFirst)
    {
        if (clauses.Clause(Days?.First ?? letter) is { } more)
        {
            var both = Days is null ? more : Joining.Intersection(Days, more);
            Days = both ?? Days;
            return both is not null;
        }

        return !IsWrong && IsOpen(isFirst);
    }

    private bool IsOpen(bool isFirst) => (isFirst && (vague = IsLeftOpen())) || undated.AwaitsInText(vague);

    private bool IsLeftOpen()
    {
        var start = cursor.At;
        if (undated.LeftTo() is not null)
        {
            for (var at = start; at < cursor.At; at++)
            {
                if (cursor.Fits(DecidedLater, at))
                {
                    return true;
                }
            }
        }

        cursor.At = start;
        return undated.IsVague(inText: true);
    }
}
