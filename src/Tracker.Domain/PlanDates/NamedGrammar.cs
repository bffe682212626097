using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>
/// What has a name of its own in the year: months, seasons, recesses, moments of the budget and of the law.
/// </summary>
internal sealed class NamedGrammar(
    TokenCursor cursor, YearGrammar years, LocalDate letter, ParliamentCalendar calendar)
{
    private static readonly PhraseTable<RecessKind> Recesses = new(
        [.. Enum.GetValues<RecessKind>().Select(kind => (RecessWords.Kinds.Label(kind), kind))]);

    private static readonly PhraseTable<Func<int, Stretch>> Moments = new(
    [
        .. BudgetMoments.All.Select(it => (it.Name, (Func<int, Stretch>)(year => Terms.InMoment(it, year)))),
        ("kerst|kerstmis", year => Stretch.Day(new LocalDate(year, 12, 25))),
    ]);

    private static readonly PhraseTable<bool> TurnsOfYear = new(
        ("rond de jaarwisseling|rondom de jaarwisseling|rond jaarwisseling|jaarwisseling", true));

    private static readonly PhraseTable<bool> MonthWords = new(("maand|maanden", true));

    /// <summary>Years of education, with the month in which they begin.</summary>
    private static readonly PhraseTable<int> SchoolYears = new(
        ("schooljaar", 8), ("studiejaar|academisch jaar|academische jaar|collegejaar", 9));

    private static readonly PhraseTable<bool> ChangeMomentWords = new(
        ("eerstvolgende vaste verandermoment|eerstvolgend vast verandermoment|eerstvolgende verandermoment"
            + "|volgende vaste verandermoment|eerste vaste verandermoment|eerste verandermoment", true));

    public Term? Named() => Month() ?? Season() ?? Recess() ?? Moment();

    /// <summary>Two years in a row name the turn; with one year nobody knows which turn is meant.</summary>
    public Term? TurnOfYear()
    {
        if (!cursor.TryTake(TurnsOfYear, out _))
        {
            return null;
        }

        var turn = new Term(year => Terms.TurnOfYear(year), Precision.Month);
        cursor.Take("van");
        if (years.TryPair(out var year))
        {
            return turn with { Year = year };
        }

        return years.TryNumber(out _)
            ? new Term(_ => "Noem bij een jaarwisseling de twee jaren, zoals 2026/2027.", Precision.Month)
            : turn;
    }

    /// <summary>Two years in a row name it; with one year nobody knows which of two is meant.</summary>
    public Term? SchoolYear()
    {
        if (!cursor.TryTake(SchoolYears, out var month))
        {
            return null;
        }

        var school = new Term(year => Terms.SchoolYear(year, month), Precision.Range);
        if (years.TryPair(out var year))
        {
            return school with { Year = year };
        }

        return years.TryNumber(out _)
            ? new Term(_ => "Noem bij een schooljaar of studiejaar de twee jaren, zoals 2026/2027.", Precision.Range)
            : school;
    }

    /// <summary>The next change moment of acts after the letter; 'na' something it is no day yet.</summary>
    public Term? ChangeMoment()
    {
        var start = cursor.At;
        if (cursor.TryTake(ChangeMomentWords, out _) && !cursor.Is("na"))
        {
            return Term.Of(Stretch.Day(ChangeMoments.NextAfter(letter, ChangeMoments.OfActs)) with { Soft = true });
        }

        cursor.At = start;
        return null;
    }

    private Term? Month()
    {
        var start = cursor.At;
        cursor.TryTake(MonthWords, out _);
        if (cursor.TryTake(CalendarWords.Months, out var month))
        {
            return new Term(year => Terms.Month(year, month), Precision.Month);
        }

        cursor.At = start;
        return null;
    }

    private Term? Season() => cursor.TryTake(CalendarWords.Seasons, out var season)
        ? new Term(year => Terms.InSeason(year, season), Precision.Season)
        {
            NearRecess = season.IsSummer
                ? new Term(year => Terms.ParliamentsSummer(calendar, year), Precision.Recess)
                : null,
            CrossesYears = season.Last < season.First,
        }
        : null;

    private Term? Recess() => cursor.Take("reces")
        ? new Term(_ => "Noem welk reces het is, zoals het zomerreces.", Precision.Recess)
        : cursor.TryTake(Recesses, out var kind)
        ? new Term(year => Terms.InRecess(calendar, kind, year), Precision.Recess)
        : null;

    private Term? Moment() => cursor.TryTake(Moments, out var moment)
        ? new Term(year => moment(year), Precision.Day)
        : null;
}
