using Tracker.Tests.Api;
using Tracker.Tests.Api.Pages;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Browser;

/// <summary>Each page there is for everyone, for someone whose browser asks for English.</summary>
public sealed class Every_page_in_english(Chromium chromium, CatalogueHost host)
{
    private const int Telephone = 320;

    /// <summary>
    /// Words of Dutch that no English has, in what one reads or hears and what is not marked as Dutch.
    /// </summary>
    private const string LeftInDutch =
        """
        () => {
          const telling = new RegExp('(?<![\\w-])(de|het|een|van|voor|niet|wordt|geen|naar|bij|nog|uit|deze|dit'
            + '|dat|zij|wij|hier|daar|als|maar|ook|dag|dagen|dossiers? met|mijlpa(al|len)|bron|uitspraak|stap|gebeurd'
            + '|zoek|toon|alle|gezegd|vastgelegd|gemeente|zekerheid|wanneer|wat)(?![\\w-])', 'i');
          const isDutch = element => element.closest('[lang]').lang === 'nl';
          const found = [];
          const look = (element, text) => {
            if (text && telling.test(text) && !isDutch(element)) found.push(text.trim().replace(/\s+/g, ' '));
          };
          const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            if (!element.closest('script, style, code')) look(element, texts.currentNode.data);
          }
          for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-kop', 'data-told', 'data-failed',
            'data-moves', 'data-zoek', 'data-niets', 'data-ongeveer'])
            for (const element of document.querySelectorAll(`[${name}]`)) look(element, element.getAttribute(name));
          return [...new Set(found)];
        }
        """;

    public static TheoryData<string> Bare { get; } =
    [
        "/?zoek=xyzzy",
        "/?ministerie=BZK&zoek=xyzzy&bekendOp=2025-12-31",
        "/?van=later&zekerheid=zeker&bekendOp=gisteren&vastgelegdOp=2099-01-01T12:00:00Z&zoek=a&zoek=b",
        "/?vastgelegdDag=2099-01-01",
        "/dossiers?zoek=xyzzy",
        "/dossiers/er-is-niets",
        "/dossiers/wpp?bekendOp=2000-01-01",
        "/gemeenten?zoek=xyzzy",
        "/gemeenten/gm0402?bekendOp=2000-01-01",
        "/bronnen?bekendOp=2000-01-01",
        "/bronnen/bzk-beleidsbrief-2026?vastgelegdOp=2000-01-01T12:00:00Z",
        "/wijzigingen?zoek=xyzzy",
        "/verschuivingen?zoek=xyzzy",
    ];

    [Theory]
    [MemberData(nameof(Every_page.ForAll), MemberType = typeof(Every_page))]
    public async Task Has_nothing_left_in_dutch_and_no_barrier_and_fits_a_telephone(string address)
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, Telephone, locale: "en-GB");
        await visitor.Open(address);

        Assert.Equal("en", await visitor.Page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(LeftInDutch));
        Assert.Equal([], await visitor.Barriers());
        Assert.Equal(0, await visitor.Overflow());
        Assert.Equal([], visitor.Complaints);
    }

    [Theory]
    [MemberData(nameof(Bare))]
    public async Task With_nothing_on_it_or_wrongly_asked_has_nothing_left_in_dutch_and_no_barrier(string address)
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address, Telephone, locale: "en-GB");
        await visitor.Open(address);

        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(LeftInDutch));
        Assert.Equal([], await visitor.Barriers());
        Assert.Equal(0, await visitor.Overflow());
    }

    [Fact]
    public async Task That_fails_has_nothing_left_in_dutch_and_no_barrier()
    {
        await using var failing = await PageHost.Of(new Scenario().View, Scenario.Day("2026-11-22"));
        await using var visitor = await chromium.Visit(failing.Address, Telephone, locale: "en-GB");
        foreach (var how in PageHost.Failures)
        {
            await visitor.Open(how);

            var said = await visitor.Page.Locator("main :is(h1, p)").AllInnerTextsAsync();
            Assert.StartsWith("Error code", said[^1], StringComparison.Ordinal);
            Assert.Empty(said.Intersect(await failing.Texts(how, "main :is(h1, p)")));
            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(LeftInDutch));
            Assert.Equal([], await visitor.Barriers());
            Assert.Equal(0, await visitor.Overflow());
        }
    }

    [Fact]
    public async Task Stays_dutch_where_one_records_and_says_so()
    {
        await using var editor = await chromium.Visit((await host.Started).Host.Address, locale: "en-GB");
        await editor.Open("/nl/over");
        await editor.SignIn("redacteur");

        await editor.Open("/en/registreren?dossier=wpp");

        Assert.Equal("nl", await editor.Page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Equal(0, await editor.Page.Locator("header a[hreflang]").CountAsync());
        await editor.Sees("header span[lang=en]", "In Dutch only");
        Assert.Equal([], await editor.Barriers());
        await editor.Open("/over");
        Assert.Equal("en", await editor.Page.EvaluateAsync<string>("document.documentElement.lang"));
    }
}
