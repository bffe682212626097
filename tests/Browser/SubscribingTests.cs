using Microsoft.Playwright;
using Tracker.Tests.Api;
using Tracker.Tests.Readers;

namespace Tracker.Tests.Browser;

/// <summary>Someone wants the planning of their municipality in Outlook.</summary>
public sealed class Subscribing(Chromium chromium, CatalogueHost host)
{
    private const string Hilversum =
        "https://planner.example.nl/agenda/gemeenten/gm0402/wetgevingsplanner-hilversum.ics";

    [Fact]
    public async Task Gives_the_https_address_of_the_chosen_feed_first_and_a_copy_of_it()
    {
        await using var visitor = await Open("/abonneren");
        await visitor.Page.Locator("#wat-gemeenten").CheckAsync();
        await visitor.Choose("Welke gemeente?", "Hilversum");
        await visitor.Press("Werk voorbeeld bij");

        await Assertions.Expect(visitor.Page.Locator("#adres")).ToHaveValueAsync(Hilversum);
        await visitor.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.Press("Kopieer");
        await visitor.Sees("main", "Gekopieerd. Plak het nu in uw agenda.");
        Assert.Equal(Hilversum, await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("?doelgroep=gm0402", Hilversum)]
    [InlineData("?ministerie=BZK", "https://planner.example.nl/agenda/ministeries/bzk/wetgevingsplanner-bzk.ics")]
    [InlineData("?stap=in-werking", "https://planner.example.nl/agenda/landelijk.ics?stappen=in-werking")]
    [InlineData(
        "?wat=dossiers&dossier=wpp&zeker=vast&anker=eind&alarm=P14D&taal=en",
        "https://planner.example.nl/agenda/dossiers/wpp/wetgevingsplanner-wpp.ics"
        + "?zekerheid=feit%2Cvastgesteld%2Cwettelijk&anker=eind&alarm=P14D&taal=en")]
    [InlineData(
        "?mijlpalen=consultatie",
        "https://planner.example.nl/agenda/landelijk.ics?stappen=consultatie-gesloten%2Cconsultatie-open")]
    public async Task Takes_its_choices_from_the_address_of_the_page(string query, string feed)
    {
        await using var visitor = await Open("/abonneren" + query);

        await Assertions.Expect(visitor.Page.Locator("#adres")).ToHaveValueAsync(feed);
        var path = new Uri(feed).PathAndQuery;
        var calendar = await (await host.Started).Client.GetStringAsync(path);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_beforehand_what_will_stand_in_the_calendar()
    {
        await using var visitor = await Open("/abonneren?wat=dossiers&dossier=wpp");

        await visitor.Sees(".wp-samen", "1 jan 2028");
        await visitor.Sees(".wp-samen", "Wpp in werking");
    }

    [Fact]
    public async Task Shows_for_each_program_the_steps_what_one_sees_and_how_soon_a_change_is_there()
    {
        await using var visitor = await Open("/abonneren");
        var programs = visitor.Page.Locator("#zo-doet-u-dat ~ details");

        foreach (var program in await programs.AllAsync())
        {
            if (await program.GetAttributeAsync("open") is null)
                await program.Locator("summary").ClickAsync();
            await Assertions.Expect(program.Locator("ol")).ToBeVisibleAsync();
            await Assertions.Expect(program.Locator(".wp-venster")).ToBeVisibleAsync();
            await Assertions.Expect(program).ToContainTextAsync("Een wijziging ziet u daar ");
            foreach (var picture in await program.Locator("img").AllAsync())
            {
                await picture.ScrollIntoViewIfNeededAsync();
                await Assertions.Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 502);
            }
        }

        Assert.Equal(
            [
                "Outlook, nieuwe versie", "Outlook, klassieke versie", "Outlook op het web", "Google Agenda",
                "Apple Agenda", "Thunderbird",
            ],
            await programs.Locator("summary").AllInnerTextsAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Tells_how_the_feed_is_doing()
    {
        await using var visitor = await Open("/abonneren?wat=dossiers&dossier=wpp");
        var panel = visitor.Page.Locator(".wp-samen");

        await Assertions.Expect(panel).ToContainTextAsync("Laatst gewijzigd");
        await Assertions.Expect(panel).ToContainTextAsync("1 afspraak");
        await Assertions.Expect(panel).ToContainTextAsync("2 kB");
        await Assertions.Expect(panel).Not.ToContainTextAsync("Deze agenda is groot.");
    }

    [Fact]
    public async Task Asks_which_municipality_before_it_gives_an_address()
    {
        await using var visitor = await Open("/abonneren?wat=gemeenten");

        await visitor.Sees("main", "Maak hier een keuze en werk dan het voorbeeld bij.");
        Assert.Equal(0, await visitor.Page.Locator("#adres").CountAsync());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Gives_a_QR_code_in_which_a_camera_reads_the_address(int width)
    {
        await using var visitor = await Open("/abonneren?wat=gemeenten&gemeente=gm0402", width);
        var picture = Path.ChangeExtension(Path.GetTempFileName(), "png");
        await visitor.Page.GetByRole(AriaRole.Img, new() { Name = "QR-code van het adres" })
            .ScreenshotAsync(new() { Path = picture });

        Assert.Equal(Hilversum, (await Reader.Run("zbarimg", ["--quiet", "--raw", picture])).Trim());
        File.Delete(picture);
    }

    [Fact]
    public async Task Gives_what_stands_in_the_calendar_as_a_table_too()
    {
        var table = await (await host.Started).Client.GetStringAsync("/abonneren.csv?wat=dossiers&dossier=wpp");

        Assert.StartsWith("dag;titel;toelichting;pagina;kenmerk;gewijzigdOp\r\n", table, StringComparison.Ordinal);
        Assert.Contains("\r\n2028-01-01;Streven: Wpp in werking;", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Works_without_script()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, script: false);
        await visitor.Open("/abonneren");
        await visitor.Page.Locator("#wat-dossiers").CheckAsync();
        await visitor.Page.Locator("#dossier").SelectOptionAsync("wpp");
        await visitor.Press("Werk voorbeeld bij");

        await Assertions.Expect(visitor.Page.Locator("#adres"))
            .ToHaveValueAsync("https://planner.example.nl/agenda/dossiers/wpp/wetgevingsplanner-wpp.ics");
        await Assertions.Expect(visitor.Page.Locator("[data-copy]")).ToBeHiddenAsync();
    }

    private async Task<Visitor> Open(string address, int width = 1280)
    {
        var visitor = await chromium.Visit((await host.Started).Host.Address, width);
        await visitor.Open(address);
        return visitor;
    }
}
