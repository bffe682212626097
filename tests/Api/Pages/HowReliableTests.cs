using System.Text;
using AngleSharp.Dom;
using Tracker.Domain.PlanDates;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Pages;

/// <summary>On 22 November 2026: a law that moved and came, one that waits, one overdue that never moved.</summary>
public sealed class The_page_of_slippage : IAsyncLifetime
{
    private PageHost host = null!;

    public async ValueTask InitializeAsync() => host = await PageHost.Of(
        new Scenario()
            .Dossier("cbw", "Cyberbeveiligingswet", "Cbw", ministry: "JenV")
            .Claim("cbw", "in-werking", "2022-12-27", "2024-10-17", "17 oktober 2024", Firmness.Statutory, source: "eu")
            .Claim("cbw", "in-werking", "2024-10-16", "2025-07-01/2025-09-30", "Q3 2025", Firmness.Expected,
                source: "a", precision: Precision.Quarter)
            .Claim("cbw", "in-werking", "2025-06-15", "2026-04-01/2026-06-30", "Q2 2026", Firmness.Expected,
                source: "b", precision: Precision.Quarter)
            .Claim("cbw", "in-werking", "2025-09-16", "2026-01-01/2026-12-31", "in <2026>", source: "c",
                precision: Precision.Year)
            .Fact("cbw", "in-werking", "2026-08-15", source: "d")
            .Dossier("archiefwet", "Archiefwet", ministry: "OCW")
            .Claim("archiefwet", "in-werking", "2024-09-19", "2026-07-01", "1 juli 2026", source: "a",
                precision: Precision.Day)
            .Claim("archiefwet", "in-werking", "2026-06-19", "2027-01-01", "1 januari 2027", Firmness.Intended,
                source: "b", precision: Precision.Day)
            .Dossier("fvw", "Financiële-verhoudingswet", "Fvw")
            .Claim("fvw", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30", "Q2 2026", source: "c",
                precision: Precision.Quarter)
            .View,
        Scenario.Day("2026-11-22"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Says_how_often_how_far_and_what_came_true() => Assert.Equal(
        [
            "Hoe vaak schoof het? 2 van 3 mijlpalen Samen 3 keer, steeds naar later.",
            "Hoe ver schoof het? +252 dagen Dit is de middelste van 2. De uitersten zijn +184 dagen en +319 dagen.",
            "Wat kwam uit? 1 van 5 voorspellingen Van deze voorspellingen is de tijd gekomen. 2 keer gebeurde het "
            + "later, 0 keer eerder, van 2 kennen wij geen feit.",
        ],
        await host.Texts("/verschuivingen", ".wp-stand__vak"));

    [Fact]
    public async Task Draws_what_moved_furthest_first_with_its_days()
    {
        var figure = (await host.Page("/verschuivingen")).QuerySelector("figure")!;

        Assert.Equal(
            [
                "Cbw in werking, 2 keer +319 dagen +319 dagen",
                "Archiefwet in werking, 1 keer +184 dagen +184 dagen",
            ],
            figure.QuerySelectorAll("li.wp-t-rij").Select(it => it.Words()));
        Assert.Equal(
            "2 mijlpalen, wat het verst schoof bovenaan. Elke lijn loopt van het eind van de eerste voorspelling naar "
            + "dat van de laatste, of naar het feit. De tabel eronder heeft dezelfde gegevens.",
            figure.QuerySelector("desc")!.TextContent);
    }

    [Fact]
    public async Task Tells_each_chain_word_for_word() => Assert.Equal(
        [
            "Cyberbeveiligingswet (Cbw) in werking "
            + "27 december 2022: ‘17 oktober 2024’, wettelijke termijn, telt niet mee "
            + "16 oktober 2024: ‘Q3 2025’ 15 juni 2025: ‘Q2 2026’, 273 dagen later "
            + "16 september 2025: ‘in <2026>’, ruimer 15 augustus 2026: gebeurd, 46 dagen later "
            + "2 +319 dagen +410 dagen gebeurd",
            "Archiefwet in werking 19 september 2024: ‘1 juli 2026’ 19 juni 2026: ‘1 januari 2027’, 184 dagen later "
            + "1 +184 dagen +184 dagen beoogd",
        ],
        await host.Texts("/verschuivingen", ".wp-keten tbody tr"));

    [Theory]
    [InlineData("/verschuivingen?toon=alles", "Cyberbeveiligingswet (Cbw);Archiefwet;Financiële-verhoudingswet (Fvw)")]
    [InlineData("/verschuivingen?ministerie=OCW", "Archiefwet")]
    [InlineData("/verschuivingen?dossier=fvw", "Financiële-verhoudingswet (Fvw)")]
    [InlineData("/verschuivingen?bekendOp=2026-06-30", "Cyberbeveiligingswet (Cbw);Archiefwet")]
    [InlineData("/verschuivingen?stap=ingediend-tk", "")]
    public async Task Shows_what_was_asked_for(string address, string names) =>
        Assert.Equal(names, string.Join(';', await host.Texts(address, ".wp-keten th a")));

    [Fact]
    public async Task Counts_by_ministry_and_leads_to_each()
    {
        var page = await host.Page("/verschuivingen?toon=alles");
        var table = page.QuerySelectorAll("table")
            .First(it => it.QuerySelector("caption")!.Words() == "Per ministerie");

        Assert.Equal(
            "Groep Mijlpalen Verschoven Keer Dagen (midden) Tijd gekomen Uitgekomen Later gebeurd Eerder gebeurd "
            + "Geen feit bekend",
            table.QuerySelector("thead")!.Words());
        Assert.Equal(
            ["BZK|1||||1||||1", "JenV|1|1|2|+319 dagen|3|1|2||", "OCW|1|1|1|+184 dagen|1||||1"],
            table.QuerySelectorAll("tbody tr").Select(Cells));
        Assert.Equal(
            "/verschuivingen?toon=alles&ministerie=JenV", table.QuerySelectorAll("a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task Counts_what_came_true_by_the_words_that_were_used()
    {
        var page = await host.Page("/verschuivingen");
        var table = page.QuerySelectorAll("table")
            .First(it => it.QuerySelector("caption")!.Words() == "Naar hoe precies de bron was");

        Assert.Equal(
            ["de dag|2|1|+184 dagen|1||||1", "het kwartaal|3|2|+160 dagen|3||2||1", "het jaar|1|||1|1|||"],
            table.QuerySelectorAll("tbody tr").Select(Cells));
    }

    [Fact]
    public async Task Says_what_counts_and_gives_no_percentage()
    {
        var main = (await host.Page("/verschuivingen")).QuerySelector("main")!;

        Assert.Equal(
            ["Voorspelling", "Verschoven", "Niet verschoven", "Telt niet mee", "Feit", "Dagen", "Tijd gekomen"],
            main.QuerySelectorAll("section[aria-labelledby=zo-tellen-wij] dt").Select(it => it.Words()));
        Assert.Contains(
            "Een wettelijke termijn is geen voorspelling", main.Words(), StringComparison.Ordinal);
        Assert.Contains("Het feit sluit de rij.", main.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("%", main.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_to_do_where_nothing_was_forecast() => Assert.Equal(
        ["Laat IenW los", "Laat ‘niets’ los"],
        await host.Texts("/verschuivingen?ministerie=IenW&zoek=niets", ".wp-leegvak li"));

    [Fact]
    public async Task Looks_back_and_keeps_the_day_in_every_way_on()
    {
        var page = await host.Page("/verschuivingen?bekendOp=2026-06-30");
        var links = page.QuerySelectorAll("main a").Select(it => it.GetAttribute("href")!).ToList();

        Assert.Equal(
            "U kijkt terug: wat bronnen tot en met 30 juni 2026 hadden gezegd.",
            page.QuerySelector(".wp-bekend p")!.Words());
        Assert.Contains("/dossiers/cbw?bekendOp=2026-06-30", links);
        Assert.Contains("/verschuivingen.csv?bekendOp=2026-06-30", links);
        Assert.Contains("/verschuivingen?bekendOp=2026-06-30&toon=alles", links);
    }

    [Fact]
    public async Task Can_be_taken_along_as_a_table_for_a_spreadsheet()
    {
        using var answer = await host.Get("/verschuivingen.csv?ministerie=OCW");
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal(
            "attachment; filename=\"verschuivingen.csv\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.EndsWith(
            "archiefwet;Archiefwet;;OCW;wet;in-werking;;1;plan;geldend;1;1;0;2024-09-19;1 juli 2026;2026-07-01;"
            + "2026-07-01;2026-06-19;1 januari 2027;2027-01-01;2027-01-01;184;184;later\r\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stands_without_a_single_style_or_script_of_its_own_and_every_name_once()
    {
        var page = await host.Page("/verschuivingen?toon=alles");

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        var ids = page.QuerySelectorAll("[id]").Select(it => it.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    private static string Cells(IElement row) => string.Join('|', row.Children.Select(cell => cell.Words()));
}
