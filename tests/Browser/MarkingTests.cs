using Microsoft.Playwright;

namespace Tracker.Tests.Browser;

/// <summary>An editor says what holds beside the steps of a dossier, and what belongs together.</summary>
public sealed class Marking_a_dossier(Chromium chromium, WritingHost host) : IClassFixture<WritingHost>
{
    [Fact]
    public async Task Shows_the_flag_with_its_source_until_it_is_lowered()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/dossiers/wpp");
        await editor.Follow("Zet of verwijder een markering");
        await editor.Sees("main", "Er staat nu geen markering.");
        await FillIn(editor, "aangehouden", "Brief over uitstel");
        await editor.Fill("Vanaf welke dag?", "10 november 2026");
        await editor.Fill("Toelichting", "Op verzoek van de minister.");
        await editor.Press("Vastleggen");
        await editor.Sees("main", "Dit staat nu bij het dossier.");
        Assert.Equal([], await editor.Barriers());
        await editor.Follow("Naar het dossier");

        await editor.Sees(".wp-markering", "Aangehouden sinds 10 november 2026");
        await editor.Sees("#aantekeningen + ul", "Op verzoek van de minister.");
        await editor.Sees("#aantekeningen + ul", "Brief over uitstel, blz. 3; gezegd op 12 november 2026.");
        Assert.Equal([], await editor.Barriers());
        await editor.Open("/?dossier=wpp");
        await editor.Sees("main", "aangehouden");

        await editor.Open("/dossiers/wpp/markeringen");
        await editor.Sees("main", "Nu staat er: aangehouden.");
        await FillIn(editor, "aangehouden", "Brief over hervatting");
        await editor.Page.GetByLabel("Verwijderen: dit geldt niet meer").CheckAsync();
        await editor.Press("Vastleggen");
        await editor.Follow("Naar het dossier");
        await editor.Sees("#aantekeningen + ul", "Niet meer aangehouden, vanaf 12 november 2026");
        Assert.Equal(0, await editor.Page.Locator(".wp-markering", new() { HasText = "Aangehouden" }).CountAsync());
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task Refuses_what_cannot_be_with_the_reason_and_keeps_what_was_typed_without_script_too()
    {
        await using var editor = await chromium.Visit(host.Address, script: false);
        await editor.SignIn("redacteur", "/dossiers/archiefwet/markeringen");
        await editor.Press("Vastleggen");
        await editor.Sees("[role=alert]", "Welke markering: kies een markering.");
        await editor.Sees("[role=alert]", "Document: kies een document");
        await FillIn(editor, "spoed", "Brief met haast");
        await editor.Page.GetByLabel("Verwijderen: dit geldt niet meer").CheckAsync();
        await editor.Fill("Toelichting", "Zie de bijlage.");
        await editor.Press("Vastleggen");

        await editor.Sees("[role=alert]", "Welke markering: de markering 'spoed' staat op 12 november 2026 niet bij");
        Assert.Equal("Zie de bijlage.", await editor.Page.Locator("#toelichting").InputValueAsync());
        Assert.Equal("Brief met haast", await editor.Page.Locator("#bron-titel").InputValueAsync());
        Assert.True(await editor.Page.Locator("#handeling-weg").IsCheckedAsync());
    }

    [Fact]
    public async Task Keeps_long_texts_when_the_session_ended_in_between()
    {
        await using var editor = await chromium.Visit(host.Address, script: false);
        await editor.SignIn("redacteur", "/dossiers/wpp/markeringen");
        await FillIn(editor, "spoed", "Brief");
        // As much as fits, in letters that take the most room in an address.
        await editor.Fill("Toelichting", new string('é', 1000));
        await editor.Page.Context.ClearCookiesAsync();
        await editor.Press("Vastleggen");
        await editor.Sees("h1", "Aanmelden");
        await editor.Press("Aanmelden");

        await editor.Sees("h1", "Markering zetten of verwijderen");
        Assert.Equal(1000, (await editor.Page.Locator("#toelichting").InputValueAsync()).Length);
        Assert.Equal("spoed", await editor.Page.Locator("#markering").InputValueAsync());
        Assert.Equal("12-11-2026", await editor.Page.Locator("#bron-gezegdOp").InputValueAsync());
    }

    [Fact]
    public async Task Links_it_to_another_and_shows_that_at_both_until_it_is_taken_back()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/dossiers/lobbyregister");
        await editor.Follow("Leg een verband vast");
        await Source(editor, "Brief over samenhang");
        await editor.Choose("Hoe hoort dit dossier bij het andere?", "… vervangt …");
        await editor.Fill("Bij welk dossier?", "een wet die niemand kent");
        await editor.Press("Vastleggen");
        await editor.Sees("[role=alert]", "Bij welk dossier: dit dossier kennen we niet. Kies er een uit de lijst.");
        await editor.Fill("Bij welk dossier?", "Wpp");
        await editor.Press("Vastleggen");
        await editor.Sees("main", "Dit verband staat nu bij beide dossiers.");

        await editor.Open("/dossiers/wpp");
        await editor.Sees("#verbanden + ul", "Wordt vervangen door Wet lobbyregister");
        await editor.Open("/dossiers/lobbyregister");
        await editor.Sees("#verbanden + ul", "Vervangt Wet op de politieke partijen (Wpp)");
        await editor.Page.Locator("#aantekeningen + ul").GetByText("trek het in").ClickAsync();
        await editor.Sees("main", "Vervangt Wpp.");
        await editor.Fill("Waarom klopt dit niet?", "Een ander register.");
        await editor.Press("Trek in");
        await editor.Sees("main", "Dit is ingetrokken.");

        await editor.Open("/dossiers/wpp");
        await editor.Sees("#verbanden + ul", "Hoort bij");
        await Assertions.Expect(editor.Page.Locator("#verbanden + ul")).Not.ToContainTextAsync("Wet lobbyregister");
    }

    [Fact]
    public async Task Puts_a_flag_right_with_a_reason_and_keeps_the_old_one_readable()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/dossiers/cyberbeveiligingswet/markeringen");
        await FillIn(editor, "aangehouden", "Brief met een fout");
        await editor.Press("Vastleggen");
        await editor.Follow("Verbeter");
        await editor.Sees("main", "Nu staat er: Aangehouden, vanaf 12 november 2026.");
        Assert.Equal("aangehouden", await editor.Page.Locator("#markering").InputValueAsync());
        await editor.Choose("Welke markering?", "spoed");
        await editor.Press("Vastleggen");
        await editor.Sees("[role=alert]", "Waarom klopt de oude vermelding niet: vul in wat er niet klopt");
        await editor.Fill("Waarom klopt de oude vermelding niet?", "Verkeerde regel gelezen.");
        await editor.Press("Vastleggen");
        await editor.Follow("Naar het dossier");

        await editor.Sees(".wp-markering", "Spoed sinds 12 november 2026");
        await editor.Sees("#aantekeningen + ul .wp-uitspraak--ingetrokken", "Aangehouden, vanaf 12 november 2026");
        await editor.Sees("#aantekeningen + ul .wp-uitspraak--ingetrokken", "Reden: Verkeerde regel gelezen.");
    }

    private static async Task FillIn(Visitor editor, string flag, string title)
    {
        await editor.Page.Locator("#markering").SelectOptionAsync(flag);
        await Source(editor, title);
    }

    private static async Task Source(Visitor editor, string title)
    {
        await editor.Choose("Document", "Een nieuw document …");
        await editor.Fill("Titel van het document", title);
        await editor.Fill("Dag van het document", "12-11-2026");
        await editor.Fill("Plaats in de bron", "blz. 3");
    }
}
