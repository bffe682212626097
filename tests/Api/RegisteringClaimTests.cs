using System.Net;

namespace Tracker.Tests.Api;

public sealed class Registering_a_claim(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Reads_its_words_against_the_day_of_the_letter_and_registers_the_letter_with_it()
    {
        await api.Record("/dossiers", """{"slug": "lezen", "titel": "Lezen", "instrument": "wet"}""");

        using var answer = await api.Post("/dossiers/lezen/uitspraken", """
            {
              "kenmerk": "l-1", "mijlpaal": "in-werking", "zin": "na de zomer", "tranche": "art-2", "regel": 7,
              "plaats": "p. 2", "voorwaarde": "na akkoord", "gezegdOp": "2099-05-01",
              "bron": {
                "sleutel": "brief-lezen", "titel": "Brief", "uitgever": "BZK", "gezegdOp": "2099-05-02",
                "gezegdOpBij": "benadering", "officieel": false, "url": "https://brief.example.nl/1"
              }
            }
            """);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(ApiHost.Same("""{"versie": 2, "kenmerk": "l-1", "positie": 0}"""), await ApiHost.Text(answer));
        Assert.Equal(
            ApiHost.Same("""
                [{
                  "id": "l-1", "dossier": "lezen", "mijlpaal": "in-werking", "tranche": "art-2", "nummer": 1,
                  "soort": "plan", "zin": "na de zomer", "vroegst": "2099-09-01", "laatst": "2099-10-31",
                  "precisie": "reces", "grens": "beide", "zacht": true, "leden": [], "zekerheid": "gepland",
                  "voorwaarde": "na akkoord", "gezegdOp": "2099-05-01", "gezegdOpBij": "dag",
                  "vastgelegdOp": "2026-01-01T00:00:00Z",
                  "bron": {
                    "sleutel": "brief-lezen", "titel": "Brief", "regel": 7, "plaats": "p. 2",
                    "url": "https://brief.example.nl/1"
                  },
                  "status": "geldend", "vervangenDoor": null, "reden": null,
                  "wachtOp": null, "beslissing": null
                }]
                """),
            await api.Get("/uitspraken?dossier=lezen"));
    }

    [Fact]
    public async Task In_words_that_cannot_be_read_says_why()
    {
        await api.Follow("onleesbaar");

        using var answer = await api.Post(
            "/dossiers/onleesbaar/uitspraken",
            """{"mijlpaal": "in-werking", "zin": "31 februari 2027", "bron": "brief-onleesbaar"}""");

        Assert.Equal(
            ApiHost.Same("""
                {
                  "type": "https://planner.example.nl/api#ongeldige-invoer", "title": "Ongeldige invoer",
                  "status": 400, "detail": "31 februari 2027 bestaat niet: februari 2027 heeft 28 dagen.",
                  "instance": "/api/v1/dossiers/onleesbaar/uitspraken", "code": "ongeldige-invoer",
                  "errors": [{
                    "veld": "zin", "code": "niet-te-lezen",
                    "melding": "31 februari 2027 bestaat niet: februari 2027 heeft 28 dagen."
                  }]
                }
                """),
            await ApiHost.Text(answer));
    }

    // Told was the first by name that used the same words, though it waited for something else.
    [Fact]
    public async Task Once_more_tells_which_entry_said_it()
    {
        await api.Follow("tweemaal");
        const string claim = """{"mijlpaal": "gepubliceerd", "zin": "2098", "bron": "brief-tweemaal", """;
        await api.Record("/dossiers/tweemaal/uitspraken", claim + """ "kenmerk": "z", "voorwaarde": "Na advies."}""");
        await api.Record("/dossiers/tweemaal/uitspraken", claim + """ "kenmerk": "y", "voorwaarde": "Na overleg."}""");

        using var again = await api.Post("/dossiers/tweemaal/uitspraken", claim + """ "voorwaarde": "Na advies."}""");

        Assert.Equal(
            ApiHost.Same("""{"versie": 4, "kenmerk": "z", "positie": 0}"""), await ApiHost.Text(again));
    }

    [Fact]
    public async Task With_days_of_ones_own_keeps_the_words_and_says_that_a_person_read_them()
    {
        await api.Follow("zelf");

        await api.Record("/dossiers/zelf/uitspraken", """
            {"mijlpaal": "gepubliceerd", "zin": "zodra het kan", "laatst": "2098-12-31", "bron": "brief-zelf"}
            """);

        var events = await api.Get("/dossiers/zelf/gebeurtenissen");
        Assert.Contains("\"Phrase\": \"zodra het kan\"", events, StringComparison.Ordinal);
        Assert.Contains("\"RulesVersion\": \"hand\"", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_letter_whose_day_is_not_known_leaves_words_unread_that_hang_on_it()
    {
        await api.Record("/dossiers", """{"slug": "ongeveer", "titel": "Ongeveer", "instrument": "wet"}""");
        const string source = """
            {"sleutel": "brief-ongeveer", "titel": "Brief", "gezegdOp": "2098-10-29", "gezegdOpBij": "benadering"}
            """;

        await api.Record(
            "/dossiers/ongeveer/uitspraken",
            $$"""{"kenmerk": "o-1", "mijlpaal": "tk-plenair", "zin": "voor het zomerreces", "bron": {{source}}}""");
        await api.Record(
            "/dossiers/ongeveer/uitspraken",
            $$"""{"kenmerk": "o-2", "mijlpaal": "ek-plenair", "zin": "Q2 2099", "bron": {{source}}}""");

        var stated = await api.Get("/uitspraken?dossier=ongeveer");
        Assert.Contains(
            "\"zin\": \"voor het zomerreces\",\n    \"vroegst\": null,\n    \"laatst\": null,\n"
            + "    \"precisie\": \"relatief\"",
            stated, StringComparison.Ordinal);
        Assert.Contains(
            "\"zin\": \"Q2 2099\",\n    \"vroegst\": \"2099-04-01\",\n    \"laatst\": \"2099-06-30\"", stated,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_everything_that_is_wrong_at_once()
    {
        await api.Follow("fouten");

        using var answer = await api.Post("/dossiers/fouten/uitspraken", """
            {
              "tranche": "3-3", "nummer": 0, "vroegst": "2027-02-01", "laatst": "2027-01-31", "zekerheid": "heel",
              "naast": "ja", "gezegdOp": "24-04-2026", "bron": {"sleutel": "brief-nieuw", "url": "brief.pdf"}
            }
            """);

        Assert.Equal(
            [
                "nummer: geen-getal", "zekerheid: geen-keuze", "gezegdOp: geen-dag", "bron.url: geen-webadres",
                "mijlpaal: verplicht", "naast: verkeerd-type", "bron.titel: verplicht", "bron.gezegdOp: verplicht",
                "tranche: geen-sleutel", "laatst: eind-voor-begin",
            ],
            await ApiHost.Errors(answer));
    }

    [Theory]
    [InlineData("""{"mijlpaal": "in-werking", "bron": "brief-een"}""", "zin: verplicht")]
    [InlineData("""{"mijlpaal": "in-werking", "zin": "2027", "bron": "brief-geen"}""", "bron: bron-onbekend")]
    [InlineData("""{"mijlpaal": "in-werking", "zin": "2027"}""", "bron: verplicht")]
    [InlineData("""{"mijlpaal": "in-werking", "precisie": "jaar", "bron": "brief-een"}""", "precisie: past-niet")]
    [InlineData(
        """{"mijlpaal": "in-werking", "precisie": "geen", "laatst": "2027-01-01", "bron": "brief-een"}""",
        "precisie: past-niet")]
    [InlineData("""{"mijlpaal": "in-werking", "zin": "2027", "bron": 5}""", "bron: verkeerd-type")]
    [InlineData("""{"mijlpaal": "in-werking", "zin": "2027", "bron": {"auteur": "x"}}""", "bron.auteur: onbekend")]
    public async Task That_is_wrong_in_one_way_tells_that_one(string claim, string error)
    {
        await api.Record("/dossiers", """{"slug": "een", "titel": "Een", "instrument": "wet"}""");
        await api.Record("/dossiers/een/uitspraken", """
            {
              "kenmerk": "een-1", "mijlpaal": "in-werking", "zin": "1 januari 2099",
              "bron": {"sleutel": "brief-een", "titel": "Brief", "gezegdOp": "2026-04-24"}
            }
            """);

        using var answer = await api.Post("/dossiers/een/uitspraken", claim);

        Assert.Contains(error, await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task Of_a_dossier_that_is_not_there_finds_nothing()
    {
        using var answer = await api.Post("/dossiers/nergens/uitspraken", """
            {
              "mijlpaal": "in-werking", "zin": "2099",
              "bron": {"sleutel": "brief-nergens", "titel": "Brief", "gezegdOp": "2026-04-24"}
            }
            """);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("\"code\": \"dossier-onbekend\"", await ApiHost.Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("brief-nergens", await api.Get("/bronnen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_put_another_letter_in_the_place_of_a_known_one()
    {
        await api.Follow("bezet");

        using var answer = await api.Post("/dossiers/bezet/uitspraken", """
            {
              "mijlpaal": "in-werking", "zin": "2099",
              "bron": {"sleutel": "brief-bezet", "titel": "Andere brief", "gezegdOp": "2026-04-24"}
            }
            """);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("\"code\": \"bron-bestaat-al\"", await ApiHost.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_more_names_the_entry_that_says_so_already()
    {
        await api.Follow("dubbel");

        using var answer = await api.Post("/dossiers/dubbel/uitspraken", """
            {"mijlpaal": "in-werking", "zin": "1 januari 2099", "regel": 12, "bron": "brief-dubbel"}
            """);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            ApiHost.Same("""{"versie": 2, "kenmerk": "dubbel-1", "positie": 0}"""), await ApiHost.Text(answer));
    }

    [Fact]
    public async Task Later_said_takes_the_place_of_the_earlier_one_which_stays_readable()
    {
        await api.Follow("later");

        await api.Record("/dossiers/later/uitspraken", """
            {
              "kenmerk": "later-2", "mijlpaal": "in-werking", "zin": "1 juli 2099", "gezegdOp": "2026-10-01",
              "bron": {"sleutel": "brief-later-2", "titel": "Brief", "gezegdOp": "2026-10-01"}
            }
            """);

        Assert.Equal(
            ["later-1 vervangen later-2", "later-2 geldend "], await api.Each(
                "/uitspraken?dossier=later", it => $"{it["id"]} {it["status"]} {it["vervangenDoor"]}"));
    }
}
