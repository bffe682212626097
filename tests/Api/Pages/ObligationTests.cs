using Tracker.Api.Dossiers;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Pages;

public sealed class What_a_dossier_asks
{
    private static readonly Awaiting OnCommencement = new(null, "in-werking", Relation: AwaitingRelation.With);

    private static readonly Awaiting WithinAQuarter = new(
        null, "in-werking", Relation: AwaitingRelation.Within, Count: 3, Unit: CountedUnit.Month);

    [Fact]
    public async Task Must_be_done_by_the_days_of_the_event_it_counts_from() => Assert.Equal(
        [
            "Wijs een archivaris aan. Klaar: 1 januari 2027, op dezelfde dag als ‘in werking’.",
            "Maak een plan. Klaar: 1 januari tot en met 1 april 2027, binnen 3 maanden na ‘in werking’.",
            "Richt een e-depot in. Klaar: uiterlijk 1 mei 2027.",
            "Zoek uit wat u bewaart. Wanneer dit klaar moet zijn, is niet gezegd.",
        ],
        await Duties(Law().Claim("wet", "in-werking", "2026-01-01", "2027-01-01", entry: "w1")));

    [Fact]
    public async Task Stands_with_each_municipality_it_concerns_what_comes_first_at_the_top()
    {
        await using var host = await PageHost.Of(
            Law().Claim("wet", "in-werking", "2026-01-01", "2027-01-01", entry: "w1").View,
            Scenario.Day("2027-03-01"));
        var page = await host.Page("/gemeenten/gm0402");

        Assert.Equal(
            ["Maak een plan.", "Richt een e-depot in."],
            page.Texts("[aria-labelledby=verplichtingen] > table tbody th"));
        Assert.Equal(
            [
                "De dag is voorbij 1 verplichting Wijs een archivaris aan.",
                "Nog zonder dag 1 verplichting Zoek uit wat u bewaart.",
            ],
            page.QuerySelectorAll("[aria-labelledby=verplichtingen] details:not([open])").Select(fold =>
                $"{fold.QuerySelector("summary")!.Words()} {fold.QuerySelector("tbody th")!.Words()}"));
        Assert.Equal(
            "Uiterlijk 1 mei 2027.",
            page.QuerySelectorAll("[aria-labelledby=verplichtingen] td")[2].Words());
        Assert.Equal("Wat moet er gebeuren? 4 verplichtingen", page.QuerySelector("#verplichtingen")!.Words());
    }

    [Fact]
    public async Task Moves_along_when_the_event_moves() => Assert.StartsWith(
        "Wijs een archivaris aan. Klaar: 1 juli 2027, op dezelfde dag als ‘in werking’.",
        (await Duties(Law()
            .Claim("wet", "in-werking", "2026-01-01", "2027-01-01", entry: "w1")
            .Claim("wet", "in-werking", "2026-06-01", "2027-07-01", entry: "w2")))[0],
        StringComparison.Ordinal);

    [Fact]
    public async Task Has_no_day_while_the_event_has_none() => Assert.Equal(
        "Wijs een archivaris aan. Klaar: op dezelfde dag als ‘in werking’. Daarvan is nog geen dag bekend.",
        (await Duties(Law()))[0]);

    [Fact]
    public async Task Is_struck_through_once_it_is_retracted_and_no_longer_asked_of_anyone()
    {
        await using var host = await PageHost.Of(Law().Retract("wet", "v1").View, Scenario.Day("2026-08-12"));
        var dossier = await host.Page("/dossiers/wet");
        var municipality = await host.Page("/gemeenten/gm0402");

        Assert.Equal(["Wijs een archivaris aan."], dossier.Texts("section[aria-labelledby=verplichtingen] s"));
        Assert.Equal(3, municipality.QuerySelectorAll("[aria-labelledby=verplichtingen] tbody th").Length);
    }

    [Fact]
    public void Is_told_by_the_API_with_what_it_counts_from()
    {
        var view = Law().View;

        var bodies = JudgedNote
            .Of(view.Dossiers["wet"], Caretakers.Of(view, AsOf.Now), AsOf.Now, Scenario.Day("2026-08-12"))
            .Select(it => RemarkBody.Of(it, view, AsOf.Now)).ToDictionary(it => it.Id);

        var duty = bodies["v1"];
        Assert.Equal(
            ("verplichting", "Wijs een archivaris aan.", "in-werking", "gelijk-met"),
            (duty.Soort, duty.Toelichting, duty.WachtOp?.Mijlpaal, duty.WachtOp?.Relatie));
        Assert.Equal(Scenario.Day("2027-05-01"), bodies["v3"].Uiterlijk);
        Assert.Null(duty.Markering);
    }

    private static Scenario Law() => new Scenario()
        .Source("brief", "De brief", "2026-04-24")
        .Dossier("wet", "Wet")
        .Obligation("wet", "Wijs een archivaris aan.", "2026-04-24", "v1", due: OnCommencement)
        .Obligation("wet", "Maak een plan.", "2026-04-24", "v2", due: WithinAQuarter)
        .Obligation("wet", "Richt een e-depot in.", "2026-04-24", "v3", on: "2027-05-01")
        .Obligation("wet", "Zoek uit wat u bewaart.", "2026-04-24", "v4");

    private static async Task<List<string>> Duties(Scenario told)
    {
        await using var host = await PageHost.Of(told.View, Scenario.Day("2026-08-12"));
        var page = await host.Page("/dossiers/wet");
        return [.. page.QuerySelectorAll("section[aria-labelledby=verplichtingen] li")
            .Select(it => string.Join(' ', it.QuerySelectorAll("p").Take(2).Select(line => line.Words())))];
    }
}
