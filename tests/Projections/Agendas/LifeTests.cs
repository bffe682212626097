using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Agendas;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

/// <summary>What subscribers see of a milestone over its life: SEQUENCE, stamps, moves, endings.</summary>
public sealed class The_life_of_an_event
{
    private const string InForce = "wpp.in-werking";
    private const string Submitted = "wpp.ingediend-tk";

    private static Scenario New() => new Scenario().Recording("2026-05-01")
        .Source("bzk-1", "Eerste brief", "2026-04-24").Source("bzk-2", "Tweede brief", "2026-05-20")
        .Dossier("wpp", "Wet op de politieke partijen", "Wpp")
        .Recording("2026-05-01")
        .Claim(
            "wpp", "in-werking", "2026-04-24", "2028-01-01",
            firmness: Firmness.Intended, source: "bzk-1", entry: "eerst");

    private static Scenario Moved() => New().Recording("2026-05-21")
        .Claim(
            "wpp", "in-werking", "2026-05-20", "2028-07-01",
            firmness: Firmness.Intended, source: "bzk-2", entry: "later");

    private static Scenario Quarter() => new Scenario().Recording("2026-05-01").Dossier("wpp", "Wpp")
        .Recording("2026-05-01").Claim("wpp", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30");

    /// <summary>Day, sequence, stamp, title and status.</summary>
    private static string Seen(Scenario scenario, string today, string milestone = InForce) =>
        Feed.Find(scenario, today, milestone) is { } it
            ? $"{it.Day:uuuu-MM-dd} #{it.Sequence} {it.ChangedAt} {it.Title} {it.Status}"
            : "not there";

    [Fact]
    public void Begins_at_zero_with_the_time_of_its_recording() =>
        Assert.Equal(
            "2028-01-01 #0 2026-05-01T09:00:00Z Beoogd: Wpp in werking Tentative", Seen(New(), "2026-05-02"));

    [Fact]
    public void Moves_as_the_same_event_with_a_higher_sequence() =>
        Assert.Equal(
            "2028-07-01 #1 2026-05-21T09:00:00Z Beoogd: Wpp in werking Tentative", Seen(Moved(), "2026-05-22"));

    [Fact]
    public void Becomes_firmer_on_the_same_day() =>
        Assert.Equal(
            "2028-01-01 #1 2026-05-21T09:00:00Z Vast: Wpp in werking Confirmed",
            Seen(
                New().Recording("2026-05-21")
                    .Claim("wpp", "in-werking", "2026-05-20", "2028-01-01", firmness: Firmness.Fixed, source: "stb"),
                "2026-05-22"));

    [Fact]
    public void Becomes_a_fact_and_tells_when_it_had_been_planned()
    {
        var scenario = New().Recording("2026-05-21").Fact("wpp", "in-werking", "2026-05-20", source: "bzk-2");

        Assert.Equal(
            "2026-05-20 #1 2026-05-21T09:00:00Z Wpp in werking Confirmed", Seen(scenario, "2026-05-22"));
        Assert.Contains(
            "\nEerder gepland: 1 januari 2028\n",
            Feed.Find(scenario, "2026-05-22", InForce)!.Description.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_a_new_condition_and_a_new_title_of_the_dossier() =>
        Assert.Equal(
            "2028-01-01 #2 2026-05-23T09:00:00Z Beoogd: Wpp in werking Tentative",
            Seen(
                New().Recording("2026-05-21")
                    .Claim(
                        "wpp", "in-werking", "2026-05-20", "2028-01-01", null,
                        Firmness.Intended, "mits begroot", "bzk-2")
                    .Recording("2026-05-23").Retitled("wpp", "Wet partijen"),
                "2026-05-24"));

    [Fact]
    public void Goes_back_to_its_former_day_with_a_higher_sequence_when_the_move_was_a_mistake()
    {
        var scenario = Moved().Recording("2026-05-25").Retract("wpp", "later", "Verkeerde wet.");

        Assert.Equal(
            "2028-01-01 #2 2026-05-25T09:00:00Z Beoogd: Wpp in werking Tentative", Seen(scenario, "2026-05-26"));
        Assert.Contains(
            "\nVerschoven: van 1 juli 2028 naar 1 januari 2028. Reden: correctie, Verkeerde wet.\n",
            Feed.Find(scenario, "2026-05-26", InForce)!.Description.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_a_retraction_once_also_of_an_entry_that_no_longer_stood() =>
        Assert.Equal(
            "2028-07-01 #2 2026-05-25T09:00:00Z Beoogd: Wpp in werking Tentative",
            Seen(Moved().Recording("2026-05-25").Retract("wpp", "eerst"), "2026-05-26"));

    [Fact]
    public void Stays_on_its_old_day_as_cancelled_for_ninety_days_after_all_of_it_was_retracted()
    {
        var scenario = New().Recording("2026-05-21").Retract("wpp", "eerst", "Andere wet bedoeld.");
        const string Cancelled = "2028-01-01 #1 2026-05-21T09:00:00Z Vervallen: Wpp in werking Cancelled";

        Assert.Equal(Cancelled, Seen(scenario, "2026-05-21"));
        Assert.Equal(Cancelled, Seen(scenario, "2026-08-18"));
        Assert.Equal("not there", Seen(scenario, "2026-08-19"));
        Assert.Contains(
            "\nDeze datum is ingetrokken: Andere wet bedoeld.\n",
            Feed.Find(scenario, "2026-05-21", InForce)!.Description.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_as_cancelled_for_ninety_days_after_the_bill_was_rejected() =>
        Assert.Equal(
            "2028-01-01 #1 2026-05-21T09:00:00Z Vervallen: Wpp in werking Cancelled",
            Seen(New().Recording("2026-05-21").Fact("wpp", "tk-verworpen", "2026-05-20"), "2026-08-18"));

    [Fact]
    public void Stays_on_its_old_day_for_ninety_days_after_its_date_was_dropped()
    {
        var scenario = New().Recording("2026-05-21")
            .Claim("wpp", "in-werking", "2026-05-20", "", "zo snel mogelijk", source: "bzk-2");

        Assert.Equal(
            "2028-01-01 #1 2026-05-21T09:00:00Z Datum vervallen: Wpp in werking Tentative",
            Seen(scenario, "2026-08-18"));
        Assert.Equal("not there", Seen(scenario, "2026-08-19"));
    }

    [Fact]
    public void Comes_back_under_its_own_name_with_a_higher_sequence_when_it_gets_a_date_again() =>
        Assert.Equal(
            "2029-01-01 #2 2026-12-01T09:00:00Z Beoogd: Wpp in werking Tentative",
            Seen(
                New().Recording("2026-05-21").Retract("wpp", "eerst")
                    .Recording("2026-12-01")
                    .Claim("wpp", "in-werking", "2026-11-30", "2029-01-01", firmness: Firmness.Intended),
                "2026-12-02"));

    [Fact]
    public void Does_not_come_back_as_cancelled_after_it_had_left_for_want_of_a_date() =>
        Assert.Equal(
            "not there",
            Seen(
                New().Recording("2026-05-21")
                    .Claim("wpp", "in-werking", "2026-05-20", "", "binnenkort", source: "bzk-2")
                    .Recording("2026-12-01").Fact("wpp", "tk-verworpen", "2026-11-30"),
                "2026-12-02"));

    [Fact]
    public void Loses_its_day_when_a_later_step_shows_that_it_was_taken_on_a_day_that_nobody_gives()
    {
        var scenario = new Scenario().Recording("2026-05-01").Dossier("wpp", "Wpp")
            .Recording("2026-05-01").Claim("wpp", "bij-raad-van-state", "2026-04-24", "2026-04-01/2026-06-30")
            .Recording("2026-05-21").Fact("wpp", "ingediend-tk", "2026-05-20");

        Assert.Equal(
            "2026-06-30 #1 2026-05-21T09:00:00Z Datum vervallen: Wpp naar Raad van State Tentative",
            Seen(scenario, "2026-05-22", "wpp.bij-raad-van-state"));
        Assert.Contains(
            "\nDeze stap is inmiddels gezet; op welke dag is niet bekend.\n",
            Feed.Find(scenario, "2026-05-22", "wpp.bij-raad-van-state")!.Description.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Becomes_overdue_in_the_night_after_its_last_day_and_that_midnight_is_its_stamp()
    {
        Assert.Equal(
            "2026-06-30 #0 2026-05-01T09:00:00Z Gepland Q2 2026: Wpp naar Tweede Kamer Tentative",
            Seen(Quarter(), "2026-06-30", Submitted));
        Assert.Equal(
            "2026-06-30 #1 2026-06-30T22:00:00Z Termijn verstreken: Wpp naar Tweede Kamer Tentative",
            Seen(Quarter(), "2026-07-01", Submitted));
    }

    [Fact]
    public void Keeps_the_count_of_an_overdue_night_after_it_is_planned_anew() =>
        Assert.Equal(
            "2026-12-31 #2 2026-09-01T09:00:00Z Gepland Q4 2026: Wpp naar Tweede Kamer Tentative",
            Seen(
                Quarter().Recording("2026-09-01")
                    .Claim("wpp", "ingediend-tk", "2026-08-30", "2026-10-01/2026-12-31", source: "bzk-2"),
                "2026-09-02", Submitted));

    [Fact]
    public void Leaves_a_year_after_its_day()
    {
        var scenario = new Scenario().Recording("2026-05-01").Dossier("wpp", "Wpp")
            .Fact("wpp", "ingediend-tk", "2026-05-01");

        Assert.Equal("2026-05-01 #0 2026-05-01T09:01:00Z Wpp ingediend bij Tweede Kamer Confirmed",
            Seen(scenario, "2027-05-01", Submitted));
        Assert.Equal("not there", Seen(scenario, "2027-05-02", Submitted));
    }
}
