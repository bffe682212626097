using NodaTime;
using Tracker.Api.Catalogue;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Sources;

namespace Tracker.Tests.Api.Catalogue;

public sealed class Loading_the_catalogue
{
    private static readonly CatalogueFile Sources = new("sources.yaml", """
        - {sleutel: brief, titel: Brief, gezegdOp: 2026-04-24, soort: officieel}
        """);

    private readonly CatalogueLog log = new();

    [Fact]
    public void Records_sources_dossiers_and_entries()
    {
        Assert.Equal(
            ["SourceRegistered", "DossierOpened", "SubmittedToHouse wet-1", "Planned wet-2"],
            log.Load(Sources, Law(Submitted(), InForce())));

        Assert.Equal(
            new SourceDocument("Brief", null, new LocalDate(2026, 4, 24), false, true, null),
            Assert.IsType<SourceRegistered>(log["bron-brief"][0].Event).Document);
        Assert.Equal(
            new Planned(
                new Statement("wet-2", "in-werking", null, 1, "brief", 86, null, new LocalDate(2026, 4, 24), false),
                "per 2028",
                PlanDate.Day(new LocalDate(2028, 1, 1)) with { RulesVersion = "1" },
                Firmness.Aimed),
            log.Dossier("wet").Entries["wet-2"].Claim);
    }

    [Fact]
    public void Twice_does_nothing()
    {
        log.Load(Sources, Law(Submitted(), InForce()));

        Assert.Empty(log.Load(Sources, Law(Submitted(), InForce())));
    }

    [Fact]
    public void Adds_what_is_new()
    {
        log.Load(Sources, Law(Submitted()));

        Assert.Equal(["Planned wet-2"], log.Load(Sources, Law(Submitted(), InForce())));
    }

    [Fact]
    public void Retracts_a_changed_entry_and_records_its_next_revision()
    {
        log.Load(Sources, Law(InForce("per 2028")));

        Assert.Equal(
            ["EntryRetracted wet-2: Verbeterd in de catalogus.", "Planned wet-2~2"],
            log.Load(Sources, Law(InForce("per 2029"))));
        Assert.Equal(
            ["EntryRetracted wet-2~2: Verbeterd in de catalogus.", "Planned wet-2~3"],
            log.Load(Sources, Law(InForce("per 2028"))));
        Assert.Empty(log.Load(Sources, Law(InForce("per 2028"))));
    }

    [Fact]
    public void Retracts_what_the_catalogue_withdraws_and_records_it_anew_when_it_comes_back()
    {
        log.Load(Sources, Law(InForce()));

        var withdrawn = Law(InForce() + "\n    ingetrokken: Stond er niet.");
        Assert.Equal(["EntryRetracted wet-2: Stond er niet."], log.Load(Sources, withdrawn));
        Assert.Empty(log.Load(Sources, withdrawn));
        Assert.Equal(["Planned wet-2~2"], log.Load(Sources, Law(InForce())));
    }

    [Fact]
    public void Never_records_what_was_withdrawn_from_the_beginning() =>
        Assert.Equal(
            ["SourceRegistered", "DossierOpened"],
            log.Load(Sources, Law(InForce() + "\n    ingetrokken: Stond er niet.")));

    [Fact]
    public void Corrects_two_facts_that_only_fit_together()
    {
        log.Load(Sources, Law(Submitted("2026-02-01"), Adopted("2026-03-01")));

        Assert.Equal(
            [
                "EntryRetracted wet-1: Verbeterd in de catalogus.", "EntryRetracted wet-3: Verbeterd in de catalogus.",
                "SubmittedToHouse wet-1~2", "AdoptedByHouse wet-3~2",
            ],
            log.Load(Sources, Law(Submitted("2026-03-02"), Adopted("2026-04-01"))));
    }

    [Fact]
    public void Leaves_an_entry_retracted_that_a_person_retracted()
    {
        log.Load(Sources, Law(InForce()));
        log.Entered("wet", new EntryRetracted("wet-2", "Verkeerd gelezen."));

        Assert.Empty(log.Load(Sources, Law(InForce())));
        Assert.Empty(log.Load(Sources, Law(InForce("per 2029"))));
    }

    [Fact]
    public void Never_touches_what_a_person_entered_even_under_an_id_of_the_catalogue()
    {
        log.Load(Sources, Law(Submitted()));
        var said = new LocalDate(2026, 5, 1);
        var statement = new Statement("wet-2", "tk-plenair", null, 1, "brief", 1, null, said, false);
        var entered = new Planned(statement, null, PlanDate.Day(new LocalDate(2026, 6, 1)), Firmness.Planned);
        log.Entered("wet", entered);

        Assert.Equal(["Planned wet-2~2"], log.Load(Sources, Law(Submitted(), InForce())));
        Assert.Equal(entered, log.Dossier("wet").Entries["wet-2"].Claim);
        Assert.Empty(log.Load(Sources, Law(Submitted(), InForce())));
    }

    [Fact]
    public void Describes_a_dossier_anew()
    {
        log.Load(Sources, Law());

        Assert.Equal(["DossierDescribed"], log.Load(Sources, Titled("Nieuwe titel")));
        Assert.Equal("Nieuwe titel", log.Dossier("wet").Description.Title);
    }

    [Fact]
    public void Leaves_a_description_as_a_person_wrote_it()
    {
        log.Load(Sources, Law());
        log.Entered("wet", new DossierDescribed(log.Dossier("wet").Description with { Title = "Van een mens" }));

        Assert.Empty(log.Load(Sources, Titled("Nieuwe titel")));
        Assert.Equal("Van een mens", log.Dossier("wet").Description.Title);
    }

    [Fact]
    public void Corrects_a_source_but_not_one_that_a_person_corrected()
    {
        log.Load(Sources);
        var retitled = With(Sources, "titel: Brief", "titel: Kamerbrief");

        Assert.Equal(["SourceCorrected"], log.Load(retitled));
        var last = Assert.IsType<SourceCorrected>(log["bron-brief"][^1].Event).Document;
        log.Record("bron-brief", new SourceCorrected(last with { Publisher = "BZK" }), CatalogueLog.Editor);
        Assert.Empty(log.Load(Sources));
    }

    [Fact]
    public void Keeps_a_reading_as_it_was_recorded_when_newer_rules_read_otherwise()
    {
        log.Load(Sources, Law(InForce()));
        log.RulesVersion = "2";

        Assert.Empty(log.Load(Sources, Law(InForce())));
    }

    [Fact]
    public void Takes_a_reading_that_an_editor_gave_in_the_place_of_the_rules()
    {
        log.Load(Sources, Law(InForce()));

        Assert.Equal(
            ["EntryRetracted wet-2: Verbeterd in de catalogus.", "Planned wet-2~2"],
            log.Load(Sources, Law(InForce() + "\n    vroegst: 2028-01-01\n    precisie: dag")));
    }

    [Fact]
    public void Is_refused_as_a_whole_with_file_entry_and_reason()
    {
        Assert.Equal(
            [
                "dossiers/wet.yaml:12: wet-1: Een feit ligt niet na de dag waarop het is gezegd: 1 mei 2026 komt na"
                + " 24 april 2026. Leg het vast als uitspraak.",
            ],
            log.Refused(Sources, Law(InForce(), Submitted("2026-05-01"))));
    }

    [Fact]
    public void Is_refused_when_the_instrument_of_a_dossier_changes()
    {
        log.Load(Sources, Law());

        Assert.Equal(
            ["dossiers/wet.yaml:1: wet: het instrument van een dossier dat al bestaat, kan niet veranderen."],
            log.Refused(Sources, With(Law(), "instrument: wet", "instrument: amvb")));
    }

    private static string Submitted(string on = "2026-02-01") => $"""
          - id: wet-1
            soort: feit
            mijlpaal: ingediend-tk
            datum: {on}
            bron: brief
        """;

    private static string Adopted(string on) => $"""
          - id: wet-3
            soort: feit
            mijlpaal: tk-aangenomen
            datum: {on}
            bron: brief
        """;

    private static string InForce(string phrase = "per 2028") => $"""
          - id: wet-2
            soort: plan
            mijlpaal: in-werking
            zin: {phrase}
            zekerheid: streven
            bron: brief
            regel: 86
        """;

    private static CatalogueFile Law(params string[] entries) => new(
        "dossiers/wet.yaml",
        $"slug: wet\ntitel: Wet\ninstrument: wet\nvermeldingen:\n{string.Join('\n', entries)}\n");

    private static CatalogueFile Titled(string title) => With(Law(), "titel: Wet", $"titel: {title}");

    private static CatalogueFile With(CatalogueFile file, string was, string becomes) =>
        file with { Text = file.Text.Replace(was, becomes, StringComparison.Ordinal) };
}
