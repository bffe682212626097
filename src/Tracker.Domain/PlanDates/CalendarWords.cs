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
        ("begin|aanvang", Part.Begin), ("medio|midden|halverwege|half", Part.Middle),
        ("eind|einde|tegen eind|tegen het eind|tegen het einde", Part.End));

    /// <summary>Our reading, of a month: its days up to the fifteenth, and from the sixteenth on.</summary>
    public static PhraseTable<Part> MonthHalves { get; } = new(
        ("eerste helft|1e helft|1ste helft", Part.FirstHalf),
        ("tweede helft|2e helft|2de helft|laatste helft", Part.SecondHalf));

    /// <summary>-1 is the last, whichever that is.</summary>
    public static PhraseTable<int> Ordinals { get; } = new(
        ("eerste|1e|1ste", 1), ("tweede|2e|2de", 2), ("derde|3e|3de", 3), ("vierde|4e|4de", 4), ("vijfde|5e|5de", 5),
        ("laatste", -1));

    public static PhraseTable<int> CountWords { get; } = new(
        ("een", 1), ("twee", 2), ("drie", 3), ("vier", 4), ("vijf", 5), ("zes", 6), ("zeven", 7), ("acht", 8),
        ("negen", 9), ("tien", 10), ("elf", 11), ("twaalf", 12), ("dertien", 13), ("veertien", 14), ("vijftien", 15),
        ("zestien", 16), ("achttien", 18), ("twintig", 20), ("vierentwintig", 24), ("dertig", 30));

    /// <summary>What a year is divided into, and into how many.</summary>
    public static PhraseTable<int> Divisions { get; } = new(
        ("kwartaal|kwartalen", 4), ("helft|halfjaar|half jaar", 2));

    public static PhraseTable<Determiner> Determiners { get; } = new(
        ("dit|deze|huidige|lopende", Determiner.This),
        ("komend|komende|aankomend|aankomende|aanstaande|eerstvolgende", Determiner.Coming),
        ("volgend|volgende", Determiner.Next),
        ("vorig|vorige|verleden", Determiner.Previous),
        ("afgelopen|voorbije", Determiner.Past));

    public static PhraseTable<UnitNoun> Nouns { get; } = new(
        ("jaar|kalenderjaar|begrotingsjaar", UnitNoun.Year), ("halfjaar|half jaar", UnitNoun.Half),
        ("kwartaal", UnitNoun.Quarter), ("maand|kalendermaand", UnitNoun.Month), ("week|kalenderweek", UnitNoun.Week));

    /// <summary>Years beside another word, counted from the letter's.</summary>
    public static PhraseTable<int> RelativeYears { get; } = new(
        ("het jaar|dit jaar|het lopende jaar|het huidige jaar|dit kalenderjaar|het kalenderjaar", 0),
        ("volgend jaar|komend jaar|aankomend jaar|het volgende jaar|het komende jaar|het komend jaar|komende jaar"
            + "|volgend kalenderjaar|komend kalenderjaar", 1),
        ("vorig jaar|het vorige jaar|afgelopen jaar|het afgelopen jaar|verleden jaar|vorig kalenderjaar", -1));

    /// <summary>Lengths of time, in months or in days.</summary>
    public static PhraseTable<Length> Lengths { get; } = new(
        ("dag|dagen", new Length(0, 1)), ("week|weken", new Length(0, 7)), ("maand|maanden", new Length(1, 0)),
        ("kwartaal|kwartalen", new Length(3, 0)), ("halfjaar|half jaar", new Length(6, 0)),
        ("jaar|jaren", new Length(12, 0)));

    /// <summary>Lengths of time that need no number before them.</summary>
    public static PhraseTable<Length> WholeLengths { get; } = new(
        ("half jaar|halfjaar|een half jaar|een halfjaar", new Length(6, 0)),
        ("anderhalf jaar", new Length(18, 0)), ("dag|de dag", new Length(0, 1)));

    /// <summary>Whether a length of time lies after the letter or before it.</summary>
    public static PhraseTable<bool> ComingLengths { get; } = new(
        ("komend|komende|aankomend|aankomende|eerstkomende", true), ("afgelopen|voorbije", false));

    public static PhraseTable<Join> Joins { get; } = new(
        ("of|en|en/of|dan wel|danwel|ofwel|respectievelijk|resp.", Join.Or), ("/", Join.Slash), (",", Join.Comma),
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
    FirstHalf,
    SecondHalf,
}

internal enum Determiner
{
    This,
    Coming,
    Next,
    Previous,
    Past,
}

internal enum UnitNoun
{
    Year,
    Half,
    Quarter,
    Month,
    Week,
}

internal enum Join
{
    Or,
    Slash,
    Comma,
    Through,
    Until,
}
