using NodaTime;
using NodaTime.Calendars;
using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>The days of a calendar word in a year.</summary>
internal static class Terms
{
    public static Stretch Year(int year) => new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), Precision.Year);

    /// <summary>One of the equal parts of a year: of 4 a quarter, of 2 a half.</summary>
    public static Stretch Division(int year, int number, int divisions)
    {
        var first = new LocalDate(year, ((number - 1) * (12 / divisions)) + 1, 1);
        return new Stretch(
            first,
            first.PlusMonths(12 / divisions).PlusDays(-1),
            divisions == 4 ? Precision.Quarter : Precision.Half);
    }

    /// <summary>The days from Monday to Sunday around a day.</summary>
    public static Stretch WeekOf(LocalDate day)
    {
        var first = day.PlusDays(1).Previous(IsoDayOfWeek.Monday);
        return new Stretch(first, first.PlusDays(6), Precision.Week);
    }

    /// <summary>A week by its number (ISO 8601): week 1 is the one with the first Thursday of the year.</summary>
    public static Resolved Week(int year, int number) =>
        number >= 1 && number <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? WeekOf(WeekYearRules.Iso.GetLocalDate(year, number, IsoDayOfWeek.Monday))
            : $"Week {number} bestaat niet: {year} heeft {WeekYearRules.Iso.GetWeeksInWeekYear(year)} weken.";

    /// <summary>'De derde dinsdag van september'; -1 is the last one.</summary>
    public static Resolved NthWeekday(int year, int month, IsoDayOfWeek weekday, int number)
    {
        var (first, last) = (new LocalDate(year, month, 1), Month(year, month).Last!.Value);
        var day = number < 0
            ? last.PlusDays(1).Previous(weekday)
            : first.PlusDays(-1).Next(weekday).PlusWeeks(number - 1);
        return day <= last
            ? Stretch.Day(day)
            : $"{DutchDates.Months[month - 1]} {year} heeft die weekdag geen {number} keer.";
    }

    /// <summary>
    /// 1 August to 31 July for schools (Wet op het primair onderwijs, artikel 1), 1 September to 31 August for higher
    /// education (Wet op het hoger onderwijs en wetenschappelijk onderzoek, artikel 1.1).
    /// </summary>
    public static Stretch SchoolYear(int year, int firstMonth)
    {
        var first = new LocalDate(year, firstMonth, 1);
        return new Stretch(first, first.PlusYears(1).PlusDays(-1), Precision.Range);
    }

    public static Stretch Month(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return new Stretch(first, first.With(DateAdjusters.EndOfMonth), Precision.Month);
    }

    public static Resolved Day(int year, int month, int day) =>
        day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? Stretch.Day(new LocalDate(year, month, day))
            : NoSuchDay(year, month, day);

    /// <summary>'Voor het eind van' ends with the last day; the whole's own end is never our reading.</summary>
    public static Stretch PartOfYear(int year, Part part) => part switch
    {
        Part.Begin => BeginOf(Year(year), new LocalDate(year, 3, 31), Precision.PartOfYear),
        Part.Middle => new(new LocalDate(year, 5, 1), new LocalDate(year, 8, 31), Precision.PartOfYear) { Soft = true },
        _ => EndOf(Year(year), new LocalDate(year, 10, 1), Precision.PartOfYear),
    };

    public static Stretch PartOfMonth(int year, int month, Part part) => part switch
    {
        Part.Begin => BeginOf(Month(year, month), new LocalDate(year, month, 10), Precision.Decade),
        Part.Middle => BeginOf(Month(year, month), new LocalDate(year, month, 20), Precision.Decade) with
        {
            First = new LocalDate(year, month, 11),
            FirstSoft = true,
        },
        Part.End => EndOf(Month(year, month), new LocalDate(year, month, 21), Precision.Decade),
        Part.FirstHalf => BeginOf(Month(year, month), new LocalDate(year, month, 15), Precision.Range),
        _ => EndOf(Month(year, month), new LocalDate(year, month, 16), Precision.Range),
    };

    /// <summary>
    /// No rule says how long the begin of a quarter or a season lasts: all of it, with a soft inner bound.
    /// </summary>
    public static Stretch PartOfOther(Stretch whole, Part part) => part switch
    {
        Part.Begin => whole with { LastSoft = true },
        Part.Middle => whole.Softened(),
        _ => EndOf(whole, whole.First!.Value, whole.Precision),
    };

    public static Stretch InSeason(int year, Season season)
    {
        var first = season.First.InYear(year);
        var last = season.Last.InYear(year);
        return new Stretch(first, last < first ? last.PlusYears(1) : last, Precision.Season) { Soft = true };
    }

    public static Resolved InRecess(ParliamentCalendar calendar, RecessKind kind, int year) =>
        calendar.Recess(kind, year) is { } recess
            ? new Stretch(recess.First, recess.Last, Precision.Recess)
            {
                Soft = recess.IsProjected, Recesses = [recess],
            }
            : $"Het {RecessWords.Kinds.Label(kind)} van {year} staat niet in de lijst van recessen; noem de dag zelf.";

    /// <summary>
    /// The summer beside 'voor' and 'na': the recess, after which the House has until the end of October.
    /// </summary>
    public static Resolved ParliamentsSummer(ParliamentCalendar calendar, int year)
    {
        var recess = InRecess(calendar, RecessKind.Summer, year).Stretch!;
        var sitting = calendar.FirstSittingTuesday(year);
        return recess with
        {
            OwnAfter = new Edge(sitting, Soft: true, Precision.Recess, Until: new LocalDate(year, 10, 31))
            {
                Recesses = recess.Recesses,
            },
        };
    }

    /// <summary>December and January; 'voor' it is the old year, 'na' it is the new one.</summary>
    public static Stretch TurnOfYear(int year) =>
        new(new LocalDate(year, 12, 1), new LocalDate(year + 1, 1, 31), Precision.Month)
        {
            Soft = true,
            OwnBefore = new Edge(new LocalDate(year, 12, 31), Soft: false, Precision.Day),
            OwnAfter = new Edge(new LocalDate(year + 1, 1, 1), Soft: false, Precision.Day),
        };

    public static Stretch InMoment(BudgetMoment moment, int year) => moment.In(year) switch
    {
        var (first, last) when first == last => Stretch.Day(first),
        var (first, last) => Paper(first, last),
    };

    /// <summary>
    /// A paper that appears on some day of these: before it may be any day but the last, after it any but the first.
    /// </summary>
    private static Stretch Paper(LocalDate first, LocalDate last) => new(first, last, Precision.BudgetMoment)
    {
        Soft = true,
        OwnBefore = new Edge(last.PlusDays(-1), Soft: true, Precision.BudgetMoment),
        OwnAfter = new Edge(first.PlusDays(1), Soft: true, Precision.BudgetMoment),
    };

    private static Stretch BeginOf(Stretch whole, LocalDate last, Precision precision) =>
        new(whole.First, last, precision) { FirstSoft = whole.FirstSoft, LastSoft = true };

    private static Stretch EndOf(Stretch whole, LocalDate first, Precision precision) =>
        new(first, whole.Last, precision)
        {
            FirstSoft = true,
            LastSoft = whole.LastSoft,
            OwnBefore = new Edge(whole.Last!.Value, whole.LastSoft, whole.Precision),
        };

    private static string NoSuchDay(int year, int month, int day) =>
        $"{day} {DutchDates.Months[month - 1]} {year} bestaat niet: {DutchDates.Months[month - 1]} {year} heeft "
        + $"{CalendarSystem.Iso.GetDaysInMonth(year, month)} dagen.";
}
