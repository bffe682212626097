using System.Text.Json;
using Microsoft.Playwright;

namespace Tracker.Tests.Browser;

/// <summary>An editor records what a law asks of municipalities, and what others ask for.</summary>
public sealed class Recording_what_is_asked(Chromium chromium, WritingHost host) : IClassFixture<WritingHost>
{
    [Fact]
    public async Task Shows_an_obligation_with_its_day_at_the_dossier_and_at_every_municipality()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/dossiers/wpp");
        await editor.Follow("Leg een verplichting vast");
        await editor.Fill("Wat moet er gebeuren?", "Wijs een contactpersoon aan.");
        await editor.Sees("#lezing", "Zonder dag en zonder stap staat erbij dat niet is gezegd wanneer");
        await editor.Page.GetByText("Volgt de dag uit een stap, zoals de inwerkingtreding?").ClickAsync();
        await editor.Page.GetByLabel("Uit welke stap volgt de dag?").SelectOptionAsync("in-werking");
        await editor.Sees("#lezing", "Kies ook hoe de dag uit die stap volgt.");
        await editor.Choose("Hoe volgt de dag daaruit?", "uiterlijk zo lang erna");
        await editor.Fill("Hoeveel erna?", "3");
        await editor.Choose("Dagen, weken, maanden of jaren (mag leeg blijven)", "maanden");
        await editor.Sees(
            "#lezing", "Klaar: 1 januari tot en met 1 april 2028, binnen 3 maanden na ‘in werking’.");
        await Source(editor, "Handreiking voor gemeenten");
        await editor.Sees("#samenvatting", "Handreiking voor gemeenten (nieuw), blz. 3");
        await editor.Sees("#gevolgen", "Dit komt bij het dossier, en op de pagina van alle gemeenten");
        Assert.Equal([], await editor.Barriers());
        await editor.Press("Vastleggen");

        await editor.Sees("main", "Dit staat nu bij het dossier.");
        await editor.Sees("main", "Wijs een contactpersoon aan.");
        await editor.Sees("main", "1 januari tot en met 1 april 2028, binnen 3 maanden na");
        Assert.Equal([], await editor.Barriers());
        await editor.Follow("Naar het dossier");
        await editor.Sees("section[aria-labelledby=verplichtingen]", "Wijs een contactpersoon aan.");
        await editor.Open("/gemeenten/gm0402");
        await editor.Sees("section[aria-labelledby=verplichtingen]", "Wijs een contactpersoon aan.");
        using var municipality = JsonDocument.Parse(await host.Program.GetStringAsync("/api/v1/gemeenten/gm0402"));
        Assert.Contains(
            "wpp Wijs een contactpersoon aan. 2028-04-01",
            municipality.RootElement.GetProperty("verplichtingen").EnumerateArray().Select(it =>
                $"{it.GetProperty("dossier")} {it.GetProperty("verplichting")} {it.GetProperty("laatst")}"));
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task Puts_an_obligation_right_with_a_reason_and_takes_it_back_and_keeps_both_readable()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/dossiers/archiefwet/verplichtingen");
        await editor.Fill("Wat moet er gebeuren?", "Maak een beheerplan.");
        await editor.Fill("Uiterlijk op welke dag?", "1-7-2027");
        await Source(editor, "Brief over beheer");
        await editor.Sees("#samenvatting", "Uiterlijk 1 juli 2027.");
        await editor.Sees("#gevolgen", "Dit komt bij het dossier");
        await editor.Press("Vastleggen");
        await editor.Follow("Verbeter");
        await editor.Sees("main", "Nu staat er: Verplichting: Maak een beheerplan.");
        Assert.Equal("01-07-2027", await editor.Page.Locator("#uiterlijk").InputValueAsync());
        await editor.Fill("Waarom klopt de oude vermelding niet?", "Verkeerd jaar.");
        await editor.Fill("Uiterlijk op welke dag?", "1 juli 2028");
        await editor.Sees("#samenvatting", "Uiterlijk 1 juli 2028.");
        await editor.Sees("#gevolgen", "Dit komt bij het dossier");
        await editor.Press("Vastleggen");
        await editor.Sees("main", "Uiterlijk 1 juli 2028.");
        await editor.Follow("Trek in");
        await editor.Sees("main", "Verplichting: Maak een beheerplan.");
        await editor.Fill("Waarom klopt dit niet?", "Staat niet in de wet.");
        await editor.Press("Trek in");
        await editor.Follow("Naar het dossier");

        var struck = "section[aria-labelledby=verplichtingen]";
        await editor.Sees(struck, "Reden: Verkeerd jaar.");
        await editor.Sees(struck, "Reden: Staat niet in de wet.");
        Assert.Equal(2, await editor.Page.Locator($"{struck} s").CountAsync());
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task Says_all_that_is_wrong_together_and_looks_once_before_it_records_without_script()
    {
        await using var editor = await chromium.Visit(host.Address, script: false);
        await editor.SignIn("redacteur", "/dossiers/cyberbeveiligingswet/verplichtingen");
        await editor.Fill("Uiterlijk op welke dag?", "31-2-2027");
        await editor.Page.Locator("#wachtOp-mijlpaal").EvaluateAsync("it => it.closest('details').open = true");
        await editor.Page.Locator("#wachtOp-mijlpaal").SelectOptionAsync("in-werking");
        await editor.Press("Vastleggen");
        await editor.Sees("[role=alert]", "Wat moet er gebeuren: vul in wat er moet gebeuren, in een zin.");
        await editor.Sees("[role=alert]", "Uiterlijk op welke dag: dit is geen dag die bestaat.");
        await editor.Sees("[role=alert]", "Hoe volgt de dag daaruit: kies hoe de dag uit die stap volgt.");
        await editor.Sees("[role=alert]", "Document: kies een document");
        await editor.Sees("[role=alert]", "Plaats in de bron: vul een bladzijde");
        Assert.Equal("31-2-2027", await editor.Page.Locator("#uiterlijk").InputValueAsync());

        await editor.Fill("Wat moet er gebeuren?", "Meld uw systemen aan.");
        await editor.Fill("Uiterlijk op welke dag?", "");
        await editor.Choose("Hoe volgt de dag daaruit?", "op dezelfde dag");
        await Source(editor, "Brief over de Cbw");
        await editor.Press("Vastleggen");
        await editor.Sees("main", "Kijk na wat wordt vastgelegd. Klopt het? Kies dan nog eens ‘Vastleggen’.");
        await editor.Sees("#samenvatting", "Meld uw systemen aan.");
        await editor.Press("Vastleggen");
        await editor.Sees("main", "Dit staat nu bij het dossier.");

        await editor.Follow("Nog een verplichting uit dit document");
        await editor.Sees("#bron option:checked", "Brief over de Cbw");
        await editor.Sees("summary", "Al vastgelegd: 5 verplichtingen");
        await editor.Fill("Wat moet er gebeuren?", "meld uw systemen aan.");
        await editor.Fill("Plaats in de bron", "blz. 9");
        await editor.Press("Vastleggen");
        await editor.Sees("#gevolgen", "Dit staat er al, uit een andere bron of met een andere dag");
    }

    [Fact]
    public async Task Keeps_a_wish_when_the_session_ended_in_between_and_then_shows_it_apart_from_the_plans()
    {
        await using var editor = await chromium.Visit(host.Address, script: false);
        await editor.SignIn("redacteur", "/dossiers/lobbyregister");
        await editor.Follow("Leg een wens vast");
        // As much as fits, in letters that take the most room in an address.
        var wish = new string('é', 1000);
        await editor.Fill("Wat vraagt de schrijver?", wish);
        await Source(editor, "Brief van een vereniging");
        await editor.Page.Context.ClearCookiesAsync();
        await editor.Press("Vastleggen");
        await editor.Sees("h1", "Aanmelden");
        await editor.Press("Aanmelden");

        await editor.Sees("h1", "Wens vastleggen");
        Assert.Equal(wish, await editor.Page.Locator("#wens").InputValueAsync());
        await editor.Sees("#samenvatting", "Brief van een vereniging (nieuw), blz. 3");
        await editor.Sees("#gevolgen", "Een wens staat in geen planning en in geen agenda.");
        await editor.Press("Vastleggen");
        await editor.Follow("Naar het dossier");
        await editor.Sees("section[aria-labelledby=wensen]", wish);
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_one_leaves_the_page_until_it_is_recorded()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/dossiers/woo/wensen");
        await editor.Fill("Wat vraagt de schrijver?", "Meer tijd.");
        await editor.Open("/over");
        await editor.Open("/dossiers/woo/wensen");
        await editor.Sees("main form", "Wat u eerder typte, staat er weer.");
        Assert.Equal("Meer tijd.", await editor.Page.Locator("#wens").InputValueAsync());
        await Source(editor, "Brief over tijd");
        await editor.Sees("#gevolgen", "Een wens staat in geen planning en in geen agenda.");
        await editor.Press("Vastleggen");
        await editor.Sees("main", "Dit staat nu bij het dossier.");

        await editor.Open("/dossiers/woo/wensen");
        await Assertions.Expect(editor.Page.Locator("#wens")).ToHaveValueAsync("");
    }

    private static async Task Source(Visitor editor, string title)
    {
        await editor.Choose("Document", "Een nieuw document …");
        await editor.Fill("Titel van het document", title);
        await editor.Fill("Dag van het document", "12-11-2026");
        await editor.Fill("Plaats in de bron", "blz. 3");
    }
}
