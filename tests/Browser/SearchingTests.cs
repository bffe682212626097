using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tracker.Tests.Api;
using Tracker.Tests.Store;

namespace Tracker.Tests.Browser;

/// <summary>Someone looks for a law and types a part of its name.</summary>
public sealed class Searching(Chromium chromium, CatalogueHost host)
{
    private static ILocator Field(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Zoek op naam, afkorting of nummer" });

    [Fact]
    public async Task Shows_what_there_is_while_one_types_and_goes_there_by_the_keyboard()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address);
        await visitor.Open("/over");
        await Field(visitor).PressSequentiallyAsync("stembiljetten");

        await visitor.Sees("[role=option]", "stembiljet");
        Assert.Equal([], await visitor.Barriers());
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visitor.Page.Locator("[role=option]").First)
            .ToHaveAttributeAsync("aria-selected", "true");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/dossiers/"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Changes_nothing_under_one_who_walks_through_the_list()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address);
        await visitor.Open("/over");
        await Field(visitor).PressSequentiallyAsync("stembilje");
        await visitor.Sees("[role=option]", "stembiljet");
        await visitor.Page.EvaluateAsync(
            """
            () => {
              const read = Response.prototype.json;
              Response.prototype.json = async function () {
                const found = await read.call(this);
                window.isHeld = true;
                await new Promise(resume => window.goOn = resume);
                return found;
              };
            }
            """);
        await Field(visitor).PressSequentiallyAsync("t");
        await Until.Answers(
            () => visitor.Page.EvaluateAsync<bool>("() => window.isHeld === true"), "the next answer is in");

        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.EvaluateAsync("() => goOn()");

        await Assertions.Expect(visitor.Page.Locator("[role=option]").First)
            .ToHaveAttributeAsync("aria-selected", "true");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/dossiers/"));
    }

    [Fact]
    public async Task Closes_the_list_with_Escape_and_keeps_what_was_typed()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address);
        await visitor.Open("/over");
        await Field(visitor).PressSequentiallyAsync("wpp");
        await visitor.Sees("[role=option]", "Wpp");

        await visitor.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(visitor.Page.Locator("[role=listbox]")).ToBeHiddenAsync();
        await Assertions.Expect(Field(visitor)).ToHaveValueAsync("wpp");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Sees("h1", "Zoeken");
        await visitor.Sees("main", "Wet op de politieke partijen");
    }
}
