using NodaTime;
using Tracker.Api.Catalogue;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Statements;

namespace Tracker.Tests.Api.Catalogue;

/// <summary>The chains of moving dates that really happened, as the shipped catalogue tells them.</summary>
public sealed class The_shipped_chains
{
    private static readonly LocalDate Day = new(2026, 11, 22);

    private static readonly Lazy<TrackerView> Shipped = new(Load);

    private static IEnumerable<string> Chain(string slug) =>
        from it in JudgedStatement.Of(Shipped.Value.Dossiers[slug], AsOf.Now, Day)
        where it.Entry.Statement.Step == "in-werking"
        select $"{it.Entry.Id} {it.Status} {PlanDateText.Of(it.Entry.Date)}";

    [Fact]
    public void Of_the_Cyberbeveiligingswet_have_three_forecasts_and_a_fact()
    {
        var chain = Chain("cyberbeveiligingswet").ToList();

        Assert.Equal(
            [
                "cbw-1 vervangen 17 oktober 2024",
                "cbw-2 vervangen 1 april tot en met 30 september 2025",
                "cbw-3 vervangen 1 juli tot en met 30 september 2025",
                "cbw-4 vervangen 1 april tot en met 30 juni 2026",
            ],
            chain.Take(4));
        Assert.Equal(["cbw-11 uitgekomen 15 augustus 2026", "cbw-12 geldend 15 augustus 2026"], chain.TakeLast(2));
    }

    [Fact]
    public void Of_the_Archiefwet_have_a_conditional_claim_that_lapsed() =>
        Assert.Equal(
            [
                "archiefwet-1 vervangen 1 juni 2022 tot en met 31 januari 2023",
                "archiefwet-2 vervangen 1 januari tot en met 31 maart 2024",
                "archiefwet-3 vervangen 1 januari tot en met 31 maart 2025",
                "archiefwet-4 vervangen 1 januari 2026",
                "archiefwet-5 vervallen 1 juli 2026",
                "archiefwet-7 vervangen vanaf 1 januari 2026, einde open",
                "archiefwet-9 geldend 1 januari 2027",
            ],
            Chain("archiefwet"));

    [Fact]
    public void Of_the_Archiefwet_say_why_it_lapsed()
    {
        var worked = JudgedStatement.Of(Shipped.Value.Dossiers["archiefwet"], AsOf.Now, Day)
            .Single(it => it.Entry.Id == "archiefwet-5").Entry.Worked!;

        Assert.Equal(
            "Voorwaarde niet vervuld: ‘debat Tweede Kamer’ is niet vastgelegd van 1 december 2024 tot en met "
            + "31 december 2024, en die tijd is voorbij.",
            Tracker.Api.Pages.ConditionText.Of(worked));
    }

    private static TrackerView Load()
    {
        var read = Assert.IsType<CatalogueReading.Read>(
            CatalogueReader.Read(CatalogueFolder.Read(CatalogueFolder.Shipped), CatalogueLoader.Phrases));
        var load = Assert.IsType<CatalogueLoad.Possible>(CatalogueLoad.Of(
            read.Catalogue, new Dictionary<string, IReadOnlyList<Recorded>>()));
        var at = Instant.FromUtc(2026, 11, 1, 9, 0);
        var events = load.Streams.SelectMany(stream =>
            stream.Events.Select((happened, index) => (stream.Stream, Version: index + 1, happened)));
        return events.Index().Aggregate(TrackerView.Empty, (view, it) => TrackerView.Evolve(view, new Recorded(
            it.Index + 1, Guid.Empty, it.Item.Stream, it.Item.Version, at, Author.Catalogue, it.Item.happened)));
    }
}
