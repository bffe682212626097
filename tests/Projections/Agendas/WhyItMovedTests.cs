using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Agendas;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

/// <summary>What an event says of why it moved (rule 6), where no letter of its own moved it.</summary>
public sealed class Why_an_event_moved
{
    private static readonly AgendaOptions English = AgendaOptions.None with { Language = Language.English };

    private static string? Moved(Scenario scenario, string today, AgendaOptions? options = null) =>
        Feed.Find(scenario, today, "wpp.in-werking", options)!.Description.Value.Split('\n').SingleOrDefault(line =>
            line.StartsWith("Verschoven: ", StringComparison.Ordinal)
            || line.StartsWith("Moved: ", StringComparison.Ordinal));

    /// <summary>In force three months after another milestone.</summary>
    private static Scenario After(string dossier) => new Scenario().Recording("2026-05-01")
        .Dossier("moeder", "Moederwet").Dossier("wpp", "Wet op de politieke partijen", "Wpp")
        .Claim(dossier, "gepubliceerd", "2026-04-24", "2026-09-01", entry: "eerst")
        .Claim("wpp", "in-werking", "2026-04-24", "", awaits: new Awaiting(
            dossier, "gepubliceerd", null, 1, AwaitingRelation.After, 3, CountedUnit.Month))
        .Recording("2026-05-21");

    [Fact]
    public void Is_the_milestone_of_another_dossier_from_which_its_days_are_counted()
    {
        var planned = After("moeder").Claim("moeder", "gepubliceerd", "2026-05-20", "2026-10-01/2026-12-31");
        var happened = After("moeder").Fact("moeder", "gepubliceerd", "2026-05-20");

        Assert.Equal(
            "Verschoven: van 1 december 2026 naar Q1 2027. Reden: Moederwet bekendmaking, Q4 2026",
            Moved(planned, "2026-05-22"));
        Assert.Equal(
            "Moved: from 1 December 2026 to 20 August 2026. Reason: Moederwet published, 20 May 2026",
            Moved(happened, "2026-05-22", English));
    }

    [Fact]
    public void Is_nothing_that_came_with_the_catalogue_and_was_said_before_the_plan_itself()
    {
        var scenario = After("moeder");
        scenario.By = Author.Catalogue;

        scenario.Claim("moeder", "gepubliceerd", "2026-04-24", "2026-10-01", source: "andere");
        var loaded = Moved(scenario, "2026-05-22");
        scenario.Claim("moeder", "gepubliceerd", "2026-05-20", "2026-11-01");

        Assert.Null(loaded);
        Assert.Equal(
            "Verschoven: van 1 januari 2027 naar 1 februari 2027. Reden: Moederwet bekendmaking, 1 november 2026",
            Moved(scenario, "2026-05-22"));
    }

    [Fact]
    public void Is_a_step_of_the_same_dossier_without_its_name_again() => Assert.Equal(
        "Verschoven: van 1 december 2026 naar 20 augustus 2026. Reden: bekendgemaakt, 20 mei 2026",
        Moved(After("wpp").Fact("wpp", "gepubliceerd", "2026-05-20"), "2026-05-22"));

    [Fact]
    public void Is_the_correction_of_what_was_said_of_the_other_one() => Assert.Equal(
        "Verschoven: van 1 januari 2027 naar 1 december 2026. Reden: correctie, Verkeerde wet.",
        Moved(
            After("moeder").Claim("moeder", "gepubliceerd", "2026-05-20", "2026-10-01", entry: "later")
                .Recording("2026-05-25").Retract("moeder", "later", "Verkeerde wet."),
            "2026-05-26"));

    [Fact]
    public void Is_the_choice_between_sources_with_its_reason() => Assert.Equal(
        "Verschoven: van 1 januari 2028 naar 1 juli 2028. "
        + "Reden: keuze tussen bronnen, Deze bron is van later op de dag.",
        Moved(
            new Scenario().Recording("2026-05-01").Dossier("wpp", "Wet op de politieke partijen", "Wpp")
                .Claim("wpp", "in-werking", "2026-04-24", "2028-07-01", source: "een", entry: "een")
                .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", source: "twee", entry: "twee")
                .Recording("2026-05-21").Settle("wpp", "keuze", "een", "twee"),
            "2026-05-22"));

    [Fact]
    public void Is_that_a_condition_was_not_met_in_time() => Assert.Equal(
        "Verschoven: van 1 januari 2028 naar 1 juli 2028. "
        + "Reden: de voorwaarde voor de vorige datum is niet vervuld",
        Moved(
            new Scenario().Recording("2026-05-01").Dossier("moeder", "Moederwet")
                .Dossier("wpp", "Wet op de politieke partijen", "Wpp")
                .Claim("wpp", "in-werking", "2026-04-24", "2028-07-01", source: "een")
                .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", source: "twee", awaits: new Awaiting(
                    "moeder", "gepubliceerd", Until: Day("2026-08-31"))),
            "2026-09-02"));
}
