using System.Net;

namespace Tracker.Tests.Api.Search;

public sealed class Searching(CatalogueHost host)
{
    private async Task<string> Json(string query) =>
        await (await host.Started).Client.GetStringAsync("/api/v1/zoekresultaten" + query);

    [Fact]
    public async Task Gives_each_thing_found_with_where_it_stands()
    {
        var found = System.Text.Json.JsonDocument.Parse(await Json("?zoek=politieke+partij&aantal=1")).RootElement;

        Assert.False(found.GetProperty("ongeveer").GetBoolean());
        var first = Assert.Single(found.GetProperty("resultaten").EnumerateArray());
        Assert.Equal("dossier", first.GetProperty("soort").GetString());
        Assert.StartsWith("/dossiers/", first.GetProperty("pagina").GetString(), StringComparison.Ordinal);
        Assert.NotNull(first.GetProperty("inWoorden").GetString());
    }

    [Theory]
    [InlineData("hilversum", "/gemeenten/gm0402")]
    [InlineData("den haag", "/gemeenten/gm0518")]
    [InlineData("den bosch", "gemeente, ook Den Bosch")]
    [InlineData("tietjerksteradeel", "/gemeenten/gm0737")]
    public async Task Finds_a_municipality_by_any_name_that_people_use(string sought, string told) =>
        Assert.Contains(told, await Json($"?zoek={Uri.EscapeDataString(sought)}"));

    [Theory]
    [InlineData("", "zoek")]
    [InlineData("?zoek=a&aantal=nul", "aantal")]
    [InlineData("?zoek=a&onbekend=1", "onbekend")]
    public async Task Wrongly_says_what_is_wrong(string query, string field)
    {
        using var answer = await (await host.Started).Client.GetAsync("/api/v1/zoekresultaten" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"{field}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_page_works_without_script()
    {
        var page = await (await host.Started).Client.GetStringAsync("/zoeken?zoek=stembiljetten");

        Assert.Contains("href=\"/dossiers/", page, StringComparison.Ordinal);
        Assert.Contains("Wet nieuw stembiljet", page, StringComparison.Ordinal);
    }
}
