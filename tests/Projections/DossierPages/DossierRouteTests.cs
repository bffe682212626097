using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.DossierPages;
using Tracker.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.DossierPages;

public sealed class The_road_of_a_dossier
{
    private static DossierRoute Of(Scenario scenario, string day = "2026-11-22") => DossierRoute.Of(
        scenario["wet"].Procedure, Standings.Of(scenario["wet"], AsOf.Now, Day(day)));

    private static RouteState State(DossierRoute route, string step) =>
        route.Steps.First(it => it.Step.Key == step).State;

    [Fact]
    public void Tells_what_happened_what_must_have_what_may_have_and_what_is_to_come()
    {
        var route = Of(new Scenario().Dossier("wet")
            .Fact("wet", "ingediend-tk", "2024-05-13")
            .Fact("wet", "tk-aangenomen", "2025-02-18")
            .Claim("wet", "ek-plenair", "2025-03-01", "2025-06-01/2025-07-01")
            .Claim("wet", "tk-nota", "2024-06-01", "2024-09-01"));

        Assert.Equal(
            [
                ("ministerraad-akkoord", RouteState.Implied), ("consultatie-open", RouteState.PassedOver),
                ("ingediend-tk", RouteState.Taken), ("tk-nota", RouteState.Lapsed),
                ("tk-aangenomen", RouteState.Taken), ("tk-verworpen", RouteState.Closed),
                ("ek-plenair", RouteState.Expected), ("in-werking", RouteState.Ahead),
            ],
            new[]
            {
                "ministerraad-akkoord", "consultatie-open", "ingediend-tk", "tk-nota", "tk-aangenomen", "tk-verworpen",
                "ek-plenair", "in-werking",
            }.Select(step => (step, State(route, step))));
    }

    [Fact]
    public void Goes_from_step_to_step_where_no_source_can_have_missed_one() =>
        Assert.Equal(
            [
                ("ministerraad-akkoord", "bij-raad-van-state"), ("bij-raad-van-state", "rvs-advies"),
                ("rvs-advies", "nader-rapport"), ("nader-rapport", "ingediend-tk"),
            ],
            Of(new Scenario().Dossier("wet")
                .Fact("wet", "ingediend-tk", "2024-05-13").Fact("wet", "tk-plenair", "2025-02-18")).Walked);

    [Fact]
    public void Closes_a_consultation_that_opened_and_has_a_follow_up() =>
        Assert.Equal(
            RouteState.Implied,
            State(
                Of(new Scenario().Dossier("wet")
                    .Fact("wet", "consultatie-open", "2023-01-09").Fact("wet", "ingediend-tk", "2024-05-13")),
                "consultatie-gesloten"));

    [Fact]
    public void Of_a_bill_without_a_fact_lies_all_ahead() =>
        Assert.All(Of(new Scenario().Dossier("wet")).Steps, step => Assert.Equal(RouteState.Ahead, step.State));

    [Fact]
    public void Implies_nothing_from_a_step_that_was_an_exception()
    {
        var scenario = new Scenario().Dossier("wet");
        scenario.Record(DossierDecider.Stream("wet"), FactTable.Make(new RecordFact(
            new Statement("f", "in-werking", null, 1, "brief", 1, null, Day("2025-01-01"), false),
            Day("2025-01-01"),
            Exception: "Noodwet.")));

        Assert.Equal(RouteState.PassedOver, State(Of(scenario), "gepubliceerd"));
    }
}

public sealed class A_dossier_with_parts
{
    private static Scenario Woo() => new Scenario().Dossier("wet")
        .Fact("wet", "gepubliceerd", "2024-06-01")
        .Claim("wet", "in-werking", "2024-06-01", "", "bij koninklijk besluit te bepalen", tranche: "fase-2")
        .Fact("wet", "in-werking", "2024-11-01", tranche: "fase-1");

    private static DossierPage Page(Scenario scenario, AsOf? bounds = null) =>
        DossierPage.Of(scenario["wet"], bounds ?? AsOf.Now, Day("2026-11-22"));

    private static IEnumerable<string> Marked(Scenario scenario) => Markings
        .OfEachDay(scenario["wet"], Caretakers.Of(scenario.View, AsOf.Now), AsOf.Now, Day("2026-11-22"))
        .Select(it => it.Code);

    [Fact]
    public void Is_partly_in_force_once_one_is()
    {
        var page = Page(Woo());

        Assert.Equal("Gedeeltelijk in werking", page.Place);
        Assert.Equal(CommencementState.Partly, page.Commencement!.State);
        Assert.Equal(["gedeeltelijk-in-werking"], Marked(Woo()));
    }

    [Fact]
    public void Has_for_each_its_own_day_or_what_it_waits_for() =>
        Assert.Equal(
            [("fase-1", "2024-11-01", null), ("fase-2", "", "bij koninklijk besluit te bepalen")],
            Page(Woo()).Commencement!.Parts.Select(it => (
                it.Tranche, $"{it.Standing.Date.Earliest:uuuu-MM-dd}", it.Standing.Stands.Phrase)));

    [Fact]
    public void Is_not_wholly_in_force_by_all_named_parts_being_so() =>
        Assert.Equal(
            CommencementState.Partly,
            Page(Woo().Fact("wet", "in-werking", "2025-07-01", tranche: "fase-2")).Commencement!.State);

    [Fact]
    public void Is_in_force_with_every_part_once_the_whole_is()
    {
        var page = Page(Woo().Fact("wet", "in-werking", "2026-07-01"));

        Assert.Equal("Volledig in werking", page.Place);
        Assert.Equal(
            [("fase-1", StandingStatus.Happened), ("fase-2", StandingStatus.Implied)],
            page.Commencement!.Parts.Select(it => (it.Tranche, it.Standing.Status)));
        Assert.Empty(Marked(Woo().Fact("wet", "in-werking", "2026-07-01")));
    }

    [Fact]
    public void Implies_also_what_was_planned_for_a_part_as_partial() =>
        Assert.Equal(
            StandingStatus.Implied,
            Page(new Scenario().Dossier("wet")
                    .Claim("wet", "deels-in-werking", "2024-06-01", "2025-01-01", tranche: "fase-2")
                    .Fact("wet", "in-werking", "2026-07-01"))
                .Standings.Single(it => it.Key.Step == "deels-in-werking").Status);

    [Fact]
    public void Stays_partly_in_force_while_the_day_of_another_part_is_determined() =>
        Assert.Equal(
            "Gedeeltelijk in werking",
            Page(Woo().Fact("wet", "iwt-bepaald", "2025-03-01", tranche: "fase-2")).Place);

    [Fact]
    public void Was_not_in_force_before_a_source_said_so() =>
        Assert.Equal(
            "Bekendgemaakt in Staatsblad, nog niet in werking",
            Page(Woo(), new AsOf(SaidBy: Day("2024-10-31"))).Place);

    [Fact]
    public void Is_no_longer_partly_in_force_after_its_repeal() =>
        Assert.Empty(Marked(Woo().Fact("wet", "ingetrokken-wet", "2026-01-01")));

    [Fact]
    public void Of_a_European_regulation_applies_in_parts_although_it_is_in_force() =>
        Assert.Equal(
            "Gedeeltelijk van toepassing",
            Page(new Scenario().Dossier("wet", instrument: Instrument.EuRegulation)
                .Fact("wet", "in-werking", "2025-02-11")
                .Fact("wet", "deels-van-toepassing", "2026-08-12", tranche: "hoofdstuk-5")).Place);
}
