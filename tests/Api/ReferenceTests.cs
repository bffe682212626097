using System.Net;
using System.Text.Json.Nodes;
using Tracker.Domain.Procedures;

namespace Tracker.Tests.Api;

public sealed class Asking_how_a_phrase_is_read(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Gives_the_interval_and_how_it_was_read() =>
        Assert.Equal(
            ApiHost.Same("""
                {
                  "zin": "1 januari of 1 juli 2028", "briefdatum": "2026-04-24", "vroegst": "2028-01-01",
                  "laatst": "2028-07-01", "precisie": "verzameling", "grens": "verzameling", "zacht": false,
                  "leden": ["2028-01-01", "2028-07-01"], "zekerheid": null, "voorwaarde": null,
                  "edtf": "[2028-01-01,2028-07-01]", "regelversie": "3.1", "berustOp": []
                }
                """),
            await api.Get("/datumduidingen?zin=1 januari of 1 juli 2028&briefdatum=2026-04-24"));

    [Fact]
    public async Task Says_by_which_recess_the_days_are_known() =>
        Assert.Equal(
            "Het zomerreces van 2026, 3 juli 2026 tot en met 31 augustus 2026, is berekend: het eindigt op de maandag "
            + "voor de eerste dinsdag van september en begint 59 dagen eerder.",
            (string?)JsonNode.Parse(await api.Get("/datumduidingen?zin=voor het zomerreces&briefdatum=2026-04-24"))!
                ["berustOp"]!.AsArray().Single());

    [Theory]
    [InlineData("zin=Q5 2026&briefdatum=2026-04-24", "zin: niet-te-lezen")]
    [InlineData("zin=&briefdatum=24 april", "briefdatum: geen-dag;zin: verplicht")]
    [InlineData("", "zin: verplicht;briefdatum: verplicht")]
    public async Task That_cannot_be_says_why(string query, string errors)
    {
        using var answer = await api.Anyone.GetAsync("/api/v1/datumduidingen?" + query);

        Assert.Equal(errors.Split(';'), await ApiHost.Errors(answer));
    }
}

public sealed class Asking_for_the_dates_in_a_text(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Gives_their_places_and_readings_and_says_what_it_cannot_read() =>
        Assert.Equal(
            ApiHost.Same("""
                {
                  "briefdatum": "2026-04-24", "regelversie": "3.1", "aantalGevonden": 2, "aantalGelezen": 1,
                  "vondsten": [
                    {
                      "begin": 5, "lengte": 18, "zin": "per 1 januari 2028",
                      "duiding": {
                        "zin": "per 1 januari 2028", "briefdatum": "2026-04-24", "vroegst": "2028-01-01",
                        "laatst": "2028-01-01", "precisie": "dag", "grens": "beide", "zacht": false, "leden": [],
                        "zekerheid": null, "voorwaarde": null, "edtf": "2028-01-01", "regelversie": "3.1",
                        "berustOp": []
                      },
                      "reden": null
                    },
                    {
                      "begin": 26, "lengte": 9, "zin": "rond 2030", "duiding": null,
                      "reden": "‘rond 2030’ begrijpen wij niet als datum."
                    }
                  ]
                }
                """),
            ApiHost.Same(await Text(await Ask("""
                { "tekst": " Dit\tper 1 januari 2028,\r\nrond 2030.", "briefdatum": "2026-04-24" }
                """))));

    [Theory]
    [InlineData("""{ "tekst": "", "briefdatum": "24 april" }""", "briefdatum: geen-dag;tekst: verplicht")]
    [InlineData("""{ "tekst": "in\u0000 2026", "briefdatum": "2026-04-24" }""", "tekst: vreemd-teken")]
    [InlineData("""{ "text": "in 2026" }""", "text: onbekend;tekst: verplicht;briefdatum: verplicht")]
    public async Task That_cannot_be_says_why(string body, string errors)
    {
        using var answer = await Ask(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(errors.Split(';'), await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task Takes_no_text_of_more_than_eighty_pages()
    {
        using var answer = await Ask($$"""
            { "tekst": "{{new string('a', 200_001)}}", "briefdatum": "2026-04-24" }
            """);

        Assert.Equal(["tekst: te-lang"], await ApiHost.Errors(answer));
    }

    private async Task<HttpResponseMessage> Ask(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return await api.Anyone.PostAsync("/api/v1/datumvondsten", content);
    }

    private static async Task<string> Text(HttpResponseMessage answer)
    {
        using (answer)
        {
            return await answer.Content.ReadAsStringAsync();
        }
    }
}

public sealed class Asking_for_organisations(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Gives_a_municipality_with_its_end_and_its_successor() =>
        Assert.Equal(
            ApiHost.Same("""
                {
                  "code": "gm1696", "naam": "Wijdemeren", "soort": "gemeente", "afkorting": null, "provincie": "pv27",
                  "geldigVanaf": "2002-01-01", "geldigTot": "2027-01-01", "eindeIsPlan": true, "bestaat": true,
                  "opvolgers": ["gm0402"], "verplichtingen": []
                }
                """),
            await api.Get("/gemeenten/gm1696?bekendOp=2026-04-24"));

    [Fact]
    public async Task Gives_what_a_municipality_must_do_and_by_when_as_far_as_that_was_known()
    {
        await api.Follow("plichten");
        await api.Record("/dossiers/plichten/beschrijvingen", """
            {"titel": "Wet plichten", "doelgroep": ["gm0363"]}
            """);
        await api.Record("/dossiers/plichten/verplichtingen", """
            {"kenmerk": "p-1", "verplichting": "Maak een plan.", "regel": 12, "bron": "brief-plichten",
             "wachtOp": {"mijlpaal": "in-werking", "relatie": "binnen", "hoeveel": 3, "eenheid": "maanden"}}
            """);
        await api.Record("/dossiers/plichten/verplichtingen", """
            {"kenmerk": "p-2", "verplichting": "Meld het.", "uiterlijk": "2027-07-01", "bron": "brief-plichten"}
            """);

        var whole = JsonNode.Parse(await api.Get("/gemeenten/gm0363"))!["verplichtingen"]!.AsArray();
        Assert.Equal(
            [
                "plichten p-2 Meld het. 2027-07-01  2027-07-01 brief-plichten",
                "plichten p-1 Maak een plan.  2099-01-01 2099-04-01 brief-plichten",
            ],
            whole.Where(it => (string)it!["dossier"]! == "plichten").Select(it =>
                $"{it!["dossier"]} {it["id"]} {it["verplichting"]} {it["uiterlijk"]} {it["vroegst"]} {it["laatst"]} "
                + $"{it["bron"]!["sleutel"]}"));
        Assert.Empty(
            JsonNode.Parse(await api.Get("/gemeenten/gm0363?bekendOp=2000-01-01"))!["verplichtingen"]!.AsArray());
    }

    [Fact]
    public async Task Does_not_know_an_end_that_nobody_had_announced_yet()
    {
        await api.Follow("herindeling");
        await api.Record("/dossiers/herindeling/uitspraken", """
            {
              "mijlpaal": "in-werking", "zin": "1 januari 2027",
              "bron": {
                "sleutel": "wetsvoorstel-hilversum-wijdemeren", "titel": "Wetsvoorstel", "gezegdOp": "2025-11-20"
              }
            }
            """);

        Assert.Contains("\"geldigTot\": null", await api.Get("/gemeenten/gm1696?bekendOp=2025-10-01"),
            StringComparison.Ordinal);
        Assert.Contains("\"geldigTot\": \"2027-01-01\"", await api.Get("/gemeenten/gm1696?bekendOp=2025-12-01"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_those_that_exist_on_the_day()
    {
        var now = await api.Each("/gemeenten?bekendOp=2026-04-24", it => $"{it["code"]}");

        Assert.Equal(342, now.Count);
        Assert.Equal(now.Order(StringComparer.Ordinal), now);
        Assert.Equal(12, (await api.Each("/gemeenten?soort=provincie", it => $"{it["code"]}")).Count);
        Assert.Equal(3, (await api.Each("/gemeenten?soort=openbaar-lichaam", it => $"{it["code"]}")).Count);
        Assert.True((await api.Each("/gemeenten?opgeheven=true", it => $"{it["code"]}")).Count > 342);
    }

    [Fact]
    public async Task Does_not_know_one_that_never_was()
    {
        using var answer = await api.Anyone.GetAsync("/api/v1/gemeenten/gm9999");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

public sealed class Asking_for_procedures(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Gives_the_steps_and_what_may_follow_each()
    {
        var procedure = JsonNode.Parse(await api.Get("/procedures/wet"))!;

        Assert.Equal(28, procedure["stappen"]!.AsArray().Count);
        Assert.Equal(
            ApiHost.Same("""
                {
                  "stap": "gepubliceerd", "naam": "Bekendgemaakt in Staatsblad",
                  "naamEngels": "Published in the Staatsblad", "fase": "inwerkingtreding", "soort": "gewoon",
                  "herhaalbaar": false, "perTranche": false,
                  "daarna": ["iwt-bepaald", "in-werking", "deels-in-werking", "ingetrokken-wet"],
                  "pasNa": null, "regels": ["Grondwet art. 88", "Bekendmakingswet art. 4"],
                  "toelichting": "Een wet werkt nooit voordat zij is bekendgemaakt."
                }
                """),
            ApiHost.Same(procedure["stappen"]!.AsArray()
                .First(it => (string)it!["stap"]! == "gepubliceerd")!.ToJsonString()));
    }

    [Fact]
    public async Task Knows_only_instruments_that_have_one()
    {
        using var answer = await api.Anyone.GetAsync("/api/v1/procedures/decreet");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(
            InstrumentWords.Instruments.Codes, await api.Each("/procedures", it => $"{it["instrument"]}"));
    }
}
