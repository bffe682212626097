using System.Net;
using AngleSharp.Dom;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Sources;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Pages;

/// <summary>Two letters and a correction; it is 12 August 2026.</summary>
public sealed class A_page_of_the_past : IAsyncLifetime
{
    private const string Bounds = "bekendOp=2026-05-01&vastgelegdOp=2026-06-01T12%3A00%3A00Z";

    private PageHost host = null!;

    public async ValueTask InitializeAsync() => host = await PageHost.Of(Recorded().View, Scenario.Day("2026-08-12"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("/?")]
    [InlineData("/?weergave=tabel&")]
    [InlineData("/?doelgroep=alle-gemeenten&van=2027-Q1&")]
    [InlineData("/dossiers?")]
    [InlineData("/dossiers/wpp?")]
    [InlineData("/verschuivingen?")]
    [InlineData("/bronnen?")]
    [InlineData("/bronnen/brief?")]
    [InlineData("/gemeenten?")]
    [InlineData("/gemeenten/gm0363?")]
    public async Task Keeps_the_day_in_every_link_but_the_way_back(string address)
    {
        var page = await host.Page(address + Bounds);

        var astray = page.QuerySelectorAll("a[href]")
            .Where(link => CanLookBack(link.GetAttribute("href")!)
                && !link.GetAttribute("href")!.Contains(Bounds, StringComparison.Ordinal)
                && !link.Matches(".wp-merk, .wp-kop__rechts a, .wp-bekend a, .wp-filter a"))
            .Select(link => link.OuterHtml);
        Assert.Empty(astray);
        Assert.Equal(
            (address.TrimEnd('?', '&'), "Terug naar vandaag"),
            page.QuerySelector(".wp-bekend a") is { } back ? (back.GetAttribute("href")!, back.Words()) : default);
        Assert.EndsWith(
            ", bekend op 1 mei 2026, vastgelegd op 1 juni 2026, 14.00 uur – Wetgevingsplanner", page.Title,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "JenV")]
    [InlineData("/?vastgelegdOp=2026-06-01T12:00:00Z", "BZK")]
    [InlineData("/?vastgelegdOp=2026-04-01T12:00:00Z", "")]
    public async Task Offers_in_its_filters_what_there_was_to_choose_from(string address, string ministries)
    {
        var log = new Scenario().Recording("2026-05-01").Dossier("wet").Recording("2026-07-01");
        log.Record("dossier-wet", new DossierDescribed(log["wet"].Description with { Ministry = "JenV" }));
        await using var moved = await PageHost.Of(log.View, Scenario.Day("2026-08-12"));

        var offered = (await moved.Page(address)).QuerySelectorAll("select[name=ministerie] option")
            .Select(it => it.GetAttribute("value")).Where(it => !string.IsNullOrEmpty(it));

        Assert.Equal(ministries, string.Join(" ", offered));
    }

    [Theory]
    [InlineData("bekendOp=2026-05-01", "as=gezegd&van=2026-05-02")]
    [InlineData("vastgelegdOp=2026-06-01T12:00:00.5Z", "van=2026-06-01")]
    public async Task Leads_to_a_page_of_what_changed_since(string bounds, string since)
    {
        var page = await host.Page("/?" + bounds);

        var address = "/wijzigingen?" + since;
        Assert.Contains(address, page.QuerySelectorAll(".wp-bekend a").Select(link => link.GetAttribute("href")));
        using var answer = await host.Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/?")]
    [InlineData("/dossiers?")]
    [InlineData("/dossiers/wpp?")]
    [InlineData("/verschuivingen?")]
    [InlineData("/bronnen?")]
    [InlineData("/bronnen/brief?")]
    [InlineData("/gemeenten?")]
    [InlineData("/gemeenten/gm0363?")]
    public async Task Lets_one_choose_another_day(string address)
    {
        var page = await host.Page(address + Bounds);
        var form = page.QuerySelector("form:has(#bekendOp)")!;

        Assert.Equal(address.TrimEnd('?'), form.GetAttribute("action"));
        Assert.Equal(
            ["2026-05-01", "2026-06-01T12:00:00Z", "2026-06-01", "14:00"],
            new[] { "bekendOp", "vastgelegdOp", "vastgelegdDag", "vastgelegdTijd" }
                .Select(name => form.QuerySelector($"[name={name}]")?.GetAttribute("value")));
    }

    [Theory]
    [InlineData("vastgelegdDag=2026-06-01&vastgelegdTijd=14:00", "?vastgelegdOp=2026-06-01T12%3A00%3A00Z")]
    [InlineData("vastgelegdDag=2026-06-01&vastgelegdTijd=", "?vastgelegdOp=2026-06-01T21%3A59%3A59.999Z")]
    [InlineData("vastgelegdDag=2026-08-12&vastgelegdTijd=", "?vastgelegdOp=2026-08-12T10%3A00%3A00Z")]
    [InlineData("vastgelegdDag=&vastgelegdTijd=&vastgelegdOp=2026-06-01T12:00:00Z&zoek=wpp", "?zoek=wpp")]
    [InlineData(
        "vastgelegdDag=2026-06-01&vastgelegdTijd=14:00&vastgelegdOp=2026-06-01T12:00:31.123456Z&bekendOp=2026-05-01",
        "?bekendOp=2026-05-01&vastgelegdOp=2026-06-01T12%3A00%3A31.123456Z")]
    public async Task Of_a_day_that_was_chosen_has_an_address_with_the_moment(string chosen, string address)
    {
        using var answer = await host.Get($"/?{chosen}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/" + (address == "?" ? string.Empty : address), answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("vastgelegdDag=2026-08-13",
        "vastgelegdDag: Dit moment is nog niet geweest. Kies een moment tot en met nu.")]
    [InlineData("vastgelegdDag=2026-08-12&vastgelegdTijd=13:00",
        "vastgelegdDag: Dit moment is nog niet geweest. Kies een moment tot en met nu.")]
    [InlineData("vastgelegdDag=gisteren&vastgelegdTijd=laat",
        "vastgelegdDag: Dit is geen dag. Schrijf een dag als 2026-04-24. "
        + "vastgelegdTijd: Dit is geen tijd. Schrijf een tijd als 13:45.")]
    public async Task Cannot_be_of_a_moment_that_is_still_to_come(string chosen, string told)
    {
        using var answer = await host.Get($"/?{chosen}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(told, string.Join(' ', await host.Texts($"/?{chosen}", "main li")));
    }

    [Fact]
    public async Task Names_dossiers_and_documents_as_they_were_recorded_then()
    {
        Assert.Equal(
            ["Wet op de partijen"],
            await host.Texts("/dossiers?vastgelegdOp=2026-06-01T12:00:00Z&zoek=partijen", "tbody th"));
        Assert.All(
            await host.Texts(
                "/dossiers/wpp?vastgelegdOp=2026-06-01T12:00:00Z", ".wp-uitspraak p:has(a[href*='bronnen'])"),
            source => Assert.Equal("Bron: De eerste brief, regel 1; gezegd op 24 april 2026.", source));
        Assert.Equal(
            ["Wet op de partijen", "Wet op de partijen"],
            await host.Texts("/bronnen/brief?vastgelegdOp=2026-06-01T12:00:00Z", "tbody th"));
    }

    [Theory]
    [InlineData("/dossiers/wgs", ".wp-uitspraak strong")]
    [InlineData("/bronnen/brief", "td")]
    public async Task Names_a_dossier_that_another_belongs_to_as_it_was_called_then(string address, string place)
    {
        await using var linked = await Renamed();

        Assert.Contains("Hoort bij Nieuwe wet", await linked.Texts(address, place));
        Assert.Contains(
            "Hoort bij Oude wet", await linked.Texts($"{address}?vastgelegdOp=2026-06-01T12:00:00Z", place));
    }

    [Fact]
    public async Task Names_the_dossier_that_one_chose_as_it_was_called_then()
    {
        await using var renamed = await Renamed();

        Assert.Contains("Alleen Nieuwe wet.", await Chosen(""), StringComparison.Ordinal);
        Assert.Contains(
            "Alleen Oude wet.", await Chosen("&vastgelegdOp=2026-06-01T12:00:00Z"), StringComparison.Ordinal);

        async Task<string> Chosen(string when) =>
            string.Join(' ', await renamed.Texts($"/verschuivingen?dossier=wpp{when}", "main p"));
    }

    [Fact]
    public async Task Does_not_show_a_number_that_a_later_fact_brought()
    {
        Assert.Contains("Kamerstuk 36742", await host.Texts("/dossiers/wpp", ".wp-dl div"));
        Assert.DoesNotContain("Kamerstuk 36742", await host.Texts("/dossiers/wpp?bekendOp=2026-05-01", ".wp-dl div"));
    }

    [Fact]
    public async Task As_recorded_by_a_moment_is_the_same_octets_whatever_comes_later()
    {
        string[] addresses =
        [
            "/?", "/?weergave=tabel&", "/planning.csv?", "/dossiers?", "/dossiers/wpp?", "/bronnen?", "/bronnen/brief?",
            "/gemeenten/gm0363?", "/verschuivingen?", "/verschuivingen.csv?",
        ];
        await using var later = await PageHost.Of(
            Recorded()
                .Source("nog-een", "Nog een brief", "2026-08-10")
                .Dossier("nieuw", "Wet nieuw", ministry: "FIN")
                .Claim("nieuw", "in-werking", "2026-04-24", "2027-01-01")
                .Retitled("wpp", "Weer anders")
                .Retract("wpp", "eerste")
                .View,
            Scenario.Day("2026-08-12"));

        foreach (var address in addresses)
        {
            var asked = $"{address}vastgelegdOp=2026-06-01T12:00:00Z";
            using var before = await host.Get(asked);
            using var after = await later.Get(asked);
            Assert.Equal(await before.Content.ReadAsStringAsync(), await after.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Is_told_apart_by_the_name_of_a_table_that_one_takes_along()
    {
        using var answer = await host.Get("/planning.csv?bekendOp=2026-05-01");

        Assert.Equal(
            "planning-bekend-op-2026-05-01.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
    }

    private static bool CanLookBack(string href) =>
        href == "/" || href.StartsWith("/?", StringComparison.Ordinal)
        || (!href.Contains("/vermeldingen/", StringComparison.Ordinal)
            && new[] { "/planning.csv", "/dossiers", "/verschuivingen", "/bronnen", "/gemeenten" }
                .Any(path => href.StartsWith(path, StringComparison.Ordinal)));

    private static Scenario Recorded() => new Scenario().Recording("2026-05-01")
        .Source("brief", "De eerste brief", "2026-04-24")
        .Dossier("wpp", "Wet op de partijen", themes: ["c_0361ffb3"])
        .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", "1 januari 2028", Firmness.Aimed, entry: "eerste")
        .Claim("wpp", "tk-plenair", "2026-04-24", "", "zo snel mogelijk")
        .Recording("2026-07-01")
        .Record(DossierDecider.Stream("wpp"), new DossierDescribed(new DossierDescription(
            "Wet op de politieke partijen", null, [], "BZK", ["c_0361ffb3"], ["alle-gemeenten"],
            [new Identifier("kamerstuk", "36742")], null)))
        .Record(
            SourceDecider.Stream("brief"),
            new SourceCorrected(new SourceDocument(
                "De brief, herzien", null, Scenario.Day("2026-04-24"), false, true, null)))
        .Claim("wpp", "in-werking", "2026-06-30", "2028-07-01", "1 juli 2028", Firmness.Aimed, source: "twee")
        .Record(
            DossierDecider.Stream("wpp"),
            new SubmittedToHouse(
                new("feit", "ingediend-tk", null, 1, "kamer", null, null, Scenario.Day("2026-07-01"), false),
                Scenario.Day("2026-06-29"), null, "36742"));

    /// <summary>A law that another belongs with, and that got another title in July.</summary>
    private static Task<PageHost> Renamed() => PageHost.Of(
        new Scenario().Recording("2026-05-01").Source("brief", "De brief", "2026-04-24").Dossier("wpp", "Oude wet")
            .Dossier("wgs", "Wet gegevens").Link("wgs", DossierLink.BelongsWith, "wpp", "2026-04-24")
            .Recording("2026-07-01").Retitled("wpp", "Nieuwe wet").View,
        Scenario.Day("2026-08-12"));
}
