using Microsoft.Playwright;
using Tracker.Tests.Api;

namespace Tracker.Tests.Browser;

/// <summary>Someone narrows a list down, at a desk and on a telephone.</summary>
public sealed class Filtering_a_list(Chromium chromium, CatalogueHost host)
{
    public static TheoryData<string> Lists { get; } = ["/", "/dossiers", "/wijzigingen", "/verschuivingen"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Takes_one_line_on_a_telephone_until_one_asks_for_it_without_script(string address)
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, width: 320, script: false);
        await visitor.Open($"{address}?ministerie=BZK");
        var form = visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Search);
        var line = visitor.Page.Locator(".wp-vouwfilter > summary");
        await Assertions.Expect(form).ToBeHiddenAsync();
        await visitor.Sees(".wp-vouwfilter > summary", "Zoek en filter BZK");

        await line.ClickAsync();
        await visitor.Choose("Ministerie", "OCW");
        await visitor.Press("Toon");

        await visitor.Sees(".wp-vouwfilter > summary", "OCW");
        await Assertions.Expect(form).ToBeHiddenAsync();
        Assert.Contains("ministerie=OCW", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lays_nothing_over_what_was_found_by_a_filter_that_is_folded()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, script: false);
        await visitor.Open("/?ministerie=BZK&thema=c_0361ffb3");

        await visitor.Sees(".wp-meer > summary", "Meer filters (1)");
        await Assertions.Expect(visitor.Page.Locator(".wp-meer__vak")).ToBeHiddenAsync();
        await visitor.Page.Locator(".wp-meer > summary").ClickAsync();
        await visitor.Choose("Thema", "Alle thema’s");
        await visitor.Press("Toon");
        await Assertions.Expect(visitor.Page.Locator(".wp-meer > summary")).ToHaveTextAsync("Meer filters");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Stands_there_at_once_on_a_desk_and_is_reached_by_the_keyboard(string address)
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, script: false);
        await visitor.Open(address);

        await Assertions.Expect(visitor.Page.Locator(".wp-vouwfilter > summary")).ToBeHiddenAsync();
        var field = visitor.Page.GetByRole(AriaRole.Main).GetByLabel("Zoek", new() { Exact = true });
        await Assertions.Expect(field).ToBeVisibleAsync();
        await field.FocusAsync();
        Assert.Equal("Doelgroep", await visitor.Tab());
    }
}
