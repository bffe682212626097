using System.Net;
using System.Text.Json.Nodes;
using Tracker.Api.Dossiers;
using Tracker.Projections.Dossiers;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api;

public sealed class Recording_what_holds_beside_the_step(ApiHost api) : IClassFixture<ApiHost>
{
    private const string Letter = """{"sleutel": "brief-vlag-2", "titel": "Brief", "gezegdOp": "2026-11-12"}""";

    private async Task<JsonNode> Dossier(string slug, string query = "") =>
        JsonNode.Parse(await api.Get($"/dossiers/{slug}{query}"))!;

    private static IEnumerable<string> Codes(JsonNode dossier) =>
        dossier["markeringen"]!.AsArray().Select(it => (string)it!);

    [Fact]
    public async Task Raises_a_flag_with_its_source_and_lowers_it_again()
    {
        await api.Follow("vlag");

        using var raised = await api.Post("/dossiers/vlag/markeringen", $$"""
            {"kenmerk": "m-1", "markering": "aangehouden", "datum": "2026-11-10", "toelichting": "Op verzoek.",
             "regel": 3, "bron": {{Letter}} }
            """);

        Assert.Equal(HttpStatusCode.Created, raised.StatusCode);
        Assert.Equal(ApiHost.Same("""{"versie": 3, "kenmerk": "m-1", "positie": 0}"""), await ApiHost.Text(raised));
        var dossier = await Dossier("vlag");
        Assert.Contains("aangehouden", Codes(dossier));
        Assert.Equal(
            ApiHost.Same("""
                [{
                  "id": "m-1", "soort": "markering", "markering": "aangehouden", "handeling": "gezet",
                  "op": "2026-11-10", "verband": null, "naar": null, "toelichting": "Op verzoek.",
                  "uiterlijk": null, "wachtOp": null,
                  "gezegdOp": "2026-11-12", "gezegdOpBij": "dag", "vastgelegdOp": "2026-01-01T00:00:00Z",
                  "bron": {"sleutel": "brief-vlag-2", "titel": "Brief", "regel": 3, "plaats": null, "url": null},
                  "status": "geldend", "vervangenDoor": null, "reden": null
                }]
                """),
            ApiHost.Same(dossier["aantekeningen"]!.ToJsonString()));
    }

    [Fact]
    public async Task Lowers_a_flag_and_finds_dossiers_by_it()
    {
        await api.Follow("weg");
        await api.Record("/dossiers/weg/markeringen", """
            {"kenmerk": "m-1", "markering": "aangehouden", "bron": {
              "sleutel": "brief-weg-2", "titel": "Brief", "gezegdOp": "2026-11-12"}}
            """);

        Assert.Contains("weg", await api.Each("/dossiers?markering=aangehouden", it => (string)it["slug"]!));
        Assert.Contains(
            "\"aangehouden\"",
            await api.Get("/planning?van=2099-Q1&tot=2099-Q4&zoek=weg"),
            StringComparison.Ordinal);

        await api.Record("/dossiers/weg/markeringen", """
            {"kenmerk": "m-2", "markering": "aangehouden", "handeling": "weggehaald", "bron": "brief-weg-2"}
            """);

        Assert.DoesNotContain("aangehouden", Codes(await Dossier("weg")));
        Assert.Contains("aangehouden", Codes(await Dossier("weg", "?bekendOp=2026-11-12&vastgelegdOp="
            + await api.MomentOf("weg", 3))));
        Assert.Equal(
            ["m-1 vervangen m-2", "m-2 geldend "],
            (await Dossier("weg"))["aantekeningen"]!.AsArray()
                .Select(it => $"{it!["id"]} {it["status"]} {it["vervangenDoor"]}"));
    }

    [Theory]
    [InlineData("""{"markering": "stilstand", "bron": "brief-fout"}""", "markering: afgeleid")]
    [InlineData("""{"markering": "uitgesteld", "bron": "brief-fout"}""", "markering: geen-keuze")]
    [InlineData("""{"bron": "brief-fout"}""", "markering: verplicht")]
    [InlineData("""{"markering": "spoed"}""", "bron: verplicht")]
    [InlineData("""{"markering": "spoed", "handeling": "hijsen", "bron": "brief-fout"}""", "handeling: geen-keuze")]
    public async Task Tells_what_is_wrong_with_a_flag(string body, string error)
    {
        if (JsonNode.Parse(await api.Get("/dossiers?zoek=fout"))!.AsArray().Count == 0)
            await api.Follow("fout");

        using var answer = await api.Post("/dossiers/fout/markeringen", body);

        Assert.Equal([error], await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task Declares_nothing_controversial_unless_the_cabinet_is_a_caretaker_and_lets_that_lapse_with_it()
    {
        await api.Follow("omstreden");
        await api.Record("/dossiers", """{"slug": "kabinet-x", "titel": "kabinet-X", "instrument": "kabinet"}""");
        const string flag = """{"markering": "controversieel", "datum": "2026-10-10", "bron": "brief-omstreden-2"}""";
        await api.Record("/dossiers/kabinet-x/feiten", """
            {"mijlpaal": "beedigd", "datum": "2026-01-10",
             "bron": {"sleutel": "brief-omstreden-2", "titel": "Brief", "gezegdOp": "2026-10-20"}}
            """);

        using var refused = await api.Post("/dossiers/omstreden/markeringen", flag);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(
            "Op 10 oktober 2026 was kabinet-X niet demissionair.",
            await refused.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);

        await api.Record("/dossiers/kabinet-x/feiten", """
            {"mijlpaal": "demissionair", "datum": "2026-10-01", "bron": "brief-omstreden-2"}
            """);
        await api.Record("/dossiers/omstreden/markeringen", flag);
        Assert.Contains("controversieel", Codes(await Dossier("omstreden")));

        await api.Record("/dossiers/kabinet-x/feiten", """
            {"mijlpaal": "opgevolgd", "datum": "2026-10-15", "bron": "brief-omstreden-2"}
            """);
        Assert.DoesNotContain("controversieel", Codes(await Dossier("omstreden")));
        Assert.Equal("vervallen", (string)(await Dossier("omstreden"))["aantekeningen"]![0]!["status"]!);
    }

    [Fact]
    public async Task Links_two_dossiers_and_shows_it_at_both_until_it_is_retracted()
    {
        await api.Follow("novelle");
        await api.Follow("hoofdwet");

        await api.Record("/dossiers/novelle/verbanden", """
            {"kenmerk": "v-1", "verband": "novelle", "naar": "hoofdwet", "bron": "brief-novelle"}
            """);

        Assert.Equal(
            ApiHost.Same("""
                [{"verband": "novelle", "woorden": "is een novelle op", "dossier": "hoofdwet", "titel": "Wet hoofdwet",
                  "hierVastgelegd": true, "vermelding": "v-1"}]
                """),
            ApiHost.Same((await Dossier("novelle"))["verbanden"]!.ToJsonString()));
        Assert.Equal(
            ApiHost.Same("""
                [{"verband": "novelle", "woorden": "krijgt als novelle", "dossier": "novelle", "titel": "Wet novelle",
                  "hierVastgelegd": false, "vermelding": "v-1"}]
                """),
            ApiHost.Same((await Dossier("hoofdwet"))["verbanden"]!.ToJsonString()));

        await api.Record("/dossiers/novelle/intrekkingen", """{"vermelding": "v-1", "reden": "Ander dossier."}""");

        Assert.Empty((await Dossier("hoofdwet"))["verbanden"]!.AsArray());
        Assert.Equal(
            "ingetrokken Ander dossier.",
            (await Dossier("novelle"))["aantekeningen"]![0] is { } it ? $"{it["status"]} {it["reden"]}" : null);
    }

    [Fact]
    public async Task Lists_flags_and_links_with_the_source_that_they_rest_on()
    {
        await api.Follow("vermeld");
        await api.Follow("vermeld-ander");
        await api.Record("/dossiers/vermeld/markeringen", """
            {"kenmerk": "m-1", "markering": "spoed", "regel": 7, "bron": "brief-vermeld"}
            """);
        await api.Record("/dossiers/vermeld/verbanden", """
            {"kenmerk": "v-1", "verband": "vervanging", "naar": "vermeld-ander", "regel": 3,
             "bron": "brief-vermeld"}
            """);
        await api.Record("/dossiers/vermeld/intrekkingen", """{"vermelding": "v-1", "reden": "Niet waar."}""");

        var source = JsonNode.Parse(await api.Get("/bronnen/brief-vermeld"))!;

        Assert.Equal(
            ["vermeld v-1 verband ingetrokken", "vermeld m-1 markering geldend"],
            source["aantekeningen"]!.AsArray().Select(it =>
                $"{it!["dossier"]} {it["aantekening"]!["id"]} {it["aantekening"]!["soort"]} "
                + $"{it["aantekening"]!["status"]}"));
        Assert.Contains(
            "brief-vermeld 1 2",
            await api.Each(
                "/bronnen", it => $"{it["sleutel"]} {it["aantalUitspraken"]} {it["aantalAantekeningen"]}"));
    }

    [Fact]
    public async Task Links_to_a_dossier_that_is_there_only()
    {
        await api.Follow("los");

        using var answer = await api.Post(
            "/dossiers/los/verbanden", """{"verband": "novelle", "naar": "nergens", "bron": "brief-los"}""");

        Assert.Equal(["naar: dossier-onbekend"], await ApiHost.Errors(answer));
    }
}

public sealed class A_wish_of_others
{
    [Fact]
    public void Is_told_as_one_and_raises_no_flag()
    {
        var view = new Scenario().Dossier("wpp", "Wpp").Wish("wpp", "Sneller.", "2026-04-24", entry: "w1").View;
        var dossier = view.Dossiers["wpp"];

        var body = Assert.Single(
            JudgedNote.Of(dossier, Caretakers.Of(view, AsOf.Now), AsOf.Now, Scenario.Day("2026-08-12"))
                .Select(it => RemarkBody.Of(it, view, AsOf.Now)));

        Assert.Equal(
            ("w1", "wens", null, null, "Sneller.", "geldend"),
            (body.Id, body.Soort, body.Markering, body.Handeling, body.Toelichting, body.Status));
    }
}
