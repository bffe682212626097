using Microsoft.Playwright;
using Tracker.Tests.Api;

namespace Tracker.Tests.Browser;

/// <summary>What comes towards one municipality, with all that ships.</summary>
public sealed class The_page_of_a_municipality(Chromium chromium, CatalogueHost host)
{
    private const string Address = "/gemeenten/gm0402";

    // Six screens of a telephone; all that it holds takes sixty.
    private const int HeightMax = 5_000;

    [Fact]
    public async Task Is_short_on_a_telephone_and_begins_with_what_must_be_done()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, width: 320);
        await visitor.Open(Address);

        Assert.InRange(
            await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1_000, HeightMax);
        Assert.StartsWith(
            "Wat moet er gebeuren?", await visitor.Page.Locator("main h2").First.InnerTextAsync(),
            StringComparison.Ordinal);
        Assert.Equal(0, await visitor.Shift());
    }

    [Fact]
    public async Task Opens_a_quarter_with_the_keyboard_and_without_script_and_has_no_barrier_then()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, script: false);
        await visitor.Open(Address);
        var quarter = visitor.Page.Locator("summary", new() { HasText = "Q1 2027" });
        var table = visitor.Page.GetByRole(AriaRole.Table, new() { Name = "Q1 2027" });
        await Assertions.Expect(table).ToBeHiddenAsync();

        await quarter.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(table).ToBeVisibleAsync();
        await Assertions.Expect(table.GetByRole(AriaRole.Link, new() { Name = "Archiefwet" })).ToBeVisibleAsync();
        Assert.Equal(
            "solid 2px",
            await quarter.EvaluateAsync<string>(
                "it => getComputedStyle(it).outlineStyle + ' ' + getComputedStyle(it).outlineWidth"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Meets_no_barrier_with_all_of_it_open_in_any_colours(int width)
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, width);
        await visitor.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await visitor.Open(Address);
        await visitor.Page.EvaluateAsync("document.querySelectorAll('details').forEach(it => it.open = true)");

        Assert.Equal([], await visitor.Barriers());
        Assert.Equal(0, await visitor.Overflow());
        await visitor.DoubleTheText();
        Assert.Equal(0, await visitor.Overflow());
    }

    [Fact]
    public async Task Is_whole_on_paper()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address);
        await visitor.Open(Address);
        var rows = visitor.Page.Locator("tbody tr");
        await Assertions.Expect(rows.Last).ToBeHiddenAsync();

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(
            await rows.CountAsync(),
            await visitor.Page.EvaluateAsync<int>(
                "[...document.querySelectorAll('tbody tr')].filter(it => it.checkVisibility()).length"));
    }
}
