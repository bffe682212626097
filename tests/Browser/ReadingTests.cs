using Microsoft.Playwright;
using Tracker.Domain.PlanDates;
using Tracker.Tests.Api.Pages;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Browser;

/// <summary>Someone reads the planning: at a desk, on a phone, without a mouse.</summary>
public sealed class Reading_the_planning(Chromium chromium) : IAsyncLifetime
{
    private PageHost host = null!;

    public async ValueTask InitializeAsync() => host = await PageHost.Of(
        new Scenario()
            .Source("brief", "De brief", "2026-04-24")
            .Dossier("archiefwet", "Archiefwet", ministry: "OCW", themes: ["c_ee06665e"], meaning: "Wijs iemand aan.")
            .Claim("archiefwet", "in-werking", "2022-02-01", "2024-01-01/2024-03-31", "begin 2024", Firmness.Expected,
                source: "oud")
            .Claim("archiefwet", "in-werking", "2025-09-16", "2026-01-01/", "op zijn vroegst in 2026", source: "ouder")
            .Fact("archiefwet", "gepubliceerd", "2026-06-19")
            .Claim("archiefwet", "in-werking", "2026-06-19", "2027-01-01", "1 januari 2027", Firmness.Intended)
            .Dossier("kaderwet", "Kaderwet rijksinspecties en nog veel meer met een heel lange naam")
            .Claim("kaderwet", "ingediend-tk", "2025-09-16", "2026-01-01/2026-03-31", "begin 2026", Firmness.Expected)
            .Dossier("bijstand", "Wet bijstand bij discriminatie", "Wbd")
            .Claim("bijstand", "ingediend-tk", "2026-04-24", "2026-10-01/2026-12-31", "Q4 2026", entry: "b1")
            .Claim("bijstand", "in-werking", "2026-04-24", "2026-01-01/2026-12-31", "in 2026")
            .Claim("bijstand", "in-werking", "2026-04-24", "2028-01-01", "1 januari 2028")
            .Retract("bijstand", "b1")
            .Dossier("lobby", "Wet lobbyregister")
            .Claim("lobby", "ingediend-tk", "2026-04-24", "2027-04-01/", "Q2 2027 en later")
            .Dossier("awb", "Waarborgfunctie Awb")
            .Claim("awb", "bij-raad-van-state", "2026-04-24", "", "zo snel mogelijk", condition: "besluit over geld")
            .View,
        Scenario.Day("2026-08-12"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("/?ministerie=OCW&zoek=bijstand&thema=c_ee06665e")]
    [InlineData("/?van=fout")]
    [InlineData("/dossiers?zoek=niets")]
    [InlineData("/dossiers/bijstand")]
    [InlineData("/dossiers/archiefwet?bekendOp=2026-01-01")]
    [InlineData("/wijzigingen?as=gezegd&van=2022-01-01")]
    [InlineData("/wijzigingen?van=2026-08-12")]
    [InlineData("/bronnen/brief")]
    [InlineData("/gemeenten/gm1696")]
    [InlineData("/er-is-niets")]
    public async Task Meets_no_barrier_where_something_is_amiss_or_special_and_never_scrolls_sideways(string address)
    {
        await using var visitor = await chromium.Visit(host.Address);
        await visitor.Open(address);

        Assert.Empty(await visitor.Barriers());
        foreach (var width in (int[])[1280, 1000, 768, 320])
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            Assert.Equal((width, 0), (width, await visitor.Overflow()));
        }

        Assert.Empty(await visitor.Barriers());
    }

    [Fact]
    public async Task Goes_with_the_keyboard_alone_from_the_top_to_a_dossier()
    {
        await using var visitor = await chromium.Visit(host.Address);
        await visitor.Open("/?zoek=archiefwet");

        Assert.Equal("Naar de inhoud", await visitor.Tab());
        await visitor.Page.Keyboard.PressAsync("Enter");
        var passed = new List<string>();
        while (passed.Count < 40 && passed.LastOrDefault() != "Archiefwet")
            passed.Add(await visitor.Tab());

        Assert.Equal(
            [
                "Zoek", "Doelgroep", "Ministerie", "Zekerheid", "Meer filters", "Bekend op",
            ],
            passed.Take(6));
        Assert.Equal("Archiefwet", passed[^1]);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Sees("h1", "Archiefwet");
    }

    [Fact]
    public async Task Goes_from_card_to_card_with_the_arrow_keys_as_they_stand_on_the_screen()
    {
        await using var visitor = await chromium.Visit(host.Address);
        await visitor.Open("/");
        await visitor.Page.Locator(".wp-kwartaal h3 a").First.FocusAsync();

        Assert.Equal(("Archiefwet", "Q2 2026 voorbij 1 gebeurd"), await Here(visitor));
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(("Archiefwet", "Q1 2027 1 mijlpaal"), await Here(visitor));
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(("Wet bijstand bij discriminatie (Wbd)", "Q1 2028 1 mijlpaal"), await Here(visitor));
        await visitor.Page.Keyboard.PressAsync("ArrowUp");
        await visitor.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(("Archiefwet", "Q2 2026 voorbij 1 gebeurd"), await Here(visitor));
        // At the edge nothing happens.
        await visitor.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(("Archiefwet", "Q2 2026 voorbij 1 gebeurd"), await Here(visitor));
        await visitor.Sees(".wp-toetsen", "Met de pijltjestoetsen gaat u van kaart naar kaart.");
        Assert.Empty(await visitor.Barriers());
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(("Archiefwet", "Q1 2027 1 mijlpaal"), await Here(visitor));
        await Assertions.Expect(visitor.Page.Locator(".wp-toetsen")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Has_what_is_over_folded_on_a_telephone_until_one_asks_for_it()
    {
        await using var visitor = await chromium.Visit(host.Address, width: 320, script: false);
        await visitor.Open("/");
        var past = visitor.Page.Locator(".wp-kwartaal--voorbij .wp-kwartaal__inhoud");

        await Assertions.Expect(past).ToBeHiddenAsync();
        await visitor.Follow("Toon Q2 2026");
        await Assertions.Expect(past).ToBeVisibleAsync();
        await visitor.Follow("Verberg Q2 2026");
        await Assertions.Expect(past).ToBeHiddenAsync();
    }

    private static async Task<(string Card, string Under)> Here(Visitor visitor) =>
    (
        await visitor.Page.EvaluateAsync<string>("document.activeElement.textContent.trim()"),
        await visitor.Page.EvaluateAsync<string>(
            "document.activeElement.closest('section')?.querySelector('h2').innerText.replace(/\\s+/g, ' ')")
    );

    [Fact]
    public async Task Narrows_it_down_without_any_script()
    {
        await using var visitor = await chromium.Visit(host.Address, script: false);
        await visitor.Open("/");
        await visitor.Choose("Ministerie", "OCW");
        await visitor.Press("Toon");

        await visitor.Sees(".wp-balk__tel", "2 mijlpalen in 1 dossier.");
        Assert.EndsWith("/?ministerie=OCW", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.Follow("Zonder filter OCW");
        await visitor.Sees(".wp-balk__tel", "6 mijlpalen in 5 dossiers.");
    }
}
