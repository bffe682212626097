using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Domain;

/// <summary>All texts here are of a letter of 10 February 2026, and our own.</summary>
public sealed class Finding_dates_in_a_text
{
    private static readonly LocalDate Letter = new(2026, 2, 10);

    [Theory]
    [InlineData("Het voorstel gaat naar verwachting begin 2027 naar de Kamer.", "naar verwachting begin 2027")]
    [InlineData("Uiterlijk eind 2026 komt er een besluit; de wet geldt per 1 januari 2028.",
        "Uiterlijk eind 2026|per 1 januari 2028")]
    [InlineData("Dit volgt nog voor het zomerreces, en de rest in het najaar van 2026.",
        "voor het zomerreces|in het najaar van 2026")]
    [InlineData("Voor de komende vijf jaren en voor het lopende jaar is er geld.", "komende vijf jaren|lopende jaar")]
    [InlineData("In het vierde kwartaal\n\nvan dit jaar hoort u meer.", "In het vierde kwartaal\n\nvan dit jaar")]
    [InlineData("Dat gebeurt in 2026. In 2027 is het klaar.", "in 2026|In 2027")]
    [InlineData("Q2 2026\nWet een\nQ3 2026\nWet twee", "Q2 2026|Q3 2026")]
    [InlineData("Het besluit (per 1 juli 2026) ligt ter inzage.", "per 1 juli 2026")]
    [InlineData("Wij sturen dit zo snel mogelijk na besluit van het kabinet.",
        "zo snel mogelijk na besluit van het kabinet")]
    [InlineData("De wet wordt drie jaar na inwerkingtreding geëvalueerd.", "drie jaar na inwerkingtreding")]
    [InlineData("De komende jaren en binnenkort.", "komende jaren|binnenkort")]
    [InlineData("Dit treedt in werking op een bij koninklijk besluit te bepalen tijdstip.",
        "op een bij koninklijk besluit te bepalen tijdstip")]
    [InlineData("Er is geld voor 2026 en voor de periode 2027 tot en met 2030, en vóór 2031 volgt meer.",
        "2026|periode 2027 tot en met 2030|vóór 2031")]
    [InlineData("Bij de Voorjaarsnota 2026 volgt meer.", "Bij de Voorjaarsnota 2026")]
    [InlineData("Er is in 2027 € 30 miljoen, en voor 2028 t/m 2030 € 9 miljoen.", "in 2027|2028 t/m 2030")]
    [InlineData("Er is geld voor de regeling (2027) en voor de proef (2028-2030).", "2027|2028-2030")]
    [InlineData("Op termijn is er in de toekomst meer dan in voorgaande jaren; de rest schuift naar latere jaren.",
        "Op termijn|in de toekomst|in voorgaande jaren|latere jaren")]
    [InlineData("Het geld voor het komende begrotingsjaar is verdeeld.", "komende begrotingsjaar")]
    public void Gives_the_words_in_their_order(string text, string phrases) =>
        Assert.Equal(phrases.Split('|'), Found(text).Select(found => found.Phrase));

    [Theory]
    [InlineData("Onze referentie 2026-0000182395, Kamerstukken II 2025/26, 36800 VII, nr. 52.")]
    [InlineData("Staatsblad 2026, 187; artikel 2027; nr. 2026.")]
    [InlineData("De Wiv 2017, de begroting 2026 en de Rijksbegroting 2026.")]
    [InlineData("De regels (Wiv 2017) en de rest (2026, zie boven), (2026 euro) en 2026 (2).")]
    [InlineData("In de Voorjaarsnota 2026 en de Miljoenennota 2026 staat het.")]
    [InlineData("Zie https://example.nl/2026/03/25/stuk-maart-2026.pdf voor meer.")]
    [InlineData("Hoofdstuk H7, de eerste helft van de gemeenten, 2 van de 3 en € 2026.")]
    [InlineData("Het kost 2026 euro of in 2000 gemeenten 3 miljoen.")]
    [InlineData("Jan en Dec kwamen op bezoek, het jaar was goed en later volgt er spoedig herstel.")]
    public void Leaves_numbers_names_and_other_words_alone(string text) =>
        Assert.Empty(Found(text).Select(found => found.Phrase));

    [Theory]
    [InlineData("Dat komt rond 1 juli 2027.", "rond 1 juli 2027", "‘rond 1 juli 2027’ begrijpen wij niet als datum.")]
    [InlineData("Op 31 februari 2027 gaat het in.", "Op 31 februari 2027",
        "31 februari 2027 bestaat niet: februari 2027 heeft 28 dagen.")]
    [InlineData("Het stuk dat op 23 januari is geopend.", "op 23 januari",
        "Het jaar staat er niet bij, en de dag kan al voorbij zijn. Noem het jaar.")]
    [InlineData("De brief van juni ging daarover.", "juni",
        "Het jaar staat er niet bij, en de dag kan al voorbij zijn. Noem het jaar.")]
    [InlineData("Nog voor het zomerreces of in het najaar van 2026.", "voor het zomerreces of in het najaar van 2026",
        "‘Voor’ een periode is hier niet eenduidig: noem de dag, de maand of het jaar waarvoor het gebeurt.")]
    [InlineData("Nog voor het reces.", "voor het reces", "Noem welk reces het is, zoals het zomerreces.")]
    public void Tells_of_what_it_cannot_read(string text, string phrase, string reason)
    {
        var found = Assert.Single(Found(text));

        Assert.Equal(phrase, found.Phrase);
        Assert.Equal(reason, Assert.IsType<PhraseReading.NotRead>(found.Reading).Reason);
    }

    [Fact]
    public void Reads_each_as_it_is_read_by_itself() =>
        Assert.All(
            Found("Na de zomer, in de loop van 2026, uiterlijk half oktober en per 1 januari of 1 juli 2028."),
            found => Assert.Equal(PhraseCases.Reading(found.Phrase), found.Reading));

    [Fact]
    public void Counts_places_in_UTF_16_from_the_text_as_sent()
    {
        var found = Assert.Single(Found("\r\n 😀 in\r\n2027"));

        Assert.Equal((6, 14), (found.Start, found.End));
        Assert.Equal("in\r\n2027", found.Phrase);
    }

    [Fact]
    public void Gives_places_that_hold_the_words_and_do_not_overlap_whatever_the_text() =>
        Prop.ForAll(Arb.From(Phrases.OfWords), Arb.From(Phrases.OfBounded), (one, two) =>
        {
            var text = $"{one}. Het gaat om {two} ({one}) {two}";
            var end = 0;
            return Found(text).All(found =>
            {
                var follows = found.Start >= end && text[found.Start..found.End] == found.Phrase;
                end = found.End;
                return follows && found.End > found.Start;
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Never_throws_whatever_the_characters() =>
        Prop.ForAll<string>(text => Found(text ?? string.Empty).Count >= 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("in op met bij per voor tot ")]
    [InlineData("1 januari, 2 januari of ")]
    [InlineData("eerste of tweede, ")]
    [InlineData("31 februari ")]
    public void Ends_for_words_that_could_go_on_for_ever(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, 20_000 / words.Length));

        Assert.All(Found(text), found => Assert.True(found.End - found.Start < text.Length));
    }

    [Fact]
    public void Takes_a_letter_and_no_library() =>
        Assert.Throws<ArgumentException>(() => Found(new string('a', PhraseFinder.TextLengthMax + 1)));

    private static IReadOnlyList<FoundPhrase> Found(string text) =>
        PhraseFinder.Find(text, Letter, ParliamentCalendar.Known);
}
