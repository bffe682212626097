using System.Net;

namespace Tracker.Tests.Api;

public sealed class Registering_a_fact(ApiHost api) : IClassFixture<ApiHost>
{
    private const string Letter = """{"sleutel": "brief", "titel": "Brief", "gezegdOp": "2024-10-02"}""";

    [Fact]
    public async Task Shows_where_the_dossier_stands_and_what_came_true()
    {
        await Open("waar");
        await api.Record("/dossiers/waar/uitspraken", $$"""
            {"kenmerk": "w-1", "mijlpaal": "ingediend-tk", "zin": "Q2 2024", "bron": {{Letter}},
             "gezegdOp": "2024-01-10"}
            """);

        await api.Record("/dossiers/waar/feiten", $$"""
            {"kenmerk": "w-2", "mijlpaal": "ingediend-tk", "datum": "2024-05-13", "kenmerkNummer": "36555",
             "bron": {{Letter}} }
            """);

        Assert.Equal(
            ApiHost.Same("""
                [{
                  "slug": "waar", "titel": "waar", "afkorting": null, "instrument": "wet", "ministerie": null,
                  "themas": [], "kenmerken": [{
                    "soort": "kamerstuk", "waarde": "36555",
                    "url": "https://zoek.officielebekendmakingen.nl/dossier/36555"
                  }],
                  "doelgroep": [],
                  "huidigeStap": {"stap": "ingediend-tk", "tranche": null, "datum": "2024-05-13"}, "volgende": null,
                  "stand": "Ingediend bij Tweede Kamer (koninklijke boodschap)",
                  "inwerkingtreding": {"werking": "niet", "delen": []}, "markeringen": ["stilstand"]
                }]
                """),
            await api.Get("/dossiers?zoek=waar"));
        Assert.Equal(
            ["w-1 plan uitgekomen", "w-2 feit geldend"],
            await api.Each("/uitspraken?dossier=waar", it => $"{it["id"]} {it["soort"]} {it["status"]}"));
    }

    [Fact]
    public async Task That_cannot_follow_is_refused_with_what_can()
    {
        await Open("volgorde");
        await api.Record("/dossiers/volgorde/feiten", $$"""
            {"mijlpaal": "ek-aangenomen", "datum": "2024-09-03", "bron": {{Letter}} }
            """);

        using var answer = await api.Post("/dossiers/volgorde/feiten", $$"""
            {"mijlpaal": "tk-plenair", "datum": "2024-10-01", "bron": {{Letter}} }
            """);

        const string reason =
            "'TK plenaire behandeling (incl. heropening)' op 1 oktober 2024 kan niet volgen op 'Aangenomen door Eerste "
            + "Kamer (ook hamerstuk)' van 3 september 2024. Zie de stappen die wel kunnen, of geef een reden voor een "
            + "uitzondering.";
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(
            ApiHost.Same($$"""
                {
                  "type": "https://planner.example.nl/api#stap-kan-niet", "title": "Kan niet worden vastgelegd",
                  "status": 409,
                  "detail": "{{reason}}",
                  "instance": "/api/v1/dossiers/volgorde/feiten", "code": "stap-kan-niet",
                  "mogelijk": [
                    "bekrachtigd", "niet-bekrachtigd", "gepubliceerd", "iwt-bepaald", "deels-in-werking",
                    "in-werking", "ingetrokken-wet"
                  ]
                }
                """),
            await ApiHost.Text(answer));
    }

    [Fact]
    public async Task Against_the_procedure_is_for_an_administrator_with_a_reason()
    {
        await Open("uitzondering");
        await api.Record("/dossiers/uitzondering/feiten", $$"""
            {"mijlpaal": "ek-aangenomen", "datum": "2024-09-03", "bron": {{Letter}} }
            """);
        const string exception = $$"""
            {"mijlpaal": "tk-plenair", "datum": "2024-10-01", "bron": {{Letter}},
             "uitzondering": "Een hamerslag over."}
            """;

        using var editor = await api.Post("/dossiers/uitzondering/feiten", exception);
        using var administrator = await ApiHost.Post(
            api.Administrator, "/dossiers/uitzondering/feiten", exception);

        Assert.Equal(HttpStatusCode.Forbidden, editor.StatusCode);
        Assert.Equal(
            ApiHost.Same("""
                {
                  "type": "https://planner.example.nl/api#geen-recht", "title": "Dit mag niet", "status": 403,
                  "detail": "Een uitzondering op de procedure kan alleen een beheerder vastleggen.",
                  "instance": "/api/v1/dossiers/uitzondering/feiten", "code": "geen-recht"
                }
                """),
            await ApiHost.Text(editor));
        Assert.Equal(HttpStatusCode.Created, administrator.StatusCode);
    }

    [Fact]
    public async Task Takes_no_member_that_another_step_has()
    {
        await Open("leden");

        using var answer = await api.Post("/dossiers/leden/feiten", $$"""
            {
              "mijlpaal": "tk-aangenomen", "kenmerkNummer": "36555", "sluitOp": "2024-01-01", "pagina": "http://a.nl",
              "terugwerkendTot": "2024-01-01", "datum": "morgen", "bron": {{Letter}}
            }
            """);

        Assert.Equal(
            [
                "datum: geen-dag", "kenmerkNummer: past-niet-bij-stap", "sluitOp: past-niet-bij-stap",
                "pagina: past-niet-bij-stap", "terugwerkendTot: past-niet-bij-stap",
            ],
            await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task Of_a_consultation_keeps_its_last_day_and_its_page()
    {
        await Open("consultatie");

        await api.Record("/dossiers/consultatie/feiten", $$"""
            {
              "kenmerk": "c-1", "mijlpaal": "consultatie-open", "datum": "2024-03-01", "sluitOp": "2024-04-01",
              "pagina": "https://consultatie.example.nl/", "bron": {{Letter}}
            }
            """);

        Assert.Contains(
            "\"ClosesOn\": \"2024-04-01\",\n      \"Page\": \"https://consultatie.example.nl/\",\n",
            await api.Get("/dossiers/consultatie/gebeurtenissen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_was_a_mistake_can_be_taken_back_and_stays_readable()
    {
        await Open("terug");
        await api.Record("/dossiers/terug/feiten", $$"""
            {"kenmerk": "t-1", "mijlpaal": "aangekondigd", "datum": "2024-03-01", "bron": {{Letter}} }
            """);
        var before = await api.MomentOf("terug", version: 2);

        await api.Record(
            "/dossiers/terug/intrekkingen", """{"vermelding": "t-1", "reden": "Verkeerde wet."}""");

        Assert.Equal(
            ["t-1 ingetrokken Verkeerde wet."],
            await api.Each("/uitspraken?dossier=terug", it => $"{it["id"]} {it["status"]} {it["reden"]}"));
        Assert.Equal(
            ["t-1 geldend "],
            await api.Each(
                $"/uitspraken?dossier=terug&vastgelegdOp={before}", it => $"{it["id"]} {it["status"]} {it["reden"]}"));
    }

    private Task Open(string slug) =>
        api.Record("/dossiers", $$"""{"slug": "{{slug}}", "titel": "{{slug}}", "instrument": "wet"}""");
}
