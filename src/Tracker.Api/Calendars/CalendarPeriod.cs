using NodaTime;
using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.Calendars;

namespace Tracker.Api.Calendars;

/// <summary>A recess or a moment of the budget, with where its days come from.</summary>
/// <param name="Name">The name, in small letters in Dutch; in English in quotes where it has none of its own.</param>
/// <param name="Year">The year that it belongs to; a recess belongs to the year in which it begins.</param>
/// <param name="First">The first day; it counts.</param>
/// <param name="Last">The last day; it counts.</param>
/// <param name="Ground">What announced it, or the rule by which it is worked out.</param>
/// <param name="IsSoft">The days are our reading: no source and no law names them.</param>
public sealed record CalendarPeriod(
    Word Name, int Year, LocalDate First, LocalDate Last, RecessGround Ground, bool IsSoft)
{
    /// <summary><c>aangekondigd</c> or <c>berekend</c>.</summary>
    public string Kind => Ground is RecessGround.Announced
        ? Say("aangekondigd", "announced")
        : Say("berekend", "calculated");

    /// <summary>The days in words: one day, or from and up to and including.</summary>
    public string Days => First == Last
        ? PageTimes.Day(First)
        : Say(
            $"{PageTimes.Day(First)} tot en met {PageTimes.Day(Last)}",
            $"{PageTimes.Day(First)} to {PageTimes.Day(Last)}");

    /// <summary>How we know: announced where and when, or worked out by which rule; without a capital.</summary>
    public string Reason => Ground switch
    {
        RecessGround.Announced { SaidOn: { } said } it => Say(
            $"{Kind} op {PageTimes.Day(said)} ({it.Source})", $"{Kind} on {PageTimes.Day(said)} (‘{it.Source}’)"),
        RecessGround.Announced it => Say($"{Kind} ({it.Source})", $"{Kind} (‘{it.Source}’)"),
        RecessGround.Rule it => Say($"{Kind}: {it.Dutch}", $"{Kind}: ‘{it.Dutch}’"),
        _ => Kind,
    };

    /// <summary>All of a recess in one sentence.</summary>
    public string Sentence => Say(
        $"Het {Name.Dutch} van {Year}, {Days}, is {Reason}.", $"The {Name.English} of {Year}, {Days}, is {Reason}.");

    public static CalendarPeriod Of(Recess recess) => new(
        RecessWords.Kinds.Word(recess.Kind),
        recess.First.Year,
        recess.First,
        recess.Last,
        recess.Ground,
        recess.IsProjected);

    /// <summary>What the calendar knows of some years, by first day.</summary>
    public static IReadOnlyList<CalendarPeriod> In(ParliamentCalendar calendar, int firstYear, int lastYear) =>
    [
        .. Enumerable.Range(firstYear, lastYear - firstYear + 1)
            .SelectMany(year => Recesses(calendar, year).Concat(BudgetMoments.All.Select(it => Of(it, year))))
            .OrderBy(it => it.First)
            .ThenBy(it => it.Name.Dutch, StringComparer.Ordinal),
    ];

    private static IEnumerable<CalendarPeriod> Recesses(ParliamentCalendar calendar, int year) =>
        Enum.GetValues<RecessKind>().Select(kind => calendar.Recess(kind, year)).OfType<Recess>().Select(Of);

    private static CalendarPeriod Of(BudgetMoment moment, int year)
    {
        var (first, last) = moment.In(year);
        return new CalendarPeriod(
            new Word(moment.Name, $"‘{Sentences.Capital(moment.Name)}’"),
            year,
            first,
            last,
            new RecessGround.Rule(moment.Rule),
            moment.IsSoft);
    }
}
