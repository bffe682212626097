using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Agendas;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

/// <summary>A law in force from 2028, if the one above it is published in time.</summary>
public sealed class The_event_of_a_milestone_that_waits_for_another
{
    private const string Today = "2026-05-02";

    private static readonly Awaiting InTime = new("moeder", "gepubliceerd", Until: Day("2026-08-31"));

    private static Scenario Waiting(Awaiting awaits) => new Scenario()
        .Dossier("wpp", "Wet op de politieke partijen", "Wpp")
        .Dossier("moeder", "Moederwet")
        .Claim("moeder", "gepubliceerd", "2026-04-24", "2026-07-01/2026-09-30", precision: Precision.Quarter)
        .Claim("wpp", "in-werking", "2026-04-24", awaits.Counts ? "" : "2028-01-01", awaits: awaits);

    private static CalendarEvent Event(Scenario scenario, Language language = Language.Dutch) => Feed.Find(
        scenario, Today, "wpp.in-werking", AgendaOptions.None with { Language = language })!;

    private static string Line(CalendarEvent it) =>
        it.Description.Value.Split('\n').Single(line => line.Contains("Moederwet", StringComparison.Ordinal));

    [Fact]
    public void Tells_what_it_waits_for_in_both_languages()
    {
        Assert.Equal(
            "Wacht op: Moederwet bekendmaking (Q3 2026, niet na 31 augustus 2026).",
            Line(Event(Waiting(InTime))));
        Assert.Equal(
            "Waits for: Moederwet publication (Q3 2026, not after 31 August 2026).",
            Line(Event(Waiting(InTime), Language.English)));
    }

    [Fact]
    public void Tells_that_it_will_not_be_by_the_planning() => Assert.Equal(
        "Wacht op: Moederwet bekendmaking (Q3 2026, niet na 30 juni 2026). Volgens de planning lukt dat niet.",
        Line(Event(Waiting(InTime with { Until = Day("2026-06-30") }))));

    [Fact]
    public void Tells_that_the_condition_is_met() => Assert.Equal(
        "Wacht op: Moederwet bekendgemaakt (28 april 2026, niet na 31 augustus 2026). De voorwaarde is vervuld.",
        Line(Event(Waiting(InTime).Fact("moeder", "gepubliceerd", "2026-04-28"))));

    [Fact]
    public void Tells_from_what_its_days_are_counted()
    {
        var it = Event(Waiting(new Awaiting(
            "moeder", "gepubliceerd", null, 1, AwaitingRelation.After, 3, CountedUnit.Month)));

        Assert.Equal("Telt vanaf: Moederwet bekendmaking (Q3 2026).", Line(it));
        Assert.Equal(Day("2026-10-01"), it.Day);
    }

    [Fact]
    public void Tells_that_its_date_was_dropped_because_the_condition_failed()
    {
        var it = Event(Waiting(new Awaiting("moeder", "gepubliceerd", From: Day("2026-06-01")))
            .Fact("moeder", "gepubliceerd", "2026-04-28"));

        Assert.StartsWith("Datum vervallen: ", it.Title.Value, StringComparison.Ordinal);
        Assert.Equal(
            "Wacht op: Moederwet bekendgemaakt (28 april 2026, niet voor 1 juni 2026). "
            + "De voorwaarde is niet vervuld.",
            Line(it));
    }
}
