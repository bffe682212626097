using NodaTime;
using Tracker.Api.Forms;
using Tracker.Api.Http;
using Tracker.Api.Registering;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api;

/// <summary>What the page says before something is recorded.</summary>
public sealed class Looking_at_what_one_is_about_to_record
{
    private readonly Scenario log = new Scenario()
        .Source("brief", "Brief", "2026-04-24")
        .Source("oude-brief", "Oude brief", "2025-01-10")
        .Dossier("wet-x", "Wet x", "Wx")
        .Claim("wet-x", "in-werking", "2026-04-24", "2028-01-01", "per 1 januari 2028");

    [Fact]
    public void Says_which_claim_it_replaces()
    {
        var draft = Draft("bron=nieuw&bron.titel=Kamerbrief&bron.gezegdOp=20-11-2026&zin=beoogd 1 juli 2028");

        Assert.Equal(EntryStatus.Holding, draft.Foresight!.Own!.Status);
        Assert.Equal("per 1 januari 2028", draft.Foresight.Was!.Stands.Phrase);
        Assert.Equal("beoogd 1 juli 2028", draft.Foresight.Becomes!.Stands.Phrase);
        Assert.Equal("kamerbrief-2026", draft.Registration!.Source!.Key);
        Assert.Equal(Firmness.Intended, ((RecordClaim)draft.Registration.Command).Firmness);
    }

    [Theory]
    [InlineData("bron=brief", "Brief")]
    [InlineData("bron=nieuw&bron.titel=Kamerbrief", "Kamerbrief (nieuw)")]
    [InlineData("bron=nieuw", "nieuw document, titel ontbreekt")]
    [InlineData("bron=", "nog geen document gekozen")]
    public void Names_the_document_while_something_else_is_missing(string typed, string document)
    {
        var draft = Draft(typed + "&mijlpaal=&zin=2027");

        Assert.Null(draft.Registration);
        Assert.Equal(document, EntryWords.Document(draft.Source, draft.Typed));
    }

    [Fact]
    public void Says_that_it_conflicts_with_another_claim_of_the_same_document() =>
        Assert.Equal(EntryStatus.Conflicting, Draft("bron=brief&zin=1 juli 2029").Foresight!.Own!.Status);

    [Fact]
    public void Says_that_a_later_claim_goes_on_to_hold() =>
        Assert.Equal(EntryStatus.Superseded, Draft("bron=oude-brief&zin=2027").Foresight!.Own!.Status);

    [Fact]
    public void Says_that_it_stands_there_already()
    {
        var it = Claim("bron=brief&zin=medio 2029");
        log.Record(
            DossierDecider.Stream("wet-x"),
            new Planned(it.Statement with { Entry = "eerder" }, it.Phrase, it.Date, it.Firmness, it.Condition));

        Assert.True(Draft("bron=brief&zin=medio 2029").Foresight!.IsSaidAlready);
    }

    [Fact]
    public void Says_which_rule_stands_in_the_way() =>
        Assert.Equal(
            "deel-niet-mogelijk",
            Draft("bron=brief&mijlpaal=ingediend-tk&tranche=art-3&zin=2027").Foresight!.Refusal!.Code);

    [Fact]
    public void Reads_a_line_as_a_place_in_the_source()
    {
        Assert.Equal(387, Claim("bron=brief&zin=2029", place: "regel 387").Statement.Line);
        Assert.Equal(387, Claim("bron=brief&zin=2029", place: "387").Statement.Line);
        Assert.Equal("blz. 12", Claim("bron=brief&zin=2029", place: "blz. 12").Statement.Place);
    }

    [Fact]
    public void Asks_for_a_place_though_programs_may_leave_it_out() =>
        Assert.Equal(
            ["plaats: Vul een bladzijde, regel of alinea in. Bijvoorbeeld: blz. 12."],
            Draft("bron=brief&zin=2029", place: "").Errors.Select(error => $"{error.Field}: {error.Message}"));

    [Fact]
    public void Takes_no_notice_of_fields_that_belong_to_another_choice()
    {
        var draft = Draft(
            "soort=feit&mijlpaal=tk-plenair&bron=brief&bron.titel=Weg&datum=1-4-2026&kenmerkNummer=36000&zin=x");

        Assert.Empty(draft.Errors);
        Assert.Null(((RecordFact)draft.Registration!.Command).Identifier);
    }

    [Fact]
    public void Keeps_a_day_that_a_person_chose_over_the_reading()
    {
        var date = Claim("bron=brief&zin=na de zomer van 2029&vroegst=1-9-2029&laatst=31-10-2029").Date;

        Assert.Equal("hand", date.RulesVersion);
        Assert.Equal(new LocalDate(2029, 9, 1), date.Earliest);
    }

    [Fact]
    public void Has_a_digest_that_changes_with_what_would_be_recorded_and_with_the_dossier()
    {
        var first = Draft("bron=brief&zin=2029").Digest;

        Assert.Equal(first, Draft("bron=brief&zin=2029").Digest);
        Assert.NotEqual(first, Draft("bron=brief&zin=2030").Digest);
        log.Retitled("wet-x", "Wet ix");
        Assert.NotEqual(first, Draft("bron=brief&zin=2029").Digest);
    }

    [Fact]
    public void Has_no_digest_while_something_is_wrong() =>
        Assert.Null(Draft("bron=brief&zin=31 februari 2027").Digest);

    private RecordClaim Claim(string fields, string place = "blz. 2") =>
        (RecordClaim)Draft(fields, place).Registration!.Command;

    private EntryDraft Draft(string fields, string place = "blz. 2")
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(
            fields.Contains("mijlpaal=", StringComparison.Ordinal) ? fields : fields + "&mijlpaal=in-werking");
        var typed = Typed.Of(query).With("plaats", place).With("kenmerk", "nieuw-1");
        return EntryDraft.Of(typed, log["wet-x"], new Node(() => log.View, new Noon()));
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 11, 0, 0, TimeSpan.Zero);
    }
}
