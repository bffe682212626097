using NodaTime;
using Tracker.Api.Catalogue;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using static Tracker.Tests.Api.Catalogue.Reading_the_catalogue;

namespace Tracker.Tests.Api.Catalogue;

public sealed class Reading_what_hangs_on_other_things_in_the_catalogue
{
    [Fact]
    public void Reads_a_claim_that_waits_for_an_event() =>
        Assert.Equal(
            new Awaiting(
                null,
                "tk-plenair",
                null,
                2,
                AwaitingRelation.If,
                From: new LocalDate(2024, 12, 1),
                Until: new LocalDate(2024, 12, 31)),
            Assert.IsType<RecordClaim>(Entry("""
                  - id: wet-1
                    soort: plan
                    mijlpaal: in-werking
                    zin: 1 juli 2026
                    zekerheid: voorwaardelijk
                    wachtOp: {mijlpaal: tk-plenair, nummer: 2, nietVoor: 2024-12-01, nietNa: 2024-12-31}
                    bron: brief
                """).Command).Awaits);

    [Fact]
    public void Reads_a_claim_that_counts_from_an_event_without_days_of_its_own()
    {
        var claim = Assert.IsType<RecordClaim>(Entry("""
              - id: wet-1
                soort: plan
                mijlpaal: in-werking
                zekerheid: gepland
                wachtOp: {mijlpaal: gepubliceerd, relatie: na, hoeveel: 3, eenheid: maanden}
                bron: brief
            """).Command);

        Assert.Equal(
            new Awaiting(null, "gepubliceerd", null, 1, AwaitingRelation.After, 3, CountedUnit.Month), claim.Awaits);
        Assert.Equal(PlanDate.Undated(Precision.Relative), claim.Date);
    }

    [Fact]
    public void Reads_flags()
    {
        var said = new Citation("wet-1", "brief", 3, null, new LocalDate(2026, 4, 24), false);

        Assert.Equal(
            new RaiseFlag(said, Flag.Adjourned, new LocalDate(2026, 4, 20), "Op verzoek."),
            Entry("""
                  - {id: wet-1, soort: markering, markering: aangehouden, datum: 2026-04-20, toelichting: Op verzoek.,
                     bron: brief, regel: 3}
                """).Command);
        Assert.Equal(
            new LowerFlag(said, Flag.Adjourned, new LocalDate(2026, 4, 24)),
            Entry("""
                  - {id: wet-1, soort: markering, markering: aangehouden, handeling: weggehaald, bron: brief, regel: 3}
                """).Command);
    }

    [Fact]
    public void Reads_links_and_looks_the_other_dossier_up()
    {
        var read = Assert.IsType<CatalogueReading.Read>(CatalogueReader.Read(
            [
                Sources,
                Law("  - {id: wet-1, soort: verband, verband: vervanging, naar: ander, bron: brief}"),
                new CatalogueFile("dossiers/ander.yaml", "slug: ander\ntitel: Andere wet\ninstrument: amvb\n"),
            ],
            Reads));

        Assert.Equal(
            new LinkDossier(
                new Citation("wet-1", "brief", null, null, new LocalDate(2026, 4, 24), false),
                DossierLink.Replaces,
                "ander",
                Instrument.OrderInCouncil),
            Assert.Single(read.Catalogue.Dossiers[1].Entries).Command);
    }

    [Fact]
    public void Reads_wishes() =>
        Assert.Equal(
            new VoiceWish(new Citation("wet-1", "brief", 3, null, new LocalDate(2026, 4, 24), false), "Snel invoeren."),
            Entry("  - {id: wet-1, soort: wens, wens: Snel invoeren., bron: brief, regel: 3}").Command);

    [Fact]
    public void Tells_of_a_wish_without_words() =>
        Assert.Equal(
            ["dossiers/wet.yaml:5: 'wens' ontbreekt."],
            Faults(Sources, Law("  - {id: wet-1, soort: wens, bron: brief}")));

    [Fact]
    public void Tells_of_other_dossiers_and_steps_that_are_not_there() =>
        Assert.Equal(
            [
                "dossiers/wet.yaml:5: Het dossier 'nergens' staat niet in de catalogus.",
                "dossiers/wet.yaml:6: De stap 'opgeleverd' hoort niet bij een wet.",
                "dossiers/wet.yaml:9: 'hoeveel' en 'eenheid' horen bij elkaar.",
            ],
            Faults(Sources, Law("""
                  - {id: wet-1, soort: verband, verband: vervanging, naar: nergens, bron: brief}
                  - {id: wet-2, soort: plan, mijlpaal: in-werking, zekerheid: gepland, bron: brief,
                     wachtOp: {mijlpaal: opgeleverd, relatie: na}}
                  - {id: wet-3, soort: plan, mijlpaal: gepubliceerd, zekerheid: gepland, bron: brief,
                     wachtOp: {mijlpaal: tk-plenair, hoeveel: 3}}
                """)));
}

public sealed class Loading_flags_links_and_choices
{
    private const string Urgent = "  - {id: wet-1, soort: markering, markering: spoed, datum: 2026-04-01, bron: brief}";
    private const string One = "  - {id: wet-2, soort: plan, mijlpaal: in-werking, zin: per 2027, zekerheid: gepland,"
        + " bron: brief}";

    private const string Other = "  - {id: wet-3, soort: plan, mijlpaal: in-werking, zin: per 2028, zekerheid: gepland,"
        + " bron: brief}";

    private const string Choice = "beslissingen:\n  - {id: b-1, geldend: wet-3, reden: Nagevraagd";

    private readonly CatalogueLog log = new();

    [Fact]
    public void Records_them_once()
    {
        Assert.Equal(
            ["SourceRegistered", "SourceRegistered", "DossierOpened", "FlagRaised wet-1"],
            log.Load(Sources, Law(Urgent)));
        Assert.Empty(log.Load(Sources, Law(Urgent)));
    }

    [Fact]
    public void Records_a_wish_once_and_anew_when_its_words_change()
    {
        const string Wish = "  - {id: wet-1, soort: wens, wens: Snel invoeren., bron: brief}";

        Assert.Contains("WishVoiced wet-1", log.Load(Sources, Law(Wish)));
        Assert.Empty(log.Load(Sources, Law(Wish)));
        Assert.Equal(
            ["EntryRetracted wet-1: Verbeterd in de catalogus.", "WishVoiced wet-1~2"],
            log.Load(Sources, Law(Wish.Replace("Snel", "Later"))));
    }

    [Fact]
    public void Retracts_a_changed_one_and_records_its_next_revision()
    {
        log.Load(Sources, Law(Urgent));

        Assert.Equal(
            ["EntryRetracted wet-1: Verbeterd in de catalogus.", "FlagRaised wet-1~2"],
            log.Load(Sources, Law(Urgent.Replace("2026-04-01", "2026-04-02", StringComparison.Ordinal))));
    }

    [Fact]
    public void Refuses_what_was_declared_controversial_under_a_cabinet_in_full_office_as_anyone_is_refused_that()
    {
        const string flag =
            "  - {id: wet-1, soort: markering, markering: controversieel, datum: 2026-04-01, bron: brief}";

        Assert.Equal(
            [
                "dossiers/wet.yaml:5: wet-1: Op 1 april 2026 was kabinet-X niet demissionair. "
                + "Dan wordt er niets controversieel verklaard.",
            ],
            log.Refused(Sources, Law(flag), Cabinet()));
        log.Load(Sources, Law(flag), Cabinet(
            "  - {id: x-2, soort: feit, mijlpaal: demissionair, datum: 2026-03-01, bron: brief}"));
        Assert.Equal(
            [true], log.Dossier("wet").Standing.OfType<FlagRaised>().Select(it => it.Flag == Flag.Controversial));
    }

    [Fact]
    public void Looks_at_cabinets_that_people_opened_too()
    {
        log.Load(Sources, Cabinet());

        Assert.Single(log.Refused(Sources, Law(
            "  - {id: wet-1, soort: markering, markering: controversieel, datum: 2026-04-01, bron: brief}")));
    }

    private static CatalogueFile Cabinet(string entry = "") => new("dossiers/x.yaml", $"""
        slug: x
        titel: kabinet-X
        instrument: kabinet
        vermeldingen:
          - {"{"}id: x-1, soort: feit, mijlpaal: beedigd, datum: 2026-01-10, bron: brief{"}"}
        {entry}
        """);

    [Fact]
    public void Leaves_an_entry_as_it_is_that_a_person_amended()
    {
        log.Load(Sources, Law(One));
        log.Entered("wet", new EntryAmended("wet-2", "p-1", "Beter gelezen."));
        log.Entered("wet", log.Dossier("wet").Entries["wet-2"].Claim! is var claim
            ? claim with { Statement = claim.Statement with { Entry = "p-1", Line = 3 } }
            : throw new InvalidOperationException());

        Assert.Empty(log.Load(Sources, Law(One)));
    }

    [Fact]
    public void Chooses_between_claims_and_undoes_that()
    {
        Assert.Equal(
            ["DossierOpened", "Planned wet-2", "Planned wet-3", "ConflictSettled"],
            log.Load(Sources, Law($"{One}\n{Other}\n{Choice}}}")).Skip(2));
        Assert.Empty(log.Load(Sources, Law($"{One}\n{Other}\n{Choice}}}")));
        Assert.Equal(
            ["SettlementUndone"], log.Load(Sources, Law($"{One}\n{Other}\n{Choice}, ingetrokken: Toch niet}}")));
    }

    [Fact]
    public void Is_refused_where_nothing_is_in_conflict() =>
        Assert.Equal(
            [
                "dossiers/wet.yaml:7: b-1: Deze uitspraak is met geen andere in strijd, of niet meer. "
                + "Er valt niets te beslissen.",
            ],
            log.Refused(Sources, Law($"{Other}\n{Choice}}}")));
}
