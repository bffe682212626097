using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Tracker.Tests.Browser;

/// <summary>A letter says that the Wpp is now aimed at 1 July 2028, and an editor records it.</summary>
public sealed class Registering_a_claim(Chromium chromium, WritingHost host) : IClassFixture<WritingHost>
{
    [Fact]
    public async Task Puts_it_on_the_board_and_in_the_same_event_of_the_feed_and_keeps_the_old_claim_readable()
    {
        await using var editor = await chromium.Visit(host.Address);
        var before = await Event("wpp.in-werking");

        await editor.SignIn("redacteur", "/registreren");
        await editor.Fill("Dossier", "Wpp");
        await editor.Press("Verder");
        await editor.Choose("Document", "Een nieuw document …");
        await editor.Fill("Titel van het document", "Kamerbrief over de Wpp");
        await editor.Fill("Dag van het document", "20-11-2026");
        await editor.Fill("Plaats in de bron", "blz. 2");
        await editor.Choose("Welke stap?", "Volledig in werking");
        await editor.Fill("Datum in de bron", "beoogd 1 juli 2028");
        await editor.Sees("#lezing", "1 juli 2028");
        await editor.Sees("#gevolgen", "Dit komt op het bord in de plaats van: ‘per 1 januari 2028’");
        await editor.Sees("#samenvatting", "Kamerbrief over de Wpp (nieuw), blz. 2");
        await editor.Press("Vastleggen");

        await editor.Sees("main", "Dit staat nu op het bord: Q3 2028.");
        Assert.Equal(
            ["wpp/in-werking beoogd 1 juli 2028"],
            await Quarter("2028-Q3"));
        var after = await Event("wpp.in-werking");
        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence, $"SEQUENCE went from {before.Sequence} to {after.Sequence}.");
        Assert.Equal("20280701", after.Day);
        await editor.Open("/dossiers/wpp");
        await editor.Sees("main", "per 1 januari 2028");
        await editor.Sees("main", "beoogd 1 juli 2028");
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task Takes_less_than_a_minute_and_a_dozen_clicks_from_the_front_page_even_with_a_slip_of_the_pen()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/");
        var watch = Stopwatch.StartNew();

        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Registreren" }).ClickAsync();
        await editor.Fill("Dossier", "lobyregister");
        await editor.Press("Verder");
        await editor.Sees("main", "Geen dossier heet ‘lobyregister’. Bedoelt u dit dossier?");
        await editor.Follow("Wet lobbyregister");
        await editor.Choose("Document", "Een nieuw document …");
        await editor.Fill("Titel van het document", "Kamerbrief over het lobbyregister");
        await editor.Fill("Dag van het document", "20-11-2026");
        await editor.Fill("Plaats in de bron", "blz. 1");
        await editor.Page.Locator("#mijlpaal").SelectOptionAsync("ingediend-tk");
        await editor.Fill("Datum in de bron", "naar verwachting Q4 2026");
        await editor.Sees("#lezing", "1 oktober tot en met 31 december 2026");
        await editor.Sees("#gevolgen", "Dit komt op het bord in de plaats van: ‘Q2 2027 en later’");
        await editor.Press("Vastleggen");
        await editor.Sees("main", "Dit staat nu op het bord: Q4 2026.");

        var seconds = watch.Elapsed.TotalSeconds;
        TestContext.Current.TestOutputHelper?.WriteLine($"4 clicks, 2 choices, 5 fields, {seconds:0.0} s.");
        Assert.True(seconds < 60, $"It took {seconds:0.0} s, without a person's own time.");
        Assert.Contains("lobbyregister/ingediend-tk naar verwachting Q4 2026", await Quarter("2026-Q4"));
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task Works_without_script_by_looking_once_before_it_is_recorded()
    {
        await using var editor = await chromium.Visit(host.Address, script: false);
        await editor.SignIn("redacteur", "/registreren?dossier=woo");
        await FillIn(editor, "evaluatie");
        await editor.Press("Vastleggen");
        await editor.Sees("main", "Kijk na wat wordt vastgelegd. Klopt het? Kies dan nog eens ‘Vastleggen’.");
        await editor.Sees("#samenvatting", "1 april tot en met 30 juni 2029");
        await editor.Press("Vastleggen");

        await editor.Sees("main", "Dit staat nu op het bord: Q2 2029.");
        // By this any other node knows up to where the log must be shown to this person.
        var position = (await editor.Page.Context.CookiesAsync()).Single(cookie => cookie.Name == "wp-positie").Value;
        Assert.True(long.Parse(position, null) > 0);
    }

    [Fact]
    public async Task Can_be_taken_back_with_a_reason_and_stays_readable()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/registreren?dossier=archiefwet");
        await FillIn(editor, "intrekken");
        await editor.Sees("#samenvatting", "1 april tot en met 30 juni 2029");
        await editor.Press("Vastleggen");
        await editor.Follow("Maak ongedaan");
        await editor.Press("Trek in");
        await editor.Sees("[role=alert]", "Waarom klopt dit niet: vul in waarom deze vermelding niet klopt.");
        await editor.Fill("Waarom klopt dit niet?", "Verkeerde brief gepakt.");
        await editor.Press("Trek in");

        await editor.Sees("main", "Deze vermelding is ingetrokken.");
        await editor.Sees("main", "Verkeerde brief gepakt.");
        Assert.DoesNotContain(
            await Quarter("2029-Q2"), item => item.StartsWith("archiefwet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Can_be_taken_back_from_the_page_of_the_dossier_by_an_editor_alone()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.Open("/dossiers/napp");
        Assert.Equal(0, await editor.Page.GetByText("trek haar in").CountAsync());
        await editor.SignIn("redacteur", "/dossiers/napp");
        await editor.Page.GetByText("trek haar in").First.ClickAsync();

        await editor.Sees("h1", "Vermelding intrekken");
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_the_words_cannot_be_read()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/registreren?dossier=wpp");
        await editor.Choose("Welke stap?", "Volledig in werking");
        await editor.Fill("Datum in de bron", "31 februari 2027");
        await editor.Sees("#lezing", "Nog niet te lezen. 31 februari 2027 bestaat niet");
        await editor.Press("Vastleggen");

        await editor.Sees("[role=alert]", "Er zijn 3 dingen niet goed ingevuld");
        Assert.Equal("alert", await editor.Page.EvaluateAsync<string>("document.activeElement.getAttribute('role')"));
        Assert.Equal("31 februari 2027", await editor.Page.Locator("#zin").InputValueAsync());
        Assert.Equal("in-werking", await editor.Page.Locator("#mijlpaal").InputValueAsync());
        Assert.StartsWith("Fout: ", await editor.Page.TitleAsync(), StringComparison.Ordinal);
        await editor.Page.GetByRole(AriaRole.Alert)
            .GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Datum in de bron") })
            .ClickAsync();
        Assert.Equal("zin", await editor.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal([], await editor.Barriers());
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task Asks_whether_the_year_is_right_when_the_letter_has_a_day_that_must_still_come()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/registreren?dossier=wpp");
        await FillIn(editor, "jaartal");

        await editor.Fill("Dag van het document", "24-4-2126");

        await editor.Sees("#gevolgen", "Gezegd op 24 april 2126: die dag moet nog komen");
        await editor.Fill("Dag van het document", "24-4-2026");
        await Assertions.Expect(editor.Page.Locator("#gevolgen")).Not.ToContainTextAsync("moet nog komen");
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_the_session_ended_in_between()
    {
        await using var editor = await chromium.Visit(host.Address, script: false);
        await editor.SignIn("redacteur", "/registreren?dossier=wpp");
        await FillIn(editor, "sessie");
        // As much as fits, in letters that take the most room in an address.
        await editor.Fill("Waar wacht het op?", new string('é', 300));
        await editor.Page.Context.ClearCookiesAsync();
        await editor.Press("Vastleggen");
        await editor.Sees("h1", "Aanmelden");
        await editor.Press("Aanmelden");

        await editor.Sees("#samenvatting", "Brief over sessie (nieuw), blz. 7");
        Assert.Equal("Q2 2029", await editor.Page.Locator("#zin").InputValueAsync());
        Assert.Equal(300, (await editor.Page.Locator("#voorwaarde").InputValueAsync()).Length);
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_one_leaves_the_page_until_it_is_recorded()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/registreren?dossier=cyberbeveiligingswet");
        await editor.Fill("Datum in de bron", "eind 2031");
        await editor.Open("/over");
        await editor.Open("/registreren?dossier=cyberbeveiligingswet");

        await editor.Sees("main form", "Wat u eerder typte, staat er weer.");
        Assert.Equal("eind 2031", await editor.Page.Locator("#zin").InputValueAsync());
        await editor.Sees("#lezing", "1 oktober tot en met 31 december 2031");
        await editor.Press("Begin opnieuw");
        await Assertions.Expect(editor.Page.Locator("#zin")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Is_not_for_a_reader()
    {
        await using var reader = await chromium.Visit(host.Address);
        await reader.SignIn("lezer", "/registreren");

        await reader.Sees("h1", "Dit mag niet");
    }

    private static async Task FillIn(Visitor editor, string about)
    {
        await editor.Choose("Document", "Een nieuw document …");
        await editor.Fill("Titel van het document", $"Brief over {about}");
        await editor.Fill("Dag van het document", "20 november 2026");
        await editor.Fill("Plaats in de bron", "blz. 7");
        await editor.Page.Locator("#mijlpaal").SelectOptionAsync(
            await editor.Page.Locator("#mijlpaal option[value=opgeleverd], #mijlpaal option[value=in-werking]").First
                .GetAttributeAsync("value") ?? "");
        await editor.Fill("Datum in de bron", "Q2 2029");
    }

    /// <summary>What stands in a quarter, as the API tells it.</summary>
    private async Task<IReadOnlyList<string>> Quarter(string quarter)
    {
        using var planning = JsonDocument.Parse(
            await host.Program.GetStringAsync($"/api/v1/planning?van={quarter}&tot={quarter}"));
        return
        [
            .. planning.RootElement.GetProperty("kwartalen")[0].GetProperty("items").EnumerateArray().Select(item =>
                $"{item.GetProperty("dossier")}/{item.GetProperty("mijlpaal")} {item.GetProperty("zin")}"),
        ];
    }

    private async Task<(string Uid, int Sequence, string Day)> Event(string milestone)
    {
        var feed = await host.Program.GetStringAsync("/agenda/dossiers/wpp.ics");
        var lines = feed.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT")
            .Single(it => it.Contains($"UID:{milestone}@", StringComparison.Ordinal))
            .Split("\r\n");
        string Value(string name) =>
            lines.Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..];
        return (Value("UID:"), int.Parse(Value("SEQUENCE:"), null), Value("DTSTART;VALUE=DATE:"));
    }
}
