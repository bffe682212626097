using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Agendas;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Dossiers;

public sealed class A_claim_that_counts_from_an_event
{
    private static Awaiting After(
        int? count, AwaitingRelation relation = AwaitingRelation.After, CountedUnit unit = CountedUnit.Month) =>
        new("wet", "gepubliceerd", Relation: relation, Count: count, Unit: count is null ? null : unit);

    /// <summary>A decree that enters into force so long after the act was published.</summary>
    private static Scenario Besluit(Awaiting awaits) => new Scenario().Recording("2026-05-01")
        .Dossier("wet", abbreviation: "Wet X").Dossier("besluit")
        .Claim("besluit", "in-werking", "2026-04-24", "", "drie maanden na publicatie van de wet", entry: "b",
            precision: Precision.Relative, awaits: awaits);

    private static MilestoneStanding On(Scenario scenario, string day = "2026-06-01", AsOf? bounds = null) =>
        Assert.Single(Standings.Of(scenario["besluit"], bounds ?? AsOf.Now, Day(day)));

    private static string Days(Scenario scenario) => PlanDateText.Of(On(scenario).Date);

    [Theory]
    [InlineData(AwaitingRelation.With, null, "", "geen datum")]
    [InlineData(AwaitingRelation.With, null, "2026-10-01/2026-12-31", "1 oktober tot en met 31 december 2026")]
    [InlineData(AwaitingRelation.After, 3, "2026-10-01/2026-12-31", "1 januari tot en met 31 maart 2027")]
    [InlineData(AwaitingRelation.After, 3, "2026-11-30", "28 februari 2027")]
    [InlineData(AwaitingRelation.After, 3, "2026-10-01/", "vanaf 1 januari 2027, einde open")]
    [InlineData(AwaitingRelation.After, 3, "/2026-12-31", "tot en met 31 maart 2027")]
    [InlineData(AwaitingRelation.After, null, "2026-10-01", "vanaf 2 oktober 2026, einde open")]
    [InlineData(AwaitingRelation.After, null, "2026-10-01/2026-12-31", "geen datum")]
    [InlineData(AwaitingRelation.After, null, "/2026-12-31", "geen datum")]
    [InlineData(AwaitingRelation.Within, 3, "2026-10-01/2026-12-31", "1 oktober 2026 tot en met 31 maart 2027")]
    [InlineData(AwaitingRelation.NotBefore, 3, "2026-10-01/2026-12-31", "vanaf 1 januari 2027, einde open")]
    public void Has_the_days_that_follow_from_the_plan_of_that_event(
        AwaitingRelation relation, int? count, string plan, string days) =>
        Assert.Equal(
            days, Days(Besluit(After(count, relation)).Claim("wet", "gepubliceerd", "2026-04-24", plan)));

    [Theory]
    [InlineData(10, CountedUnit.Day, "11 oktober 2026")]
    [InlineData(2, CountedUnit.Week, "15 oktober 2026")]
    [InlineData(1, CountedUnit.Year, "1 oktober 2027")]
    public void Counts_in_days_weeks_and_years_as_well(int count, CountedUnit unit, string days) =>
        Assert.Equal(
            days,
            Days(Besluit(After(count, unit: unit)).Claim("wet", "gepubliceerd", "2026-04-24", "2026-10-01")));

    [Fact]
    public void Moves_along_with_that_plan_and_says_so()
    {
        var scenario = Besluit(After(3))
            .Recording("2026-05-02").Claim("wet", "gepubliceerd", "2026-04-24", "2026-10-01", source: "a")
            .Recording("2026-05-10").Claim("wet", "gepubliceerd", "2026-05-10", "2026-12-01", source: "b");

        var changes = ChangeList.Of(scenario["besluit"], Day("2026-06-01"), ChangeAxis.Recorded).ToList();

        Assert.Equal([ChangeKind.New, ChangeKind.Dated, ChangeKind.Moved], changes.Select(it => it.Kind));
        Assert.Equal((59, MoveCause.Elsewhere), (changes[2].Days, changes[2].Move.Cause));
        var worked = changes[2].Move.Becomes!.Stands.Worked!;
        Assert.Equal(("wet/gepubliceerd", "Wet X"), (worked.Key.ToString(), worked.Elsewhere));
        Assert.Equal(
            [Day("2026-04-24"), Day("2026-05-10")],
            ChangeList.Of(scenario["besluit"], Day("2026-06-01"), ChangeAxis.Said)
                .Select(it => Amsterdam.DayOf(it.Move.At)));
    }

    [Fact]
    public void Moves_its_event_in_the_calendars_once_for_each_change()
    {
        var scenario = Besluit(After(3)).Claim("wet", "gepubliceerd", "2026-04-24", "2026-10-01", source: "a");
        long Sequence() => Assert.Single(MilestoneLife.Of(scenario["besluit"], Day("2026-06-01"))).Sequence;

        Assert.Equal(1, Sequence());
        scenario.Claim("wet", "gepubliceerd", "2026-05-10", "2026-12-01", source: "b");
        Assert.Equal(2, Sequence());
        scenario.Claim("wet", "gepubliceerd", "2026-03-10", "2026-01-01", source: "oud");
        Assert.Equal(2, Sequence());
    }

    [Fact]
    public void Is_settled_by_the_day_itself()
    {
        var scenario = Besluit(After(3)).Fact("wet", "gepubliceerd", "2026-05-20");

        Assert.Equal("20 augustus 2026", Days(scenario));
        Assert.Equal(ConditionState.Met, On(scenario).Stands.Worked!.State);
        Assert.Equal(Precision.Day, On(scenario).Date.Precision);
    }

    [Fact]
    public void Becomes_overdue_by_the_days_that_follow() =>
        Assert.True(On(Besluit(After(3)).Fact("wet", "gepubliceerd", "2026-05-20"), "2026-08-21").IsOverdue);

    [Fact]
    public void Came_true_by_the_days_that_follow()
    {
        var scenario = Besluit(After(3)).Fact("wet", "gepubliceerd", "2026-05-20")
            .Fact("besluit", "in-werking", "2026-08-20");

        Assert.Equal(EntryStatus.CameTrue, On(scenario, "2026-09-01").Entries[0].Status);
    }

    [Fact]
    public void Keeps_the_days_it_had_when_another_claim_took_its_place()
    {
        var scenario = Besluit(After(3))
            .Claim("wet", "gepubliceerd", "2026-04-24", "2026-10-01", source: "a")
            .Claim("besluit", "in-werking", "2026-05-10", "2027-07-01", source: "nieuw")
            .Claim("wet", "gepubliceerd", "2026-05-20", "2026-12-01", source: "b");

        Assert.Equal("1 januari 2027", PlanDateText.Of(On(scenario).Entries[0].Entry.Date));
    }

    [Fact]
    public void Is_as_it_was_by_a_day_or_a_moment_before_that_event_moved()
    {
        var scenario = Besluit(After(3))
            .Claim("wet", "gepubliceerd", "2026-04-24", "2026-10-01", source: "a");
        var before = scenario.View.At;
        scenario.Recording("2026-05-10").Claim("wet", "gepubliceerd", "2026-05-10", "2026-12-01", source: "b");

        Assert.Equal("1 maart 2027", Days(scenario));
        Assert.Equal("1 januari 2027", PlanDateText.Of(On(scenario, bounds: new AsOf(RecordedBy: before)).Date));
        Assert.Equal("1 januari 2027", PlanDateText.Of(On(scenario, bounds: new AsOf(Day("2026-05-09"))).Date));
    }

    [Fact]
    public void Waits_through_a_third_dossier_as_well()
    {
        var scenario = Besluit(After(3)).Dossier("derde")
            .Claim("derde", "in-werking", "2026-04-24", "", awaits: new Awaiting(
                "besluit", "in-werking", Relation: AwaitingRelation.After, Count: 1, Unit: CountedUnit.Year))
            .Claim("wet", "gepubliceerd", "2026-04-24", "2026-10-01");

        Assert.Equal(
            "1 januari 2028",
            PlanDateText.Of(Assert.Single(Standings.Of(scenario["derde"], AsOf.Now, Day("2026-06-01"))).Date));
        Assert.Equal(scenario.View.Position, scenario["derde"].Reach);
    }

    [Fact]
    public void Waits_for_a_dossier_that_is_opened_only_later()
    {
        var scenario = new Scenario().Dossier("besluit")
            .Claim("besluit", "in-werking", "2026-04-24", "", awaits: After(3));
        Assert.Equal(AwaitedEvent.Unknown, On(scenario).Stands.Worked!.Event);

        scenario.Dossier("wet").Claim("wet", "gepubliceerd", "2026-04-24", "2026-10-01");

        Assert.Equal("1 januari 2027", Days(scenario));
    }

    [Fact]
    public void Has_no_day_when_two_dossiers_wait_for_each_other()
    {
        var scenario = Besluit(After(3))
            .Claim("wet", "gepubliceerd", "2026-04-24", "", awaits: new Awaiting(
                "besluit", "in-werking", Relation: AwaitingRelation.After, Count: 1, Unit: CountedUnit.Month));

        Assert.Equal(("geen datum", AwaitedEvent.Planned), (Days(scenario), On(scenario).Stands.Worked!.Event));
    }

    [Fact]
    public void Says_nothing_more_than_that_it_must_have_come_when_the_day_of_the_event_is_unknown()
    {
        var scenario = Besluit(After(3))
            .Claim("wet", "gepubliceerd", "2026-04-24", "2026-10-01")
            .Fact("wet", "in-werking", "2026-05-20");

        Assert.Equal(("geen datum", AwaitedEvent.Implied), (Days(scenario), On(scenario).Stands.Worked!.Event));
    }
}
