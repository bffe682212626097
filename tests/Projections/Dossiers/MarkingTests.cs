using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Dossiers;

public sealed class What_holds_beside_a_step
{
    private static Scenario Wpp() => new Scenario().Recording("2026-05-01").Dossier("wpp")
        .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01");

    private static Scenario Cabinet(Scenario scenario) => scenario.Dossier("kabinet-x", instrument: Instrument.Cabinet)
        .Fact("kabinet-x", "beedigd", "2024-07-02")
        .Fact("kabinet-x", "demissionair", "2026-03-03");

    private static IEnumerable<string> On(Scenario scenario, string day, AsOf? bounds = null) => Markings.Of(
            scenario["wpp"], Caretakers.Of(scenario.View, bounds ?? AsOf.Now), bounds ?? AsOf.Now, Day(day))
        .Select(it => $"{it.Code} {it.Since:yyyy-MM-dd}");

    [Fact]
    public void Is_nothing_when_nobody_said_so() => Assert.Empty(On(Wpp(), "2026-06-01"));

    [Fact]
    public void Is_a_flag_from_its_day_until_it_is_lowered()
    {
        var scenario = Wpp().Raise("wpp", Flag.Adjourned, "2026-05-12").Lower("wpp", Flag.Adjourned, "2026-06-02");

        Assert.Empty(On(scenario, "2026-05-11"));
        Assert.Equal(["aangehouden 2026-05-12"], On(scenario, "2026-06-01"));
        Assert.Empty(On(scenario, "2026-06-02"));
    }

    [Fact]
    public void Is_by_its_own_day_and_not_by_when_it_was_recorded()
    {
        var scenario = Wpp().Lower("wpp", Flag.Adjourned, "2026-06-02").Raise("wpp", Flag.Adjourned, "2026-05-12");

        Assert.Empty(On(scenario, "2026-06-02"));
    }

    [Fact]
    public void Is_as_it_had_been_said_and_recorded_by_then()
    {
        var scenario = Wpp().Raise("wpp", Flag.Urgent, "2026-05-12", saidOn: "2026-05-20", entry: "m");
        var before = scenario.View.At;
        scenario.Recording("2026-05-30").Retract("wpp", "m");

        Assert.Empty(On(scenario, "2026-06-01"));
        Assert.Equal(["spoed 2026-05-12"], On(scenario, "2026-06-01", new AsOf(RecordedBy: before)));
        Assert.Empty(On(scenario, "2026-06-01", new AsOf(Day("2026-05-19"), before)));
    }

    [Fact]
    public void Lapses_for_what_is_controversial_when_the_caretaker_is_succeeded()
    {
        var scenario = Cabinet(Wpp()).Raise("wpp", Flag.Controversial, "2026-04-12");
        Assert.Equal(["controversieel 2026-04-12"], On(scenario, "2026-09-01"));

        scenario.Fact("kabinet-x", "opgevolgd", "2026-08-15");

        Assert.Equal(["controversieel 2026-04-12"], On(scenario, "2026-08-14"));
        Assert.Empty(On(scenario, "2026-08-15"));
        Assert.Equal(
            (EntryStatus.Lapsed, Day("2026-08-15")),
            JudgedNote.Of(scenario["wpp"], Caretakers.Of(scenario.View, AsOf.Now), AsOf.Now, Day("2026-09-01"))
                .Select(it => (it.Status, it.LapsedOn!.Value)).Single());
    }

    [Fact]
    public void Does_not_lapse_for_any_other_flag() =>
        Assert.Equal(
            ["buiten-behandeling 2026-04-12"],
            On(
                Cabinet(Wpp()).Raise("wpp", Flag.Shelved, "2026-04-12").Fact("kabinet-x", "opgevolgd", "2026-08-15"),
                "2026-09-01"));

    [Fact]
    public void Is_standstill_half_a_year_after_the_last_that_was_said()
    {
        Assert.Empty(On(Wpp(), "2026-10-24"));
        Assert.Equal(["stilstand 2026-10-25"], On(Wpp(), "2026-10-25"));
        Assert.Empty(On(
            Wpp().Raise("wpp", Flag.Urgent, "2026-10-20").Lower("wpp", Flag.Urgent, "2026-10-21"), "2026-10-25"));
    }

    [Fact]
    public void Is_standstill_whatever_others_wish_for() =>
        Assert.Equal(
            ["stilstand 2026-10-25"], On(Wpp().Wish("wpp", "De wet moet sneller ingaan.", "2026-09-01"), "2026-10-25"));

    [Fact]
    public void Is_no_standstill_for_a_law_in_force_or_a_bill_that_has_ended()
    {
        Assert.Empty(On(Wpp().Fact("wpp", "in-werking", "2026-05-01"), "2028-01-01"));
        Assert.Empty(On(Wpp().Fact("wpp", "tk-verworpen", "2026-05-01"), "2028-01-01"));
    }

    [Fact]
    public void Stands_at_each_milestone_in_the_planning_as_far_as_it_is_a_flag()
    {
        var scenario = Wpp().Raise("wpp", Flag.Adjourned, "2026-05-12");

        var item = Assert.Single(
            PlanningPerQuarter.Items(scenario.View, Selection.Everything, AsOf.Now, Day("2027-06-01")));

        Assert.Equal(["aangehouden"], item.Markings.Select(it => it.Code));
    }

    [Fact]
    public void Is_what_one_can_select_by()
    {
        var scenario = Wpp().Dossier("ander").Claim("ander", "in-werking", "2026-04-24", "2028-01-01")
            .Raise("wpp", Flag.Adjourned, "2026-05-12");

        Assert.Equal(
            ["wpp"],
            PlanningPerQuarter.Items(
                    scenario.View, Selection.Everything with { Marked = ["aangehouden"] }, AsOf.Now, Day("2026-06-01"))
                .Select(it => it.Dossier.Slug));
    }
}

public sealed class A_cabinet
{
    private static Caretakers Schoof() => Caretakers.Of(
        new Scenario().Dossier("kabinet-schoof", "kabinet-Schoof", instrument: Instrument.Cabinet)
            .Fact("kabinet-schoof", "beedigd", "2024-07-02")
            .Fact("kabinet-schoof", "demissionair", "2025-06-03")
            .Fact("kabinet-schoof", "opgevolgd", "2026-02-23")
            .View,
        AsOf.Now);

    [Theory]
    [InlineData("2024-07-01", null)]
    [InlineData("2024-07-02", "kabinet-Schoof")]
    [InlineData("2025-06-02", "kabinet-Schoof")]
    [InlineData("2025-06-03", null)]
    [InlineData("2026-02-23", null)]
    public void Is_in_full_office_until_it_is_a_caretaker(string day, string? cabinet) =>
        Assert.Equal(cabinet, Schoof().InFullOffice(Day(day)));

    [Fact]
    public void Ends_what_is_controversial_when_the_next_one_comes() =>
        Assert.Equal(Day("2026-02-23"), Schoof().EndAfter(Day("2025-07-01")));
}

public sealed class A_link_between_dossiers
{
    private static Scenario Linked() => new Scenario().Recording("2026-05-01").Dossier("wet").Dossier("novelle")
        .Link("novelle", DossierLink.Novelle, "wet", "2026-04-24", entry: "v");

    private static IEnumerable<string> Of(Scenario scenario, string slug, AsOf? bounds = null) =>
        Tie.Of(scenario.View, scenario[slug], bounds ?? AsOf.Now).Select(it => $"{it.Verb.Dutch} {it.Other}");

    [Fact]
    public void Reads_from_both_sides()
    {
        Assert.Equal(["is een novelle op wet"], Of(Linked(), "novelle"));
        Assert.Equal(["krijgt als novelle novelle"], Of(Linked(), "wet"));
    }

    [Fact]
    public void Is_gone_from_both_when_it_is_retracted_and_there_as_recorded_before()
    {
        var scenario = Linked();
        var before = scenario.View.At;
        scenario.Recording("2026-05-10").Retract("novelle", "v");

        Assert.Empty(Of(scenario, "wet").Concat(Of(scenario, "novelle")));
        Assert.Equal(["krijgt als novelle novelle"], Of(scenario, "wet", new AsOf(RecordedBy: before)));
        Assert.Empty(Of(Linked(), "wet", new AsOf(Day("2026-04-23"))));
    }

    [Theory]
    [InlineData(DossierLink.Implements, "voert uit", "wordt uitgevoerd door")]
    [InlineData(DossierLink.DelegatedUnder, "berust op", "is de grondslag van")]
    [InlineData(DossierLink.Replaces, "vervangt", "wordt vervangen door")]
    [InlineData(DossierLink.SecondReadingOf, "is de tweede lezing van", "heeft als tweede lezing")]
    [InlineData(DossierLink.Evaluates, "evalueert", "wordt geëvalueerd in")]
    [InlineData(DossierLink.BelongsWith, "hoort bij", "hoort bij")]
    public void Has_words_for_both_sides(DossierLink kind, string from, string to) =>
        Assert.Equal((from, to), (LinkWords.Kinds.Label(kind), LinkWords.FromOther(kind).Dutch));
}
