using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Tests.Projections.Slippage;

/// <summary>On 22 November 2026: a law that moved and came, one that is overdue, something brought forward.</summary>
public sealed class The_slippage_of_the_portfolio
{
    private static readonly Scenario Log = new Scenario()
        .Dossier("kwam", ministry: "JenV")
        .Claim("kwam", "in-werking", "2024-06-03", "2025-07-01/2025-09-30", "Q3 2025", Firmness.Expected, source: "a",
            precision: Precision.Quarter)
        .Claim("kwam", "in-werking", "2025-06-15", "2026-04-01/2026-06-30", "Q2 2026", Firmness.Expected, source: "b",
            precision: Precision.Quarter)
        .Claim("kwam", "in-werking", "2025-09-16", "2026-01-01/2026-12-31", "in 2026", source: "c",
            precision: Precision.Year)
        .Fact("kwam", "in-werking", "2026-08-15", source: "d")
        .Dossier("te-laat", ministry: "BZK")
        .Claim("te-laat", "ingediend-tk", "2025-09-16", "2026-01-01/2026-03-31", "Q1 2026", source: "c",
            precision: Precision.Quarter)
        .Claim("te-laat", "in-werking", "2025-09-16", "2027-01-01", source: "c", precision: Precision.Day)
        .Dossier("eerder", instrument: Instrument.Evaluation, ministry: null)
        .Claim("eerder", "opgeleverd", "2025-01-01", "2027-01-01", source: "a", precision: Precision.Day)
        .Claim("eerder", "opgeleverd", "2025-02-01", "2026-12-01", source: "b", precision: Precision.Day)
        .Claim("eerder", "opgeleverd", "2025-03-01", "", "n.t.b.", source: "c")
        .Dossier("leeg")
        .Claim("leeg", "in-werking", "2025-03-01", "", "binnenkort", source: "c");

    private static SlippagePortfolio Of(Selection? selection = null, AsOf? bounds = null) => SlippagePortfolio.Of(
        Log.View, selection ?? Selection.Everything, bounds ?? AsOf.Now, Chains.Today);

    [Fact]
    public void Has_the_dossiers_of_which_something_was_forecast_what_moved_furthest_first() => Assert.Equal(
        ["kwam 319", "eerder -31", "te-laat 0"],
        Of().Dossiers.Select(it => $"{it.Dossier.Slug} {it.Furthest.Slippage!.Days}"));

    [Fact]
    public void Counts_milestones_that_moved_and_their_moves_either_way()
    {
        var moves = Of().Whole.Moves;

        Assert.Equal((4, 2, 2, 1), (moves.Followed, moves.Moved, moves.Later, moves.Earlier));
        Assert.Equal([-31, 319], moves.Days);
        Assert.Equal((144, -31, 319), (moves.Median, moves.Least, moves.Most));
    }

    [Fact]
    public void Counts_what_came_true_of_the_forecasts_whose_time_has_come() => Assert.Equal(
        new OutcomeCounts(CameTrue: 1, Late: 2, Early: 0, Missed: 1), Of().Whole.Outcomes);

    [Fact]
    public void Is_told_by_ministry_with_what_is_unknown_last() => Assert.Equal(
        ["BZK 2 0 0/1", "JenV 1 1 1/3", "onbekend 1 1 0/0"], Of().ByMinistry.Select(Told));

    [Fact]
    public void Is_told_by_instrument() =>
        Assert.Equal(["wet 3 1 1/4", "evaluatie 1 1 0/0"], Of().ByInstrument.Select(Told));

    [Fact]
    public void Is_told_of_forecasts_by_the_precision_of_their_words() => Assert.Equal(
        ["de dag 3 1 0/0", "het kwartaal 3 2 0/3", "het jaar 1 0 1/1"], Of().ByPrecision.Select(Told));

    [Fact]
    public void Is_told_of_forecasts_by_their_firmness() =>
        Assert.Equal(["gepland 5 1 1/2", "verwacht 2 2 0/2"], Of().ByFirmness.Select(Told));

    [Fact]
    public void Is_that_of_what_was_selected_alone()
    {
        var ofBills = Of(Selection.Everything with { Steps = ["ingediend-tk"] });

        Assert.Equal(["te-laat/ingediend-tk"], ofBills.Dossiers.SelectMany(it => it.Chains)
            .Select(it => it.Standing.Key.ToString()));
    }

    [Fact]
    public void Of_a_day_in_the_past_knows_nothing_of_later()
    {
        var then = SlippagePortfolio.Of(
            Log.View, Selection.Everything, new AsOf(SaidBy: Scenario.Day("2025-07-01")), Scenario.Day("2025-07-01"));

        Assert.Equal(["kwam 273", "eerder -31"],
            then.Dossiers.Select(it => $"{it.Dossier.Slug} {it.Furthest.Slippage!.Days}"));
        Assert.Equal(0, then.Whole.Outcomes.Due);
    }

    [Fact]
    public void Does_not_judge_what_nobody_can_tell_an_unknown_day_a_dossier_that_ended_a_condition_that_failed()
    {
        var log = new Scenario()
            .Dossier("afgeleid")
            .Claim("afgeleid", "ingediend-tk", "2025-09-16", "2026-01-01/2026-03-31", "Q1 2026", source: "a")
            .Fact("afgeleid", "tk-aangenomen", "2026-05-01", source: "b")
            .Dossier("weg")
            .Claim("weg", "in-werking", "2025-09-16", "2026-01-01/2026-03-31", "Q1 2026", source: "a")
            .Fact("weg", "ingetrokken-voorstel", "2026-05-01", source: "b")
            .Dossier("als")
            .Claim("als", "in-werking", "2024-09-19", "2026-07-01", source: "a", awaits: new Awaiting(
                null, "tk-plenair", Until: Scenario.Day("2024-12-31")));

        var whole = SlippagePortfolio.Of(log.View, Selection.Everything, AsOf.Now, Chains.Today).Whole;

        Assert.Equal((3, 0), (whole.Moves.Followed, whole.Outcomes.Due));
    }

    private static string Told(SlippageGroup group) =>
        $"{group.Kind.Word.Dutch} {group.Moves.Followed} {group.Moves.Moved} "
        + $"{group.Outcomes.CameTrue}/{group.Outcomes.Due}";
}
