using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Tracker.Tests.Api;

public sealed class Asking_for_slippage(MovedPlanning moved) : IClassFixture<MovedPlanning>
{
    private readonly ApiHost api = moved.Api;

    [Fact]
    public async Task Gives_each_milestone_with_its_chain() =>
        Assert.Equal(
            ApiHost.Same("""
                [{
                  "id": "wet-s/in-werking", "dossier": "wet-s", "titel": "Wet Schuif", "afkorting": "Ws",
                  "ministerie": "BZK", "instrument": "wet", "mijlpaal": "in-werking", "tranche": null, "nummer": 1,
                  "soort": "plan", "status": "geldend", "aantalVerschuivingen": 1, "aantalLater": 1, "aantalEerder": 0,
                  "eersteVroegst": "2025-01-01", "eersteLaatst": "2025-01-01",
                  "laatsteVroegst": "2026-07-01", "laatsteLaatst": null,
                  "dagen": null, "dagenVroegst": 546, "richting": "later",
                  "keten": [
                    {
                      "uitspraak": "s-2", "soort": "plan", "schakel": "eerste", "zin": "1 januari 2025",
                      "vroegst": "2025-01-01", "laatst": "2025-01-01", "zekerheid": "gepland", "voorwaarde": null,
                      "gezegdOp": "2024-02-01", "gezegdOpBij": "dag", "dagen": null, "dagenVroegst": null,
                      "bron": {"sleutel": "brief-2024", "titel": "Brief 2024", "regel": 40, "plaats": null, "url": null}
                    },
                    {
                      "uitspraak": "s-3", "soort": "plan", "schakel": "later", "zin": "beoogd Q3 2026 en later",
                      "vroegst": "2026-07-01", "laatst": null, "zekerheid": "beoogd", "voorwaarde": null,
                      "gezegdOp": "2025-02-01", "gezegdOpBij": "dag", "dagen": null, "dagenVroegst": 546,
                      "bron": {"sleutel": "brief-2025", "titel": "Brief 2025", "regel": null, "plaats": null,
                               "url": null}
                    }
                  ]
                }]
                """),
            await Part("mijlpalen"));

    [Fact]
    public async Task Gives_the_numbers_by_ministry() =>
        Assert.Equal(
            ApiHost.Same("""
                [{
                  "groep": "BZK", "aantal": 1, "aantalVerschoven": 1, "aantalVerschuivingen": 1, "aantalLater": 1,
                  "aantalEerder": 0, "aantalMetDagen": 0, "dagenMediaan": null, "dagenKleinst": null,
                  "dagenGrootst": null, "aantalBeoordeeld": 1, "aantalUitgekomen": 0, "aantalLaterGebeurd": 0,
                  "aantalEerderGebeurd": 0, "aantalNietGebeurd": 1
                }]
                """),
            await Part("perMinisterie"));

    [Theory]
    [InlineData("", "wet-s/in-werking")]
    [InlineData("?dossier=wet-s&stap=in-werking&ministerie=BZK&instrument=wet", "wet-s/in-werking")]
    [InlineData("?ministerie=OCW", "")]
    [InlineData("?dossier=iets-anders", "")]
    [InlineData("?bekendOp=2023-12-31", "")]
    [InlineData("?vastgelegdOp=2020-01-01T00:00:00Z", "")]
    public async Task Gives_what_the_filters_let_through(string query, string ids) => Assert.Equal(
        ids,
        string.Join(' ', JsonNode.Parse(await api.Get("/verschuivingen" + query))!["mijlpalen"]!.AsArray()
            .Select(it => (string)it!["id"]!)));

    [Fact]
    public async Task Looks_back_to_what_was_known_by_a_day()
    {
        var then = JsonNode.Parse(await api.Get("/verschuivingen?bekendOp=2024-12-31"))!["mijlpalen"]![0]!;

        Assert.Equal("0 2025-01-01", $"{then["aantalVerschuivingen"]} {then["laatsteLaatst"]}");
    }

    [Fact]
    public async Task With_a_query_that_cannot_be_tells_all_that_is_wrong()
    {
        using var answer = await api.Anyone.GetAsync("/api/v1/verschuivingen?bekendOp=gisteren&instrument=brief&x=1");

        Assert.Equal(
            ["bekendOp: geen-dag", "instrument: geen-keuze", "x: onbekend"], await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task As_a_table_gives_a_milestone_a_row()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/verschuivingen");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        using var answer = await api.Anyone.SendAsync(request);

        Assert.Equal(
            "\ufeffdossier;titel;afkorting;ministerie;instrument;mijlpaal;tranche;nummer;soort;status;"
            + "aantalVerschuivingen;aantalLater;aantalEerder;eersteGezegdOp;eersteZin;eersteVroegst;eersteLaatst;"
            + "laatsteGezegdOp;laatsteZin;laatsteVroegst;laatsteLaatst;dagen;dagenVroegst;richting\r\n"
            + "wet-s;Wet Schuif;Ws;BZK;wet;in-werking;;1;plan;geldend;1;1;0;2024-02-01;1 januari 2025;2025-01-01;"
            + "2025-01-01;2025-02-01;beoogd Q3 2026 en later;2026-07-01;;;546;later\r\n",
            Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
    }

    private async Task<string> Part(string name) =>
        ApiHost.Same(JsonNode.Parse(await api.Get("/verschuivingen"))![name]!.ToJsonString());
}

/// <summary>The figures of the catalogue that ships, on 22 November 2026.</summary>
public sealed class The_shipped_slippage(CatalogueHost shipped)
{
    [Theory]
    [InlineData("cyberbeveiligingswet", "2 2025-04-01 2025-09-30 2026-08-15 2026-08-15 319 501")]
    [InlineData("archiefwet", "5 2022-06-01 2023-01-31 2027-01-01 2027-01-01 1431 1675")]
    [InlineData("omgevingswet", "5 2019-07-01 2019-07-01 2024-01-01 2024-01-01 1645 1645")]
    public async Task Of_three_laws_is_what_was_worked_out_by_hand(string dossier, string expected)
    {
        var it = (await Get($"?dossier={dossier}&stap=in-werking"))["mijlpalen"]!.AsArray().Single()!;

        Assert.Equal(
            expected,
            $"{it["aantalVerschuivingen"]} {it["eersteVroegst"]} {it["eersteLaatst"]} {it["laatsteVroegst"]} "
            + $"{it["laatsteLaatst"]} {it["dagen"]} {it["dagenVroegst"]}");
    }

    [Fact]
    public async Task Of_all_together_is_that_of_these_three()
    {
        var whole = (await Get(""))["totaal"]!;

        Assert.Equal(
            "3 12 1431 319 1645",
            $"{whole["aantalVerschoven"]} {whole["aantalVerschuivingen"]} {whole["dagenMediaan"]} "
            + $"{whole["dagenKleinst"]} {whole["dagenGrootst"]}");
    }

    private async Task<JsonNode> Get(string query) => JsonNode.Parse(
        await (await shipped.Started).Client.GetStringAsync("/api/v1/verschuivingen" + query))!;
}
