using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Agendas;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Dossiers;

public sealed class A_claim_that_waits_for_an_event
{
    private static readonly Awaiting Debate = new(
        null, "tk-plenair", From: Day("2024-12-01"), Until: Day("2024-12-31"));

    /// <summary>The real one: in force on 1 July 2026, if the House debates it in December 2024.</summary>
    private static Scenario Archiefwet() => new Scenario().Recording("2024-09-20").Dossier("archiefwet")
        .Claim("archiefwet", "in-werking", "2024-09-19", "2026-07-01", entry: "brief", source: "kst-35968-13",
            firmness: Firmness.Conditional, condition: "indien de Tweede Kamer in december 2024 behandelt",
            awaits: Debate);

    private static MilestoneStanding On(Scenario scenario, string day, AsOf? bounds = null) =>
        Standings.Of(scenario["archiefwet"], bounds ?? AsOf.Now, Day(day)).Single(it => it.Key.Step == "in-werking");

    private static (ConditionState?, string) Told(MilestoneStanding standing) =>
        (standing.Stands.Worked?.State, PlanDateText.Of(standing.Date));

    [Fact]
    public void Keeps_its_own_days_while_that_may_still_come() =>
        Assert.Equal((ConditionState.Open, "1 juli 2026"), Told(On(Archiefwet(), "2024-12-31")));

    [Fact]
    public void Holds_when_it_came_in_time()
    {
        var scenario = Archiefwet().Fact("archiefwet", "tk-plenair", "2024-12-10");

        Assert.Equal((ConditionState.Met, "1 juli 2026"), Told(On(scenario, "2025-02-01")));
        Assert.Equal(EntryStatus.Holding, On(scenario, "2025-02-01").Entries[0].Status);
    }

    [Fact]
    public void Lapses_on_the_day_after_the_last_on_which_it_could_come()
    {
        var standing = On(Archiefwet(), "2025-01-01");

        Assert.Equal((ConditionState.Failed, "geen datum"), Told(standing));
        Assert.Equal((true, EntryStatus.Lapsed), (standing.HasLapsedClaim, standing.Entries[0].Status));
        Assert.Equal("vervallen", StatusWords.Code(standing));
        // It may still enter into force: it is open, without a day.
        Assert.True(standing.IsOpen);
    }

    [Fact]
    public void Lapses_when_it_came_too_late() =>
        Assert.Equal(
            (ConditionState.Failed, AwaitedEvent.Happened),
            On(Archiefwet().Fact("archiefwet", "tk-plenair", "2025-02-05"), "2025-02-06").Stands.Worked is { } it
                ? (it.State, it.Event)
                : default);

    [Fact]
    public void Stands_again_when_a_source_turns_up_that_says_it_came_in_time()
    {
        var scenario = Archiefwet().Fact("archiefwet", "tk-plenair", "2024-12-10", saidOn: "2025-03-01");

        Assert.Equal(
            (ConditionState.Failed, "geen datum"), Told(On(scenario, "2025-02-01", new AsOf(Day("2025-02-01")))));
        Assert.Equal((ConditionState.Met, "1 juli 2026"), Told(On(scenario, "2025-03-02")));
    }

    [Fact]
    public void Is_at_risk_while_the_planning_of_that_event_is_too_late()
    {
        var scenario = Archiefwet().Claim("archiefwet", "tk-plenair", "2024-10-01", "2025-02-01/2025-02-28");

        Assert.Equal((ConditionState.AtRisk, "1 juli 2026"), Told(On(scenario, "2024-10-02")));
    }

    [Fact]
    public void Lapsed_before_a_later_claim_came_and_was_not_superseded_by_it()
    {
        var scenario = Archiefwet()
            .Claim("archiefwet", "in-werking", "2025-09-16", "2026-01-01/", entry: "later", source: "vng");

        Assert.Equal(
            [("brief", EntryStatus.Lapsed, null), ("later", EntryStatus.Holding, (string?)null)],
            On(scenario, "2025-10-01").Entries.Select(it => (it.Entry.Id, it.Status, it.SupersededBy)));
    }

    [Fact]
    public void Was_superseded_when_a_later_claim_came_while_it_still_held()
    {
        var scenario = Archiefwet()
            .Claim("archiefwet", "in-werking", "2024-11-16", "2026-01-01/", entry: "later", source: "vng");

        Assert.Equal(
            ("brief", EntryStatus.Superseded, "later"),
            On(scenario, "2025-10-01").Entries.Select(it => (it.Entry.Id, it.Status, it.SupersededBy!)).First());
    }

    [Fact]
    public void Lapses_when_that_event_cannot_come_any_more()
    {
        var scenario = new Scenario().Dossier("archiefwet").Dossier("kieswet")
            .Claim("archiefwet", "in-werking", "2026-04-24", "2028-01-01",
                awaits: new Awaiting("kieswet", "in-werking"))
            .Claim("kieswet", "in-werking", "2026-04-24", "2027-01-01")
            .Fact("kieswet", "tk-verworpen", "2026-05-12");

        var worked = On(scenario, "2026-06-01").Stands.Worked!;

        Assert.Equal((ConditionState.Failed, AwaitedEvent.Lapsed), (worked.State, worked.Event));
    }

    [Fact]
    public void Is_news_on_the_day_on_which_it_lapses_and_leaves_the_calendars_as_such()
    {
        var changes = ChangeList.Of(Archiefwet()["archiefwet"], Day("2025-02-01"), ChangeAxis.Recorded).ToList();

        Assert.Equal([ChangeKind.New, ChangeKind.Lapsed], changes.Select(it => it.Kind));
        Assert.Equal(
            (true, MoveCause.Time, Amsterdam.StartOf(Day("2025-01-01"))),
            (changes[1].Move.Counts, changes[1].Move.Cause, changes[1].Move.At));
        var life = Assert.Single(MilestoneLife.Of(Archiefwet()["archiefwet"], Day("2025-02-01")));
        Assert.Equal((1, EndingKind.DateLost), (life.Sequence, life.Ending?.Kind));
    }

    [Fact]
    public void Is_news_when_the_condition_is_met() =>
        Assert.Equal(
            ChangeKind.ConditionMet,
            ChangeList.Of(
                    Archiefwet().Fact("archiefwet", "tk-plenair", "2024-12-10")["archiefwet"],
                    Day("2024-12-12"),
                    ChangeAxis.Recorded)
                .Single(it => it.Move.Key.Step == "in-werking" && it.Move.Cause == MoveCause.Elsewhere).Kind);
}
