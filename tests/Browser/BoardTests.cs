using Microsoft.Playwright;
using Tracker.Tests.Api;

namespace Tracker.Tests.Browser;

/// <summary>The board with all that ships: hundreds of milestones.</summary>
public sealed class The_board_of_the_whole_catalogue(Chromium chromium, CatalogueHost host)
{
    // What nobody sees: a browser may lay out its own font before ours is there. A tenth is called good.
    private const double ShiftMax = 0.01;
    private const int TransferMax = 100_000;
    private const int SheetsMax = 3;
    private const int StopsMax = 600;

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Is_light_comes_up_without_a_jump_and_takes_few_requests(int width)
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, width);
        var asked = 0;
        visitor.Page.Request += (_, _) => asked++;
        await visitor.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.InRange(await visitor.Octets(), 10_000, TransferMax);
        Assert.InRange(await visitor.Shift(), 0.0, ShiftMax);
        Assert.InRange(asked, 4, 8);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Is_fetched_again_without_its_style_and_script()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address);
        var kept = new List<string>();
        visitor.Page.Response += (_, answer) =>
        {
            if (answer.Headers.GetValueOrDefault("cache-control") == "public, max-age=31536000, immutable")
                kept.Add(new Uri(answer.Url).AbsolutePath);
        };
        await visitor.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Contains("/css/wetgevingsplanner.css", kept);
        Assert.Contains("/js/board.js", kept);
        Assert.Contains("/lib/noto-sans-latin-400-normal.woff2", kept);
        Assert.Contains("/chevron.svg", kept);
        Assert.DoesNotContain("/", kept);
    }

    [Fact]
    public async Task Fits_on_three_sheets_of_paper()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address);
        await visitor.Open("/");

        Assert.InRange(await visitor.Sheets(), 1, SheetsMax);
    }

    [Fact]
    public async Task Opens_a_long_list_where_it_was_cut_and_closes_it_again()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, script: false);
        await visitor.Open("/");
        var cards = visitor.Page.Locator("[aria-labelledby=geen-datum] h3");

        Assert.Equal(12, await cards.CountAsync());
        await visitor.Page.Locator("[aria-labelledby=geen-datum] .wp-toon a").ClickAsync();
        Assert.True(await cards.CountAsync() > 12);
        await Assertions.Expect(visitor.Page.Locator("#geen-datum-verder")).ToBeInViewportAsync();
        Assert.Empty(visitor.Complaints);
        await visitor.Page.Locator("[aria-labelledby=geen-datum] .wp-toon a").ClickAsync();
        Assert.Equal(12, await cards.CountAsync());
    }

    // 200 % on a screen of 1280 leaves 640 pixels; 400 % leaves 320, which every page is looked at in.
    [Theory]
    [InlineData("/")]
    [InlineData("/dossiers/cyberbeveiligingswet")]
    [InlineData("/gemeenten/gm0402")]
    public async Task And_what_it_leads_to_can_be_read_at_twice_the_size(string address)
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, width: 640);
        await visitor.Open(address);

        Assert.Equal(0, await visitor.Overflow());
        Assert.Empty(await visitor.Barriers());
    }

    // In a low window heads that stay in place and the word on the keys take the most room.
    [Theory]
    [InlineData(1280, 500)]
    [InlineData(320, 568)]
    public async Task Shows_where_one_is_at_every_stop_and_hides_it_under_nothing(int width, int height)
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, width);
        await visitor.Page.SetViewportSizeAsync(width, height);
        await visitor.Open("/");

        foreach (var key in new[] { "Tab", "Shift+Tab" })
        {
            var stops = new List<string>();
            while (stops.Count < StopsMax && await Stop(visitor, key) is { } stop)
                stops.Add(stop);

            Assert.InRange(stops.Count, 100, StopsMax - 1);
            Assert.Equal([], stops.Where(stop => stop.Length > 0));
        }
    }

    /// <summary>Goes on to what has the focus next.</summary>
    /// <returns>What is wrong there, empty when nothing is; null past the end of the page.</returns>
    private static async Task<string?> Stop(Visitor visitor, string key)
    {
        await visitor.Page.Keyboard.PressAsync(key);
        return await visitor.Page.EvaluateAsync<string?>(
            """
            () => {
              const here = document.activeElement;
              if (here === document.body) return null;
              const { outlineStyle, outlineWidth } = getComputedStyle(here);
              const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
              const isClear = [...here.getClientRects()].every(box =>
                [[box.left + 2, box.top + 2], [box.right - 2, box.bottom - 2]].every(([x, y]) => {
                  const top = document.elementFromPoint(x, y);
                  return top && (here.contains(top) || top.contains(here));
                }));
              return (isMarked ? '' : 'unmarked: ') + (isClear ? '' : 'hidden: ')
                + (isMarked && isClear ? '' : here.id || here.textContent.trim());
            }
            """);
    }

    [Fact]
    public async Task Moves_nothing_for_who_wants_no_movement()
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address);
        await visitor.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await visitor.Open("/");

        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>(
            """
            () => document.getAnimations().length + [...document.querySelectorAll('*')].filter(it => {
              const style = getComputedStyle(it);
              return style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0
                || parseFloat(style.animationDuration) > 0;
            }).length
            """));
    }
}
