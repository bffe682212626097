using System.Net;
using System.Text.Json.Nodes;

namespace Tracker.Tests.Api;

public sealed class Putting_claims_right(ApiHost api) : IClassFixture<ApiHost>
{
    private Task<IReadOnlyList<string>> Statuses(string slug) => api.Each(
        $"/uitspraken?dossier={slug}", it => $"{it["id"]} {it["status"]} {it["vervangenDoor"]}".Trim());

    private async Task Conflict(string slug)
    {
        await api.Follow(slug);
        await api.Record($"/dossiers/{slug}/uitspraken", $$"""
            {"kenmerk": "{{slug}}-2", "mijlpaal": "in-werking", "zin": "1 juli 2099", "bron": "brief-{{slug}}"}
            """);
    }

    [Fact]
    public async Task Settles_a_conflict_and_undoes_it()
    {
        await Conflict("strijd");
        Assert.Equal(["strijd-1 strijdig", "strijd-2 strijdig"], await Statuses("strijd"));

        using var settled = await api.Post("/dossiers/strijd/beslissingen", """
            {"kenmerk": "b-1", "geldend": "strijd-1", "reden": "De tabel is nagerekend."}
            """);

        Assert.Equal(HttpStatusCode.Created, settled.StatusCode);
        Assert.Equal(["strijd-1 geldend", "strijd-2 vervangen strijd-1"], await Statuses("strijd"));
        Assert.Equal(
            ["null null", "b-1 De tabel is nagerekend."],
            await api.Each(
                "/uitspraken?dossier=strijd", it => $"{it["beslissing"] ?? "null"} {it["reden"] ?? "null"}"));
        Assert.Contains(
            "\"beslist\"", await api.Get("/wijzigingen?van=2026-01-01&zoek=strijd"), StringComparison.Ordinal);

        await api.Record("/dossiers/strijd/herroepingen", """{"beslissing": "b-1", "reden": "Toch niet."}""");

        Assert.Equal(["strijd-1 strijdig", "strijd-2 strijdig"], await Statuses("strijd"));
        Assert.Equal(
            ApiHost.Same("""
                [{"id": "b-1", "geldend": "strijd-1", "terzijde": ["strijd-2"], "reden": "De tabel is nagerekend.",
                  "vastgelegdOp": "2026-01-01T00:00:00Z", "door": "api-redacteur", "herroepen": "Toch niet."}]
                """),
            ApiHost.Same(JsonNode.Parse(await api.Get("/dossiers/strijd"))!["beslissingen"]!.ToJsonString()));
    }

    [Fact]
    public async Task Refuses_to_choose_where_nothing_is_in_conflict()
    {
        await api.Follow("eens");

        using var answer = await api.Post(
            "/dossiers/eens/beslissingen", """{"geldend": "eens-1", "reden": "Zomaar."}""");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("\"geen-strijd\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amends_an_entry_in_one_go()
    {
        await api.Follow("fout");
        var before = await api.MomentOf("fout", 2);

        using var answer = await api.Post("/dossiers/fout/verbeteringen", """
            {"vermelding": "fout-1", "reden": "Verkeerde regel.", "soort": "plan", "kenmerk": "fout-2",
             "mijlpaal": "in-werking", "zin": "1 juli 2099", "regel": 13, "bron": "brief-fout"}
            """);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(ApiHost.Same("""{"versie": 4, "kenmerk": "fout-2", "positie": 0}"""), await ApiHost.Text(answer));
        Assert.Equal(["fout-1 ingetrokken fout-2", "fout-2 geldend"], await Statuses("fout"));
        Assert.Equal(
            ["fout-1 geldend"],
            await api.Each($"/uitspraken?dossier=fout&vastgelegdOp={before}", it => $"{it["id"]} {it["status"]}"));
        Assert.Equal(
            ["verbeterd 2099-01-01 2099-07-01", "nieuw  2099-01-01"],
            await api.Each(
                "/wijzigingen?van=2026-01-01&zoek=wet+fout",
                it => $"{it["soort"]} {it["was"]?["vroegst"]} {it["wordt"]?["vroegst"]}"));
    }

    [Fact]
    public async Task Amends_again_under_the_same_idempotency_key_with_the_same_answer()
    {
        await api.Follow("tweemaal");
        const string body = """
            {"vermelding": "tweemaal-1", "reden": "Verkeerde regel.", "soort": "plan",
             "mijlpaal": "in-werking", "zin": "1 juli 2099", "bron": "brief-tweemaal"}
            """;

        using var first = await api.Post("/dossiers/tweemaal/verbeteringen", body, ("Idempotency-Key", "sleutel-v"));
        using var again = await api.Post("/dossiers/tweemaal/verbeteringen", body, ("Idempotency-Key", "sleutel-v"));

        Assert.Equal(await ApiHost.Text(first), await ApiHost.Text(again));
    }

    [Theory]
    [InlineData("""{"reden": "x", "soort": "plan", "bron": "brief-mis"}""",
        "vermelding: verplicht", "mijlpaal: verplicht", "zin: verplicht")]
    [InlineData("""{"vermelding": "mis-1", "reden": "x", "soort": "markering", "zin": "2027", "bron": "brief-mis"}""",
        "markering: verplicht", "zin: past-niet-bij-soort")]
    [InlineData("""{"vermelding": "mis-1", "reden": "x"}""", "soort: verplicht")]
    public async Task Tells_all_that_is_wrong_with_a_correction(string body, params string[] errors)
    {
        if (JsonNode.Parse(await api.Get("/dossiers?zoek=mis"))!.AsArray().Count == 0)
            await api.Follow("mis");

        using var answer = await api.Post("/dossiers/mis/verbeteringen", body);

        Assert.Equal(errors, await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task Lets_only_an_administrator_amend_into_an_exception()
    {
        await api.Follow("bijzonder");
        const string body = """
            {"vermelding": "bijzonder-1", "reden": "Het was een feit.", "soort": "feit", "mijlpaal": "aangekondigd",
             "datum": "2026-04-24", "uitzondering": "Zomaar.", "bron": "brief-bijzonder"}
            """;

        using var editor = await api.Post("/dossiers/bijzonder/verbeteringen", body);
        using var administrator = await ApiHost.Post(api.Administrator, "/dossiers/bijzonder/verbeteringen", body);

        Assert.Equal(HttpStatusCode.Forbidden, editor.StatusCode);
        Assert.Equal(HttpStatusCode.Created, administrator.StatusCode);
    }
}

public sealed class Recording_a_claim_that_hangs_on_an_event(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Follows_the_planning_of_that_event_and_says_so()
    {
        await api.Follow("wet");
        await api.Record("/dossiers", """{"slug": "besluit", "titel": "Besluit", "instrument": "amvb"}""");
        await api.Record("/dossiers/besluit/uitspraken", """
            {"kenmerk": "b-1", "mijlpaal": "in-werking", "zin": "drie maanden na inwerkingtreding van de wet",
             "wachtOp": {"dossier": "wet", "mijlpaal": "in-werking", "relatie": "na", "hoeveel": 3,
                         "eenheid": "maanden"},
             "bron": "brief-wet"}
            """);

        var claim = JsonNode.Parse(await api.Get("/uitspraken?dossier=besluit"))![0]!;

        Assert.Equal("2099-04-01 2099-04-01 dag", $"{claim["vroegst"]} {claim["laatst"]} {claim["precisie"]}");
        Assert.Equal(
            ApiHost.Same("""
                {"dossier": "wet", "mijlpaal": "in-werking", "tranche": null, "nummer": 1, "relatie": "na",
                 "hoeveel": 3, "eenheid": "maanden", "nietVoor": null, "nietNa": null, "uitkomst": "open",
                 "uitleg": "3 maanden na ‘in werking’ van Wet wet. Die stap is gepland: 1 januari 2099."}
                """),
            ApiHost.Same(claim["wachtOp"]!.ToJsonString()));
        Assert.Equal(
            "besluit in-werking b-1",
            JsonNode.Parse(await api.Get("/dossiers/wet"))!["wachtend"]![0] is { } it
                ? $"{it["dossier"]} {it["mijlpaal"]} {it["uitspraak"]}"
                : null);
        Assert.Equal(
            "besluit/in-werking",
            (string)JsonNode.Parse(await api.Get("/planning?van=2099-Q2&tot=2099-Q2&zoek=besluit"))!
                ["kwartalen"]![0]!["items"]![0]!["id"]!);
    }

    [Theory]
    [InlineData("""{"hoeveel": 3}""", "wachtOp.mijlpaal: verplicht", "wachtOp.hoeveel: past-niet")]
    [InlineData("""{"mijlpaal": "gestart"}""", "wachtOp.mijlpaal: stap-onbekend")]
    [InlineData("""{"dossier": "nergens", "mijlpaal": "gestart"}""", "wachtOp.dossier: dossier-onbekend")]
    [InlineData("""{"mijlpaal": "gepubliceerd", "relatie": "na", "hoeveel": 3}""", "wachtOp.eenheid: verplicht")]
    [InlineData("""{"mijlpaal": "gepubliceerd", "relatie": "binnen"}""",
        "wachtOp.hoeveel: verplicht", "wachtOp.eenheid: verplicht")]
    [InlineData("""{"mijlpaal": "gepubliceerd", "relatie": "na", "hoeveel": 1000, "eenheid": "jaren"}""",
        "wachtOp.hoeveel: te-veel")]
    [InlineData("""{"mijlpaal": "gepubliceerd", "nietVoor": "2027-02-01", "nietNa": "2027-01-01"}""",
        "wachtOp.nietNa: eind-voor-begin")]
    [InlineData("""{"mijlpaal": "gepubliceerd", "relatie": "gelijk-met", "nietNa": "2027-01-01"}""",
        "wachtOp.nietNa: past-niet")]
    [InlineData("""{"mijlpaal": "in-werking"}""", "wachtOp.mijlpaal: wacht-op-zichzelf")]
    [InlineData("""{"mijlpaal": "gepubliceerd", "tranche": "3"}""", "wachtOp.tranche: geen-sleutel")]
    public async Task Tells_all_that_is_wrong_with_the_event(string awaits, params string[] errors)
    {
        if (JsonNode.Parse(await api.Get("/dossiers?zoek=wacht"))!.AsArray().Count == 0)
            await api.Follow("wacht");

        using var answer = await api.Post("/dossiers/wacht/uitspraken", $$"""
            {"mijlpaal": "in-werking", "zin": "zes weken erna", "precisie": "relatief", "wachtOp": {{awaits}},
             "bron": "brief-wacht"}
            """);

        Assert.Equal(errors, await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task Says_that_days_cannot_be_given_beside_an_event_from_which_they_count()
    {
        await api.Follow("dubbel");

        using var answer = await api.Post("/dossiers/dubbel/uitspraken", """
            {"mijlpaal": "in-werking", "zin": "Q2 2027", "laatst": "2027-01-01",
             "wachtOp": {"mijlpaal": "gepubliceerd", "relatie": "na"}, "bron": "brief-dubbel"}
            """);

        Assert.Equal(["laatst: past-niet", "wachtOp.relatie: past-niet"], await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task Sees_a_circle_through_another_dossier()
    {
        await api.Follow("kring-a");
        await api.Follow("kring-b");
        await api.Record("/dossiers/kring-a/uitspraken", """
            {"mijlpaal": "gepubliceerd", "wachtOp": {"dossier": "kring-b", "mijlpaal": "gepubliceerd", "relatie": "na"},
             "bron": "brief-kring-a"}
            """);

        using var answer = await api.Post("/dossiers/kring-b/uitspraken", """
            {"mijlpaal": "gepubliceerd", "wachtOp": {"dossier": "kring-a", "mijlpaal": "gepubliceerd", "relatie": "na"},
             "bron": "brief-kring-b"}
            """);

        Assert.Equal(["wachtOp.mijlpaal: wacht-op-zichzelf"], await ApiHost.Errors(answer));
    }
}
