using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Checks;
using Tracker.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Checks;

/// <summary>Days of entry into force beside the rules of the Aanwijzingen, 4.17.</summary>
public sealed class A_day_of_entry_into_force
{
    private static readonly string[] Municipalities = ["alle-gemeenten"];

    private static string[] Of(Scenario scenario, string slug = "wet", string today = "2026-11-22") =>
    [
        .. CommencementCheck.Of(scenario[slug], AsOf.Now, Day(today)).Select(it =>
            $"{CheckWords.Rules.Code(it.Rule)} {CheckWords.Results.Code(it.Result)}"
            + (it.Ground is { } ground ? $" {CheckWords.Grounds.Code(ground)}" : "")),
    ];

    private static Scenario Law(
        Instrument instrument = Instrument.Act, string[]? audience = null, params string[] themes)
    {
        var scenario = new Scenario().Recording("2026-05-01")
            .Dossier("wet", instrument: instrument, audience: [.. audience ?? Municipalities]);
        return themes.Length == 0 ? scenario : Described(scenario, it => it with { Themes = [.. themes] });
    }

    private static Scenario Described(Scenario scenario, Func<DossierDescription, DossierDescription> change) =>
        scenario.Record(
            DossierDecider.Stream("wet"), new DossierDescribed(change(scenario["wet"].Description)));

    private static Scenario Planned(Scenario law, string on) => law.Claim("wet", "in-werking", "2026-04-24", on);

    [Theory]
    [InlineData("2027-01-01", "conform")]
    [InlineData("2027-07-01", "conform")]
    [InlineData("2027-04-01", "afwijkend")]
    [InlineData("2027-01-02", "afwijkend")]
    [InlineData("2027-02-01/2027-06-30", "afwijkend")]
    [InlineData("2027-02-01/2027-07-01", "niet-te-zeggen")]
    [InlineData("2027-02-01/", "niet-te-zeggen")]
    public void Of_an_act_is_the_first_of_January_or_July(string on, string result) =>
        Assert.Equal([$"vast-verandermoment {result}"], Of(Planned(Law(), on)));

    [Theory]
    [InlineData("2027-04-01", "conform")]
    [InlineData("2027-10-01", "conform")]
    [InlineData("2027-08-01", "afwijkend")]
    public void Of_a_ministerial_regulation_may_begin_any_quarter(string on, string result) =>
        Assert.Equal([$"vast-verandermoment {result}"], Of(Planned(Law(Instrument.MinisterialRegulation), on)));

    [Theory]
    [InlineData("c_7b01f260", "2027-08-01", "conform")]
    [InlineData("c_7b01f260", "2027-07-01", "afwijkend")]
    [InlineData("c_516ec027", "2027-09-01", "conform")]
    [InlineData("c_516ec027", "2027-08-01", "afwijkend")]
    [InlineData("c_c232ae4a", "2027-08-01", "conform")]
    [InlineData("c_c232ae4a", "2027-09-01", "conform")]
    public void For_education_is_the_begin_of_its_year_in_the_place_of_July(string theme, string on, string result) =>
        Assert.Equal([$"vast-verandermoment {result}"], Of(Planned(Law(themes: theme), on)));

    [Fact]
    public void That_lies_half_a_year_after_publication_keeps_both_rules() =>
        Assert.Equal(
            ["vast-verandermoment conform", "invoeringstermijn conform"],
            Of(Planned(Law(), "2027-01-01").Fact("wet", "gepubliceerd", "2026-06-19")));

    [Theory]
    [InlineData("alle-gemeenten", "2026-10-02", "afwijkend")]
    [InlineData("alle-gemeenten", "2026-10-01", "conform")]
    [InlineData("rijk", "2026-11-02", "afwijkend")]
    [InlineData("rijk", "2026-11-01", "conform")]
    public void Leaves_two_months_to_prepare_and_three_where_other_authorities_must(
        string audience, string published, string result) =>
        Assert.Contains(
            $"invoeringstermijn {result}",
            Of(Planned(Law(audience: [audience]), "2027-01-01").Fact("wet", "gepubliceerd", published)));

    [Fact]
    public void Of_what_carries_out_an_act_of_the_Union_deviates_on_that_ground()
    {
        var scenario = Described(
                Law(), it => it with { Identifiers = [new Identifier("celex", "32022L2555")] })
            .Fact("wet", "gepubliceerd", "2026-07-10").Fact("wet", "in-werking", "2026-08-15");

        Assert.Equal(
            ["vast-verandermoment afwijkend eu-implementatie", "invoeringstermijn afwijkend eu-implementatie"],
            Of(scenario));
    }

    [Fact]
    public void Before_the_publication_is_told() =>
        Assert.Contains(
            "bekendmaking-vooraf afwijkend",
            Of(Law().Fact("wet", "in-werking", "2026-01-01").Fact("wet", "gepubliceerd", "2026-02-01")));

    [Theory]
    [InlineData("2026-11-22", "afwijkend")]
    [InlineData("2026-06-07", "niet-te-zeggen")]
    public void Is_laid_beside_the_term_that_the_law_of_the_Union_sets(string today, string result) =>
        Assert.Equal(
            [$"omzettingstermijn {result}"],
            Of(
                Law().Claim("wet", "in-werking", "2023-05-10", "2026-06-07", firmness: Firmness.Statutory),
                today: today));

    [Theory]
    [InlineData(Instrument.Programme, "gestart")]
    [InlineData(Instrument.Evaluation, "opgeleverd")]
    public void Is_not_asked_of_what_is_no_legislation(Instrument instrument, string step) =>
        Assert.Empty(Of(Law(instrument).Claim("wet", step, "2026-04-24", "2027-02-03")));
}
