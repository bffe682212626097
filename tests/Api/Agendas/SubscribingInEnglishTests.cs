using AngleSharp;
using AngleSharp.Dom;
using Tracker.Tests.Api.Pages;

namespace Tracker.Tests.Api.Agendas;

/// <summary>Who reads the page in English is offered an English feed, and may choose a Dutch one.</summary>
public sealed class Subscribing_in_English(CatalogueHost catalogue)
{
    private const string Feed =
        "https://planner.example.nl/agenda/dossiers/wpp/wetgevingsplanner-wpp.ics";

    private const string Wpp = "/abonneren?wat=dossiers&dossier=wpp";

    [Theory]
    [InlineData("en", Wpp, "en", Feed + "?taal=en")]
    [InlineData("en", Wpp + "&taal=", "en", Feed + "?taal=en")]
    [InlineData("en", Wpp + "&taal=en", "en", Feed + "?taal=en")]
    [InlineData("en", Wpp + "&taal=nl", "nl", Feed)]
    [InlineData("nl", Wpp, "nl", Feed)]
    [InlineData("nl", Wpp + "&taal=nl", "nl", Feed)]
    [InlineData("nl", Wpp + "&taal=en", "en", Feed + "?taal=en")]
    public async Task Gives_the_feed_in_the_language_of_the_page_until_another_is_chosen(
        string reader, string address, string chosen, string feed)
    {
        var page = await Page(address, reader);

        Assert.Equal(chosen, page.QuerySelector("select[name=taal] option[selected]")!.GetAttribute("value"));
        Assert.Equal(feed, page.QuerySelector("#adres")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("en", "en", null, "nl")]
    [InlineData("en", "nl", "nl", null)]
    [InlineData("nl", "en", "en", "nl")]
    [InlineData("nl", "nl", null, null)]
    public async Task Shows_its_titles_in_the_language_of_the_feed_with_the_law_in_Dutch(
        string reader, string feed, string? title, string? law)
    {
        var page = await Page($"{Wpp}&taal={feed}", reader);
        var shown = page.QuerySelector(".wp-voorbeeld__titel")!;

        Assert.Equal(feed == "en" ? "Aim: Wpp in force" : "Streven: Wpp in werking", shown.Words());
        Assert.Equal(title, shown.GetAttribute("lang"));
        Assert.Equal(("Wpp", law), (shown.Children.Single().Words(), shown.Children.Single().GetAttribute("lang")));
    }

    [Fact]
    public async Task Names_the_calendar_as_the_feed_does()
    {
        var page = await Page("/abonneren", "en");

        Assert.Equal("Wetgevingsplanner: national", page.QuerySelector(".wp-samen > p")!.Words());
        Assert.Contains(
            page.QuerySelectorAll("a[href*='outlook.office.com']"), link =>
                link.GetAttribute("href")!.Contains("name=Wetgevingsplanner%3A%20national", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gives_the_table_in_the_language_of_the_feed()
    {
        var client = (await catalogue.Started).Client;
        var page = await Page(Wpp, "en");
        var table = await client.GetStringAsync(
            page.QuerySelector("a[href^='/abonneren.csv']")!.GetAttribute("href"));

        Assert.Contains(";Aim: Wpp in force;", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_ones_own_begins_in_English_too()
    {
        var page = await Page("/abonneren/eigen/nieuw?wat=dossiers&dossier=wpp", "en");

        Assert.Equal("en", page.QuerySelector("select[name=taal] option[selected]")!.GetAttribute("value"));
        Assert.Equal("Wetgevingsplanner: my dossiers", page.QuerySelector(".wp-samen > p")!.Words());
        Assert.Equal("Aim: Wpp in force", page.QuerySelector(".wp-voorbeeld__titel")!.Words());
    }

    private async Task<IDocument> Page(string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Language", language);
        using var answer = await (await catalogue.Started).Client.SendAsync(request);
        var html = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(it => it.Content(html));
    }
}
