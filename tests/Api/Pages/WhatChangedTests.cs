using System.Xml.Linq;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Pages;

/// <summary>A catalogue of May; two letters and a correction in August; it is 12 August 2026.</summary>
public sealed class What_changed : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private PageHost host = null!;

    public async ValueTask InitializeAsync() => host = await PageHost.Of(Recorded().View, Scenario.Day("2026-08-12"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Is_told_for_each_dossier_newest_first_without_what_came_with_the_catalogue()
    {
        var page = await host.Page("/wijzigingen");

        Assert.Equal("Van 13 juni 2026 tot en met 12 augustus 2026, volgens de dag waarop het hier is vastgelegd.",
            page.QuerySelector(".wp-onder")!.Words());
        Assert.Equal("2 mijlpalen veranderd in 2 dossiers.", page.QuerySelector(".wp-balk__tel")!.Words());
        Assert.Equal(
            [
                "Wpp", "Wet lobbyregister",
            ],
            page.QuerySelectorAll(".wp-wijz__dossier h2").Select(it => it.Words()));
        Assert.Equal(
            [
                "3 aug 2026 In werking: verschoven van ‘1 januari 2028’ naar ‘1 juli 2028’ (+182 dagen) "
                + "Bron: De nieuwe brief, regel 1; gezegd op 1 augustus 2026. In 2 stappen: "
                + "3 aug 2026: verschoven van ‘1 januari 2028’ naar ‘1 juli 2028’ (+182 dagen) (De nieuwe brief) "
                + "3 aug 2026: nagekomen uitspraak: ‘2027’, gezegd op 16 september 2025 (oud)",
                "1 jul 2026 Naar Tweede Kamer: termijn verstreken: ‘Q2 2026’",
            ],
            page.QuerySelectorAll(".wp-wijz__lijst > li").Select(it => it.Words()));
    }

    [Fact]
    public async Task Can_be_asked_with_what_came_with_the_catalogue()
    {
        var page = await host.Page("/wijzigingen?van=2026-05-01");

        Assert.Equal(
            "2 mijlpalen kwamen met de catalogus mee. Toon die ook", page.QuerySelector(".wp-melding")!.Words());
        var all = await host.Page(page.QuerySelector(".wp-melding a")!.GetAttribute("href")!);
        Assert.Equal(
            [
                "In werking: nieuw: ‘1 juli 2028’, streven",
                "Naar Tweede Kamer: nieuw: ‘Q2 2026’, gepland inmiddels verstreken",
            ],
            all.QuerySelectorAll(".wp-wijz__lijst > li > div > p:first-child").Select(it => it.Words()));
    }

    [Fact]
    public async Task Can_be_asked_by_when_it_was_said_and_of_one_dossier() => Assert.Equal(
        [
            "1 aug 2026 In werking: verschoven van ‘2027’ naar ‘1 juli 2028’ (+183 dagen); minder zeker: streven, was "
            + "gepland Bron: De nieuwe brief, regel 1; gezegd op 1 augustus 2026. In 2 stappen: "
            + "24 apr 2026: verschoven van ‘2027’ naar ‘1 januari 2028’ (+1 dag); minder zeker: streven, was gepland "
            + "(De brief) 1 aug 2026: verschoven van ‘1 januari 2028’ naar ‘1 juli 2028’ (+182 dagen) "
            + "(De nieuwe brief)",
        ],
        await host.Texts("/wijzigingen?as=gezegd&van=2026-01-01&dossier=wpp", ".wp-wijz__lijst > li"));

    [Fact]
    public async Task Names_the_dossier_that_moved_another_as_it_was_called_at_the_end_of_the_period()
    {
        await using var moved = await PageHost.Of(
            new Scenario().Recording("2026-05-01").Dossier("moeder", "Oude wet").Dossier("wet")
                .Claim("moeder", "in-werking", "2026-04-24", "2027-01-01")
                .Claim("wet", "in-werking", "2026-04-24", "", awaits: new Awaiting(
                    "moeder", "in-werking", null, 1, AwaitingRelation.With))
                .Recording("2026-05-21").Claim("moeder", "in-werking", "2026-05-20", "2027-07-01", "1 juli 2027")
                .Recording("2026-07-01").Retitled("moeder", "Nieuwe wet").View,
            Scenario.Day("2026-08-12"));

        async Task<string> Why(string until) => Assert.Single(await moved.Texts(
            $"/wijzigingen?van=2026-05-10&tot={until}&dossier=wet", ".wp-wijz__lijst p:nth-of-type(2)"));

        Assert.Equal("Door Oude wet: in werking ‘1 juli 2027’", await Why("2026-06-01"));
        Assert.Equal("Door Nieuwe wet: in werking ‘1 juli 2027’", await Why("2026-08-12"));
    }

    [Fact]
    public async Task Says_what_to_do_when_nothing_did()
    {
        var page = await host.Page("/wijzigingen?van=2026-08-10&zoek=lobby");

        Assert.Equal(
            ["Kijk een jaar terug", "Toon wat toen is gezegd", "Laat ‘lobby’ los"],
            page.QuerySelectorAll(".wp-leegvak li").Select(it => it.Words()));
    }

    [Fact]
    public async Task Is_a_feed_with_ids_that_stay_and_without_what_came_with_the_catalogue()
    {
        using var answer = await host.Get("/wijzigingen.atom?van=2026-05-01&catalogus=true");
        var octets = await answer.Content.ReadAsByteArrayAsync();
        var feed = XDocument.Load(new MemoryStream(octets)).Root!;

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal((byte)'<', octets[0]);
        Assert.Equal("2026-08-03T09:01:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(
            [
                "http://127.0.0.1:5080/dossiers/wpp#wpp.in-werking-7 Wpp: In werking: verschoven van "
                + "‘1 januari 2028’ naar ‘1 juli 2028’ (+182 dagen)",
                "http://127.0.0.1:5080/dossiers/lobby#lobby.ingediend-tk-dag-2026-07-01 Wet lobbyregister: "
                + "Naar Tweede Kamer: termijn verstreken: ‘Q2 2026’",
            ],
            feed.Elements(Atom + "entry")
                .Select(entry => $"{entry.Element(Atom + "id")!.Value} {entry.Element(Atom + "title")!.Value}"));
    }

    [Fact]
    public async Task Can_be_taken_along_as_a_table_for_a_spreadsheet()
    {
        using var answer = await host.Get("/wijzigingen.csv?dossier=lobby");

        Assert.Equal(
            "dossier;titel;mijlpaal;tranche;nummer;soort;was;wordt;dagen;geteldVanaf;zekerheidWas;zekerheidWordt;"
            + "gezegdOp;wanneer;bron;bronTitel;reden;nagekomen;ouderNieuws;catalogus;aantalStappen;id\r\n"
            + "lobby;Wet lobbyregister;ingediend-tk;;1;verstreken;‘Q2 2026’;‘Q2 2026’;;;gepland;gepland;"
            + ";2026-07-01;;;;nee;nee;nee;1;lobby.ingediend-tk-dag-2026-07-01\r\n",
            await answer.Content.ReadAsStringAsync());
    }

    private static Scenario Recorded()
    {
        var log = new Scenario { By = Author.Catalogue }
            .Source("brief", "De brief", "2026-04-24")
            .Dossier("wpp", "Wpp")
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", "1 januari 2028", Firmness.Aimed)
            .Dossier("lobby", "Wet lobbyregister")
            .Claim("lobby", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30", "Q2 2026");
        log.By = new Author("redacteur-1", "pagina");
        return log.Recording("2026-08-03")
            .Source("nieuw", "De nieuwe brief", "2026-08-01")
            .Claim("wpp", "in-werking", "2026-08-01", "2028-07-01", "1 juli 2028", Firmness.Aimed, source: "nieuw")
            .Claim("wpp", "in-werking", "2025-09-16", "2027-01-01/2027-12-31", "2027", source: "oud");
    }
}
