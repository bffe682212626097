using System.Text.Json.Nodes;

namespace Tracker.Tests.Api;

/// <summary>What the shipped catalogue shows through the API on 22 November 2026.</summary>
public sealed class The_shipped_planning(CatalogueHost shipped)
{
    [Fact]
    public async Task Holds_the_rows_of_the_letter_in_the_quarters_in_which_they_start()
    {
        var planning = await Get("/planning?van=2026-Q2&tot=2027-Q2&stap=ingediend-tk");

        string[] expected =
        [
            "2026-Q2 financiele-verhoudingswet Q2 2026 verstreken",
            "2026-Q3 meldpunt-registratiefouten Q3 2026 verstreken",
            "2026-Q4 bijstand-bij-discriminatie Q4 2026 geldend",
            "2027-Q1 kandidaatstelling Q1 2027 geldend",
            "2027-Q2 lobbyregister Q2 2027 en later geldend open",
        ];
        var found = from quarter in planning["kwartalen"]!.AsArray()
                    from it in quarter["items"]!.AsArray()
                    let open = (bool)it["openEinde"]! ? " open" : ""
                    select $"{quarter["kwartaal"]} {it["dossier"]} {it["zin"]} {it["status"]}{open}";
        Assert.Empty(expected.Except(found));
    }

    [Fact]
    public async Task Holds_what_waits_for_a_decision_without_a_date_and_with_its_condition()
    {
        var undated = (await Get("/planning?van=2026-Q2&tot=2027-Q2&stap=bij-raad-van-state"))["ongedateerd"]!;

        Assert.Equal(
            [
                "constitutionele-toetsing besluit over financiële dekking",
                "waarborgfunctie besluit over financiële dekking",
            ],
            undated.AsArray().Select(it => $"{it!["dossier"]} {it["voorwaarde"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Shows_the_two_aims_of_the_Wpp_of_which_the_second_holds()
    {
        var aims = (await Get("/dossiers/wpp"))["uitspraken"]!.AsArray()
            .Where(it => (string)it!["mijlpaal"]! == "in-werking")
            .Select(it => $"{it!["gezegdOp"]} {it["vroegst"]} {it["zekerheid"]} {it["status"]}");

        Assert.Equal(["2025-09-16  beoogd vervangen", "2026-04-24 2028-01-01 streven geldend"], aims);
    }

    [Theory]
    [InlineData("archiefwet", "Bekendgemaakt in Staatsblad, nog niet in werking gepubliceerd 2026-06-19")]
    [InlineData("cyberbeveiligingswet", "Volledig in werking in-werking 2026-08-15")]
    public async Task Says_where_a_law_stands(string slug, string expected)
    {
        var dossier = await Get("/dossiers/" + slug);

        Assert.Equal(
            expected, $"{dossier["stand"]} {dossier["huidigeStap"]!["stap"]} {dossier["huidigeStap"]!["datum"]}");
    }

    [Theory]
    [InlineData("/dossiers")]
    [InlineData("/planning?van=2024-Q1&tot=2027-Q4")]
    [InlineData("/wijzigingen?as=gezegd&van=2024-01-01")]
    [InlineData("/verschuivingen")]
    public async Task Holds_no_cabinet(string address) =>
        Assert.DoesNotContain("kabinet-schoof", (await Get(address)).ToJsonString(), StringComparison.Ordinal);

    [Fact]
    public async Task Gives_a_cabinet_to_who_asks_for_it_by_name() =>
        Assert.Equal("kabinet-Schoof", (string)(await Get("/dossiers/kabinet-schoof"))["titel"]!);

    private async Task<JsonNode> Get(string address) =>
        JsonNode.Parse(await (await shipped.Started).Client.GetStringAsync("/api/v1" + address))!;
}
