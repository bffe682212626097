using System.Net;
using System.Text;
using Tracker.Domain.PlanDates;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Pages;

/// <summary>A board on 12 August 2026, with one of each that can stand on it.</summary>
public sealed class The_planning : IAsyncLifetime
{
    private PageHost host = null!;

    public async ValueTask InitializeAsync() => host = await PageHost.Of(
        new Scenario()
            .Source("brief", "De brief", "2026-04-24")
            .Dossier("archiefwet", "Archiefwet", ministry: "OCW")
            .Fact("archiefwet", "gepubliceerd", "2026-06-19")
            .Claim("archiefwet", "in-werking", "2024-09-19", "2026-07-01", "1 juli 2026", Firmness.Conditional,
                source: "oud")
            .Claim("archiefwet", "in-werking", "2026-06-19", "2027-01-01", "1 januari 2027", Firmness.Intended)
            .Dossier("fvw", "Financiële-verhoudingswet", "Fvw")
            .Claim("fvw", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30", "Q2 2026")
            .Dossier("kaderwet", "Kaderwet rijksinspecties")
            .Claim("kaderwet", "ingediend-tk", "2025-09-16", "2026-01-01/2026-03-31", "begin 2026", Firmness.Expected)
            .Dossier("bijstand", "Wet bijstand bij discriminatie", audience: ["provincies"])
            .Claim("bijstand", "ingediend-tk", "2026-04-24", "2026-10-01/2026-12-31", "Q4 2026")
            .Dossier("lobby", "Wet lobbyregister")
            .Claim("lobby", "ingediend-tk", "2026-04-24", "2027-04-01/", "Q2 2027 en later")
            .Dossier("stembiljet", "Wet nieuw stembiljet")
            .Claim("stembiljet", "ingediend-tk", "2026-04-24", "2027-04-01/", "Q2 2027 en later")
            .Dossier("woo", "Evaluatie Woo")
            .Claim("woo", "in-werking", "2026-04-24", "2026-01-01/2026-12-31", "in 2026")
            .Dossier("zwaar", "Wet met <b>vet</b> & ‘meer’")
            .Claim("zwaar", "in-werking", "2026-04-24", "2030-01-01", "1 januari 2030 <script>")
            .Dossier("awb", "Waarborgfunctie Awb")
            .Claim("awb", "bij-raad-van-state", "2026-04-24", "", "zo snel mogelijk", condition: "besluit over geld")
            .View,
        Scenario.Day("2026-08-12"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Says_where_one_is()
    {
        var page = await host.Page("/");

        Assert.Equal("Planning – Wetgevingsplanner", page.Title);
        Assert.Equal("Planning van wetten en regels", page.QuerySelectorAll("h1").Single().Words());
        Assert.Equal("Planning", page.QuerySelector("nav[aria-label=Hoofdmenu] [aria-current=page]")!.Words());
        Assert.Equal("Bijgewerkt tot 1 mei 2026, 11.20 uur", page.QuerySelector(".wp-vers")!.Words());
        Assert.Equal("#inhoud", page.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Shows_two_rows_of_four_quarters_from_the_one_that_just_passed() => Assert.Equal(
        [
            "Q2 2026 voorbij 1 gebeurd", "Q3 2026 nu geen eigen mijlpaal", "Q4 2026 1 mijlpaal",
            "Q1 2027 1 mijlpaal", "Q2 2027 geen eigen mijlpaal", "Q3 2027 geen eigen mijlpaal",
            "Q4 2027 geen eigen mijlpaal", "Q1 2028 geen eigen mijlpaal",
        ],
        await host.Texts("/", ".wp-kwartaal .wp-kwartaal__kop"));

    [Fact]
    public async Task Says_of_each_milestone_what_it_is_in_the_words_of_the_source_and_how_firm() => Assert.Equal(
        [
            "Archiefwet bekendgemaakt 19 juni 2026, gebeurd",
            "Wet bijstand bij discriminatie naar Tweede Kamer ‘Q4 2026’, gepland",
            "Archiefwet in werking ‘1 januari 2027’, beoogd verschoven van ‘1 juli 2026’",
            "Wet met <b>vet</b> & ‘meer’ in werking ‘1 januari 2030 <script>’, gepland",
            "Financiële-verhoudingswet (Fvw) naar Tweede Kamer ‘Q2 2026’, gepland 43 dagen voorbij",
            "Kaderwet rijksinspecties naar Tweede Kamer ‘begin 2026’, verwacht 134 dagen voorbij",
            "Waarborgfunctie Awb naar Raad van State ‘zo snel mogelijk’, gepland voorwaarde: besluit over geld",
        ],
        await host.Texts("/", ".wp-kaart"));

    [Fact]
    public async Task Draws_what_is_wider_than_a_quarter_as_one_bar_for_each_phrase()
    {
        var page = await host.Page("/");
        var bars = page.QuerySelectorAll(".wp-baan").ToList();

        Assert.Equal(
            [
                "‘in 2026’ 1 mijlpaal, nu nog tot en met Q4 2026 Evaluatie Woo in werking, gepland",
                "‘Q2 2027 en later’ 2 mijlpalen, einde open "
                + "Wet lobbyregister naar Tweede Kamer, gepland Wet nieuw stembiljet naar Tweede Kamer, gepland",
            ],
            bars.Select(bar => bar.Words()));
        // From Q3, where we are, up to Q4; cut at the left, for it began in January.
        Assert.Equal("wp-baan wp-van-1 wp-tot-3 wp-baan--vanlinks", bars[0].ClassName);
        Assert.Equal("wp-baan wp-van-1 wp-tot-5 wp-baan--rechts", bars[1].ClassName);
    }

    [Fact]
    public async Task Counts_every_milestone_once_in_the_strip() => Assert.Equal(
        [
            "Q2 2026 1 mijlpaal", "Q3 2026 0 mijlpalen", "Q4 2026 1 mijlpaal", "Q1 2027 1 mijlpaal",
            "Q2 2027 0 mijlpalen", "Q3 2027 0 mijlpalen", "Q4 2027 0 mijlpalen", "Q1 2028 0 mijlpalen",
            "Breder 3 mijlpalen",
            "En later 1 mijlpaal", "Verstreken 2 mijlpalen", "Geen datum 1 mijlpaal",
        ],
        await host.Texts("/", ".wp-strip li"));

    [Fact]
    public async Task Leads_every_link_within_the_page_to_something_that_is_there()
    {
        var page = await host.Page("/");
        var missing = page.QuerySelectorAll("a[href^='#']").Select(it => it.GetAttribute("href")!)
            .Where(href => page.GetElementById(href[1..]) is null);

        Assert.Empty(missing);
        var ids = page.QuerySelectorAll("[id]").Select(it => it.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Keeps_its_filters_in_the_address_of_every_way_on()
    {
        var page = await host.Page("/?ministerie=OCW&van=2026-Q3");
        var links = page.QuerySelectorAll("main a").Select(it => it.GetAttribute("href")!).ToList();

        Assert.Equal("1 mijlpaal in 1 dossier. Zonder filter OCW×", page.QuerySelector(".wp-balk__tel")!.Words());
        Assert.Contains("/?ministerie=OCW&van=2025-Q3", links);
        Assert.Contains("/?ministerie=OCW&van=2027-Q3", links);
        Assert.Contains("/?ministerie=OCW&van=2026-Q3&weergave=tabel", links);
        Assert.Contains("/planning.csv?ministerie=OCW&van=2026-Q3", links);
        Assert.Contains("/abonneren?ministerie=OCW", links);
        Assert.Equal("OCW", page.QuerySelector("select[name=ministerie] option[selected]")!.Words());
        Assert.Equal("2026-Q3", page.QuerySelector("input[type=hidden][name=van]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/?zoek=bijstand", "Wet bijstand bij discriminatie")]
    [InlineData("/?doelgroep=provincies", "Wet bijstand bij discriminatie")]
    [InlineData("/?zekerheid=feit", "Archiefwet")]
    [InlineData("/?stap=bij-raad-van-state", "Waarborgfunctie Awb")]
    public async Task Shows_only_what_was_asked_for(string address, string name) =>
        Assert.Equal([name], await host.Texts(address, ".wp-kaart__naam"));

    [Fact]
    public async Task Says_when_nothing_is_found_what_each_filter_would_give_if_let_go() => Assert.Equal(
        [
            "Laat OCW los: dan ziet u 1 mijlpaal", "Laat ‘bijstand’ los: dan ziet u 2 mijlpalen",
            "Wis alle filters: dan ziet u 10 mijlpalen",
        ],
        await host.Texts("/?ministerie=OCW&zoek=bijstand", ".wp-leegvak li"));

    [Fact]
    public async Task Shows_what_was_known_on_a_day_with_what_is_known_now()
    {
        var page = await host.Page("/?bekendOp=2025-12-31&van=2026-Q1");

        Assert.Equal(
            "U kijkt terug: wat bronnen tot en met 31 december 2025 hadden gezegd. Sindsdien is 1 mijlpaal anders "
            + "geworden; daar staat bij wat er nu bekend is.",
            page.QuerySelector(".wp-bekend p")!.Words());
        Assert.Equal(
            ["/?van=2026-Q1", "/wijzigingen?as=gezegd&van=2026-01-01"],
            page.QuerySelectorAll(".wp-bekend a").Select(it => it.GetAttribute("href")));
        Assert.Equal(
            [
                "Kaderwet rijksinspecties naar Tweede Kamer ‘begin 2026’, verwacht",
                "Archiefwet in werking ‘1 juli 2026’, voorwaardelijk nu: ‘1 januari 2027’, beoogd",
            ],
            page.QuerySelectorAll(".wp-kaart").Select(it => it.Words()).Order(StringComparer.Ordinal).Reverse());
        Assert.Empty(page.QuerySelectorAll(".wp-nu"));
        Assert.Equal(
            "/dossiers/archiefwet?bekendOp=2025-12-31",
            page.QuerySelectorAll(".wp-kaart__naam a")[^1].GetAttribute("href"));
    }

    [Fact]
    public async Task Shows_the_same_as_a_table_by_the_first_day_and_last_what_is_overdue() => Assert.Equal(
        [
            "Evaluatie Woo", "Archiefwet", "Wet bijstand bij discriminatie", "Archiefwet", "Wet lobbyregister",
            "Wet nieuw stembiljet", "Wet met <b>vet</b> & ‘meer’", "Waarborgfunctie Awb", "Kaderwet rijksinspecties",
            "Financiële-verhoudingswet (Fvw)",
        ],
        await host.Texts("/?weergave=tabel", "tbody th"));

    [Fact]
    public async Task Can_be_taken_along_as_a_table_for_a_spreadsheet()
    {
        using var answer = await host.Get("/planning.csv?zoek=archiefwet");
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment; filename=\"planning.csv\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(
            "\ufeffdossier;titel;afkorting;ministerie;mijlpaal;tranche;soort;zin;vroegst;laatst;kwartaal;totKwartaal;"
            + "zekerheid;voorwaarde;verstreken;verschovenVan;bron;gezegdOp\r\n"
            + "archiefwet;Archiefwet;;OCW;gepubliceerd;;feit;;2026-06-19;2026-06-19;2026-Q2;2026-Q2;feit;;nee;;brief;"
            + "2026-06-19\r\n"
            + "archiefwet;Archiefwet;;OCW;in-werking;;plan;1 januari 2027;2027-01-01;2027-01-01;2027-Q1;2027-Q1;"
            + "beoogd;;nee;‘1 juli 2026’;brief;2026-06-19\r\n",
            text);
    }

    // A board is made of sums with quarters, and at the ends of the calendar these were a 500.
    [Theory]
    [InlineData("9999-Q1")]
    [InlineData("1000-Q1")]
    public async Task Goes_no_further_than_dates_do(string quarter) =>
        Assert.Equal(
            ["van: Het jaar moet liggen van 1900 tot en met 2199. Is een einde open, laat het dan leeg."],
            await host.Texts($"/?van={quarter}", "main li"));

    [Fact]
    public async Task Says_all_that_is_wrong_with_an_address()
    {
        using var answer = await host.Get("/?van=voorjaar&bekendOp=2026-02-31&onbekend=1");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            [
                "van: Dit is geen kwartaal. Schrijf een kwartaal als 2026-Q2.",
                "bekendOp: Dit is geen dag. Schrijf een dag als 2026-04-24.",
            ],
            await host.Texts("/?van=voorjaar&bekendOp=2026-02-31&onbekend=1", "main li"));
    }

    [Fact]
    public async Task Stands_without_a_single_style_or_script_of_its_own()
    {
        var page = await host.Page("/");

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
    }
}
