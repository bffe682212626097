using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using static Tracker.Tests.Domain.Dossiers.Dossier;

namespace Tracker.Tests.Domain.Dossiers;

public sealed class Opening_a_dossier
{
    private static readonly OpenDossier Command = new("wpp", Instrument.Act, Description);

    [Fact]
    public void Opens_it() =>
        Assert.Equal([new DossierOpened("wpp", Instrument.Act, Description)], new Dossier().Events(Command));

    [Fact]
    public void Twice_in_the_same_words_is_nothing() => Assert.Empty(Open().Events(Command));

    [Fact]
    public void With_other_words_is_refused() =>
        Assert.Equal(
            ("dossier-bestaat-al", "Het dossier 'wpp' bestaat al, met andere gegevens."),
            Of(Open().Refusal(Command with { Description = Description with { Title = "Anders" } })));
}

public sealed class Recording_a_fact
{
    [Fact]
    public void Says_by_its_event_which_step_was_taken() =>
        Assert.Equal(
            [new SubmittedToHouse(Said("f1", "ingediend-tk", "2025-05-12"), Day("2025-05-12"), null, "36742")],
            Open().Events(Fact("f1", "ingediend-tk", "2025-05-12") with { Identifier = "36742" }));

    [Fact]
    public void On_a_dossier_that_is_not_open_is_refused() =>
        Assert.Equal("dossier-onbekend", new Dossier().Refusal(Fact("f1", "ingediend-tk", "2025-05-12")).Code);

    [Fact]
    public void May_skip_what_the_source_did_not_report() =>
        Assert.Single(
            Open().Given(Fact("f1", "aangekondigd", "2022-01-01")).Events(Fact("f2", "ingediend-tk", "2025-05-12")));

    [Fact]
    public void May_come_late_and_still_fit_in_between() =>
        Assert.Single(Open()
            .Given(Fact("f1", "aangekondigd", "2022-01-01"), Fact("f2", "ingediend-tk", "2025-05-12"))
            .Events(Fact("f3", "consultatie-open", "2022-12-22", "2026-01-01")));

    [Fact]
    public void In_force_before_publication_is_refused_with_the_steps_that_can()
    {
        var refusal = Open().Given(Fact("f1", "gepubliceerd", "2026-06-19"))
            .Refusal(Fact("f2", "in-werking", "2026-06-01"));

        Assert.Equal("stap-kan-niet", refusal.Code);
        Assert.Equal(
            "'Volledig in werking' op 1 juni 2026 kan niet voorafgaan aan 'Bekendgemaakt in Staatsblad' van "
            + "19 juni 2026. Zie de stappen die wel kunnen, of geef een reden voor een uitzondering.",
            refusal.Reason);
        Assert.Contains("in-werking", refusal.Possible);
    }

    [Fact]
    public void Back_from_adoption_by_the_House_is_refused() =>
        Assert.Equal(
            "'TK plenaire behandeling (incl. heropening)' op 1 maart 2025 kan niet volgen op "
            + "'Aangenomen door Tweede Kamer' van 18 februari 2025. "
            + "Zie de stappen die wel kunnen, of geef een reden voor een uitzondering.",
            Open().Given(Fact("f1", "tk-aangenomen", "2025-02-18"))
                .Refusal(Fact("f2", "tk-plenair", "2025-03-01")).Reason);

    [Fact]
    public void After_a_terminal_step_is_refused() =>
        Assert.Equal(
            "stap-kan-niet",
            Open().Given(Fact("f1", "tk-verworpen", "2025-02-18"))
                .Refusal(Fact("f2", "tk-plenair", "2025-03-01")).Code);

    [Fact]
    public void That_cannot_follow_holds_as_an_exception_with_a_reason()
    {
        var happened = Open().Given(Fact("f1", "tk-aangenomen", "2025-02-18"))
            .Events(Fact("f2", "tk-plenair", "2025-03-01", exception: "De Kamer heropende de behandeling."));

        Assert.Equal(
            "De Kamer heropende de behandeling.", Assert.IsType<DebatedInHouse>(Assert.Single(happened)).Exception);
    }

    [Fact]
    public void Of_one_day_holds_in_whichever_order_the_procedure_allows() =>
        Assert.Single(
            Open().Given(Fact("f1", "in-werking", "2026-06-19")).Events(Fact("f2", "gepubliceerd", "2026-06-19")));

    [Fact]
    public void Twice_from_the_same_place_is_nothing() =>
        Assert.Empty(
            Open().Given(Fact("f1", "ingediend-tk", "2025-05-12")).Events(Fact("f2", "ingediend-tk", "2025-05-12")));

    [Fact]
    public void From_a_second_source_is_kept_beside_the_first() =>
        Assert.Single(Open().Given(Fact("f1", "ingediend-tk", "2025-05-12"))
            .Events(Fact("f2", "ingediend-tk", "2025-05-12", source: "ander")));

    [Fact]
    public void On_another_day_than_was_recorded_is_refused() =>
        Assert.Equal(
            ("stap-al-gezet",
                "Deze mijlpaal is al vastgelegd, op 12 mei 2025. "
                + "Klopt die dag niet, trek die vermelding dan eerst in."),
            Of(Open().Given(Fact("f1", "ingediend-tk", "2025-05-12"))
                .Refusal(Fact("f2", "ingediend-tk", "2025-05-13"))));

    [Fact]
    public void That_lies_after_the_day_it_was_said_is_refused() =>
        Assert.Equal(
            ("feit-in-de-toekomst",
                "Een feit ligt niet na de dag waarop het is gezegd: 15 augustus 2026 komt na 10 juli 2026. "
                + "Leg het vast als uitspraak."),
            Of(Open().Refusal(Fact("f1", "in-werking", "2026-08-15", "2026-07-10"))));

    [Fact]
    public void Of_a_step_that_is_not_in_the_procedure_is_refused() =>
        Assert.Equal(
            ("stap-onbekend", "De stap 'opgeleverd' hoort niet bij een wet."),
            Of(Open().Refusal(Fact("f1", "opgeleverd", "2025-05-12"))));

    [Fact]
    public void Per_part_of_a_step_that_is_taken_whole_is_refused() =>
        Assert.Equal(
            ("deel-niet-mogelijk", "De stap 'ingediend-tk' wordt voor de hele wet gezet, niet per deel."),
            Of(Open().Refusal(Fact("f1", "ingediend-tk", "2025-05-12", tranche: "hoofdstuk-2"))));

    [Fact]
    public void A_second_time_of_a_step_that_is_taken_once_is_refused() =>
        Assert.Equal(
            ("stap-eenmalig", "De stap 'ingediend-tk' kan maar één keer worden gezet."),
            Of(Open().Refusal(Fact("f1", "ingediend-tk", "2025-05-12", number: 2))));

    [Fact]
    public void A_third_time_before_a_second_is_refused() =>
        Assert.Equal(
            ("volgnummer-te-hoog", "Nummer 3 kan pas als nummer 2 er is."),
            Of(Open().Given(Fact("f1", "consultatie-open", "2022-12-22"))
                .Refusal(Fact("f2", "consultatie-open", "2023-12-22", number: 3))));

    [Fact]
    public void Under_an_id_that_is_taken_is_refused() =>
        Assert.Equal(
            "kenmerk-bezet",
            Open().Given(Fact("f1", "ingediend-tk", "2025-05-12"))
                .Refusal(Fact("f1", "tk-verslag", "2025-06-12")).Code);
}

public sealed class Recording_a_claim
{
    [Fact]
    public void Keeps_the_exact_words_with_their_reading()
    {
        var command = Claim("u1", "in-werking", "2026-04-24", "2028-01-01");

        Assert.Equal(
            [new Planned(command.Statement, "2028-01-01", command.Date, command.Firmness)], Open().Events(command));
    }

    [Fact]
    public void Twice_from_the_same_place_is_nothing() =>
        Assert.Empty(Open().Given(Claim("u1", "in-werking", "2026-04-24", "2028-01-01"))
            .Events(Claim("u2", "in-werking", "2026-04-24", "2028-01-01")));

    [Fact]
    public void Of_another_day_is_never_refused_for_an_earlier_claim() =>
        Assert.Single(Open().Given(Claim("u1", "in-werking", "2026-04-24", "2028-01-01"))
            .Events(Claim("u2", "in-werking", "2026-05-24", "2027-01-01")));

    [Fact]
    public void Said_after_the_milestone_happened_is_refused() =>
        Assert.Equal(
            "Deze mijlpaal is al gebeurd, op 12 mei 2025. Een plan van daarna kan er niet meer over gaan.",
            Open().Given(Fact("f1", "ingediend-tk", "2025-05-12"))
                .Refusal(Claim("u1", "ingediend-tk", "2025-05-13", "2025-06-01")).Reason);

    [Fact]
    public void Said_before_the_milestone_happened_may_still_be_registered() =>
        Assert.Single(Open().Given(Fact("f1", "ingediend-tk", "2025-05-12"))
            .Events(Claim("u1", "ingediend-tk", "2024-05-13", "2024-12-31")));

    [Fact]
    public void Said_after_the_dossier_ended_is_refused() =>
        Assert.Equal(
            "Dit dossier is op 12 mei 2025 geëindigd. Daarna kan er niets meer worden gepland.",
            Open().Given(Fact("f1", "tk-verworpen", "2025-05-12"))
                .Refusal(Claim("u1", "in-werking", "2025-05-13", "2025-06-01")).Reason);
}

public sealed class Retracting_an_entry
{
    private static readonly RetractEntry Command = new("u1", "Verkeerde regel overgenomen.");

    private static Dossier Given() => Open().Given(Claim("u1", "in-werking", "2026-04-24", "2028-01-01"));

    [Fact]
    public void Names_the_entry_and_the_reason() =>
        Assert.Equal([new EntryRetracted("u1", "Verkeerde regel overgenomen.")], Given().Events(Command));

    [Fact]
    public void Twice_is_nothing() => Assert.Empty(Given().Given(Command).Events(Command));

    [Fact]
    public void That_is_not_there_is_refused() => Assert.Equal("vermelding-onbekend", Open().Refusal(Command).Code);

    [Fact]
    public void Of_a_fact_makes_room_for_the_right_day() =>
        Assert.Single(Open()
            .Given(Fact("u1", "ingediend-tk", "2025-05-12"), Command)
            .Events(Fact("u2", "ingediend-tk", "2025-05-13")));
}

public sealed class Recording_the_parts_of_a_law
{
    private static Dossier Given() => Open().Given(
        Fact("f1", "gepubliceerd", "2024-06-01"), Fact("f2", "in-werking", "2024-11-01", tranche: "fase-1"));

    [Fact]
    public void Leaves_the_others_free() =>
        Assert.Single(Given().Events(Fact("f3", "deels-in-werking", "2025-01-01", tranche: "fase-2")));

    [Fact]
    public void Does_not_keep_the_whole_from_entering_into_force_later() =>
        Assert.Single(Given().Events(Fact("f3", "in-werking", "2026-07-01")));

    [Fact]
    public void Does_not_keep_an_unnamed_part_from_entering_into_force_later() =>
        Assert.Single(Given().Events(Fact("f3", "deels-in-werking", "2025-07-01")));

    [Fact]
    public void After_the_whole_is_in_force_is_refused() =>
        Assert.Equal(
            "stap-kan-niet",
            Given().Given(Fact("f3", "in-werking", "2026-07-01"))
                .Refusal(Fact("f4", "in-werking", "2026-12-01", tranche: "fase-3")).Code);

    [Fact]
    public void Twice_on_one_part_is_refused() =>
        Assert.Equal("stap-al-gezet", Given().Refusal(Fact("f3", "in-werking", "2025-11-01", tranche: "fase-1")).Code);
}
