using Tracker.Domain.PlanDates;
using Tracker.Projections.Slippage;

namespace Tracker.Tests.Projections.Slippage;

public sealed class The_slippage_of_a_milestone
{
    private static MilestoneSlippage Of(Scenario scenario) => Assert.Single(
        MilestoneSlippage.Of(scenario["cbw"]), it => it.Key.Step == "in-werking");

    private static Scenario Cyberbeveiligingswet() => new Scenario().Dossier("cbw")
        .Claim("cbw", "in-werking", "2022-12-27", "2024-10-17", firmness: Firmness.Statutory, source: "nis2")
        .Claim("cbw", "in-werking", "2024-06-03", "2025-04-01/2025-09-30", source: "a")
        .Claim("cbw", "in-werking", "2024-10-16", "2025-07-01/2025-09-30", source: "b")
        .Claim("cbw", "in-werking", "2025-06-15", "2026-04-01/2026-06-30", source: "c")
        .Fact("cbw", "gepubliceerd", "2026-07-10", source: "stb")
        .Claim("cbw", "in-werking", "2026-07-10", "2026-08-15", firmness: Firmness.Fixed, source: "stb")
        .Fact("cbw", "in-werking", "2026-08-15", source: "d");

    [Fact]
    public void Runs_from_the_latest_day_of_the_first_forecast_to_the_fact() =>
        Assert.Equal(319, Of(Cyberbeveiligingswet()).Days);

    [Fact]
    public void Does_not_count_a_legal_deadline_nor_the_fact_that_confirms_a_day() =>
        Assert.Equal([null, 0, 273, 46], Of(Cyberbeveiligingswet()).Chain.Select(it => it.Days));

    [Fact]
    public void Does_not_count_the_same_days_said_again() =>
        Assert.Equal(0, Of(new Scenario().Dossier("cbw")
            .Claim("cbw", "in-werking", "2024-06-03", "2025-04-01", source: "a")
            .Claim("cbw", "in-werking", "2024-07-03", "2025-04-01", source: "b")).Moves);

    [Fact]
    public void Is_unknown_where_an_end_is_open() =>
        Assert.Null(Of(new Scenario().Dossier("cbw")
            .Claim("cbw", "in-werking", "2024-06-03", "2025-04-01/", source: "a")
            .Claim("cbw", "in-werking", "2024-07-03", "2026-04-01", source: "b")).Days);

    [Fact]
    public void Leaves_out_what_was_retracted() =>
        Assert.Equal(0, Of(new Scenario().Dossier("cbw")
            .Claim("cbw", "in-werking", "2024-06-03", "2025-04-01", source: "a")
            .Claim("cbw", "in-werking", "2024-07-03", "2026-04-01", source: "b", entry: "fout")
            .Retract("cbw", "fout")).Moves);

    [Fact]
    public void Does_not_count_two_wordings_of_one_day_as_a_move() =>
        Assert.Equal(0, Of(new Scenario().Dossier("cbw")
            .Claim("cbw", "in-werking", "2025-09-16", "2026-01-01/2026-12-31", "in 2026", source: "a")
            .Claim("cbw", "in-werking", "2025-09-16", "2026-04-01/2026-06-30", "tweede kwartaal", source: "a")).Moves);
}
