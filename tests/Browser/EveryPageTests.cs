using Microsoft.Playwright;
using Tracker.Tests.Api;

namespace Tracker.Tests.Browser;

/// <summary>What holds for each page there is, as visitors and editors see it, on a desk and on a telephone.</summary>
public sealed class Every_page(Chromium chromium, CatalogueHost host)
{
    private const int Desk = 1280;
    private const int Telephone = 320;

    public static TheoryData<string> ForAll { get; } =
    [
        "/",
        "/?weergave=tabel",
        "/?toon=al-langer&toon=geen-datum&toon=verstreken&zekerheid=gepland",
        "/?ministerie=BZK&bekendOp=2025-12-31",
        "/dossiers",
        "/dossiers/wpp",
        "/dossiers/archiefwet",
        "/zoeken",
        "/zoeken?zoek=wet",
        "/zoeken?zoek=xyzzy",
        "/wijzigingen",
        "/verschuivingen",
        "/verschuivingen?ministerie=OCW&bekendOp=2025-12-31",
        "/gemeenten",
        "/gemeenten/gm0402",
        "/bronnen",
        "/bronnen/bzk-beleidsbrief-2026",
        "/procedures",
        "/procedures/wet",
        "/procedures/grondwetswijziging",
        "/procedures/eu-richtlijn",
        "/abonneren",
        "/abonneren?wat=gemeenten",
        "/abonneren?wat=gemeenten&gemeente=gm0402",
        "/abonneren/eigen",
        "/abonneren/eigen/nieuw?wat=gemeenten&gemeente=gm0402&dossier=wpp&thema=c_0361ffb3",
        "/over",
        "/api",
        "/toegankelijkheid",
        "/aanmelden",
    ];

    public static TheoryData<string> ForEditors { get; } =
    [
        "/registreren",
        "/registreren?zoek=wet",
        "/registreren?zoek=eenden",
        "/registreren?zoek=lobyregister",
        "/registreren?dossier=wpp",
        "/registreren?dossier=wpp&soort=feit&mijlpaal=consultatie-open&tranche=x",
        "/registreren?dossier=wpp&bron=nieuw&mijlpaal=in-werking&zin=31+februari+2027&vroegst=1-1-2027&gezegdOp=x",
        "/registreren?dossier=wpp&mijlpaal=in-werking&wachtOp.mijlpaal=gepubliceerd&wachtOp.relatie=na",
        "/dossiers/wpp/markeringen",
        "/dossiers/wpp/verbanden",
        "/dossiers/archiefwet/verplichtingen",
        "/dossiers/archiefwet/verplichtingen?verplichting=x&uiterlijk=1-7-2027&wachtOp.mijlpaal=in-werking&bron=nieuw",
        "/dossiers/wpp/wensen",
        "/dossiers/lobbyregister/vermeldingen/lobbyregister-2",
        "/dossiers/lobbyregister/vermeldingen/lobbyregister-2/verbeteren",
        "/dossiers/lobbyregister/vermeldingen/lobbyregister-2/intrekken",
        "/dossiers/compensatie-jeugdzorg",
        "/dossiers/compensatie-jeugdzorg/vermeldingen/compensatie-jeugdzorg-3/strijd",
        "/dossiers/ww-duurverkorting/beslissingen/ww-duurverkorting-b1/herroepen",
        "/dossiers/nieuw",
        "/beheer/volgers",
        "/afmelden",
    ];

    // Kept agendas are in no catalogue: their pages are looked at where one is made.
    private static readonly IReadOnlyList<string> LookedAtInKeepingAnOwnAgenda =
        ["/abonneren/eigen/{sleutel}", "/abonneren/eigen/{sleutel}/wijzigen"];

    [Fact]
    public async Task Is_in_these_lists()
    {
        var pages = new PageRoutes((await host.Started).Host.Services);
        var looked = ForAll.Concat(ForEditors).Select(row => pages.Of(row.Data));

        Assert.Equal(LookedAtInKeepingAnOwnAgenda, pages.All.Except(looked).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ForAll))]
    public async Task Has_no_barrier_that_can_be_found_and_fits_a_telephone(string address)
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address);

        await Look(visitor, address);
    }

    [Theory]
    [MemberData(nameof(ForEditors))]
    public async Task For_editors_has_no_barrier_either_and_fits_a_telephone(string address)
    {
        await using var editor = await chromium.Visit((await host.Started).Host.Address);
        await editor.SignIn("beheerder");

        await Look(editor, address);
    }

    [Theory]
    [InlineData("/registreren?dossier=wpp", "Vastleggen")]
    [InlineData("/dossiers/nieuw", "Open dossier")]
    [InlineData("/dossiers/wpp/markeringen", "Vastleggen")]
    [InlineData("/dossiers/wpp/verbanden", "Vastleggen")]
    [InlineData("/dossiers/archiefwet/verplichtingen", "Vastleggen")]
    [InlineData("/dossiers/wpp/wensen", "Vastleggen")]
    [InlineData("/dossiers/lobbyregister/vermeldingen/lobbyregister-2/verbeteren", "Vastleggen")]
    [InlineData("/dossiers/lobbyregister/vermeldingen/lobbyregister-2/intrekken", "Trek in")]
    public async Task That_says_what_is_wrong_has_no_barrier_either(string address, string button)
    {
        await using var editor = await chromium.Visit((await host.Started).Host.Address);
        await editor.SignIn("redacteur", address);
        foreach (var width in new[] { Desk, Telephone })
        {
            await editor.Page.SetViewportSizeAsync(width, 900);
            await editor.Press(button);
            await editor.Sees("[role=alert]", "niet goed ingevuld");

            Assert.Equal([], await editor.Barriers());
            Assert.Equal(0, await editor.Overflow());
        }

        Assert.Equal([], editor.Complaints);
    }

    [Fact]
    public async Task Can_be_walked_with_the_keyboard_from_the_skip_link_to_the_form()
    {
        await using var editor = await chromium.Visit((await host.Started).Host.Address);
        await editor.SignIn("redacteur", "/registreren?dossier=wpp");
        await editor.Sees("h1", "Uitspraak of feit vastleggen");

        var stops = new List<string>();
        for (var stop = 0; stop < 27; stop++)
            stops.Add(await editor.Tab());

        Assert.Equal(
            [
                "Naar de inhoud", "Wetgevingsplanner", "Zoek op naam, afkorting of nummer", "Zoek", "Afmelden",
                "Planning", "Dossiers", "Wijzigingen",
                "Verschuivingen", "Gemeenten", "Bronnen", "Abonneren", "Registreren", "Planning", "Registreren",
                "Kies een ander dossier",
                "Een uitspraak: dit gaat gebeuren", "verplichting", "wens", "markering", "verband",
                "Document", "Plaats in de bron",
                "Op een andere dag gezegd dan de dag van het document?", "Welke stap?",
                "Gaat het om een deel van de wet, of om een volgende keer?", "Datum in de bron",
            ],
            stops);
    }

    [Fact]
    public async Task Has_a_skip_link_that_goes_past_the_menu()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address);
        await visitor.Open("/over");

        Assert.Equal("Naar de inhoud", await visitor.Tab());
        await visitor.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("inhoud", await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    private static async Task Look(Visitor visitor, string address)
    {
        foreach (var width in new[] { Desk, Telephone })
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            var answer = await visitor.Page.GotoAsync(address);

            Assert.Equal(200, answer!.Status);
            Assert.Equal([], await visitor.Barriers());
            Assert.Equal(0, await visitor.Overflow());
            Assert.Equal(1, await visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync());
            Assert.Equal(0, await visitor.Page.Locator("[style], script:not([src]), style").CountAsync());
            await visitor.DoubleTheText();
            Assert.Equal(0, await visitor.Overflow());
        }

        Assert.Equal([], visitor.Complaints);
    }
}
