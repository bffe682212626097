using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Tracker.Tests.Api;

public sealed class Asking_for_statements(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task As_a_table_gives_no_cell_that_a_spreadsheet_would_run()
    {
        await api.Record("/dossiers", """{"slug": "csv", "titel": "Csv", "instrument": "wet"}""");
        await api.Record("/dossiers/csv/uitspraken", """
            {
              "kenmerk": "c-1", "mijlpaal": "in-werking", "zin": "=HYPERLINK(\"http://x\";\"y\")",
              "laatst": "2099-12-31", "voorwaarde": "+1\n@2", "plaats": "- p. 4",
              "bron": {"sleutel": "csv-1", "titel": "\tBrief; \"een\"", "gezegdOp": "2026-04-24"}
            }
            """);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/uitspraken?dossier=csv");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        using var answer = await api.Anyone.SendAsync(request);

        var octets = await answer.Content.ReadAsByteArrayAsync();
        var recorded = await api.MomentOf("csv", version: 2);
        Assert.Equal("text/csv; charset=utf-8; header=present", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"uitspraken.csv\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal([0xEF, 0xBB, 0xBF], octets[..3]);
        Assert.Equal(
            "id;dossier;mijlpaal;tranche;nummer;soort;zin;vroegst;laatst;precisie;grens;zacht;zekerheid;voorwaarde;"
            + "gezegdOp;gezegdOpBij;vastgelegdOp;bronSleutel;bronTitel;bronRegel;bronPlaats;bronUrl;status;"
            + "vervangenDoor;reden\r\n"
            + "c-1;csv;in-werking;;1;plan;\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\";;2099-12-31;reeks;laatst;nee;"
            + "gepland;"
            + $"\"'+1\n@2\";2026-04-24;dag;{recorded};csv-1;\"Brief; \"\"een\"\"\";;'- p. 4;;geldend;;\r\n",
            Encoding.UTF8.GetString(octets[3..]));
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/json, text/csv;q=0.5", "application/json")]
    [InlineData("text/csv, */*;q=0.1", "text/csv")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/csv;q=0", "application/json")]
    public async Task Gives_the_form_that_is_wanted_most(string accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/uitspraken");
        request.Headers.Add("Accept", accept);

        using var answer = await api.Anyone.SendAsync(request);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("mijlpaal=in-werking", "f-1 f-2")]
    [InlineData("soort=feit", "f-4")]
    [InlineData("status=vervangen", "f-1")]
    [InlineData("status=geldend&status=vervangen", "f-1 f-2 f-3 f-4")]
    [InlineData("bron=filter-2", "f-2 f-4")]
    [InlineData("vanaf=2099-01-02", "f-2")]
    [InlineData("tot=2099-01-01", "f-1 f-4")]
    [InlineData("vanaf=2050-01-01&tot=2099-01-01", "f-1")]
    public async Task Gives_what_the_filters_let_through(string filter, string ids)
    {
        await api.Record("/dossiers", """{"slug": "filter", "titel": "Filter", "instrument": "wet"}""");
        const string first = """{"sleutel": "filter-1", "titel": "Een", "gezegdOp": "2024-01-01"}""";
        const string second = """{"sleutel": "filter-2", "titel": "Twee", "gezegdOp": "2025-01-01"}""";
        foreach (var claim in (string[])
            [
                $$"""{"kenmerk": "f-1", "mijlpaal": "in-werking", "zin": "1 januari 2099", "bron": {{first}} }""",
                $$"""{"kenmerk": "f-2", "mijlpaal": "in-werking", "zin": "Q2 2099 en later", "bron": {{second}} }""",
                $$"""{"kenmerk": "f-3", "mijlpaal": "gepubliceerd", "zin": "binnenkort", "bron": {{first}} }""",
            ])
            await api.Record("/dossiers/filter/uitspraken", claim);
        await api.Record(
            "/dossiers/filter/feiten",
            $$"""{"kenmerk": "f-4", "mijlpaal": "aangekondigd", "datum": "2024-06-01", "bron": {{second}} }""");

        var found = await api.Each($"/uitspraken?dossier=filter&{filter}", it => $"{it["id"]}");

        Assert.Equal(ids.Split(' '), found.Order());
    }
}

public sealed class Asking_for_changes(MovedPlanning moved) : IClassFixture<MovedPlanning>
{
    private readonly ApiHost api = moved.Api;

    [Fact]
    public async Task As_said_tells_what_moved_and_by_how_much() =>
        Assert.Equal(
            ApiHost.Same("""
                [{
                  "id": "wet-s.in-werking-gezegd-2025-02-01",
                  "dossier": "wet-s", "titel": "Wet Schuif", "mijlpaal": "in-werking", "tranche": null, "nummer": 1,
                  "soort": "verschoven", "markering": null,
                  "was": {"zin": "1 januari 2025", "vroegst": "2025-01-01", "laatst": "2025-01-01",
                          "zekerheid": "gepland", "status": "verstreken", "verstreken": true},
                  "wordt": {"zin": "beoogd Q3 2026 en later", "vroegst": "2026-07-01", "laatst": null,
                            "zekerheid": "beoogd", "status": "geldend", "verstreken": false},
                  "dagen": 546,
                  "geteldVanaf": {"zin": "1 januari 2025", "vroegst": "2025-01-01", "laatst": "2025-01-01"},
                  "stevigheid": "zwakker", "gezegdOp": "2025-02-01", "vastgelegdOp": "2026-01-01T00:00:00Z",
                  "bron": {"sleutel": "brief-2025", "titel": "Brief 2025", "regel": null, "plaats": null, "url": null},
                  "reden": null, "nagekomen": false, "ouderNieuws": false, "catalogus": false, "aantalStappen": 1,
                  "verband": null, "naar": null, "toelichting": null, "uiterlijk": null, "wachtOp": null
                }]
                """),
            await api.Get("/wijzigingen?van=2025-01-03&tot=2025-12-31&as=gezegd"));

    [Fact]
    public async Task As_said_tells_also_what_became_overdue_before_anyone_said_otherwise() =>
        Assert.Equal(
            ["in-werking verstreken 2025-01-01T23:00:00Z"],
            await api.Each(
                "/wijzigingen?van=2025-01-01&tot=2025-01-31&as=gezegd",
                it => $"{it["mijlpaal"]} {it["soort"]} {it["vastgelegdOp"]}"));

    [Fact]
    public async Task As_recorded_tells_what_we_recorded_since_last_month_newest_first() =>
        Assert.Equal(
            ["tk-plenair nieuw", "in-werking verschoven", "in-werking nieuw", "ingediend-tk gebeurd"],
            await api.Each("/wijzigingen", it => $"{it["mijlpaal"]} {it["soort"]}"));

    [Theory]
    [InlineData("van=2025-02-30&as=dag", "van: geen-dag;as: geen-keuze")]
    [InlineData("van=2025-02-02&tot=2025-02-01", "tot: eind-voor-begin")]
    public async Task With_a_query_that_cannot_be_tells_all_that_is_wrong(string query, string errors)
    {
        using var answer = await api.Anyone.GetAsync("/api/v1/wijzigingen?" + query);

        Assert.Equal(errors.Split(';'), await ApiHost.Errors(answer));
    }
}

public sealed class Asking_for_sources(MovedPlanning moved) : IClassFixture<MovedPlanning>
{
    private readonly ApiHost api = moved.Api;

    [Fact]
    public async Task Gives_each_with_how_much_rests_on_it() =>
        Assert.Equal(
            ApiHost.Same("""
                [
                  {"sleutel": "brief-2024", "titel": "Brief 2024", "uitgever": null, "gezegdOp": "2024-02-01",
                   "gezegdOpBij": "dag", "officieel": true, "url": null, "aantalUitspraken": 3,
                   "aantalAantekeningen": 0},
                  {"sleutel": "brief-2025", "titel": "Brief 2025", "uitgever": null, "gezegdOp": "2025-02-01",
                   "gezegdOpBij": "dag", "officieel": true, "url": null, "aantalUitspraken": 1,
                   "aantalAantekeningen": 0}
                ]
                """),
            await api.Get("/bronnen"));

    [Fact]
    public async Task Gives_one_with_all_that_it_says_in_the_order_of_the_document()
    {
        var source = System.Text.Json.Nodes.JsonNode.Parse(await api.Get("/bronnen/brief-2024"))!;

        Assert.Equal(
            ["s-4 geldend", "s-2 vervangen", "s-1 geldend"],
            source["uitspraken"]!.AsArray().Select(it => $"{it!["id"]} {it["status"]}"));
    }

    [Fact]
    public async Task Does_not_know_one_that_is_not_there()
    {
        using var answer = await api.Anyone.GetAsync("/api/v1/bronnen/geen");
        using var later = await api.Anyone.GetAsync("/api/v1/bronnen/brief-2025?bekendOp=2024-12-31");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, later.StatusCode);
    }
}
