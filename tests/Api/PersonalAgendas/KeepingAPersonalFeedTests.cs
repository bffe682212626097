using System.Net;
using Tracker.Api.Http;
using Tracker.Api.PersonalAgendas;
using Tracker.Tests.Api.Pages;

namespace Tracker.Tests.Api.PersonalAgendas;

public sealed class Keeping_a_personal_feed(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Is_for_who_did_not_sign_in_by_a_link_that_opens_nothing_else()
    {
        var maker = Anyone();
        var page = await maker.Make("wat=landelijk");
        var link = page.QuerySelector("#beheerlink")!.GetAttribute("value")!;

        var elsewhere = await Anyone().Look(link["https://planner.example.nl".Length..]);

        Assert.Equal("Uw agenda: landelijk", elsewhere.QuerySelector("h1")!.Words());
        Assert.Null(elsewhere.QuerySelector("#adres"));
        // The secret in the address of the feed, which calendar programs know, does not open it.
        var feed = maker.Feed.Split('/')[3];
        Assert.Equal(HttpStatusCode.NotFound, (await Anyone().Look(PersonalAgendaRoutes.AddressOf(feed))).StatusCode);
    }

    [Fact]
    public async Task Is_for_who_signed_in_in_a_list_that_nobody_else_sees()
    {
        var (mine, other) = (Anyone(), Anyone());
        await mine.SignIn(Roles.Editor);
        await other.SignIn(Roles.Reader);
        var page = await mine.Make("wat=gemeenten&gemeente=gm0363");

        Assert.Equal("Uw agenda: Amsterdam", page.QuerySelector("h1")!.Words());
        Assert.Null(page.QuerySelector("#beheerlink"));
        Assert.Contains(
            "Amsterdam", (await mine.Look(PersonalAgendaRoutes.Base)).Body!.Words(), StringComparison.Ordinal);
        Assert.Contains(
            "U hebt nog geen eigen agenda’s.", (await other.Look(PersonalAgendaRoutes.Base)).Body!.Words(),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Look(mine.Page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Anyone().Look(mine.Page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send(mine.Page, $"{mine.Page}/opheffen")).StatusCode);
    }

    [Fact]
    public async Task Can_be_taken_over_from_the_link_by_who_signs_in_later()
    {
        var maker = Anyone();
        await maker.Make("wat=landelijk&naam=Later+van+mij");
        var link = maker.Page;
        await maker.SignIn(Roles.Municipality);

        await maker.Send(link, $"{link}/overnemen");

        Assert.NotEqual(link, maker.Page);
        Assert.Contains(
            "Later van mij", (await maker.Look(PersonalAgendaRoutes.Base)).Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await maker.Look(link)).StatusCode);
        Assert.StartsWith(
            "BEGIN:VCALENDAR", await api.Anyone.GetStringAsync(maker.Feed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_address_in_the_browser_that_made_it_alone()
    {
        var maker = Anyone();
        await maker.Make("wat=landelijk");

        Assert.NotNull((await maker.Look(maker.Page)).QuerySelector("#adres"));
        Assert.Null((await Anyone().Look(maker.Page)).QuerySelector("#adres"));
    }

    [Fact]
    public async Task Begins_where_the_page_of_public_feeds_was()
    {
        var page = await Anyone().Look(
            "/abonneren/eigen/nieuw?wat=ministeries&ministerie=BZK&dossier=&gemeente=&mijlpalen=werking&zeker=vast");

        Assert.Equal("landelijk", Checked(page, "wat"));
        Assert.Equal("BZK", Checked(page, "ministerie"));
        Assert.Equal("werking", Checked(page, "mijlpalen"));
        Assert.Equal("vast", page.QuerySelector("#zeker option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("wat=gemeenten", "#gemeente", "Welke gemeente: maak hier een keuze.")]
    [InlineData("wat=gemeenten&gemeente=gm9999", "#gemeente", "Welke gemeente: 'gm9999' bestaat niet.")]
    [InlineData("wat=dossiers", "#dossier", "Welke dossiers ook: kies ten minste één dossier.")]
    [InlineData("wat=landelijk&dossier=nergens", "#dossier", "Welke dossiers ook: dit bestaat niet: nergens.")]
    [InlineData("wat=landelijk&thema=x", "#thema", "Alleen over deze thema’s: dit bestaat niet: x.")]
    public async Task Needs_a_choice_that_can_be_and_says_beside_the_field_what_is_wrong(
        string choice, string field, string error)
    {
        var page = await Anyone().Make(choice);

        var link = page.QuerySelector("[role=alert] a")!;
        Assert.Equal((error, $"/abonneren/eigen/nieuw{field}"), (link.Words(), link.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector(field));
    }

    [Fact]
    public async Task Tells_all_that_is_wrong_together()
    {
        var page = await Anyone().Make($"wat=provincies&dossier=nergens&naam={new string('n', 61)}");

        Assert.Equal(
            [
                "Welke provincie: maak hier een keuze.", "Welke dossiers ook: dit bestaat niet: nergens.",
                "Hoe moet uw agenda heten: kies een naam van ten hoogste 60 tekens.",
            ],
            page.QuerySelectorAll("[role=alert] li").Select(it => it.Words()));
    }

    [Theory]
    [InlineData("nieuw")]
    [InlineData("KEY/wijzigen")]
    [InlineData("KEY/adres")]
    [InlineData("KEY/opheffen")]
    [InlineData("KEY/overnemen")]
    public async Task Takes_no_form_that_was_not_on_a_page_of_ours(string form)
    {
        var maker = Anyone();
        await maker.Make("wat=landelijk&naam=Blijft");

        // A page without a form, so without a token.
        using var answer = await maker.Post(
            "/over",
            $"{PersonalAgendaRoutes.Base}/{form.Replace("KEY", maker.Page.Split('/')[3], StringComparison.Ordinal)}",
            "wat=landelijk&naam=Anders");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "Deze pagina stond lang open.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Uw agenda: Blijft", (await maker.Look(maker.Page)).QuerySelector("h1")!.Words());
        Assert.True((await api.Anyone.GetAsync(maker.Feed)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Tells_in_words_what_was_chosen()
    {
        await api.Follow("woorden");
        var page = await Anyone().Make(
            "wat=provincies&provincie=pv26&dossier=woorden&thema=c_0361ffb3&ministerie=BZK&ministerie=AZ"
            + "&mijlpalen=werking&mijlpalen=kamers&zeker=vast&anker=eind&alarm=P30D&taal=en&naam=Van+mij");

        Assert.Equal(
            [
                "Alles voor provincie Utrecht", "Alleen over cultuur en recreatie", "Alleen van AZ, BZK",
                "Ook de dossiers Wet woorden",
                "Mijlpalen Bekendmaking en inwerkingtreding, Behandeling in de Kamers",
                "Hoe zeker Alleen vast of gebeurd", "Bij een periode Altijd de laatste dag",
                "Herinnering 30 dagen ervoor", "Taal Engels",
            ],
            page.QuerySelectorAll("#uw-keuze ~ dl > div").Select(it => it.Words()));
    }

    [Fact]
    public async Task Marks_the_names_of_dossiers_as_Dutch_on_an_English_page()
    {
        await api.Follow("merken");
        var client = api.Host.MakeClient();
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        var page = await new Maker(client).Make("wat=dossiers&dossier=merken&taal=en");

        Assert.Equal(
            [("Dossiers Wet merken", "nl"), ("Milestones all", null)],
            page.QuerySelectorAll("#uw-keuze ~ dl > div")
                .Select(it => (it.Words(), it.QuerySelector("dd")!.GetAttribute("lang"))));
    }

    private static string? Checked(AngleSharp.Dom.IDocument page, string name) =>
        Assert.Single(page.QuerySelectorAll($"[name={name}][checked]")).GetAttribute("value");

    private Maker Anyone() => new(api.Host.MakeClient());
}
