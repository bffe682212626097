using Tracker.Domain;
using Tracker.Domain.Dossiers;
using static Tracker.Tests.Domain.Dossiers.Dossier;

namespace Tracker.Tests.Domain.Dossiers;

public sealed class Settling_a_conflict
{
    internal static readonly SettleConflict Command = new("b1", "een", "De tabel is een dag later hersteld.");

    internal static Dossier Conflicting() => Open().Given(
        Claim("een", "in-werking", "2026-04-24", "2027-01-01", source: "brief-a"),
        Claim("ander", "in-werking", "2026-04-24", "2028-01-01", source: "brief-b"));

    [Fact]
    public void Says_which_claim_holds_and_which_no_longer_count() =>
        Assert.Equal(
            [new ConflictSettled("b1", "een", ["ander"], "De tabel is een dag later hersteld.")],
            Conflicting().Events(Command));

    [Fact]
    public void Twice_in_the_same_words_is_nothing() =>
        Assert.Empty(Conflicting().Given(Command).Events(Command));

    [Fact]
    public void Sets_aside_only_what_contradicts_the_claim_that_is_kept()
    {
        var dossier = Conflicting().Given(
            Claim("derde", "in-werking", "2026-04-24", "2027-01-01", source: "brief-c"));

        Assert.Equal(["een", "derde"], Aside(dossier.Events(Command with { Kept = "ander" })));
        Assert.Equal(["ander"], Aside(dossier.Events(Command)));
    }

    [Fact]
    public void Holds_for_a_claim_that_an_editor_put_beside_an_earlier_one_even_where_their_days_meet()
    {
        var beside = Claim("ernaast", "in-werking", "2026-05-24", "2027-01-01", source: "brief-b");

        Assert.Single(Open()
            .Given(Claim("een", "in-werking", "2026-04-24", "2027-01-01"), beside with { Beside = true })
            .Events(Command));
    }

    [Fact]
    public void Between_claims_that_were_said_on_different_days_is_refused_for_the_later_holds() =>
        Assert.Equal(
            ("geen-strijd", "Deze uitspraak is met geen andere in strijd, of niet meer. Er valt niets te beslissen."),
            Of(Open().Given(
                    Claim("een", "in-werking", "2026-04-24", "2027-01-01"),
                    Claim("ander", "in-werking", "2026-05-24", "2028-01-01"))
                .Refusal(Command)));

    [Fact]
    public void That_is_settled_already_is_refused() =>
        Assert.Equal(
            "geen-strijd",
            Conflicting().Given(Command).Refusal(Command with { Settlement = "b2", Kept = "ander" }).Code);

    [Fact]
    public void Of_a_milestone_that_has_happened_is_refused() =>
        Assert.Equal(
            "geen-strijd", Conflicting().Given(Fact("f1", "in-werking", "2027-01-01")).Refusal(Command).Code);

    [Fact]
    public void For_what_is_not_in_the_dossier_is_refused() =>
        Assert.Equal("vermelding-onbekend", Conflicting().Refusal(Command with { Kept = "elders" }).Code);

    [Fact]
    public void For_a_fact_or_a_claim_that_was_retracted_is_refused()
    {
        Assert.Equal(
            ("geen-uitspraak", "U kunt alleen kiezen voor een uitspraak die niet is ingetrokken. Dit is er geen."),
            Of(Conflicting().Given(new RetractEntry("een", "Vergissing.")).Refusal(Command)));
        Assert.Equal(
            "geen-uitspraak",
            Conflicting().Given(Fact("f1", "aangekondigd", "2026-01-01"))
                .Refusal(Command with { Kept = "f1" }).Code);
    }

    [Fact]
    public void Under_an_id_of_another_choice_is_refused() =>
        Assert.Equal(
            ("beslissing-bestaat-al", "Onder dit kenmerk staat al een andere beslissing. Kies een nieuw kenmerk."),
            Of(Conflicting().Given(Command).Refusal(Command with { Reason = "Anders." })));

    [Fact]
    public void Opens_again_when_the_claim_that_was_kept_is_retracted()
    {
        var dossier = Conflicting()
            .Given(Claim("derde", "in-werking", "2026-04-24", "2029-01-01", source: "brief-c"))
            .Given(Command)
            .Given(new RetractEntry("een", "Vergissing."));

        Assert.Equal(["derde"], Aside(dossier.Events(Command with { Settlement = "b2", Kept = "ander" })));
    }

    private static Values<string> Aside(IReadOnlyList<TrackerEvent> events) =>
        Assert.IsType<ConflictSettled>(Assert.Single(events)).Aside;
}

public sealed class Undoing_a_settlement
{
    private static readonly UndoSettlement Command = new("b1", "De bron is daarna gerectificeerd.");

    private static Dossier Settled() => Settling_a_conflict.Conflicting().Given(Settling_a_conflict.Command);

    [Fact]
    public void Names_the_choice_and_the_reason() =>
        Assert.Equal(
            [new SettlementUndone("b1", "De bron is daarna gerectificeerd.")], Settled().Events(Command));

    [Fact]
    public void Twice_is_nothing() => Assert.Empty(Settled().Given(Command).Events(Command));

    [Fact]
    public void That_is_not_there_is_refused() =>
        Assert.Equal(
            ("beslissing-onbekend", "Deze beslissing staat niet in het dossier."),
            Of(Settling_a_conflict.Conflicting().Refusal(Command)));

    [Fact]
    public void Lets_one_choose_anew() =>
        Assert.Single(Settled().Given(Command).Events(new SettleConflict("b2", "ander", "Toch deze.")));
}

public sealed class Claims_that_are_said_at_once
{
    [Theory]
    [InlineData("2026-04-24", "brief-a", false, "2026-04-24", "brief-b", false, true)]
    [InlineData("2026-04-24", "pagina", false, "2026-05-24", "pagina", false, false)]
    [InlineData("2024-06-30", "pagina", true, "2024-06-15", "pagina", false, true)]
    [InlineData("2024-06-30", "pagina", true, "2025-06-30", "pagina", true, false)]
    [InlineData("2024-06-30", "brief-a", true, "2024-06-15", "brief-b", false, false)]
    public void Are_those_of_one_day_or_of_one_document_whose_days_cannot_be_told_apart(
        string day, string source, bool approximate, string otherDay, string otherSource, bool otherApproximate,
        bool together)
    {
        var one = Said("a", "in-werking", day, source) with { SaidOnIsApproximate = approximate };
        var other = Said("b", "in-werking", otherDay, otherSource) with { SaidOnIsApproximate = otherApproximate };

        Assert.Equal(together, HoldingClaims.AreOneSaying(one, other));
        Assert.Equal(together, HoldingClaims.AreOneSaying(other, one));
    }
}
