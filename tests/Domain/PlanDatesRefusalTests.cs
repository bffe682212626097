using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Domain;

public sealed class Reading_what_cannot_be
{
    [Theory]
    [InlineData("31 februari 2027", "31 februari 2027 bestaat niet: februari 2027 heeft 28 dagen.")]
    [InlineData("na 31 februari 2027", "31 februari 2027 bestaat niet: februari 2027 heeft 28 dagen.")]
    [InlineData("29 februari 2027", "29 februari 2027 bestaat niet: februari 2027 heeft 28 dagen.")]
    [InlineData("31-04-2027", "31 april 2027 bestaat niet: april 2027 heeft 30 dagen.")]
    [InlineData("2027-13-01", "Maand 13 bestaat niet: een jaar heeft twaalf maanden.")]
    [InlineData("Q5", "Q5 bestaat niet: een jaar heeft vier kwartalen.")]
    [InlineData("Q0 2027", "Q0 bestaat niet: een jaar heeft vier kwartalen.")]
    [InlineData("vijfde kwartaal van 2027", "Q5 bestaat niet: een jaar heeft vier kwartalen.")]
    [InlineData("derde helft van 2027", "Helft 3 bestaat niet: een jaar heeft twee helften.")]
    [InlineData("dinsdag 3 mei 2027", "3 mei 2027 valt niet op de weekdag die ervoor staat.")]
    [InlineData(
        "1 juli 2028 tot en met 1 januari 2028",
        "De periode eindigt (1 januari 2028) voordat zij begint (1 juli 2028).")]
    [InlineData("van 2028 tot 2026", "De periode eindigt (31 december 2025) voordat zij begint (1 januari 2028).")]
    [InlineData("rond de jaarwisseling 2026/2028", "Noem bij een jaarwisseling de twee jaren, zoals 2026/2027.")]
    [InlineData(
        "voor het meireces 2031",
        "Het meireces van 2031 staat niet in de lijst van recessen; noem de dag zelf.")]
    [InlineData("week 53 van 2027", "Week 53 bestaat niet: 2027 heeft 52 weken.")]
    [InlineData("vijfde maandag van februari 2027", "februari 2027 heeft die weekdag geen 5 keer.")]
    [InlineData("schooljaar 2027", "Noem bij een schooljaar of studiejaar de twee jaren, zoals 2026/2027.")]
    [InlineData("voor het reces", "Noem welk reces het is, zoals het zomerreces.")]
    [InlineData("in 2027 en vanaf 2029", "De uitdrukking noemt twee data die niet samengaan.")]
    [InlineData("uiterlijk 2027 en later", "Deze woorden gaan niet samen: het ene laat open wat het andere begrenst.")]
    [InlineData(
        "voor 2026 tot en met 2028",
        "‘Voor’ een periode is hier niet eenduidig: noem de dag, de maand of het jaar waarvoor het gebeurt.")]
    public void Says_why(string phrase, string reason) => Assert.Equal(reason, Reason(phrase));

    [Theory]
    [InlineData("begin blabla 2027", "‘begin blabla 2027’ begrijpen wij niet als datum.")]
    [InlineData("1 julli 2027", "‘1 julli 2027’ begrijpen wij niet als datum.")]
    [InlineData("1 juli 2027 ofzo", "‘ofzo’ begrijpen wij niet als datum, ‘1 juli 2027’ wel.")]
    [InlineData("na 1 julli 2027", "‘na 1 julli 2027’ begrijpen wij niet als datum.")]
    [InlineData("niet in 2027", "‘niet in 2027’ begrijpen wij niet als datum.")]
    [InlineData("rond 1 juli 2027", "‘rond 1 juli 2027’ begrijpen wij niet als datum.")]
    [InlineData("1-1-27", "‘1-1-27’ begrijpen wij niet als datum.")]
    [InlineData("2027?", "‘?’ begrijpen wij niet als datum, ‘2027’ wel.")]
    [InlineData("voor de verkiezingen", "‘voor de verkiezingen’ begrijpen wij niet als datum.")]
    [InlineData("eerste week van maart 2027", "‘eerste week van maart 2027’ begrijpen wij niet als datum.")]
    [InlineData("tussen nu en 2030", "‘tussen nu en 2030’ begrijpen wij niet als datum.")]
    [InlineData("eerste drie maanden", "‘eerste drie maanden’ begrijpen wij niet als datum.")]
    [InlineData("een half jaar", "‘half jaar’ begrijpen wij niet als datum.")]
    [InlineData("naar verwachting in 2027 of daaromtrent",
        "‘of daaromtrent’ begrijpen wij niet als datum, ‘naar verwachting in 2027’ wel.")]
    [InlineData("eind", "‘eind’ begrijpen wij niet als datum.")]
    [InlineData("uiterlijk", "‘uiterlijk’ begrijpen wij niet als datum.")]
    [InlineData("beoogd", "Deze uitdrukking noemt geen dag, maand, kwartaal of jaar.")]
    public void Names_the_part_that_it_does_not_understand(string phrase, string reason) =>
        Assert.Equal(reason, Reason(phrase));

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    public void Says_that_nothing_is_there(string phrase) => Assert.Equal("De uitdrukking is leeg.", Reason(phrase));

    [Fact]
    public void Refuses_a_whole_sentence() =>
        Assert.Equal(
            "De uitdrukking is langer dan 200 tekens; neem alleen de woorden van de datum over.",
            Reason(new string('a', 201)));

    [Fact]
    public void Refuses_a_letter_of_another_age() =>
        Assert.Equal("De datum van de brief ligt niet tussen 1900 en 2199.", Reason("volgend jaar", "9999-12-31"));

    private static string Reason(string phrase, string letter = "2026-02-10") =>
        Assert.IsType<PhraseReading.NotRead>(PhraseCases.Reading(phrase, letter)).Reason;
}
