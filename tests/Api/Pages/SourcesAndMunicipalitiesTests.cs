using AngleSharp.Dom;
using Tracker.Domain.Dossiers;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Pages;

public sealed class The_page_of_a_source : IAsyncLifetime
{
    private PageHost host = null!;

    public async ValueTask InitializeAsync() => host = await PageHost.Of(
        new Scenario()
            .Source("brief", "De brief <van april>", "2026-04-24")
            .Source("nieuws", "Bericht", "2026-07-01", official: false)
            .Dossier("fvw", "Financiële-verhoudingswet", "Fvw")
            .Claim("fvw", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30", "Q2 2026", entry: "f1", line: 30)
            .Dossier("wpp", "Wpp")
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", "1 januari 2028", entry: "w1", line: 12)
            .Claim("wpp", "in-werking", "2026-07-01", "2028-07-01", "1 juli 2028", entry: "w2", source: "nieuws")
            .Record("dossier-wpp", new FlagRaised(
                new Citation("m1", "brief", 20, null, Scenario.Day("2026-04-24"), false),
                Flag.Urgent,
                Scenario.Day("2026-04-24")))
            .View,
        Scenario.Day("2026-08-12"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Tells_all_that_it_said_in_its_own_order_and_what_came_of_it()
    {
        var page = await host.Page("/bronnen/brief");

        Assert.Equal("De brief <van april>", page.QuerySelector("h1")!.Words());
        Assert.Equal("Officiële bron, gezegd op 24 april 2026.", page.QuerySelector(".wp-onder")!.Words());
        Assert.Equal(
            [
                "regel 12 Wpp in werking ‘1 januari 2028’ gepland vervangen",
                "regel 30 Financiële-verhoudingswet (Fvw) naar Tweede Kamer ‘Q2 2026’ gepland termijn verstreken",
            ],
            page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(it => it.Words()));
        Assert.Equal(
            ["regel 20 Wpp Spoed, vanaf 24 april 2026 geldt"],
            page.QuerySelectorAll("#aantekeningen + table tbody tr").Select(it => it.Words()));
        Assert.Equal("/dossiers/wpp#w1", page.QuerySelector("tbody a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Stands_in_a_list_newest_first() => Assert.Equal(
        ["Bericht 1 juli 2026 secundair 1 0", "De brief <van april> 24 april 2026 officieel 2 1"],
        await host.Texts("/bronnen", "tbody tr"));

    [Fact]
    public async Task Tells_what_had_come_of_it_by_a_day() => Assert.Equal(
        [
            "regel 12 Wpp in werking ‘1 januari 2028’ gepland geldt",
            "regel 30 Financiële-verhoudingswet (Fvw) naar Tweede Kamer ‘Q2 2026’ gepland geldt",
        ],
        (await host.Texts("/bronnen/brief?bekendOp=2026-05-01", "tbody tr")).Take(2));
}

public sealed class The_page_of_a_source_with_wishes : IAsyncLifetime
{
    private PageHost host = null!;

    public async ValueTask InitializeAsync() => host = await PageHost.Of(
        new Scenario()
            .Source("brief", "De brief", "2026-04-24", official: false)
            .Dossier("wpp", "Wpp")
            .Claim("wpp", "in-werking", "2026-01-01", "2028-01-01", "1 januari 2028", entry: "w1", source: "ander")
            .Wish("wpp", "De wet moet sneller ingaan.", "2026-04-24", entry: "w2")
            .View,
        Scenario.Day("2026-08-12"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Tells_them_apart_from_what_will_happen()
    {
        var page = await host.Page("/bronnen/brief");

        Assert.Equal("Wensen", page.QuerySelector("h2")!.Words());
        Assert.Equal(
            "regel 1 Wpp De wet moet sneller ingaan.", Assert.Single(page.QuerySelectorAll("tbody tr")).Words());
        Assert.Equal("/dossiers/wpp#w2", page.QuerySelector("tbody a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Knows_none_before_they_were_said() => Assert.Equal(
        [], await host.Texts("/bronnen/brief?bekendOp=2026-04-23", "tbody tr"));

    [Fact]
    public async Task Is_where_the_dossier_leads_to_from_each_wish()
    {
        var page = await host.Page("/dossiers/wpp");

        Assert.Equal("De wet moet sneller ingaan.", page.QuerySelector("#w2 p")!.Words());
        Assert.Equal("/bronnen/brief#wpp-w2", page.QuerySelector("#w2 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Strikes_one_through_that_was_a_mistake()
    {
        await using var corrected = await PageHost.Of(
            new Scenario()
                .Source("brief", "De brief", "2026-04-24")
                .Dossier("wpp", "Wpp")
                .Wish("wpp", "De wet moet sneller ingaan.", "2026-04-24", entry: "w2")
                .Retract("wpp", "w2", "Verkeerd gelezen.")
                .View,
            Scenario.Day("2026-08-12"));

        Assert.Equal(
            ["De wet moet sneller ingaan.", "De wet moet sneller ingaan."],
            [
                .. await corrected.Texts("/bronnen/brief", "tbody s"),
                .. await corrected.Texts("/dossiers/wpp", "#w2 s"),
            ]);
    }

    [Fact]
    public async Task Leaves_them_out_of_the_planning()
    {
        var planning = (await host.Page("/?van=2028-Q1&tot=2028-Q1")).Body!.TextContent;

        Assert.Contains("Wpp", planning, StringComparison.Ordinal);
        Assert.DoesNotContain("sneller", planning, StringComparison.Ordinal);
    }
}

public sealed class The_page_of_a_municipality : IAsyncLifetime
{
    private PageHost host = null!;

    public async ValueTask InitializeAsync() => host = await PageHost.Of(
        new Scenario()
            .Dossier("alle", "Voor alle gemeenten", meaning: "Iedereen doet mee.")
            .Claim("alle", "in-werking", "2026-04-24", "2027-01-01", "1 januari 2027")
            .Dossier("een", "Voor Hilversum", audience: ["gm0402"])
            .Claim("een", "in-werking", "2026-04-24", "2026-01-01/2026-12-31", "in 2026")
            .Dossier("ander", "Voor Groningen", audience: ["gm0014"])
            .Claim("ander", "in-werking", "2026-04-24", "2027-01-01", "1 januari 2027")
            .Dossier("rijk", "Voor het Rijk", audience: ["rijk"])
            .Claim("rijk", "in-werking", "2026-04-24", "2027-01-01", "1 januari 2027")
            .View,
        Scenario.Day("2026-08-12"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Shows_what_concerns_it_by_quarter_and_the_address_of_its_calendar()
    {
        var page = await host.Page("/gemeenten/gm0402");

        Assert.Equal("Wat komt er op Hilversum af?", page.QuerySelector("h1")!.Words());
        Assert.Equal(
            ["Q1 2027 1 mijlpaal", "Al langer gepland 1 mijlpaal"],
            page.QuerySelectorAll(".wp-gk").Select(it => it.Words()));
        Assert.Equal(
            [
                "Voor alle gemeenten in werking ‘1 januari 2027’ gepland Iedereen doet mee.",
                "Voor Hilversum in werking ‘in 2026’ gepland",
            ],
            page.QuerySelectorAll("tbody tr").Select(it => it.Words()));
        Assert.Equal(["Q1 2027 1 mijlpaal"], page.Texts("details[open] > summary"));
        Assert.Equal(
            "http://127.0.0.1:5080/agenda/gemeenten/gm0402.ics",
            page.QuerySelector("#agenda-adres")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Says_that_it_is_to_merge() => Assert.Equal(
        ["Volgens een wetsvoorstel houdt Wijdemeren op 1 januari 2027 op te bestaan en gaat verder in Hilversum."],
        await host.Texts("/gemeenten/gm1696", ".wp-melding"));

    [Fact]
    public async Task Is_found_by_a_part_of_its_name_whatever_its_accents() => Assert.Equal(
        ["Súdwest-Fryslân (Zuidwest-Friesland)"],
        await host.Texts("/gemeenten?zoek=sudwest", "#letter-S + ul li"));

    [Theory]
    [InlineData("Den Haag", "#letter-G + ul li", "'s-Gravenhage (Den Haag)")]
    [InlineData("den bosch", "#letter-H + ul li", "'s-Hertogenbosch (Den Bosch)")]
    public async Task Is_found_by_the_name_that_people_use(string sought, string where, string found) => Assert.Equal(
        [found], await host.Texts($"/gemeenten?zoek={Uri.EscapeDataString(sought)}", where));

    [Fact]
    public async Task Stands_under_the_letter_by_which_people_look_for_it()
    {
        var page = await host.Page("/gemeenten");

        Assert.Equal("342 gemeenten.", page.QuerySelector("main .wp-klein")!.Words());
        Assert.Equal(
            "H", page.QuerySelector("a[href='/gemeenten/gm0796']")!.Closest("section")!.QuerySelector("h2")!.Words());
    }
}
