using NodaTime;
using Tracker.Api.Catalogue;
using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Api.Catalogue;

public sealed class Checking_the_catalogue_against_the_texts
{
    private const string Letter = """
        Geachte voorzitter,

        De wet gaat naar de Kamer in het derde
        kwartaal van 2026. Zij treedt in werking

        per 1 januari 2028, tegelĳk met
        het besluit.
        """;

    [Theory]
    [InlineData("in het derde kwartaal van 2026", 3)]
    [InlineData("Zij treedt in werking per 1 januari 2028", 4)]
    [InlineData("tegelijk met het besluit", 6)]
    [InlineData("tegelĳk met", 6)]
    public void Finds_a_phrase_that_begins_on_its_line_and_runs_on(string phrase, int line) =>
        Assert.Equal("1 entries, none wrong", Check(phrase, line));

    [Theory]
    [InlineData("in het derde kwartaal van 2026", 2, "wet-1: 'in het derde kwartaal van 2026' begint niet op regel 2.")]
    [InlineData("in het derde kwartaal van 2027", 3, "wet-1: 'in het derde kwartaal van 2027' begint niet op regel 3.")]
    [InlineData("per 1 januari 2028", 8, "wet-1: regel 8 is er niet: de tekst heeft er 7.")]
    public void Tells_a_phrase_that_does_not_stand_there(string phrase, int line, string wrong) =>
        Assert.Equal($"dossiers/wet.yaml:5: {wrong}", Check(phrase, line));

    [Fact]
    public void Tells_a_text_that_is_not_at_hand() =>
        Assert.Equal(["brief.txt"], SourcesCheck.Of(Catalogue("per 1 januari 2028", 6), _ => null).Missing);

    private static string Check(string phrase, int line)
    {
        var found = SourcesCheck.Of(Catalogue(phrase, line), name => name == "brief.txt" ? Letter : null);
        return found.Faults.Count == 0 ? $"{found.Entries} entries, none wrong" : string.Join('\n', found.Faults);
    }

    private static ListedCatalogue Catalogue(string phrase, int line) =>
        Assert.IsType<CatalogueReading.Read>(CatalogueReader.Read(
            [
                new CatalogueFile("sources.yaml", """
                    - {sleutel: brief, titel: Brief, gezegdOp: 2026-04-24, soort: officieel, tekst: brief.txt}
                    """),
                new CatalogueFile("dossiers/wet.yaml", $$"""
                    slug: wet
                    titel: Wet
                    instrument: wet
                    vermeldingen:
                      - id: wet-1
                        soort: plan
                        mijlpaal: in-werking
                        zin: {{phrase}}
                        zekerheid: gepland
                        bron: brief
                        regel: {{line}}
                    """),
            ],
            (_, day) => new PhraseReading.Read(PlanDate.Day(day), null, null, null))).Catalogue;
}
