using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Dossiers;

public sealed class A_conflict_between_claims
{
    private static Scenario Conflicting() => new Scenario().Recording("2026-05-01").Dossier("wpp")
        .Claim("wpp", "in-werking", "2026-04-24", "2027-01-01", entry: "een", source: "brief-a")
        .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", entry: "ander", source: "brief-b");

    private static MilestoneStanding On(Scenario scenario, AsOf? bounds = null) =>
        Assert.Single(Standings.Of(scenario["wpp"], bounds ?? AsOf.Now, Day("2026-06-02")));

    private static IEnumerable<(string, EntryStatus, string?)> Outcomes(MilestoneStanding standing) =>
        standing.Entries.Select(it => (it.Entry.Id, it.Status, it.SupersededBy));

    [Fact]
    public void Shows_both_with_the_last_one_in_the_planning()
    {
        Assert.Equal((StandingStatus.Conflicting, "ander"), (On(Conflicting()).Status, On(Conflicting()).Stands.Id));
        Assert.Equal(["een"], On(Conflicting()).Conflicts.Select(it => it.Id));
    }

    [Fact]
    public void Ends_when_a_person_chooses_and_says_which_was_set_aside_for_which()
    {
        var standing = On(Conflicting().Settle("wpp", "b1", "een", "ander"));

        Assert.Equal((StandingStatus.Planned, "een"), (standing.Status, standing.Stands.Id));
        Assert.Equal(
            [("een", EntryStatus.Holding, null), ("ander", EntryStatus.Superseded, "een")], Outcomes(standing));
        Assert.Equal("b1", standing.Entries[1].Settlement?.Id);
        // Nothing moved: the other day was never the plan of the one that holds.
        Assert.Null(MilestoneChain.Of(standing).MovedFrom);
    }

    [Fact]
    public void Is_back_when_that_choice_is_undone() =>
        Assert.Equal(
            StandingStatus.Conflicting,
            On(Conflicting().Settle("wpp", "b1", "een", "ander").Undo("wpp", "b1")).Status);

    [Fact]
    public void Leaves_the_other_claim_when_the_one_that_was_kept_is_retracted()
    {
        var standing = On(Conflicting().Settle("wpp", "b1", "een", "ander").Retract("wpp", "een"));

        Assert.Equal((StandingStatus.Planned, "ander"), (standing.Status, standing.Stands.Id));
    }

    [Fact]
    public void Is_there_unsettled_as_recorded_before_a_person_chose()
    {
        var scenario = Conflicting();
        var before = scenario.View.At;
        scenario.Recording("2026-05-10").Settle("wpp", "b1", "een", "ander");
        var settled = scenario.View.At;
        scenario.Recording("2026-05-20").Undo("wpp", "b1");

        Assert.Equal(StandingStatus.Conflicting, On(scenario, new AsOf(RecordedBy: before)).Status);
        Assert.Equal(StandingStatus.Planned, On(scenario, new AsOf(RecordedBy: settled)).Status);
    }

    [Fact]
    public void Ends_by_itself_when_something_newer_is_said()
    {
        var standing = On(Conflicting()
            .Claim("wpp", "in-werking", "2026-05-24", "2029-01-01", entry: "nieuw", source: "brief-c"));

        Assert.Equal((StandingStatus.Planned, "nieuw"), (standing.Status, standing.Stands.Id));
    }

    [Fact]
    public void Comes_anew_when_a_third_contradicts_the_one_that_was_kept() =>
        Assert.Equal(
            StandingStatus.Conflicting,
            On(Conflicting().Settle("wpp", "b1", "een", "ander")
                .Claim("wpp", "in-werking", "2026-04-24", "2030-01-01", source: "brief-c")).Status);

    [Fact]
    public void Is_none_between_what_one_page_said_on_different_days()
    {
        var standing = On(new Scenario().Dossier("wpp")
            .Claim("wpp", "in-werking", "2025-06-30", "2027-01-01", source: "pagina", entry: "oud", approximate: true)
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", source: "pagina", entry: "nieuw"));

        Assert.Equal((StandingStatus.Planned, "nieuw"), (standing.Status, standing.Stands.Id));
        Assert.Equal(("oud", EntryStatus.Superseded, "nieuw"), Outcomes(standing).First());
    }

    [Fact]
    public void Is_one_within_a_document_of_which_the_day_is_not_certain() =>
        Assert.Equal(
            StandingStatus.Conflicting,
            On(new Scenario().Dossier("wpp")
                .Claim("wpp", "in-werking", "2026-04-30", "2027-01-01", source: "pagina", approximate: true)
                .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", source: "pagina")).Status);

    [Fact]
    public void Is_one_where_an_editor_put_a_claim_beside_another_whose_days_it_meets() =>
        Assert.Equal(
            StandingStatus.Conflicting,
            On(new Scenario().Dossier("wpp")
                .Claim("wpp", "in-werking", "2026-04-24", "2027-01-01/2027-06-30")
                .Claim("wpp", "in-werking", "2026-05-24", "2027-01-01", source: "b", beside: true)).Status);

    [Fact]
    public void Is_news_when_it_comes_when_it_is_settled_and_when_that_is_undone()
    {
        var scenario = Conflicting().Settle("wpp", "b1", "een", "ander").Undo("wpp", "b1");

        var changes = ChangeList.Of(scenario["wpp"], Day("2026-06-02"), ChangeAxis.Recorded).ToList();

        Assert.Equal(
            [ChangeKind.New, ChangeKind.Conflict, ChangeKind.Settled, ChangeKind.Conflict],
            changes.Select(it => it.Kind));
        Assert.All(changes, it => Assert.True(it.Move.Counts));
        Assert.Equal("Deze bron is van later op de dag.", changes[2].Move.Settlement?.Choice.Reason);
        Assert.Equal("Toch niet.", changes[3].Move.Settlement?.Undoing?.Reason);
    }
}

public sealed class An_entry_that_is_amended
{
    private static Scenario Wpp() => new Scenario().Recording("2026-05-01").Dossier("wpp")
        .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", entry: "fout", source: "bzk");

    private static Scenario Amended() => Wpp()
        .Recording("2026-05-10").Amend("wpp", "fout", "goed")
        .Claim("wpp", "in-werking", "2026-04-24", "2028-07-01", entry: "goed", source: "bzk");

    [Fact]
    public void Is_struck_and_names_what_took_its_place()
    {
        var standing = Assert.Single(Standings.Of(Amended()["wpp"], AsOf.Now, Day("2026-06-02")));

        Assert.Equal("goed", standing.Stands.Id);
        Assert.Equal(
            (EntryStatus.Retracted, "goed"),
            (standing.Entries[0].Status, standing.Entries[0].Entry.Retraction?.Into));
    }

    [Fact]
    public void Stands_there_unmarked_as_recorded_before()
    {
        var before = Wpp().View.At;
        var standing = Assert.Single(
            Standings.Of(Amended()["wpp"], new AsOf(RecordedBy: before), Day("2026-06-02")));

        Assert.Equal(("fout", EntryStatus.Holding), (standing.Stands.Id, Assert.Single(standing.Entries).Status));
    }

    [Fact]
    public void Is_one_move_and_counts_once()
    {
        var changes = ChangeList.Of(Amended()["wpp"], Day("2026-06-02"), ChangeAxis.Recorded).ToList();

        Assert.Equal([ChangeKind.New, ChangeKind.Amended], changes.Select(it => it.Kind));
        Assert.Equal((true, 182), (changes[1].Move.Counts, changes[1].Days));
    }

    [Fact]
    public void Moves_both_milestones_when_it_was_under_the_wrong_one()
    {
        var scenario = Wpp().Amend("wpp", "fout", "goed")
            .Claim("wpp", "gepubliceerd", "2026-04-24", "2028-01-01", entry: "goed", source: "bzk");

        var changes = ChangeList.Of(scenario["wpp"], Day("2026-06-02"), ChangeAxis.Recorded).Skip(1).ToList();

        Assert.All(changes, it => Assert.Equal(ChangeKind.Amended, it.Kind));
        Assert.Equal(
            [("wpp/in-werking", null), ("wpp/gepubliceerd", "goed")],
            changes.Select(it => (it.Move.Key.ToString(), it.Move.Becomes?.Stands.Id)));
    }

    [Fact]
    public void Was_never_said_when_one_looks_by_what_was_said() =>
        Assert.Equal(
            ["goed"],
            DossierTimeline.Said(Amended()["wpp"], Day("2026-06-02")).Select(it => it.Becomes!.Stands.Id));
}
