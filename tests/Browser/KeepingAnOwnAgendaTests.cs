using System.Net;
using Microsoft.Playwright;

namespace Tracker.Tests.Browser;

/// <summary>Someone without knowledge of calendars makes an agenda of their own, changes it and gives it up.</summary>
public sealed class Keeping_an_own_agenda(Chromium chromium, WritingHost host) : IClassFixture<WritingHost>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task Goes_from_the_page_to_subscribe_to_an_address_that_stays_until_it_is_given_up(
        int width, bool script)
    {
        await using var visitor = await chromium.Visit(host.Address, width, script);
        await visitor.Open("/abonneren");
        await visitor.Page.Locator("#wat-gemeenten").CheckAsync();
        await visitor.Choose("Welke gemeente?", "Amsterdam");
        await visitor.Press("Maak een eigen agenda");
        await visitor.Sees("h1", "Maak een eigen agenda");
        await visitor.Press("Maak mijn agenda");
        await visitor.Sees("main [role=status]", "Uw agenda is gemaakt.");
        await Look(visitor, script);
        var feed = await Feed(visitor);
        Assert.Equal(HttpStatusCode.OK, await Asked(feed));
        Assert.EndsWith("/wetgevingsplanner-amsterdam.ics", feed, StringComparison.Ordinal);

        await visitor.Follow("Kies iets anders");
        await visitor.Sees("h1", "Kies iets anders");
        await Look(visitor, script);
        await visitor.Page.Locator("#mijlpalen-kamers").UncheckAsync();
        await visitor.Fill("Hoe moet uw agenda heten?", "Voor het college");
        await visitor.Press("Bewaar mijn keuze");
        await visitor.Sees("main [role=status]", "Uw keuze is bewaard. Het adres is hetzelfde gebleven.");
        await visitor.Sees("h1", "Uw agenda: Voor het college");
        Assert.Contains("Voor het college", await host.Program.GetStringAsync(feed), StringComparison.Ordinal);

        await visitor.Page.GetByText("Hef deze agenda op").ClickAsync();
        await visitor.Press("Hef op");
        await visitor.Sees("main [role=status]", "De agenda is opgeheven.");
        Assert.Equal(HttpStatusCode.Gone, await Asked(feed));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Shows_what_would_be_in_it_without_putting_the_proof_of_the_form_in_the_address()
    {
        await using var visitor = await chromium.Visit(host.Address);
        await visitor.Open("/abonneren/eigen/nieuw");
        await visitor.Page.Locator("#wat-dossiers").CheckAsync();
        await visitor.Page.Locator("#dossier summary").ClickAsync();
        await visitor.Page.Locator("#dossier-wpp").CheckAsync();
        await visitor.Press("Werk voorbeeld bij");

        await visitor.Sees(".wp-samen", "Wpp in werking");
        Assert.Contains("dossier=wpp", visitor.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("Token", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_wrong_where_it_is()
    {
        await using var visitor = await chromium.Visit(host.Address, 320);
        await visitor.Open("/abonneren/eigen/nieuw?wat=gemeenten");
        await visitor.Press("Maak mijn agenda");

        await visitor.Sees("[role=alert]", "Welke gemeente: maak hier een keuze.");
        await Look(visitor, true);
    }

    private static async Task Look(Visitor visitor, bool script)
    {
        Assert.Equal(0, await visitor.Overflow());
        if (script)
            Assert.Equal([], await visitor.Barriers());
    }

    private static async Task<string> Feed(Visitor visitor) =>
        new Uri(await visitor.Page.Locator("#adres").InputValueAsync()).AbsolutePath;

    private async Task<HttpStatusCode> Asked(string feed)
    {
        using var answer = await host.Program.GetAsync(feed);
        return answer.StatusCode;
    }
}
