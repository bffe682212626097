namespace Tracker.Tests.Browser;

/// <summary>Two sources contradict each other, or one was read wrongly, and an editor puts that right.</summary>
public sealed class Putting_right(Chromium chromium, WritingHost host) : IClassFixture<WritingHost>
{
    [Fact]
    public async Task Shows_both_claims_until_one_is_chosen_with_a_reason_and_again_once_that_is_undone()
    {
        await Conflict("strijd");
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/dossiers/strijd");
        await editor.Sees(".wp-botsing", "Bronnen spreken elkaar tegen over in werking");
        await editor.Sees(".wp-botsing", "‘1 januari 2027’ (1 januari 2027). Bron: Brief strijd");
        await editor.Sees(".wp-botsing", "‘1 juli 2027’ (1 juli 2027). Bron: Bijlage strijd");
        Assert.Equal([], await editor.Barriers());
        await editor.Follow("Kies welke uitspraak geldt");
        Assert.Equal([], await editor.Barriers());
        await editor.Fill("Waarom?", "De bijlage is nagerekend.");
        await editor.Press("Deze uitspraak geldt");
        await editor.Sees("[role=alert]", "Welke uitspraak geldt");
        Assert.Equal("De bijlage is nagerekend.", await editor.Page.Locator("#reden").InputValueAsync());
        Assert.Equal([], await editor.Barriers());
        await editor.Page.Locator("#geldend-strijd-2").CheckAsync();
        await editor.Press("Deze uitspraak geldt");

        await editor.Sees("main", "Dit staat nu op het bord: Q3 2027.");
        await editor.Open("/dossiers/strijd");
        await editor.Sees("#strijd-1", "Terzijde gelegd voor ‘1 juli 2027’.");
        await editor.Sees("#strijd-1", "Reden: De bijlage is nagerekend.");
        await editor.Follow("Herroep deze beslissing");
        await editor.Sees("main", "Reden: De bijlage is nagerekend.");
        Assert.Equal([], await editor.Barriers());
        await editor.Press("Herroep");
        await editor.Sees("[role=alert]", "Waarom");
        await editor.Fill("Waarom?", "De bijlage is vervallen.");
        await editor.Press("Herroep");
        await editor.Open("/dossiers/strijd");
        await editor.Sees(".wp-botsing", "Bronnen spreken elkaar tegen over in werking");
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task Keeps_the_choice_and_its_reason_when_the_session_ended_in_between()
    {
        await Conflict("sessie");
        await using var editor = await chromium.Visit(host.Address, script: false);
        await editor.SignIn("redacteur", "/dossiers/sessie/vermeldingen/sessie-1/strijd");
        await editor.Page.Locator("#geldend-sessie-1").CheckAsync();
        await editor.Fill("Waarom?", "Een goede reden.");
        await editor.Page.Context.ClearCookiesAsync();
        await editor.Press("Deze uitspraak geldt");
        await editor.Press("Aanmelden");

        await editor.Sees("h1", "Kiezen welke uitspraak geldt");
        Assert.True(await editor.Page.Locator("#geldend-sessie-1").IsCheckedAsync());
        Assert.Equal("Een goede reden.", await editor.Page.Locator("#reden").InputValueAsync());
    }

    [Fact]
    public async Task Brings_a_claim_back_as_it_was_typed_and_records_it_well_in_its_place()
    {
        await host.Record("/dossiers", """{"slug": "fout", "titel": "Wet fout", "instrument": "wet"}""");
        await host.Record("/dossiers/fout/uitspraken", """
            {"kenmerk": "fout-1", "mijlpaal": "in-werking", "zin": "beoogd 1 juli 2027", "regel": 12, "plaats": "tabel",
             "bron": {"sleutel": "brief-fout", "titel": "Brief fout", "gezegdOp": "2026-04-24"},
             "wachtOp": {"mijlpaal": "gepubliceerd", "nietNa": "2027-01-31"}}
            """);
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/dossiers/fout");
        await editor.Follow("Verbeter deze vermelding");
        await editor.Sees("main", "Nu staat er: In werking, ‘beoogd 1 juli 2027’, gezegd op 24 april 2026.");
        Assert.Equal("regel 12, tabel", await editor.Page.Locator("#plaats").InputValueAsync());
        Assert.Equal("gepubliceerd", await editor.Page.Locator("#wachtOp-mijlpaal").InputValueAsync());
        Assert.Equal("31-01-2027", await editor.Page.Locator("#wachtOp-nietNa").InputValueAsync());
        await editor.Fill("Datum in de bron", "beoogd 1 juli 2028");
        await editor.Fill("Waarom klopt de oude vermelding niet?", "Jaar verkeerd overgenomen.");
        await editor.Sees("#samenvatting", "In plaats van");
        await editor.Sees("#samenvatting", "Wacht op ‘bekendmaking’ uiterlijk 31 januari 2027.");
        await editor.Press("Vastleggen");

        await editor.Sees("main", "Dit staat nu op het bord: Q3 2028.");
        await editor.Open("/dossiers/fout");
        await editor.Sees(".wp-uitspraak--ingetrokken", "‘beoogd 1 juli 2027’");
        await editor.Sees(".wp-uitspraak--ingetrokken", "Reden: Jaar verkeerd overgenomen.");
        await editor.Sees(".wp-stand", "Wacht op ‘bekendmaking’ uiterlijk 31 januari 2027.");
        Assert.Equal([], await editor.Barriers());
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task Says_that_a_claim_that_waits_for_another_dossier_moves_with_it()
    {
        await host.Record("/dossiers", """{"slug": "moeder", "titel": "Moederwet", "instrument": "wet"}""");
        await host.Record("/dossiers/moeder/uitspraken", """
            {"kenmerk": "moeder-1", "mijlpaal": "gepubliceerd", "zin": "1 maart 2027", "regel": 1,
             "bron": {"sleutel": "brief-moeder", "titel": "Brief moeder", "gezegdOp": "2026-04-24"}}
            """);
        await host.Record("/dossiers", """{"slug": "kind", "titel": "Kindbesluit", "instrument": "amvb"}""");
        await using var editor = await chromium.Visit(host.Address, script: false);
        await editor.SignIn("redacteur", "/registreren?dossier=kind&bron=brief-moeder&wachtOp.mijlpaal=gepubliceerd");
        await editor.Fill("Plaats in de bron", "regel 2");
        await editor.Page.Locator("#mijlpaal").SelectOptionAsync("in-werking");
        await editor.Fill("Datum in de bron", "drie maanden na publicatie van de wet");
        await editor.Fill("Van welk dossier?", "Moederwet");
        await editor.Choose("Wat betekent dat voor de dagen?", "erna");
        await editor.Fill("Hoeveel erna?", "3");
        await editor.Choose("Dagen, weken, maanden of jaren (mag leeg blijven)", "maanden");
        await editor.Press("Vastleggen");
        await editor.Sees("#samenvatting", "1 juni 2027");
        await editor.Sees(
            "#samenvatting", "3 maanden na ‘bekendmaking’ van Moederwet. Die stap is gepland: 1 maart 2027.");
        await editor.Press("Vastleggen");

        await editor.Sees("main", "Dit staat nu op het bord: Q2 2027.");
        await editor.Open("/dossiers/moeder");
        await editor.Sees("#verbanden + ul", "Hierop wacht Kindbesluit: in werking");
    }

    private async Task Conflict(string slug)
    {
        await host.Record("/dossiers", $$"""{"slug": "{{slug}}", "titel": "Wet {{slug}}", "instrument": "wet"}""");
        await host.Record($"/dossiers/{slug}/uitspraken", $$"""
            {"kenmerk": "{{slug}}-1", "mijlpaal": "in-werking", "zin": "1 januari 2027", "regel": 12,
             "bron": {"sleutel": "brief-{{slug}}", "titel": "Brief {{slug}}", "gezegdOp": "2026-04-24"} }
            """);
        await host.Record($"/dossiers/{slug}/uitspraken", $$"""
            {"kenmerk": "{{slug}}-2", "mijlpaal": "in-werking", "zin": "1 juli 2027", "regel": 3,
             "bron": {"sleutel": "bijlage-{{slug}}", "titel": "Bijlage {{slug}}", "gezegdOp": "2026-04-24"} }
            """);
    }
}
