using System.Text.Json;
using Tracker.Domain.PlanDates;
using Tracker.Tests.Api;
using Tracker.Tests.Api.Pages;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Browser;

/// <summary>Drawings as the browser lays them out, on a desk, a tablet and a telephone.</summary>
public sealed class Looking_at_a_drawing(Chromium chromium, CatalogueHost shipped)
{
    private static readonly int[] Widths = [1280, 768, 320];

    // Of every row: the words in it, and the shapes that stand in its strip.
    private const string Clashes = """
        () => {
          const boxes = [...document.querySelectorAll('figure.wp-t')].map(figure => {
            const frame = figure.getBoundingClientRect();
            const words = [...figure.querySelectorAll('.wp-t-label, .wp-t-astekst, .wp-t-tekst p, figcaption li')]
              .filter(it => !it.classList.contains('wp-alleen-lezer'))
              .map(it => {
                const range = document.createRange();
                range.selectNodeContents(it);
                return { name: it.textContent.trim(), label: it.classList.contains('wp-t-label'),
                  box: range.getBoundingClientRect() };
              });
            const shapes = [...figure.querySelectorAll('.wp-t-balk, .wp-t-vul, .wp-t-gezegd, .wp-t-punt, .wp-t-schuif')]
              .filter(it => !it.closest('figcaption'))
              .map(it => ({ name: it.getAttribute('class'), shape: true, box: it.getBoundingClientRect() }));
            return { frame, words, shapes };
          });
          const meet = (a, b) => a.left < b.right - .5 && b.left < a.right - .5
            && a.top < b.bottom - .5 && b.top < a.bottom - .5;
          const found = [];
          for (const { frame, words, shapes } of boxes) {
            for (const it of [...words, ...shapes])
              if (it.box.left < frame.left - .5 || it.box.right > frame.right + .5
                || it.box.top < frame.top - .5 || it.box.bottom > frame.bottom + .5)
                found.push(`${it.name} leaves the frame`);
            for (const shape of shapes)
              if (shape.box.width < 2) found.push(`${shape.name} is ${shape.box.width} wide`);
            words.forEach((one, at) => words.slice(at + 1).forEach(other => {
              if (meet(one.box, other.box)) found.push(`${one.name} over ${other.name}`);
            }));
            for (const word of words.filter(it => it.label))
              for (const shape of shapes)
                if (meet(word.box, shape.box)) found.push(`${word.name} over ${shape.name}`);
          }
          return [boxes.length, ...found];
        }
        """;

    [Theory]
    [InlineData("/dossiers/cyberbeveiligingswet", 2)]
    [InlineData("/dossiers/archiefwet", 2)]
    [InlineData("/dossiers/omgevingswet", 1)]
    [InlineData("/verschuivingen", 1)]
    public async Task Of_the_catalogue_one_can_read_every_word_and_see_every_shape(string address, int drawings)
    {
        await using var visitor = await chromium.Visit((await shipped.Started).Host.Address);

        await IsClear(visitor, address, drawings);
    }

    [Fact]
    public async Task Of_twenty_claims_over_fifteen_years_one_can_too()
    {
        var log = new Scenario().Dossier("lang", "Wet met een heel lange geschiedenis", ministry: "VRO");
        for (var at = 0; at < 20; at++)
        {
            var (year, odd) = (2012 + (at / 2), at % 2 == 1);
            log.Claim(
                "lang", "in-werking", $"{year}-0{(odd ? 8 : 2)}-01",
                at % 5 == 3 ? $"{year + 1}-01-01/"
                    : at % 7 == 2 ? $"/{year + 2}-12-31"
                    : odd ? $"{year + 4}-07-01"
                    : $"{year + 3}-10-01/{year + 3}-12-31",
                source: $"bron-{at}", firmness: odd ? Firmness.Intended : Firmness.Planned);
        }

        await using var host = await PageHost.Of(
            log.Fact("lang", "gepubliceerd", "2025-06-01", source: "stb").View, Scenario.Day("2026-11-22"));
        await using var visitor = await chromium.Visit(host.Address);

        await IsClear(visitor, "/dossiers/lang", 2);
        await IsClear(visitor, "/verschuivingen", 1);
    }

    [Fact]
    public async Task One_hears_what_it_shows_from_its_title_and_description()
    {
        await using var visitor = await chromium.Visit((await shipped.Started).Host.Address);
        await visitor.Open("/dossiers/archiefwet");

        var said = await visitor.Page.Locator("#schuif-archiefwet-in-werking-as-titel").TextContentAsync();
        Assert.Equal("In werking: zo schoof de planning", said);
        Assert.Equal(2, await visitor.Page.Locator("figure svg[role=img]").CountAsync());
    }

    private static async Task IsClear(Visitor visitor, string address, int drawings)
    {
        foreach (var width in Widths)
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            await visitor.Open(address);
            var found = await visitor.Page.EvaluateAsync<JsonElement>(Clashes);

            Assert.Equal([$"{drawings}"], found.EnumerateArray().Select(it => it.ToString()));
        }

        Assert.Empty(visitor.Complaints);
    }
}
