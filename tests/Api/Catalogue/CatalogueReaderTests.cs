using NodaTime;
using Tracker.Api.Catalogue;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Api.Catalogue;

public sealed class Reading_the_catalogue
{
    internal static readonly CatalogueFile Sources = new("sources.yaml", """
        - sleutel: brief
          titel: Brief
          gezegdOp: 2026-04-24
          soort: officieel
        - sleutel: overzicht
          titel: Later overzicht
          gezegdOp: 2025-06-30
          bijBenadering: true
          soort: secundair
          url: https://example.nl/overzicht
        """);

    private const string Spoiled = """
        slug: wet
        titel: Wet
        instrument: wetje
        ministerie: XYZ
        doelgroep: [alle-gemeenten, gm9999]
        themas: [c_00000000]
        opmerking: dit kent niemand
        vermeldingen:
          - id: wet-1
            soort: plan
            mijlpaal: in-werking
            zin: onleesbaar
            zekerheid: misschien
            bron: brief
          - id: wet-1
            soort: feit
            mijlpaal: gepubliceerd
            datum: 31 februari
            bron: nergens
            regel: nul
        """;

    [Fact]
    public void Takes_the_day_said_from_the_source()
    {
        var statement = Entry("""
              - {id: wet-1, soort: feit, mijlpaal: gepubliceerd, datum: 2025-06-01, bron: overzicht}
            """).Said;

        Assert.Equal(new LocalDate(2025, 6, 30), statement.SaidOn);
        Assert.True(statement.SaidOnIsApproximate);
    }

    [Fact]
    public void Takes_the_day_said_from_the_entry_where_it_has_one()
    {
        var statement = Entry("""
              - id: wet-1
                soort: feit
                mijlpaal: gepubliceerd
                datum: 2025-06-01
                gezegdOp: 2025-06-02
                bron: overzicht
            """).Said;

        Assert.Equal(new LocalDate(2025, 6, 2), statement.SaidOn);
        Assert.False(statement.SaidOnIsApproximate);
    }

    [Fact]
    public void Takes_an_interval_that_the_file_gives_for_a_source_without_words() =>
        Assert.Equal(
            new RecordClaim(
                new Statement("wet-1", "in-werking", null, 1, "brief", null, null, new LocalDate(2026, 4, 24), false),
                null,
                new PlanDate(new LocalDate(2027, 1, 1), new LocalDate(2027, 1, 1), Precision.Day),
                Firmness.Intended,
                "bij koninklijk besluit te bepalen"),
            Entry("""
                  - id: wet-1
                    soort: plan
                    mijlpaal: in-werking
                    vroegst: 2027-01-01
                    laatst: 2027-01-01
                    precisie: dag
                    zekerheid: beoogd
                    voorwaarde: bij koninklijk besluit te bepalen
                    bron: brief
                """).Command);

    [Fact]
    public void Tells_everything_that_is_wrong_with_file_and_line() =>
        Assert.Equal(
            [
                "dossiers/wpp.yaml:1: Het dossier 'wet' hoort in dossiers/wet.yaml te staan.",
                "dossiers/wpp.yaml:3: 'instrument' is 'wetje', en kan zijn: wet, initiatiefwet, grondwetswijziging,"
                + " amvb, ministeriele-regeling, inwerkingtredings-kb, eu-richtlijn, eu-verordening, evaluatie,"
                + " programma, financiele-regeling, kabinet.",
                "dossiers/wpp.yaml:4: Het ministerie 'XYZ' is niet bekend.",
                "dossiers/wpp.yaml:5: 'gm9999' is geen doelgroep en geen code van een organisatie, zoals gm0363.",
                "dossiers/wpp.yaml:6: 'c_00000000' is geen thema van de TOP-lijst, zoals c_1fe409d0.",
                "dossiers/wpp.yaml:7: 'opmerking' is hier geen bekende sleutel. Bekend zijn: slug, instrument, titel,"
                + " afkorting, aliassen, ministerie, themas, doelgroep, kenmerken, betekenis, vermeldingen,"
                + " beslissingen.",
                "dossiers/wpp.yaml:12: De zin 'onleesbaar' wordt niet gelezen: Dit is geen datum.",
                "dossiers/wpp.yaml:13: 'zekerheid' is 'misschien', en kan zijn: vastgesteld, wettelijk, toegezegd,"
                + " gepland, beoogd, streven, verwacht, voorwaardelijk, onzeker.",
                "dossiers/wpp.yaml:15: De vermelding 'wet-1' staat ook in dossiers/wpp.yaml:9.",
                "dossiers/wpp.yaml:18: 'datum' is geen dag: schrijf '31 februari' als 2026-04-24.",
                "dossiers/wpp.yaml:19: De bron 'nergens' staat niet in sources.yaml.",
                "dossiers/wpp.yaml:20: 'regel' is geen getal boven nul: 'nul'.",
            ],
            Faults(Sources, new CatalogueFile("dossiers/wpp.yaml", Spoiled)));

    [Fact]
    public void Tells_what_is_missing() =>
        Assert.Equal(
            [
                "dossiers/wet.yaml:1: 'titel' ontbreekt.",
                "dossiers/wet.yaml:4: 'mijlpaal' ontbreekt.",
                "dossiers/wet.yaml:4: 'zekerheid' ontbreekt.",
                "dossiers/wet.yaml:4: 'zin' ontbreekt, en ook 'vroegst', 'laatst' en 'precisie'.",
            ],
            Faults(Sources, new CatalogueFile("dossiers/wet.yaml", """
                slug: wet
                instrument: wet
                vermeldingen:
                  - {id: wet-1, soort: plan, bron: brief}
                """)));

    [Fact]
    public void Refuses_an_interval_that_ends_before_it_begins() =>
        Assert.Equal(
            ["dossiers/wet.yaml:9: 'laatst' ligt voor 'vroegst'."],
            Faults(Sources, Law("""
                  - id: wet-1
                    soort: plan
                    mijlpaal: in-werking
                    vroegst: 2027-01-02
                    laatst: 2027-01-01
                    precisie: dag
                    zekerheid: beoogd
                    bron: brief
                """)));

    [Fact]
    public void Refuses_a_name_that_another_dossier_has()
    {
        var law = Law("");
        var other = new CatalogueFile(
            "dossiers/ander.yaml", "slug: ander\ntitel: Andere wet\naliassen: [wet]\ninstrument: wet\n");

        Assert.Equal(
            ["dossiers/wet.yaml:1: De naam 'Wet' staat ook in dossiers/ander.yaml:1."], Faults(Sources, law, other));
    }

    [Fact]
    public void Says_where_a_file_turns_out_to_be_no_YAML() =>
        Assert.StartsWith(
            "dossiers/wet.yaml:3: Dit is geen goede YAML: ",
            Assert.Single(Faults(Sources, new CatalogueFile("dossiers/wet.yaml", "slug: wet\ntitel: [wet\n"))),
            StringComparison.Ordinal);

    internal static CatalogueFile Law(string entries) => new(
        "dossiers/wet.yaml", $"slug: wet\ntitel: Wet\ninstrument: wet\nvermeldingen:\n{entries}\n");

    internal static ListedEntry Entry(string entry)
    {
        var read = Assert.IsType<CatalogueReading.Read>(CatalogueReader.Read([Sources, Law(entry)], Reads));
        return Assert.Single(Assert.Single(read.Catalogue.Dossiers).Entries);
    }

    internal static IEnumerable<string> Faults(params CatalogueFile[] files) => Assert
        .IsType<CatalogueReading.NotRead>(CatalogueReader.Read(files, Reads)).Faults
        .Select(fault => fault.ToString());

    internal static PhraseReading Reads(string phrase, LocalDate letterDate) => phrase == "onleesbaar"
        ? new PhraseReading.NotRead("Dit is geen datum.")
        : new PhraseReading.Read(PlanDate.Day(letterDate), null, null, null);
}
