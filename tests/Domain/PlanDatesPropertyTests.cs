using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Domain;

/// <summary>Phrases put together by chance.</summary>
internal static class Phrases
{
    private static readonly string[] Words =
    [
        "voor", "na", "vanaf", "per", "uiterlijk", "op zijn vroegst", "niet eerder dan", "in de loop van", "in",
        "tot", "tot en met", "of", "en", "en later", ",", "-", "/", "begin", "medio", "eind", "het", "de", "van",
        "dit", "volgend", "komende", "jaar", "maand", "kwartaal", "helft", "eerste", "tweede", "laatste", "Q2",
        "Q3", "kort na", "tussen", "zomer", "winter", "voorjaar", "najaar", "zomerreces", "kerstreces", "meireces",
        "jaarwisseling", "Prinsjesdag", "Voorjaarsnota", "maart", "december", "31 februari", "1 juli",
        "1 januari 2027", "29 februari", "2026", "2027", "2026/2027", "2027-04-01", "31-12-2026", "binnenkort",
        "zo snel mogelijk", "besluit", "beoogd", "naar verwachting", "bij koninklijk besluit te bepalen",
        "twee maanden", "binnen", "n.t.b.", "indien", "mits", "xyz", "5", "99", ".", "vorig", "afgelopen", "over",
        "week", "week 53", "week van", "half", "half jaar", "anderhalf jaar", "eerste helft", "derde dinsdag van",
        "dag na",
        "schooljaar", "gepland", "vóór", "eerder", "sinds", "jl.", "a.s.", "07-2027", "eerste drie maanden van",
    ];

    public static Gen<string> OfWords { get; } =
        from count in Gen.Choose(1, 9)
        from words in Gen.Elements(Words).ArrayOf(count)
        select string.Join(' ', words);

    public static Gen<LocalDate> Letters { get; } =
        from days in Gen.Choose(0, 4000)
        select new LocalDate(2018, 1, 1).PlusDays(days);

    private static Gen<int> Years { get; } = Gen.Choose(2020, 2035);

    /// <summary>A calendar word with its year.</summary>
    public static Gen<string> OfCalendar { get; } = Gen.OneOf(
        from year in Years select $"{year}",
        from quarter in Gen.Choose(1, 4) from year in Years select $"Q{quarter} {year}",
        from half in Gen.Elements("eerste", "tweede") from year in Years select $"{half} helft van {year}",
        from month in Gen.Elements("januari", "mrt", "juni", "december") from year in Years select $"{month} {year}",
        from part in Gen.Elements("begin", "medio", "eind") from year in Years select $"{part} {year}",
        from season in Gen.Elements("voorjaar", "zomer", "najaar", "winter")
        from year in Years
        select $"{season} {year}",
        from day in Gen.Choose(1, 28) from month in Gen.Choose(1, 12) from year in Years select $"{day}-{month}-{year}",
        from year in Years select $"zomerreces {year}");

    private static Gen<string> OfDays { get; } =
        from day in Gen.Choose(1, 28)
        from month in Gen.Elements("januari", "mei", "december")
        from year in Gen.Elements(string.Empty, " 2027", " 2028", " volgend jaar")
        select $"{day} {month}{year}";

    /// <summary>Calendar words with what may stand around them; most can be read.</summary>
    public static Gen<string> OfBounded { get; } =
        from before in Gen.Elements(
            string.Empty, "voor", "na", "vanaf", "uiterlijk", "op zijn vroegst", "in de loop van")
        from first in Gen.OneOf(OfCalendar, OfDays)
        from between in Gen.Elements(string.Empty, "of", "en", "tot en met", "tot", ",", "en uiterlijk")
        from second in Gen.OneOf(OfCalendar, OfDays)
        from after in Gen.Elements(string.Empty, "en later", "na besluit")
        select between.Length == 0 ? $"{before} {first} {after}" : $"{before} {first} {between} {second} {after}";

    public static PhraseReading Reading(string phrase, LocalDate letter) =>
        PhraseReader.Read(phrase, letter, ParliamentCalendar.Known);

    public static PlanDate Date(string phrase, LocalDate letter) => ((PhraseReading.Read)Reading(phrase, letter)).Date;

    /// <summary>Whether every day of the one is a day of the other.</summary>
    public static bool Holds(PlanDate wide, PlanDate narrow) =>
        (wide.Earliest is null || wide.Earliest <= narrow.Earliest)
        && (wide.Latest is null || wide.Latest >= narrow.Latest);
}

public sealed class Reading_any_phrase
{
    private static readonly LocalDate Letter = new(2026, 2, 10);

    [Fact]
    public void Never_ends_before_it_begins_nor_throws() =>
        Prop.ForAll(Arb.From(Phrases.OfWords), Arb.From(Phrases.Letters), (phrase, letter) =>
            Phrases.Reading(phrase, letter) switch
            {
                PhraseReading.Read { Date: var date } => !(date.Latest < date.Earliest),
                PhraseReading.NotRead { Reason: var reason } => reason.EndsWith('.'),
                _ => false,
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Never_throws_whatever_the_characters() =>
        Prop.ForAll<string>(text => Phrases.Reading(text ?? string.Empty, Letter) is not null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Reads_every_calendar_word_whole() =>
        Prop.ForAll(Arb.From(Phrases.OfCalendar), phrase =>
            Phrases.Date(phrase, Letter).Bounds == Bounds.Both)
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Is_not_narrowed_by_a_word_that_opens_an_end() =>
        Prop.ForAll(Arb.From(Phrases.OfCalendar), phrase =>
        {
            var date = Phrases.Date(phrase, Letter);
            string[] wide =
            [
                $"{phrase} en later", $"op zijn vroegst {phrase}", $"uiterlijk {phrase}", $"niet eerder dan {phrase}",
            ];
            return wide.All(wider => Phrases.Holds(Phrases.Date(wider, Letter), date));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Is_not_narrowed_by_a_second_date() =>
        Prop.ForAll(Arb.From(Phrases.OfCalendar), Arb.From(Phrases.OfCalendar), (one, other) =>
        {
            var both = Phrases.Date($"{one} of {other}", Letter);
            return Phrases.Holds(both, Phrases.Date(one, Letter)) && Phrases.Holds(both, Phrases.Date(other, Letter));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Is_not_moved_by_words_of_firmness() =>
        Prop.ForAll(Arb.From(Phrases.OfCalendar), phrase =>
            new[] { "beoogd", "naar verwachting", "mogelijk", "gepland in" }
                .All(word => Phrases.Date($"{word} {phrase}", Letter) == Phrases.Date(phrase, Letter)))
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Is_apart_from_what_lies_before_it() =>
        Prop.ForAll(Arb.From(Phrases.OfCalendar), phrase =>
        {
            var (before, date) = (Phrases.Date($"voor {phrase}", Letter), Phrases.Date($"in {phrase}", Letter));
            // 'Voor eind 2027' lasts to its last day, and 'voor de zomer' to the recess.
            return phrase[0] is 'e' or 'z' || (before.Earliest is null && before.Latest < date.Earliest);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Gives_the_same_days_once_printed_and_read_again() =>
        Prop.ForAll(Arb.From(Phrases.OfBounded), Arb.From(Phrases.Letters), (phrase, letter) =>
        {
            if (Phrases.Reading(phrase, letter) is not PhraseReading.Read { Date: var date })
            {
                return true;
            }

            var again = Phrases.Date(PlanDateText.Of(date), letter);
            return (again.Earliest, again.Latest).Equals((date.Earliest, date.Latest))
                && again.Members.Equals(date.Members);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
}
