using System.Text.Json.Nodes;

namespace Tracker.Tests.Api;

/// <summary>The pair that the rules were taken from, in the shipped catalogue.</summary>
public sealed class Checks_of_entry_into_force(CatalogueHost host)
{
    private async Task<IEnumerable<string>> Of(string slug) =>
        JsonNode.Parse(await (await host.Started).Client.GetStringAsync($"/api/v1/dossiers/{slug}"))!["toetsen"]!
            .AsArray().Select(it => $"{it!["vermelding"]} {it["voorschrift"]} {it["toets"]} {it["grond"]}");

    [Fact]
    public async Task Find_the_Archiefwet_to_conform_on_the_first_of_January_2027()
    {
        var dossier = JsonNode.Parse(
            await (await host.Started).Client.GetStringAsync("/api/v1/dossiers/archiefwet"))!;
        var stands = (string)dossier["mijlpalen"]!.AsArray()
            .First(it => (string)it!["mijlpaal"]! == "in-werking")!["uitspraak"]!;

        Assert.Equal(
            [$"{stands} vast-verandermoment conform ", $"{stands} invoeringstermijn conform "],
            (await Of("archiefwet")).Where(it => it.StartsWith(stands + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Find_the_Cyberbeveiligingswet_to_deviate_for_it_carries_out_a_directive_whose_term_it_missed()
    {
        var checks = (await Of("cyberbeveiligingswet")).ToList();

        Assert.Contains("cbw-12 vast-verandermoment afwijkend eu-implementatie", checks);
        Assert.Contains("cbw-12 invoeringstermijn afwijkend eu-implementatie", checks);
        Assert.Contains("cbw-1 omzettingstermijn afwijkend onbekend", checks);
    }

    [Fact]
    public async Task Stand_on_the_page_of_the_dossier() =>
        Assert.Contains(
            "Niet op een vast verandermoment; grond: uitvoering van Europese regels.",
            await (await host.Started).Client.GetStringAsync("/dossiers/cyberbeveiligingswet"),
            StringComparison.Ordinal);
}
