using NodaTime;

namespace Tracker.Domain.PlanDates;

/// <summary>What a preposition does with the days after it.</summary>
internal enum Bounder
{
    At,
    Before,
    For,
    NotBefore,
    AtLatest,
    AtEarliest,
    After,
    ShortlyAfter,
    From,
    During,
    Earlier,
    Between,
}

internal static class Bounders
{
    /// <summary>The words, and what each does.</summary>
    public static PhraseTable<Bounder> Table { get; } = new(
        ("in|op|met|bij|per|aan|naar|tijdens|gedurende|met ingang van|m.i.v.|ingaande|in de periode"
            + "|in de periode van|in de jaren|uitgesteld tot|uitgesteld naar|verschoven naar|verplaatst naar"
            + "|doorgeschoven naar|sinds|gerekend vanaf|met terugwerkende kracht tot en met"
            + "|met terugwerkende kracht tot|terugwerkend tot en met",
            Bounder.At),
        ("voor|voorafgaand aan|kort voor|vlak voor|ruim voor|eerder dan|tot|tot aan", Bounder.Before),
        ("niet voor", Bounder.NotBefore),
        ("uiterlijk|op zijn laatst|op z'n laatst|op haar laatst|ten laatste|niet later dan|tot en met|t/m|voor of op"
            + "|op of voor|voor of uiterlijk op",
            Bounder.AtLatest),
        ("op zijn vroegst|op z'n vroegst|op haar vroegst|op hun vroegst|ten vroegste|vroegstens|op of na"
            + "|niet eerder dan|niet eerder in dan|niet eerder in werking dan|niet eerder in werking treden dan",
            Bounder.AtEarliest),
        ("na|direct na|meteen na|na afloop van|na ommekomst van|na het einde van|na het eind van", Bounder.After),
        ("kort na|vlak na", Bounder.ShortlyAfter),
        ("vanaf", Bounder.From),
        ("in de loop van|in het verloop van|later|later in", Bounder.During),
        ("eerder|eerder in", Bounder.Earlier),
        ("tussen", Bounder.Between));

    /// <summary>
    /// Whether 'de zomer' after it means the recess: before, and after, the summer is parliament's summer.
    /// </summary>
    public static bool SpeaksOfRecess(Bounder bounder) =>
        bounder is Bounder.Before or Bounder.For or Bounder.NotBefore or Bounder.After or Bounder.ShortlyAfter;

    /// <summary>The days that remain; a Dutch sentence where the two do not go together.</summary>
    public static Resolved Apply(Bounder bounder, Stretch days, LocalDate letter) => bounder switch
    {
        Bounder.For => days.Precision == Precision.Recess ? Apply(Bounder.Before, days, letter) : days,
        Bounder.Before when days.Precision is Precision.Range or Precision.Set =>
            "‘Voor’ een periode is hier niet eenduidig: noem de dag, de maand of het jaar waarvoor het gebeurt.",
        Bounder.Before when days.Before is { } edge => UpTo(edge),
        Bounder.NotBefore when days.Before is { } edge =>
            new Stretch(edge.Day.PlusDays(1), null, edge.Precision)
            {
                FirstSoft = edge.Soft, Recesses = edge.Recesses,
            },
        Bounder.AtLatest when days.Last is not null => days with
        {
            First = null, FirstSoft = false, Members = [], StartsAtLetter = false, OwnBefore = null,
        },
        Bounder.AtEarliest when days.First is not null => Opened(days),
        Bounder.After when days.After is { } edge =>
            new Stretch(edge.Day, edge.Until, edge.Precision) { Soft = edge.Soft, Recesses = edge.Recesses },
        Bounder.ShortlyAfter when days.After is { } edge => ShortlyAfter(edge),
        Bounder.From when days.IsDays || days.NamesBothEnds || days.Last is null => days,
        Bounder.From when days.First is not null => Opened(days),
        Bounder.During => During(days, letter),
        Bounder.Earlier when days.First <= letter && letter < days.Last => days with
        {
            Last = letter, LastSoft = true, OwnAfter = null,
        },
        Bounder.At or Bounder.Between => days,
        _ => "Deze woorden gaan niet samen: het ene laat open wat het andere begrenst.",
    };

    /// <summary>The same start without an end.</summary>
    public static Stretch Opened(Stretch days) =>
        days with { Last = null, LastSoft = false, Members = [], OwnAfter = null };

    /// <summary>Up to the edge; the first day is open.</summary>
    public static Stretch UpTo(Edge edge) =>
        new(null, edge.Day, edge.Precision) { LastSoft = edge.Soft, Recesses = edge.Recesses };

    /// <summary>To the end of the month after a recess; after anything else no end is invented.</summary>
    private static Stretch ShortlyAfter(Edge edge) => new(
        edge.Day,
        edge.Precision == Precision.Recess ? edge.Day.With(DateAdjusters.EndOfMonth) : null,
        edge.Precision)
    {
        Soft = true,
        Recesses = edge.Recesses,
    };

    /// <summary>Nothing that is said to happen later can lie before the letter that says so.</summary>
    private static Stretch During(Stretch days, LocalDate letter) =>
        !days.IsDays && letter > days.First && !(letter > days.Last)
            ? days with { First = letter, FirstSoft = true, StartsAtLetter = true }
            : days;
}
