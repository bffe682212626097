using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Planning;

public sealed class A_planning_per_quarter
{
    private static PlanningPerQuarter Of(Scenario scenario, string today = "2026-05-02", Selection? selection = null) =>
        PlanningPerQuarter.Of(
            scenario.View, selection ?? Selection.Everything,
            new Quarter(2026, 2), new Quarter(2027, 2), AsOf.Now, Day(today));

    private static IEnumerable<string> In(PlanningPerQuarter planning, string quarter) => planning.Quarters
        .Single(it => it.Quarter == Quarter.Parse(quarter)).Items.Select(it => it.Dossier.Slug);

    [Fact]
    public void Has_every_quarter_asked_for_also_the_empty_ones() =>
        Assert.Equal(
            ["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2"],
            Of(new Scenario()).Quarters.Select(it => it.Quarter.ToString()));

    [Fact]
    public void Puts_an_item_once_in_the_quarter_in_which_it_starts()
    {
        var planning = Of(new Scenario().Dossier("a").Claim("a", "in-werking", "2026-04-24", "2026-07-01/2026-12-31"));

        Assert.Equal(["a"], In(planning, "2026-Q3"));
        Assert.Empty(In(planning, "2026-Q4"));
        Assert.Equal("2026-Q4", planning.Quarters[1].Items[0].UpTo.ToString());
    }

    [Fact]
    public void Puts_an_end_only_in_the_quarter_of_its_last_day() =>
        Assert.Equal(
            ["a"],
            In(Of(new Scenario().Dossier("a").Claim("a", "in-werking", "2026-04-24", "/2026-07-02")), "2026-Q3"));

    [Fact]
    public void Does_not_let_the_letters_own_date_count_as_a_start()
    {
        var scenario = new Scenario().Dossier("a").Claim(
            "a", "in-werking", "2026-04-24", "2026-04-24/2026-12-31", "in de loop van 2026", startsAtLetter: true);

        Assert.Equal(["a"], In(Of(scenario), "2026-Q4"));
    }

    [Fact]
    public void Keeps_an_open_end_open()
    {
        var item = Of(new Scenario().Dossier("a").Claim("a", "ingediend-tk", "2026-04-24", "2027-04-01/"))
            .Quarters[^1].Items[0];

        Assert.True(item.HasOpenEnd);
        Assert.Null(item.UpTo);
    }

    [Fact]
    public void Never_drops_what_has_no_date() =>
        Assert.Equal("besluit", Assert.Single(Of(new Scenario().Dossier("a").Claim(
            "a", "bij-raad-van-state", "2026-04-24", "", condition: "besluit")).Undated).Standing.Stands.Condition);

    [Fact]
    public void Puts_what_starts_after_the_last_quarter_under_later() =>
        Assert.Single(Of(new Scenario().Dossier("a").Claim("a", "in-werking", "2026-04-24", "2028-01-01")).Later);

    [Fact]
    public void Puts_what_is_overdue_from_before_the_first_quarter_apart() =>
        Assert.Single(Of(new Scenario().Dossier("a").Claim("a", "in-werking", "2025-04-24", "2026-01-01")).Overdue);

    [Fact]
    public void Keeps_what_is_overdue_in_its_quarter_when_that_is_in_view()
    {
        var planning = Of(
            new Scenario().Dossier("a")
                .Claim("a", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30"), "2026-07-01");

        Assert.True(planning.Quarters[0].Items[0].Standing.IsOverdue);
    }

    [Fact]
    public void Keeps_what_began_before_and_still_runs() =>
        Assert.Single(
            Of(new Scenario().Dossier("a").Claim("a", "in-werking", "2026-01-24", "2026-01-01/2026-12-31")).Running);

    [Fact]
    public void Shows_facts_as_facts_before_plans()
    {
        var scenario = new Scenario().Dossier("a").Dossier("b")
            .Claim("a", "ingediend-tk", "2026-04-24", "2026-04-02")
            .Fact("b", "ingediend-tk", "2026-04-20");

        Assert.Equal(["b", "a"], In(Of(scenario), "2026-Q2"));
    }

    [Fact]
    public void Takes_only_what_is_selected()
    {
        var scenario = new Scenario().Dossier("a", ministry: "OCW").Dossier("b")
            .Claim("a", "ingediend-tk", "2026-04-24", "2026-04-02")
            .Claim("b", "ingediend-tk", "2026-04-24", "2026-04-02", firmness: Firmness.Aimed);

        Assert.Equal(["a"], In(Of(scenario, selection: Selection.Everything with { Ministries = ["OCW"] }), "2026-Q2"));
        Assert.Equal(
            ["b"], In(Of(scenario, selection: Selection.Everything with { Firmnesses = [Firmness.Aimed] }), "2026-Q2"));
    }
}
