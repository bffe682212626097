using Tracker.Api.Http;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Pages;

/// <summary>The look of a municipality on the pages.</summary>
public sealed class A_theme
{
    [Fact]
    public async Task Stands_on_every_page_and_its_style_sheet_comes_last()
    {
        await using var host = await PageHost.Of(
            new Scenario().View,
            Scenario.Day("2026-08-12"),
            settings: new Settings { Theme = new Theme("hilversum-theme", "https://stijl.example.nl/hilversum.css") });
        var page = await host.Page("/");

        Assert.Equal(
            "utrecht-root voorbeeld-theme wp-theme hilversum-theme", page.DocumentElement.ClassName);
        Assert.Equal(
            "https://stijl.example.nl/hilversum.css",
            page.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href"));
    }

    [Fact]
    public async Task Is_left_out_when_none_is_set()
    {
        await using var host = await PageHost.Of(new Scenario().View, Scenario.Day("2026-08-12"));
        var page = await host.Page("/");

        Assert.Equal("utrecht-root voorbeeld-theme wp-theme", page.DocumentElement.ClassName);
        Assert.Single(page.QuerySelectorAll("link[rel=stylesheet]"));
    }

    [Theory]
    [InlineData("https://stijl.example.nl/a.css", true)]
    [InlineData("/huisstijl.css", true)]
    [InlineData("//stijl.example.nl/a.css", false)]
    [InlineData("http://stijl.example.nl/a.css", false)]
    [InlineData("https://stijl.example.nl; script-src *", false)]
    [InlineData("huisstijl.css", false)]
    public void May_come_from_here_or_from_elsewhere_over_https(string address, bool may) =>
        Assert.Equal(may, Theme.IsSheet(address));
}
