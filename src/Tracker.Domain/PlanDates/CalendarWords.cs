using NodaTime;

namespace Tracker.Domain.PlanDates;

/// <summary>
/// The words of the calendar and what we read in them. Where a bound is our reading, a comment says so.
/// </summary>
internal static class CalendarWords
{
    public const int YearMin = PlanDate.YearMin;

    public const int YearMax = PlanDate.YearMax;

    public static PhraseTable<int> Months { get; } = new(
        ("januari|jan", 1), ("februari|feb|febr", 2), ("maart|mrt", 3), ("april|apr", 4), ("mei", 5), ("juni|jun", 6),
        ("juli|jul", 7), ("augustus|aug", 8), ("september|sep|sept", 9), ("oktober|okt", 10), ("november|nov", 11),
        ("december|dec", 12));

    public static PhraseTable<IsoDayOfWeek> Weekdays { get; } = new(
        ("maandag", IsoDayOfWeek.Monday), ("dinsdag", IsoDayOfWeek.Tuesday), ("woensdag", IsoDayOfWeek.Wednesday),
        ("donderdag", IsoDayOfWeek.Thursday), ("vrijdag", IsoDayOfWeek.Friday), ("zaterdag", IsoDayOfWeek.Saturday),
        ("zondag", IsoDayOfWeek.Sunday));

    /// <summary>
    /// Our reading: the union of the meteorological and the astronomical season; a winter bears the year it starts in.
    /// </summary>
    public static PhraseTable<Season> Seasons { get; } = new(
        ("voorjaar|lente", new Season(new AnnualDate(3, 1), new AnnualDate(6, 20))),
        ("zomer", new Season(new AnnualDate(6, 1), new AnnualDate(9, 20), IsSummer: true)),
        ("najaar|herfst", new Season(new AnnualDate(9, 1), new AnnualDate(12, 20))),
        ("winter", new Season(new AnnualDate(12, 1), new AnnualDate(3, 20))));

    /// <summary>
    /// Our reading, of a year: its first quarter, May to August, its last quarter; of a month: ten days each.
    /// </summary>
    public static PhraseTable<Part> Parts { get; } = new(
        ("begin|aanvang", Part.Begin), ("medio|midden|halverwege", Part.Middle), ("eind|einde", Part.End));

    /// <summary>-1 is the last, whichever that is.</summary>
    public static PhraseTable<int> Ordinals { get; } = new(
        ("eerste|1e|1ste", 1), ("tweede|2e|2de", 2), ("derde|3e|3de", 3), ("vierde|4e|4de", 4), ("vijfde|5e|5de", 5),
        ("laatste", -1));

    public static PhraseTable<int> CountWords { get; } = new(
        ("een", 1), ("twee", 2), ("drie", 3), ("vier", 4), ("vijf", 5), ("zes", 6), ("acht", 8), ("tien", 10),
        ("twaalf", 12));

    /// <summary>What a year is divided into, and into how many.</summary>
    public static PhraseTable<int> Divisions { get; } = new(
        ("kwartaal|kwartalen", 4), ("helft|halfjaar|half jaar", 2));

    public static PhraseTable<Determiner> Determiners { get; } = new(
        ("dit|deze|huidige|lopende", Determiner.This),
        ("komend|komende|aankomend|aankomende|aanstaande|eerstvolgende", Determiner.Coming),
        ("volgend|volgende", Determiner.Next));

    public static PhraseTable<UnitNoun> Nouns { get; } = new(
        ("jaar|kalenderjaar", UnitNoun.Year), ("halfjaar|half jaar", UnitNoun.Half), ("kwartaal", UnitNoun.Quarter),
        ("maand", UnitNoun.Month));

    /// <summary>Years beside another word, counted from the letter's.</summary>
    public static PhraseTable<int> RelativeYears { get; } = new(
        ("het jaar|dit jaar|het lopende jaar|het huidige jaar|dit kalenderjaar|het kalenderjaar", 0),
        ("volgend jaar|komend jaar|aankomend jaar", 1));

    /// <summary>Lengths of time, in months or in days.</summary>
    public static PhraseTable<Length> Lengths { get; } = new(
        ("dag|dagen", new Length(0, 1)), ("week|weken", new Length(0, 7)), ("maand|maanden", new Length(1, 0)),
        ("kwartaal|kwartalen", new Length(3, 0)), ("halfjaar|half jaar", new Length(6, 0)),
        ("jaar|jaren", new Length(12, 0)));

    public static PhraseTable<Join> Joins { get; } = new(
        ("of|en|en/of|dan wel|danwel", Join.Or), ("/", Join.Slash), (",", Join.Comma),
        ("tot en met|t/m|-", Join.Through), ("tot|tot aan", Join.Until));

    public static PhraseTable<bool> OpenEnds { get; } = new(
        ("en later|of later|en verder|en daarna|of daarna|en de jaren daarna|en volgende jaren|e.v.", true),
        ("einde open|, einde open", true));

    public static bool IsYear(int number) => number is >= YearMin and <= YearMax;
}

internal sealed record Season(AnnualDate First, AnnualDate Last, bool IsSummer = false);

internal sealed record Length(int Months, int Days)
{
    public LocalDate After(LocalDate day, int count) => day.PlusMonths(Months * count).PlusDays(Days * count);
}

internal enum Part
{
    Begin,
    Middle,
    End,
}

internal enum Determiner
{
    This,
    Coming,
    Next,
}

internal enum UnitNoun
{
    Year,
    Half,
    Quarter,
    Month,
}

internal enum Join
{
    Or,
    Slash,
    Comma,
    Through,
    Until,
}
