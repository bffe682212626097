using NodaTime;
using Tracker.Domain.Dossiers;
using static Tracker.Tests.Api.Catalogue.Reading_the_catalogue;

namespace Tracker.Tests.Api.Catalogue;

public sealed class Obligations_of_the_catalogue
{
    private readonly CatalogueLog log = new();

    [Fact]
    public void Are_read_with_the_event_they_count_from() =>
        Assert.Equal(
            new IdentifyObligation(
                new Citation("wet-1", "brief", 3, null, new LocalDate(2026, 4, 24), false),
                "Maak een plan.",
                Due: new Awaiting(null, "in-werking", Relation: AwaitingRelation.With)),
            Entry("  - {id: wet-1, soort: verplichting, verplichting: Maak een plan., bron: brief, regel: 3,"
                + " wachtOp: {mijlpaal: in-werking, relatie: gelijk-met}}").Command);

    [Fact]
    public void Are_refused_when_they_wait_and_have_a_day() =>
        Assert.Equal(
            ["dossiers/wet.yaml:5: 'uiterlijk' en 'wachtOp' gaan niet samen."],
            Faults(Sources, Law("  - {id: wet-1, soort: verplichting, verplichting: Maak een plan., bron: brief,"
                + " uiterlijk: 2027-01-01, wachtOp: {mijlpaal: in-werking}}")));

    [Fact]
    public void Are_recorded_once_and_anew_when_their_day_changes()
    {
        const string Duty =
            "  - {id: wet-1, soort: verplichting, verplichting: Maak een plan., uiterlijk: 2027-01-01, bron: brief}";

        Assert.Contains("ObligationIdentified wet-1", log.Load(Sources, Law(Duty)));
        Assert.Empty(log.Load(Sources, Law(Duty)));
        Assert.Equal(
            ["EntryRetracted wet-1: Verbeterd in de catalogus.", "ObligationIdentified wet-1~2"],
            log.Load(Sources, Law(Duty.Replace("2027", "2028"))));
    }
}
