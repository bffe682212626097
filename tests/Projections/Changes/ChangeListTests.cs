using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Changes;

public sealed class The_list_of_changes
{
    private static Scenario Wpp() => new Scenario().Recording("2026-05-01").Dossier("wpp")
        .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", source: "bzk", entry: "eerste");

    private static IReadOnlyList<Change> Recorded(Scenario scenario, string? since = null) => ChangeList.Between(
        scenario.View,
        Selection.Everything,
        ChangePeriod.OfDays(
            ChangeAxis.Recorded, since is null ? null : Day(since), Day("2026-12-31"), Day("2026-12-31")));

    [Fact]
    public void Begins_with_the_newest() =>
        Assert.Equal(
            [ChangeKind.Moved, ChangeKind.New],
            Recorded(Wpp().Claim("wpp", "in-werking", "2026-05-20", "2028-07-01", source: "b")).Select(it => it.Kind));

    [Fact]
    public void Holds_only_what_was_recorded_since() =>
        Assert.Equal(
            [ChangeKind.Moved],
            Recorded(
                Wpp().Recording("2026-06-01").Claim("wpp", "in-werking", "2026-05-20", "2028-07-01", source: "b"),
                "2026-06-01").Select(it => it.Kind));

    [Theory]
    [InlineData("2028-01-01", Firmness.Fixed, ChangeKind.Firmer)]
    [InlineData("2028-01-01", Firmness.Expected, ChangeKind.Weaker)]
    [InlineData("", Firmness.Planned, ChangeKind.Undated)]
    [InlineData("2028-07-01", Firmness.Planned, ChangeKind.Moved)]
    public void Says_what_a_new_claim_changed(string interval, Firmness firmness, ChangeKind kind) =>
        Assert.Equal(
            kind,
            Recorded(Wpp()
                .Claim("wpp", "in-werking", "2026-05-20", interval, firmness: firmness, source: "b"))[0].Kind);

    [Fact]
    public void Says_that_a_plan_without_a_date_got_one() =>
        Assert.Equal(
            ChangeKind.Dated,
            Recorded(new Scenario().Dossier("wpp")
                .Claim("wpp", "in-werking", "2025-09-16", "", source: "vng")
                .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", source: "bzk"))[0].Kind);

    [Fact]
    public void Says_that_it_happened() =>
        Assert.Equal(
            ChangeKind.Happened, Recorded(Wpp().Fact("wpp", "in-werking", "2026-05-02", source: "stb"))[0].Kind);

    [Fact]
    public void Marks_an_old_letter_that_was_registered_late()
    {
        var change = Recorded(Wpp().Claim("wpp", "in-werking", "2024-01-01", "2026-01-01", source: "oud"))[0];

        Assert.True(change.IsLate);
        Assert.Equal(ChangeKind.Late, change.Kind);
    }

    [Fact]
    public void Does_not_call_a_later_letter_that_says_the_same_registered_late() => Assert.Equal(
        ChangeKind.Repeated,
        Recorded(Wpp().Claim("wpp", "in-werking", "2026-05-20", "2028-01-01", "1 januari 2028", source: "b"))[0].Kind);

    [Fact]
    public void Marks_what_the_catalogue_brought_in()
    {
        var scenario = new Scenario { By = Author.Catalogue }.Dossier("wpp")
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01");

        Assert.True(Assert.Single(Recorded(scenario)).IsCatalogue);
    }

    [Fact]
    public void Says_that_a_mistake_was_corrected() =>
        Assert.Equal(ChangeKind.Corrected, Recorded(Wpp().Retract("wpp", "eerste"))[0].Kind);

    [Fact]
    public void Does_not_call_narrower_words_of_the_same_document_a_move() =>
        Assert.Equal(
            ChangeKind.Worded,
            Recorded(new Scenario().Dossier("wpp")
                .Claim("wpp", "in-werking", "2026-04-24", "2027-01-01/2027-12-31", "in 2027")
                .Claim("wpp", "in-werking", "2026-04-24", "2027-07-01/2027-12-31", "tweede helft van 2027"))[0].Kind);
}
