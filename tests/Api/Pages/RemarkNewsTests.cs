using System.Xml.Linq;
using Tracker.Domain.Dossiers;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Pages;

/// <summary>
/// In May a flag; in August an obligation, put right at once, a wish and a link; it is 12 August 2026.
/// </summary>
public sealed class What_is_new_beside_the_milestones : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private PageHost host = null!;

    public async ValueTask InitializeAsync() => host = await PageHost.Of(Recorded().View, Scenario.Day("2026-08-12"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Is_told_at_its_dossier_with_its_source()
    {
        var page = await host.Page("/wijzigingen?van=2026-08-01");

        Assert.Equal(
            "4 berichten in 1 dossier.",
            page.QuerySelector(".wp-balk__tel")!.Words());
        Assert.Equal(
            [
                "3 aug 2026 Verplichting verbeterd: ‘Een register inrichten.’ Uiterlijk 1 juli 2027. "
                + "Verkeerd overgenomen. Bron: De brief, regel 1; gezegd op 24 april 2026.",
                "3 aug 2026 Wens hersteld: ‘Nog meer tijd.’ Verkeerd overgenomen. "
                + "Bron: De brief, regel 1; gezegd op 24 april 2026.",
                "3 aug 2026 Nieuw verband: hoort bij ‘Wet open overheid’ "
                + "Bron: De brief, regel 1; gezegd op 24 april 2026.",
                "3 aug 2026 Nieuwe wens: ‘Meer geld.’ Bron: De brief, regel 1; gezegd op 24 april 2026.",
            ],
            page.QuerySelectorAll(".wp-wijz__lijst > li").Select(it => it.Words()));
    }

    [Fact]
    public async Task Is_counted_by_kind_in_the_words_for_one_and_for_more()
    {
        await using var busy = await PageHost.Of(
            Recorded().Wish("wpp", "Meer tijd.", "2026-04-24").Wish("woo", "Een meldpunt.", "2026-04-24")
                .Raise("woo", Flag.Adjourned, "2026-04-24").Lower("wpp", Flag.Adjourned, "2026-06-01")
                .Lower("woo", Flag.Adjourned, "2026-06-01").View,
            Scenario.Day("2026-08-12"));

        Assert.Equal(
            [
                "1 markering gezet", "2 markeringen voorbij", "1 verplichting verbeterd", "1 nieuw verband",
                "3 nieuwe wensen", "1 wens hersteld",
            ],
            await busy.Texts("/wijzigingen?van=2026-08-01", ".wp-soorten li"));
    }

    [Fact]
    public async Task Can_be_asked_by_its_kind() => Assert.Equal(
        ["Nieuw verband: hoort bij ‘Wet open overheid’"],
        await host.Texts("/wijzigingen?van=2026-08-01&soort=verband", ".wp-wijz__lijst strong"));

    [Fact]
    public async Task Is_in_the_feed_and_in_the_table()
    {
        using var feed = await host.Get("/wijzigingen.atom?van=2026-08-01&soort=verplichting-verbeterd");
        using var table = await host.Get("/wijzigingen.csv?van=2026-08-01&soort=wens");

        Assert.Equal(
            ["Wpp: Verplichting verbeterd: ‘Een register inrichten.’ Uiterlijk 1 juli 2027."],
            XDocument.Parse(await feed.Content.ReadAsStringAsync()).Root!
                .Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value));
        Assert.Contains(
            "wpp;Wpp;;;;wens;;nieuwe wens: ‘Meer geld.’;;;;;2026-04-24;2026-08-03;brief;De brief;;nee;nee;nee;1;",
            await table.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    private static Scenario Recorded() => new Scenario().Recording("2026-05-01")
        .Source("brief", "De brief", "2026-04-24")
        .Dossier("wpp", "Wpp")
        .Dossier("woo", "Wet open overheid")
        .Raise("wpp", Flag.Adjourned, "2026-04-24")
        .Obligation("wpp", "Een register inrichten.", "2026-04-24", entry: "plicht", on: "2027-01-01")
        .Wish("wpp", "Nog meer tijd.", "2026-04-24", entry: "wens")
        .Recording("2026-08-03")
        .Wish("wpp", "Meer geld.", "2026-04-24")
        .Link("wpp", DossierLink.BelongsWith, "woo", "2026-04-24")
        .Retract("wpp", "wens")
        .Amend("wpp", "plicht", "plicht-2")
        .Obligation("wpp", "Een register inrichten.", "2026-04-24", entry: "plicht-2", on: "2027-07-01");
}
