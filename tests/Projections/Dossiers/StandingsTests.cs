using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Dossiers;

public sealed class Where_a_milestone_stands
{
    // Who compares two days finds a milestone by its key itself.
    [Fact]
    public void Has_one_key_however_much_is_said_of_it()
    {
        var scenario = new Scenario().Dossier("wpp").Claim("wpp", "in-werking", "2026-04-24", "2028-01-01");
        var key = Standings.Of(scenario["wpp"], AsOf.Now, Day("2026-05-01")).Single().Key;

        scenario.Claim("wpp", "in-werking", "2026-06-24", "2028-07-01", entry: "later").Retract("wpp", "later");

        Assert.Same(key, Standings.Of(scenario["wpp"], new AsOf(Day("2026-06-30")), Day("2026-07-01")).Single().Key);
    }

    private static Scenario Wpp() => new Scenario().Dossier("wpp");

    private static IReadOnlyList<MilestoneStanding> On(Scenario scenario, string day, AsOf? bounds = null) =>
        Standings.Of(scenario["wpp"], bounds ?? AsOf.Now, Day(day));

    [Fact]
    public void Is_by_the_claim_that_was_said_last_with_the_old_one_superseded()
    {
        var scenario = Wpp()
            .Claim("wpp", "in-werking", "2025-09-16", "", entry: "oud", source: "vng", firmness: Firmness.Intended)
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", entry: "nieuw", source: "bzk");

        var standing = Assert.Single(On(scenario, "2026-05-02"));

        Assert.Equal("nieuw", standing.Stands.Id);
        Assert.Equal(
            [("oud", EntryStatus.Superseded, "nieuw"), ("nieuw", EntryStatus.Holding, null)],
            standing.Entries.Select(it => (it.Entry.Id, it.Status, it.SupersededBy)));
    }

    [Fact]
    public void Is_not_moved_by_an_old_letter_that_is_registered_late()
    {
        var scenario = Wpp()
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", entry: "nieuw", source: "bzk")
            .Claim("wpp", "in-werking", "2024-03-01", "2026-01-01", entry: "oud", source: "oude-brief");

        Assert.Equal("nieuw", Assert.Single(On(scenario, "2026-05-02")).Stands.Id);
    }

    [Fact]
    public void Is_by_the_narrower_of_two_wordings_of_one_document()
    {
        var scenario = Wpp()
            .Claim("wpp", "ingediend-tk", "2026-04-24", "/2026-07-02", "voor het zomerreces", entry: "tekst")
            .Claim("wpp", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30", "Q2 2026", entry: "tabel");

        var standing = Assert.Single(On(scenario, "2026-05-02"));

        Assert.Equal(("tabel", StandingStatus.Planned), (standing.Stands.Id, standing.Status));
        Assert.All(standing.Entries, it => Assert.Equal(EntryStatus.Holding, it.Status));
    }

    [Fact]
    public void Is_a_conflict_when_two_claims_of_one_day_cannot_both_be_true()
    {
        var scenario = Wpp()
            .Claim("wpp", "in-werking", "2026-04-24", "2027-01-01", entry: "een", source: "brief-a")
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", entry: "ander", source: "brief-b");

        var standing = Assert.Single(On(scenario, "2026-05-02"));

        Assert.Equal(StandingStatus.Conflicting, standing.Status);
        Assert.All(standing.Entries, it => Assert.Equal(EntryStatus.Conflicting, it.Status));
    }

    [Fact]
    public void Is_a_conflict_when_the_editor_puts_a_later_claim_beside_an_earlier_one()
    {
        var scenario = Wpp()
            .Claim("wpp", "in-werking", "2026-04-24", "2027-01-01", source: "brief-a")
            .Claim("wpp", "in-werking", "2026-05-24", "2028-01-01", source: "brief-b", beside: true);

        Assert.Equal(StandingStatus.Conflicting, Assert.Single(On(scenario, "2026-06-02")).Status);
    }

    [Fact]
    public void Is_overdue_the_day_after_its_latest_day_and_not_on_it()
    {
        var scenario = Wpp().Claim("wpp", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30");

        Assert.False(Assert.Single(On(scenario, "2026-06-30")).IsOverdue);
        Assert.True(Assert.Single(On(scenario, "2026-07-01")).IsOverdue);
    }

    [Fact]
    public void Is_happened_by_a_fact_and_says_that_the_last_claim_came_true()
    {
        var scenario = Wpp()
            .Claim("wpp", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30", entry: "plan")
            .Fact("wpp", "ingediend-tk", "2026-05-12", entry: "feit", source: "kamer");

        var standing = Assert.Single(On(scenario, "2026-07-01"));

        Assert.Equal((StandingStatus.Happened, false), (standing.Status, standing.IsOverdue));
        Assert.Equal(EntryStatus.CameTrue, standing.Entries[0].Status);
    }

    [Fact]
    public void Is_implied_when_a_later_step_shows_that_it_must_have_happened()
    {
        var scenario = Wpp()
            .Claim("wpp", "bij-raad-van-state", "2024-01-01", "2024-06-01")
            .Fact("wpp", "ingediend-tk", "2025-05-12");

        Assert.Equal(StandingStatus.Implied, On(scenario, "2026-01-01")[0].Status);
    }

    [Fact]
    public void Is_lapsed_when_the_dossier_ended()
    {
        var scenario = Wpp()
            .Claim("wpp", "in-werking", "2024-01-01", "2028-01-01")
            .Fact("wpp", "tk-verworpen", "2026-05-12", source: "kamer");

        Assert.Equal(
            StandingStatus.Lapsed, On(scenario, "2026-06-01").Single(it => it.Key.Step == "in-werking").Status);
    }

    [Fact]
    public void Falls_back_to_the_earlier_claim_when_the_later_one_is_retracted()
    {
        var scenario = Wpp()
            .Claim("wpp", "in-werking", "2025-09-16", "2027-01-01", entry: "oud", source: "vng")
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", entry: "fout", source: "bzk")
            .Retract("wpp", "fout");

        var standing = Assert.Single(On(scenario, "2026-05-02"));

        Assert.Equal("oud", standing.Stands.Id);
        Assert.Equal(EntryStatus.Retracted, standing.Entries[1].Status);
    }

    [Fact]
    public void Is_gone_when_all_of_its_entries_are_retracted()
    {
        var scenario = Wpp().Claim("wpp", "in-werking", "2025-09-16", "2027-01-01", entry: "fout")
            .Retract("wpp", "fout");

        Assert.Empty(On(scenario, "2026-05-02"));
    }

    [Fact]
    public void As_known_on_a_day_leaves_out_what_was_said_later()
    {
        var scenario = Wpp()
            .Claim("wpp", "in-werking", "2025-09-16", "2027-01-01", entry: "oud", source: "vng")
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", entry: "nieuw", source: "bzk");

        Assert.Equal("oud", Assert.Single(On(scenario, "2025-10-01", new AsOf(SaidBy: Day("2025-10-01")))).Stands.Id);
    }

    [Fact]
    public void As_recorded_before_a_retraction_shows_the_entry_unmarked()
    {
        var scenario = Wpp().Claim("wpp", "in-werking", "2025-09-16", "2027-01-01", entry: "fout");
        var before = scenario.View.At;
        scenario.Recording("2026-05-10").Retract("wpp", "fout");

        var standing = Assert.Single(On(scenario, "2026-05-11", new AsOf(RecordedBy: before)));

        Assert.Equal(EntryStatus.Holding, Assert.Single(standing.Entries).Status);
    }

    [Fact]
    public void Keeps_tranches_apart()
    {
        var scenario = Wpp()
            .Claim("wpp", "in-werking", "2026-04-24", "2027-01-01", tranche: "hoofdstuk-2")
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", tranche: "hoofdstuk-3");

        Assert.Equal(
            ["wpp/in-werking/hoofdstuk-2", "wpp/in-werking/hoofdstuk-3"],
            On(scenario, "2026-05-02").Select(it => it.Key.ToString()));
        Assert.All(On(scenario, "2026-05-02"), it => Assert.Equal(StandingStatus.Planned, it.Status));
    }
}
