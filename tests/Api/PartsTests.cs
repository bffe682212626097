using System.Text.Json.Nodes;

namespace Tracker.Tests.Api;

public sealed class A_law_that_is_partly_in_force(CatalogueHost host)
{
    [Fact]
    public async Task Says_so_with_each_of_its_parts()
    {
        var dossier = JsonNode.Parse(await (await host.Started).Client.GetStringAsync("/api/v1/dossiers/woo"))!;

        Assert.Equal("Gedeeltelijk in werking", (string)dossier["stand"]!);
        Assert.Equal("eerste-fase", (string)dossier["huidigeStap"]!["tranche"]!);
        Assert.Equal("gedeeltelijk", (string)dossier["inwerkingtreding"]!["werking"]!);
        Assert.Equal(
            [("eerste-fase", "feit", "2024-11-01"), ("latere-fases", "plan", "")],
            dossier["inwerkingtreding"]!["delen"]!.AsArray().Select(it => (
                (string)it!["tranche"]!, (string)it["soort"]!, $"{it["vroegst"]}")));
        Assert.Contains("gedeeltelijk-in-werking", dossier["markeringen"]!.AsArray().Select(it => (string)it!));
    }

    [Theory]
    [InlineData("/?markering=gedeeltelijk-in-werking&weergave=tabel", "Woo")]
    [InlineData("/dossiers/woo", "Per deel")]
    [InlineData("/dossiers/woo", "Gedeeltelijk in werking")]
    public async Task Is_found_and_shown_on_the_pages(string address, string words) =>
        Assert.Contains(
            words, await (await host.Started).Client.GetStringAsync(address), StringComparison.Ordinal);
}
