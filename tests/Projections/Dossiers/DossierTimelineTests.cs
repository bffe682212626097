using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Dossiers;

public sealed class What_happened_to_a_milestone
{
    private static Scenario Planned() => new Scenario()
        .Recording("2026-05-01")
        .Dossier("wpp", "Wet op de politieke partijen")
        .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", source: "bzk");

    private static IReadOnlyList<MilestoneMove> Moves(Scenario scenario, string today = "2026-06-01") =>
        DossierTimeline.Recorded(scenario["wpp"], Day(today));

    [Fact]
    public void Begins_with_the_first_claim()
    {
        var move = Assert.Single(Moves(Planned()));

        Assert.Equal((MoveCause.Recorded, true, null), (move.Cause, move.Counts, move.Was));
    }

    [Fact]
    public void Counts_a_claim_that_moves_it()
    {
        var moves = Moves(Planned().Claim("wpp", "in-werking", "2026-05-20", "2028-07-01", source: "brief-2"));

        Assert.Equal([true, true], moves.Select(it => it.Counts));
    }

    [Fact]
    public void Notes_but_does_not_count_an_old_letter_that_changes_nothing_current()
    {
        var moves = Moves(Planned().Claim("wpp", "in-werking", "2024-01-01", "2026-01-01", source: "oud"));

        Assert.Equal([true, false], moves.Select(it => it.Counts));
    }

    [Fact]
    public void Does_not_count_the_same_days_in_other_words()
    {
        var moves = Moves(Planned().Claim(
            "wpp", "in-werking", "2026-05-20", "2028-01-01", "1 januari 2028", source: "brief-2"));

        Assert.False(moves[1].Counts);
    }

    [Fact]
    public void Counts_firmer_words_for_the_same_days()
    {
        var moves = Moves(Planned().Claim(
            "wpp", "in-werking", "2026-05-20", "2028-01-01", firmness: Firmness.Fixed, source: "stb"));

        Assert.True(moves[1].Counts);
    }

    [Fact]
    public void Counts_a_new_title_of_the_dossier() =>
        Assert.Equal([true, true], Moves(Planned().Retitled("wpp", "Wpp, herzien")).Select(it => it.Counts));

    [Fact]
    public void Counts_becoming_overdue_once_at_the_start_of_the_day_after()
    {
        var scenario = new Scenario().Recording("2026-05-01").Dossier("wpp")
            .Claim("wpp", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30");

        Assert.Single(Moves(scenario, "2026-06-30"));
        var overdue = Moves(scenario, "2026-12-31")[^1];
        Assert.Equal(2, Moves(scenario, "2026-12-31").Count);
        Assert.Equal(
            (MoveCause.Time, Amsterdam.StartOf(Day("2026-07-01"))), (overdue.Cause, overdue.At));
    }

    [Fact]
    public void Counts_becoming_overdue_between_two_recordings()
    {
        var scenario = new Scenario().Recording("2026-05-01").Dossier("wpp")
            .Claim("wpp", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30")
            .Recording("2026-09-01")
            .Claim("wpp", "ingediend-tk", "2026-08-30", "2026-10-01/2026-12-31", source: "brief-2");

        Assert.Equal(
            [MoveCause.Recorded, MoveCause.Time, MoveCause.Recorded],
            Moves(scenario, "2026-09-02").Select(it => it.Cause));
    }

    [Fact]
    public void Ends_when_its_last_entry_is_retracted()
    {
        var scenario = new Scenario().Dossier("wpp")
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", entry: "fout")
            .Retract("wpp", "fout");

        var last = Moves(scenario)[^1];

        Assert.Equal((MoveCause.Retracted, true, null), (last.Cause, last.Counts, last.Becomes));
    }

    [Fact]
    public void Counts_a_step_elsewhere_that_ends_the_dossier()
    {
        var moves = Moves(Planned().Fact("wpp", "tk-verworpen", "2026-05-02", source: "kamer"))
            .Where(it => it.Key.Step == "in-werking").ToList();

        Assert.Equal((MoveCause.Elsewhere, true), (moves[1].Cause, moves[1].Counts));
    }

    [Fact]
    public void By_what_was_said_follows_the_letters_and_not_the_order_of_recording()
    {
        var scenario = Planned().Claim("wpp", "in-werking", "2024-01-01", "2026-01-01", source: "oud");

        var moves = DossierTimeline.Said(scenario["wpp"], Day("2026-05-01"));

        Assert.Equal(
            [Day("2024-01-01"), Day("2026-01-02"), Day("2026-04-24")], moves.Select(it => Amsterdam.DayOf(it.At)));
    }

    [Fact]
    public void By_what_was_said_becomes_overdue_on_the_day_after_and_not_by_a_later_letter()
    {
        var scenario = new Scenario().Dossier("wpp")
            .Claim("wpp", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30")
            .Fact("wpp", "aangekondigd", "2026-07-10", source: "kamer");

        var overdue = DossierTimeline.Said(scenario["wpp"], Day("2026-12-31"))
            .Single(it => it.Becomes is { IsOverdue: true });

        Assert.Equal((MoveCause.Time, Day("2026-07-01")), (overdue.Cause, Amsterdam.DayOf(overdue.At)));
    }
}
