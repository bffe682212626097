using AngleSharp;
using AngleSharp.Dom;
using Tracker.Api.Agendas;
using Tracker.Projections.Agendas;
using Tracker.Tests.Api.Pages;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Agendas;

/// <summary>What the page offers and says of a feed (feeds.md, HTTP, the last rule).</summary>
public sealed class The_subscribe_page(CatalogueHost catalogue)
{
    private const string Feed =
        "planner.example.nl/agenda/gemeenten/gm0402/wetgevingsplanner-hilversum.ics";

    private const string Escaped =
        "planner.example.nl%2Fagenda%2Fgemeenten%2Fgm0402%2Fwetgevingsplanner-hilversum.ics";

    [Fact]
    public async Task Gives_the_https_address_first_then_webcal_Outlook_on_the_web_and_Google()
    {
        var address = (await Page()).QuerySelector("section:has(#uw-adres)")!;

        Assert.Equal("https://" + Feed, address.QuerySelectorAll("input, a")[0].GetAttribute("value"));
        Assert.Equal(
            [
                "webcal://" + Feed,
                $"https://outlook.office.com/calendar/0/addfromweb?url=https%3A%2F%2F{Escaped}"
                + "&name=Wetgevingsplanner%3A%20Hilversum",
                $"https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F{Escaped}",
            ],
            Links(address)[..3]);
    }

    [Fact]
    public async Task Offers_a_download_a_table_and_mail_where_internet_calendars_are_switched_off()
    {
        var address = (await Page()).QuerySelector("section:has(#uw-adres)")!;
        var links = Links(address);

        Assert.Equal(
            "/agenda/gemeenten/gm0402/wetgevingsplanner-hilversum.ics",
            address.QuerySelector("a[download]")!.GetAttribute("href"));
        Assert.Contains("/abonneren.csv?wat=gemeenten&gemeente=gm0402&taal=nl", links);
        Assert.Contains("/wijzigingen.atom", links);
        Assert.Equal(2, links.Count(it =>
            it.StartsWith("mailto:?subject=", StringComparison.Ordinal)
            && it.Contains(Escaped, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Says_how_often_each_program_looks() => Assert.Equal(
        [
            "Outlook, nieuwe versie: na 3 tot 24 uur",
            "Outlook, klassieke versie: bij verzenden en ontvangen, na ten hoogste 6 uur",
            "Outlook op het web: na 3 tot 24 uur",
            "Google Agenda: na 8 tot 24 uur",
            "Apple Agenda: zo vaak als u daar instelt",
            "Thunderbird: na een half uur, of zo vaak als u daar instelt",
        ],
        (await Page()).QuerySelectorAll(".wp-samen > dl:last-of-type > div")
            .Select(it => $"{it.QuerySelector("dt")!.Words()}: {it.QuerySelector("dd")!.Words()}"));

    [Theory]
    [InlineData("BZK")]
    [InlineData("bzk")]
    public async Task Shows_a_ministry_as_chosen_as_it_stands_in_a_list_and_in_the_address_of_a_feed(string key)
    {
        var page = await Page($"/abonneren?ministerie={key}");

        Assert.Equal("BZK", page.QuerySelector("#ministerie option[selected]")!.GetAttribute("value"));
        Assert.Equal(
            "https://planner.example.nl/agenda/ministeries/bzk/wetgevingsplanner-bzk.ics",
            page.QuerySelector("#adres")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData(WrittenAgenda.EventsLarge, false)]
    [InlineData(WrittenAgenda.EventsLarge + 1, true)]
    public void Knows_a_feed_that_some_programs_will_not_read(int events, bool isLarge)
    {
        var log = new Scenario();
        for (var at = 0; at < events; at++)
            log.Dossier($"wet-{at:d4}").Claim($"wet-{at:d4}", "in-werking", "2026-04-24", "2028-01-01");
        const string Planner = "https://planner.example";

        var preview = AgendaPreview.Of(
            new Subscription(Agenda.National, AgendaOptions.None, Planner), log.View, Scenario.Day("2026-05-02"),
            new EventStock(new AgendaConfiguration(Planner, "planner.example")));

        Assert.Equal((events, isLarge), (preview.Events.Count, preview.IsLarge));
    }

    private static List<string> Links(IElement part) =>
        [.. part.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!)];

    private async Task<IDocument> Page(string address = "/abonneren?wat=gemeenten&gemeente=gm0402")
    {
        var html = await (await catalogue.Started).Client.GetStringAsync(address);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(it => it.Content(html));
    }
}
