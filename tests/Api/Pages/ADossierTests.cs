using System.Net;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Pages;

/// <summary>The Archiefwet on 12 August 2026: published, its planning moved, one entry was a mistake.</summary>
public sealed class The_page_of_a_dossier : IAsyncLifetime
{
    private PageHost host = null!;

    public async ValueTask InitializeAsync() => host = await PageHost.Of(
        new Scenario()
            .Source("kst-35968", "Kamerstuk 35968", "2024-09-19")
            .Source("blog", "Een <bericht>", "2022-02-01", official: false)
            .Source("stb", "Staatsblad 2026, 149", "2026-06-19")
            .Dossier("archiefwet", "Archiefwet")
            .Record("dossier-archiefwet", new DossierDescribed(new DossierDescription(
                "Archiefwet", null, [], "OCW", ["c_ee06665e"], ["alle-gemeenten", "provincies"],
                [new Identifier("kamerstuk", "35968"), new Identifier("staatsblad", "Stb. 2026, 149")],
                "Een archivaris & meer.")))
            .Claim("archiefwet", "in-werking", "2022-02-01", "2024-01-01/2024-03-31", "begin 2024", Firmness.Expected,
                source: "blog", entry: "a1")
            .Claim("archiefwet", "in-werking", "2024-09-19", "2026-07-01", "1 juli 2026", Firmness.Conditional,
                condition: "behandeling in december", source: "kst-35968", entry: "a2")
            .Claim("archiefwet", "in-werking", "2025-09-16", "2026-01-01/", "op zijn vroegst in 2026",
                source: "blog", entry: "a3")
            .Fact("archiefwet", "gepubliceerd", "2026-06-19", source: "stb", entry: "a4")
            .Claim("archiefwet", "in-werking", "2026-06-19", "2027-01-01", "1 januari 2027", Firmness.Intended,
                source: "stb", entry: "a5")
            .Claim("archiefwet", "in-werking", "2026-03-01", "2029-01-01", "in 2029", source: "kst-35968", entry: "a6")
            .Retract("archiefwet", "a6", "Gaat over een andere wet.")
            .View,
        Scenario.Day("2026-08-12"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Says_what_happened_last_what_comes_next_and_whether_one_can_count_on_it() => Assert.Equal(
        [
            "Laatste feit Bekendgemaakt 19 juni 2026 Vastgesteld en bekendgemaakt, maar nog niet in werking.",
            "Verwachte volgende stap In werking ‘1 januari 2027’ Beoogd: 1 januari 2027, over 142 dagen.",
            "Kunt u op deze dag rekenen? Dit is een streven. De dag ligt nog niet vast. 2 keer verschoven sinds 2022 "
            + "1.006 dagen later dan eerst genoemd Zo schoof de planning",
        ],
        await host.Texts("/dossiers/archiefwet", ".wp-stand__vak"));

    [Fact]
    public async Task Says_what_it_is_and_whom_it_concerns()
    {
        var page = await host.Page("/dossiers/archiefwet");

        Assert.Equal("Archiefwet – Wetgevingsplanner", page.Title);
        Assert.Equal(
            "Wet van het ministerie van Onderwijs, Cultuur en Wetenschap. Voor alle gemeenten en provincies.",
            page.QuerySelector(".wp-onder")!.Words());
        Assert.Equal("Dossiers › Archiefwet", page.QuerySelector("nav[aria-label=Kruimelpad]")!.Words());
        Assert.Contains("Een archivaris & meer.", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_road_with_the_steps_that_must_have_been_taken() => Assert.Equal(
        [
            "Naar Raad van State afgeleid, geen dag bekend", "Advies Raad van State afgeleid, geen dag bekend",
            "Nader rapport afgeleid, geen dag bekend", "Ingediend bij Tweede Kamer afgeleid, geen dag bekend",
            "Aangenomen door Tweede Kamer afgeleid, geen dag bekend",
            "Aangenomen door Eerste Kamer afgeleid, geen dag bekend", "Bekrachtigd afgeleid, geen dag bekend",
            "Bekendgemaakt gebeurd, 19 juni 2026 Laatste feit", "In werking beoogd, ‘1 januari 2027’",
        ],
        (await host.Texts("/dossiers/archiefwet", ".wp-spoor__stap"))
            .SkipWhile(step => !step.StartsWith("Naar Raad", StringComparison.Ordinal)));

    [Fact]
    public async Task Draws_how_the_planning_moved_oldest_first()
    {
        var page = await host.Page("/dossiers/archiefwet");
        var drawing = page.QuerySelector("figure[aria-labelledby=schuif-archiefwet-in-werking]")!;

        Assert.Equal(
            [
                "1 februari 2022 ‘begin 2024’, verwacht",
                "19 september 2024 ‘1 juli 2026’, voorwaardelijk 822 dagen later +822 dagen",
                "16 september 2025 ‘op zijn vroegst in 2026’, gepland ruimer",
                "19 juni 2026 ‘1 januari 2027’, beoogd 184 dagen later +184 dagen",
            ],
            drawing.QuerySelectorAll("li.wp-t-rij").Select(it => it.Words()));
        Assert.Equal(
            "4 regels, van 1 februari 2022 tot 19 juni 2026. De planning schoof 2 keer, van 1 januari tot en met "
            + "31 maart 2024 naar 1 januari 2027. De tabel onder de tekening heeft dezelfde gegevens, met de bron.",
            drawing.QuerySelector("svg[role=img] desc")!.TextContent);
        // From 2022 up to and with 2027: 1 January 2027 lies at five sixths, within a margin of 4 at both sides.
        Assert.Equal(
            "80.67%", drawing.QuerySelectorAll("li")[3].QuerySelector("svg svg svg")!.GetAttribute("x"));
    }

    [Fact]
    public async Task Has_the_same_as_a_table_with_what_each_statement_did() => Assert.Equal(
        [
            "1 februari 2022 ‘begin 2024’ 1 januari tot en met 31 maart 2024 verwacht eerste voorspelling "
            + "Een <bericht>",
            "19 september 2024 ‘1 juli 2026’ 1 juli 2026 voorwaardelijk 822 dagen later Kamerstuk 35968",
            "16 september 2025 ‘op zijn vroegst in 2026’ vanaf 1 januari 2026, einde open gepland ruimer "
            + "Een <bericht>",
            "19 juni 2026 ‘1 januari 2027’ 1 januari 2027 beoogd 184 dagen later Staatsblad 2026, 149",
        ],
        await host.Texts("/dossiers/archiefwet", "section[aria-labelledby=schuif] tbody tr"));

    [Fact]
    public async Task Draws_its_milestones_over_time_and_tells_them_in_a_table()
    {
        var section = (await host.Page("/dossiers/archiefwet")).QuerySelector("section[aria-labelledby=tijdlijn]")!;

        Assert.Equal(
            ["Bekendgemaakt 19 juni 2026, gebeurd", "In werking ‘1 januari 2027’, beoogd"],
            section.QuerySelectorAll("li.wp-t-rij").Select(it => it.Words()));
        Assert.Equal(
            ["Bekendgemaakt 19 juni 2026 gebeurd", "In werking 1 januari 2027 beoogd"],
            section.QuerySelectorAll("tbody tr").Select(it => it.Words()));
        Assert.Equal(
            "2 mijlpalen met een dag of periode, in de volgorde van de procedure: 1 gebeurd, 1 verwacht. "
            + "De tabel onder de tekening heeft dezelfde gegevens.",
            section.QuerySelector("desc")!.TextContent);
    }

    [Fact]
    public async Task Leads_to_the_figures_of_its_slippage() => Assert.Contains(
        "/verschuivingen?dossier=archiefwet&bekendOp=2026-07-01",
        (await host.Page("/dossiers/archiefwet?bekendOp=2026-07-01")).QuerySelectorAll("main a")
            .Select(it => it.GetAttribute("href")));

    [Fact]
    public async Task Tells_of_each_statement_what_was_said_where_and_what_became_of_it() => Assert.Equal(
        [
            "‘1 januari 2027’ geldt beoogd Zo gelezen: 1 januari 2027, met de hand. "
            + "Bron: Staatsblad 2026, 149, regel 1; gezegd op 19 juni 2026. "
            + "Vastgelegd op 1 mei 2026, 11.09 uur door een redacteur.",
            "‘in 2029’ ingetrokken gepland Zo gelezen: 1 januari 2029, met de hand. "
            + "Bron: Kamerstuk 35968, regel 1; gezegd op 1 maart 2026. "
            + "Ingetrokken op 1 mei 2026, 11.11 uur door een redacteur. Reden: Gaat over een andere wet. "
            + "Vastgelegd op 1 mei 2026, 11.10 uur door een redacteur.",
        ],
        (await host.Texts("/dossiers/archiefwet", ".wp-uitspraak")).Take(2));

    [Fact]
    public async Task Strikes_a_mistake_through_and_leads_from_what_was_replaced_to_what_replaced_it()
    {
        var page = await host.Page("/dossiers/archiefwet");

        Assert.Equal("‘in 2029’", page.QuerySelector("#a6 s")!.Words());
        Assert.Equal(
            "Vervangen door ‘op zijn vroegst in 2026’.", page.QuerySelector("#a2 a[href='#a3']")!.Parent!.Words());
        Assert.Equal("/bronnen/blog#archiefwet-a1", page.QuerySelector("#a1 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Leads_to_where_its_numbers_are_found_and_to_its_calendar()
    {
        var page = await host.Page("/dossiers/archiefwet");
        var links = page.QuerySelectorAll("main a").Select(it => it.GetAttribute("href")!).ToList();

        Assert.Contains("https://zoek.officielebekendmakingen.nl/dossier/35968", links);
        Assert.Contains("https://zoek.officielebekendmakingen.nl/stb-2026-149.html", links);
        Assert.Contains("/abonneren?dossier=archiefwet", links);
        Assert.Contains("/registreren?dossier=archiefwet", links);
        Assert.Equal(
            "http://127.0.0.1:5080/agenda/dossiers/archiefwet.ics",
            page.QuerySelector("#agenda-adres")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Tells_the_last_changes_in_sentences() => Assert.Equal(
        [
            "19 juni 2026 Bekendgemaakt op 19 juni 2026",
            "19 juni 2026 In werking: verschoven van ‘1 juli 2026’ naar ‘1 januari 2027’ (+184 dagen); minder "
            + "zeker: beoogd, was gepland",
            "16 september 2025 In werking: ruimer: ‘op zijn vroegst in 2026’; eerst ‘1 juli 2026’; steviger: "
            + "gepland, was voorwaardelijk",
            "19 september 2024 In werking: verschoven van ‘begin 2024’ naar ‘1 juli 2026’ (+822 dagen); minder zeker: "
            + "voorwaardelijk, was verwacht",
            "1 april 2024 In werking: termijn verstreken: ‘begin 2024’",
        ],
        await host.Texts("/dossiers/archiefwet", ".wp-wijz li"));

    [Fact]
    public async Task Looks_back_to_what_was_known_on_a_day()
    {
        var page = await host.Page("/dossiers/archiefwet?bekendOp=2025-01-01");

        Assert.Equal(
            "U kijkt terug: wat bronnen tot en met 1 januari 2025 hadden gezegd. "
            + "‘Verstreken’ is hier: verstreken op 1 januari 2025. Leggen we later nog een brief uit die tijd vast, "
            + "dan komt die erbij. Namen, uitleg en nummers zijn zoals wij ze nu beschrijven. "
            + "Terug naar vandaag Verschillen met vandaag",
            page.QuerySelector(".wp-bekend")!.Words());
        Assert.Equal(
            "Verwachte volgende stap In werking ‘1 juli 2026’ Voorwaardelijk: 1 juli 2026, over 546 dagen. "
            + "Voorwaarde: behandeling in december",
            page.QuerySelectorAll(".wp-stand__vak")[1].Words());
        Assert.Equal(["a2", "a1"], page.QuerySelectorAll(".wp-uitspraak").Select(it => it.Id));
    }

    [Fact]
    public async Task Says_of_a_law_in_force_whether_its_planning_held()
    {
        await using var done = await PageHost.Of(
            new Scenario()
                .Dossier("cbw", "Cyberbeveiligingswet")
                .Claim("cbw", "in-werking", "2024-10-16", "2025-07-01/2025-09-30", "derde kwartaal 2025")
                .Fact("cbw", "in-werking", "2026-08-15")
                .View,
            Scenario.Day("2026-09-01"));

        Assert.Equal(
            [
                "Laatste feit In werking 15 augustus 2026", "Verwachte volgende stap Er is geen volgende stap bekend.",
                "Klopte de planning? 1 keer verschoven sinds 2024 319 dagen later dan eerst genoemd",
            ],
            await done.Texts("/dossiers/cbw", ".wp-stand__vak"));
    }

    [Fact]
    public async Task Does_not_say_that_no_day_was_named_where_sources_name_two()
    {
        await using var torn = await PageHost.Of(
            new Scenario().Dossier("wet")
                .Claim("wet", "in-werking", "2026-04-24", "2027-01-01", "1 januari 2027", source: "a", entry: "a")
                .Claim("wet", "in-werking", "2026-04-24", "2028-01-01", "1 januari 2028", source: "b", entry: "b").View,
            Scenario.Day("2026-08-12"));

        Assert.Equal(
            ["Dit is gepland. Een planning kan nog schuiven.", "Botst met ‘1 januari 2027’"],
            await torn.Texts("/dossiers/wet", ".wp-stand__lijst li"));
    }

    [Theory]
    [InlineData("/dossiers/bestaat-niet")]
    [InlineData("/dossiers/archiefwet?vastgelegdOp=2026-04-30T00:00:00Z")]
    [InlineData("/bronnen/bestaat-niet")]
    [InlineData("/gemeenten/gm9999")]
    public async Task That_is_not_there_says_so_in_the_same_look(string address)
    {
        using var answer = await host.Get(address);
        var page = await host.Page(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Niet gevonden – Wetgevingsplanner", page.Title);
        Assert.NotNull(page.QuerySelector("nav[aria-label=Hoofdmenu]"));
    }
}
