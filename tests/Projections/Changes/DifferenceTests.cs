using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Changes;

/// <summary>What two moments differ in, of all that lay between them.</summary>
public sealed class The_difference_between_two_moments
{
    private static Scenario Archiefwet() => new Scenario().Recording("2026-07-01").Dossier("archiefwet")
        .Claim("archiefwet", "in-werking", "2024-09-19", "2026-07-01", "1 juli 2026")
        .Claim("archiefwet", "in-werking", "2025-09-16", "2026-01-01/", "op zijn vroegst in 2026")
        .Claim("archiefwet", "in-werking", "2026-06-19", "2027-01-01", "1 januari 2027");

    private static IReadOnlyList<Difference> Said(Scenario scenario, string first, string last) => Difference.Between(
        scenario.View, Selection.Everything, ChangePeriod.Said(Day(first), Day(last), Day("2026-11-22")));

    private static string Told(Difference it) =>
        $"{it.Whole.Kind} {it.Whole.Shift?.From.Phrase} {it.Whole.Days} {it.Steps.Count}";

    [Fact]
    public void Counts_a_move_from_the_measure_that_wider_words_left_standing()
    {
        Assert.Equal(["Moved 1 juli 2026 184 1"], Said(Archiefwet(), "2026-01-01", "2026-12-31").Select(Told));
        Assert.Equal(["Moved 1 juli 2026 184 2"], Said(Archiefwet(), "2025-01-01", "2026-12-31").Select(Told));
    }

    [Fact]
    public void Does_not_call_wider_words_a_move() =>
        Assert.Equal(["Widened 1 juli 2026  1"], Said(Archiefwet(), "2025-01-01", "2025-12-31").Select(Told));

    [Fact]
    public void Keeps_who_said_it_after_its_day_passed()
    {
        var scenario = new Scenario().Dossier("moeder").Dossier("wet")
            .Claim("moeder", "in-werking", "2025-03-01", "2025-06-01", entry: "moeder")
            .Claim("wet", "in-werking", "2025-03-01", "2025-06-01", entry: "zelf")
            .Claim("wet", "gepubliceerd", "2025-03-01", "", awaits: new Awaiting(
                "moeder", "in-werking", null, 1, AwaitingRelation.With))
            .Claim("moeder", "in-werking", "2025-04-01", "2025-06-15", source: "later", entry: "later");

        Assert.Equal(
            ["gepubliceerd  later", "in-werking zelf "],
            Said(scenario, "2025-01-01", "2025-12-31").Where(it => it.Whole.Dossier.Slug == "wet").Select(it =>
                $"{it.Whole.Move.Key.Step} {it.Whole.Move.Entry?.Id} {it.Whole.Move.Through?.Id}"));
    }

    [Fact]
    public void Is_that_it_stands_as_it_stood_when_it_went_there_and_back()
    {
        var scenario = new Scenario().Dossier("wet")
            .Claim("wet", "in-werking", "2025-01-01", "2027-01-01")
            .Claim("wet", "in-werking", "2025-03-01", "2027-07-01", source: "b")
            .Claim("wet", "in-werking", "2025-05-01", "2027-01-01", source: "c");

        Assert.Equal(
            [(ChangeKind.Restored, 2)],
            Said(scenario, "2025-02-01", "2025-12-31").Select(it => (it.Whole.Kind, it.Steps.Count)));
    }

    [Fact]
    public void Is_by_what_had_been_recorded_at_each_moment()
    {
        var scenario = new Scenario().Recording("2026-05-01").Dossier("wet")
            .Claim("wet", "in-werking", "2025-01-01", "2027-01-01")
            .Recording("2026-06-01").Claim("wet", "in-werking", "2025-03-01", "2027-07-01", source: "b");

        IEnumerable<ChangeKind> Between(string first, string last) => Difference.Between(
                scenario.View,
                Selection.Everything,
                ChangePeriod.OfDays(ChangeAxis.Recorded, Day(first), Day(last), Day("2026-11-22")))
            .Select(it => it.Whole.Kind);

        Assert.Equal([ChangeKind.New], Between("2026-04-01", "2026-11-22"));
        Assert.Equal([ChangeKind.New], Between("2026-04-01", "2026-05-31"));
        Assert.Equal([ChangeKind.Moved], Between("2026-05-02", "2026-11-22"));
        Assert.Empty(Between("2026-06-02", "2026-11-22"));
    }

    [Fact]
    public void Along_one_axis_is_by_what_the_other_lets_through()
    {
        var scenario = new Scenario().Recording("2026-05-01").Dossier("wet")
            .Claim("wet", "in-werking", "2025-01-01", "2027-01-01");
        var before = scenario.View.At;
        scenario.Recording("2026-06-01").Claim("wet", "in-werking", "2025-03-01", "2027-07-01", source: "b");
        var period = ChangePeriod.Said(Day("2025-02-01"), Day("2025-12-31"), Day("2026-11-22"));

        Assert.Single(Difference.Between(scenario.View, Selection.Everything, period));
        Assert.Empty(Difference.Between(
            scenario.View, Selection.Everything, period.Within(new AsOf(RecordedBy: before))));
    }

    [Fact]
    public void Starts_from_what_came_with_the_catalogue_where_that_is_asked()
    {
        var scenario = new Scenario { By = Author.Catalogue }.Dossier("wet")
            .Claim("wet", "in-werking", "2025-01-01", "2027-01-01")
            .Claim("wet", "gepubliceerd", "2025-01-01", "2026-10-01");
        scenario.By = new Author("redacteur-1", "pagina");
        scenario.Claim("wet", "in-werking", "2025-03-01", "2027-07-01", source: "b");

        var found = Difference.Between(
            scenario.View, Selection.Everything, ChangePeriod.Whole(ChangeAxis.Recorded, Day("2026-09-01")));

        Assert.Equal([ChangeKind.New, ChangeKind.New], found.Select(it => it.Whole.Kind));
        Assert.Equal(
            [ChangeKind.Moved], found.Select(it => it.SinceLoaded()).OfType<Difference>().Select(it => it.Whole.Kind));
    }

    [Fact]
    public void Names_the_milestone_of_another_dossier_that_moved_this_one()
    {
        var scenario = new Scenario().Recording("2026-05-01").Dossier("wet").Dossier("besluit")
            .Claim("wet", "gepubliceerd", "2026-04-24", "2026-10-01")
            .Claim("besluit", "in-werking", "2026-04-24", "", "drie maanden daarna",
                awaits: new Awaiting("wet", "gepubliceerd", null, 1, AwaitingRelation.After, 3, CountedUnit.Month))
            .Recording("2026-06-01").Claim("wet", "gepubliceerd", "2026-05-30", "2026-12-01", source: "b");

        var move = Difference.Between(
                scenario.View,
                Selection.Everything,
                ChangePeriod.OfDays(ChangeAxis.Recorded, Day("2026-06-01"), Day("2026-06-02"), Day("2026-11-22")))
            .Single(it => it.Whole.Dossier.Slug == "besluit").Whole;

        Assert.Equal((ChangeKind.Moved, 59, "wet"), (move.Kind, move.Days, move.Move.Through!.Milestone.Dossier));
    }
}
