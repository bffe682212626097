using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Tests.Projections.Slippage;

public sealed class The_chain_of_a_milestone
{
    private static Scenario Wet() => new Scenario().Dossier("wet");

    [Fact]
    public void Has_one_forecast_for_the_words_of_one_day_or_one_document_that_of_the_narrowest() => Assert.Equal(
        ["ernaast 2026-01-01/2026-12-31", "eerste 2026-04-01/2026-06-30", "ernaast 2026-01-01/2026-06-30"],
        Wet()
            .Claim("wet", "in-werking", "2025-09-16", "2026-01-01/2026-12-31", "in 2026", source: "a")
            .Claim("wet", "in-werking", "2025-09-16", "2026-04-01/2026-06-30", "Q2 2026", source: "b")
            .Claim(
                "wet", "in-werking", "2025-09-20", "2026-01-01/2026-06-30", "eerste helft 2026", source: "b",
                approximate: true)
            .Chain("wet").Told());

    [Fact]
    public void Passes_over_claims_that_contradict_each_other()
    {
        var scenario = Wet()
            .Claim("wet", "in-werking", "2025-01-01", "2026-01-01", source: "a")
            .Claim("wet", "in-werking", "2025-02-01", "2026-07-01", source: "b")
            .Claim("wet", "in-werking", "2025-02-01", "2027-07-01", source: "c");

        Assert.Equal(
            ["eerste 2026-01-01", "strijdig 2026-07-01", "strijdig 2027-07-01"], scenario.Chain("wet").Told());
        Assert.Equal(
            ["eerste 2026-01-01", "strijdig 2026-07-01", "strijdig 2027-07-01", "later 2027-01-01 +365 +365"],
            scenario.Claim("wet", "in-werking", "2025-03-01", "2027-01-01", source: "d").Chain("wet").Told());
    }

    [Fact]
    public void Counts_of_claims_that_contradicted_each_other_the_one_that_a_person_kept()
    {
        var scenario = Wet()
            .Claim("wet", "in-werking", "2025-01-01", "2026-01-01", source: "a")
            .Claim("wet", "in-werking", "2025-02-01", "2026-07-01", source: "b", entry: "ja")
            .Claim("wet", "in-werking", "2025-02-01", "2027-07-01", source: "c", entry: "nee")
            .Settle("wet", "keuze", "ja", "nee");

        Assert.Equal(
            ["eerste 2026-01-01", "later 2026-07-01 +181 +181", "ernaast 2027-07-01"], scenario.Chain("wet").Told());
        Assert.Equal(
            ["eerste 2026-01-01", "strijdig 2026-07-01", "strijdig 2027-07-01"],
            scenario.Undo("wet", "keuze").Chain("wet").Told());
    }

    [Fact]
    public void Has_only_what_the_source_names_and_not_what_we_work_out_from_another_step() => Assert.Equal(
        ["zonder-dag /", "gebeurd 2026-09-01"],
        Wet()
            .Claim("wet", "in-werking", "2026-05-01", "", "twee maanden na bekendmaking", awaits: new Awaiting(
                null, "gepubliceerd", Relation: AwaitingRelation.After, Count: 2, Unit: CountedUnit.Month))
            .Fact("wet", "gepubliceerd", "2026-07-01", source: "stb")
            .Fact("wet", "in-werking", "2026-09-01", source: "c")
            .Chain("wet").Told());

    [Fact]
    public void Leaves_out_what_was_retracted()
    {
        var scenario = Wet()
            .Claim("wet", "in-werking", "2024-06-03", "2025-04-01", source: "a")
            .Claim("wet", "in-werking", "2024-07-03", "2026-04-01", source: "b", entry: "fout");
        var before = new AsOf(RecordedBy: scenario.Clock);

        scenario.Retract("wet", "fout");

        Assert.Equal(["eerste 2025-04-01"], scenario.Chain("wet").Told());
        Assert.Equal(
            ["eerste 2025-04-01", "later 2026-04-01 +365 +365"],
            scenario.Chain("wet", bounds: before with { RecordedBy = before.RecordedBy - Duration.FromMinutes(1) })
                .Told());
    }

    [Fact]
    public void Counts_a_claim_with_a_condition_and_no_legal_deadline() => Assert.Equal(
        ["eerste 2025-04-01", "termijn 2025-06-01", "later 2026-04-01 +365 +365"],
        Wet()
            .Claim("wet", "in-werking", "2024-06-03", "2025-04-01", source: "a")
            .Claim("wet", "in-werking", "2024-06-04", "2025-06-01", firmness: Firmness.Statutory, source: "b")
            .Claim("wet", "in-werking", "2024-07-03", "2026-04-01", firmness: Firmness.Conditional,
                condition: "als de Kamer instemt", source: "c")
            .Chain("wet").Told());

    [Fact]
    public void Lets_a_legal_deadline_neither_contradict_nor_replace_a_forecast_of_the_same_letter() => Assert.Equal(
        ["termijn 2024-10-17", "eerste 2025-07-01/2025-09-30"],
        Wet()
            .Claim("wet", "in-werking", "2024-06-03", "2024-10-17", firmness: Firmness.Statutory)
            .Claim("wet", "in-werking", "2024-06-03", "2025-07-01/2025-09-30")
            .Chain("wet").Told());

    [Fact]
    public void Measures_by_the_last_days_that_were_named_when_a_date_was_lost_meanwhile() => Assert.Equal(
        ["eerste 2025-04-01", "zonder-dag /", "later 2026-04-01 +365 +365"],
        Wet()
            .Claim("wet", "in-werking", "2024-06-03", "2025-04-01", source: "a")
            .Claim("wet", "in-werking", "2024-07-03", "", "nader te bepalen", source: "b")
            .Claim("wet", "in-werking", "2024-08-03", "2026-04-01", source: "c")
            .Chain("wet").Told());

    [Theory]
    [InlineData("2026-06-30", "uitgekomen 2026-06-30 0 +90")]
    [InlineData("2026-07-01", "later 2026-07-01 +1 +91")]
    [InlineData("2026-03-31", "eerder 2026-03-31 -91 -1")]
    public void Ends_with_the_fact_which_came_true_or_is_one_move_more(string on, string told) => Assert.Equal(
        ["eerste 2026-04-01/2026-06-30", told],
        Wet()
            .Claim("wet", "in-werking", "2025-09-16", "2026-04-01/2026-06-30", "Q2 2026", source: "a")
            .Fact("wet", "in-werking", on, saidOn: "2026-09-01", source: "b")
            .Chain("wet").Told());

    [Fact]
    public void Knows_no_forecast_of_what_had_happened() => Assert.Equal(
        ["eerste 2026-04-01/2026-06-30", "uitgekomen 2026-05-01 -60 +30"],
        Wet()
            .Claim("wet", "in-werking", "2025-09-16", "2026-04-01/2026-06-30", "Q2 2026", source: "a")
            .Claim("wet", "in-werking", "2026-08-01", "2026-10-01", "1 oktober 2026", source: "oud overzicht")
            .Fact("wet", "in-werking", "2026-05-01", saidOn: "2026-09-01", source: "b")
            .Chain("wet").Told());

    [Fact]
    public void Of_what_came_unforeseen_is_the_fact_alone_and_no_slippage()
    {
        var chain = Wet().Fact("wet", "gepubliceerd", "2026-05-01").Chain("wet", "gepubliceerd");

        Assert.Equal(["gebeurd 2026-05-01"], chain.Told());
        Assert.Null(chain.Slippage);
    }

    [Fact]
    public void Shows_what_was_said_by_a_day()
    {
        var scenario = Wet()
            .Claim("wet", "in-werking", "2025-09-16", "2026-04-01/2026-06-30", "Q2 2026", source: "a")
            .Claim("wet", "in-werking", "2026-05-01", "2026-10-01", "1 oktober 2026", source: "b")
            .Fact("wet", "in-werking", "2026-10-01", source: "c");

        Assert.Equal(
            ["eerste 2026-04-01/2026-06-30", "later 2026-10-01 +93 +183"],
            scenario.Chain("wet", bounds: new AsOf(SaidBy: Scenario.Day("2026-09-30"))).Told());
    }

    [Fact]
    public void Tells_whither_it_moved_all_in_all()
    {
        MilestoneSlippage Of(params string[] days) => days
            .Index()
            .Aggregate(Wet(), (scenario, it) => scenario.Claim(
                "wet", "in-werking", $"2025-0{it.Index + 1}-01", it.Item, source: $"s{it.Index}"))
            .Chain("wet").Slippage!;

        Assert.Equal(ShiftKind.Later, Of("2026-01-01", "2026-07-01", "2026-04-01").Direction);
        Assert.Equal(ShiftKind.Earlier, Of("2026-07-01", "2026-01-01").Direction);
        Assert.Equal(ShiftKind.Later, Of("2026-01-01/", "2027-01-01/").Direction);
        Assert.Null(Of("2026-01-01", "2026-07-01", "2026-01-01").Direction);
        Assert.Null(Of("2026-01-01/2026-12-31", "2026-04-01/2026-06-30").Direction);
        Assert.Equal((2, 1, 90), Of("2026-01-01", "2026-07-01", "2026-04-01") is var it
            ? (it.Moves, it.Later, it.Days) : default);
    }
}
