using System.Net;
using Tracker.Api.Http;

namespace Tracker.Tests.Api;

public sealed class Opening_a_dossier(ApiHost api) : IClassFixture<ApiHost>
{
    private const string Instruments =
        "wet, initiatiefwet, grondwetswijziging, amvb, ministeriele-regeling, inwerkingtredings-kb, eu-richtlijn, "
        + "eu-verordening, evaluatie, programma, financiele-regeling, kabinet";

    [Fact]
    public async Task Answers_with_its_first_version_and_where_it_is()
    {
        using var answer = await api.Post("/dossiers", """
            {
              "slug": "wet-a", "titel": "Wet A", "afkorting": "WA", "aliassen": ["A-wet"], "instrument": "wet",
              "ministerie": "BZK", "themas": ["c_0361ffb3"], "doelgroep": ["alle-gemeenten", "gm0363"],
              "kenmerken": [{"soort": "kamerstuk", "waarde": "36742"}], "betekenis": "Veel.\nEn meer."
            }
            """);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/api/v1/dossiers/wet-a", answer.Headers.Location!.ToString());
        Assert.Equal(ApiHost.Same("""{"versie": 1, "kenmerk": null, "positie": 0}"""), await ApiHost.Text(answer));
        using var found = await api.Anyone.GetAsync("/api/v1/dossiers/wet-a");
        Assert.Equal(found.Headers.ETag, answer.Headers.ETag);
        Assert.StartsWith("\"1-", found.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.Equal(found.Headers.GetValues("Positie"), answer.Headers.GetValues("Positie"));
        Assert.Equal(
            ApiHost.Same("""
                {
                  "slug": "wet-a", "titel": "Wet A", "afkorting": "WA", "aliassen": ["A-wet"], "instrument": "wet",
                  "ministerie": "BZK", "themas": ["c_0361ffb3"],
                  "kenmerken": [{
                    "soort": "kamerstuk", "waarde": "36742",
                    "url": "https://zoek.officielebekendmakingen.nl/dossier/36742"}],
                  "doelgroep": ["alle-gemeenten", "gm0363"], "betekenis": "Veel.\nEn meer.", "huidigeStap": null,
                  "volgende": null, "stand": null, "inwerkingtreding": {"werking": "niet", "delen": []},
                  "markeringen": [], "mijlpalen": [], "uitspraken": [],
                  "aantekeningen": [], "verbanden": [], "wachtend": [], "beslissingen": [], "toetsen": []
                }
                """),
            await ApiHost.Text(found));
    }

    [Fact]
    public async Task Once_more_is_nothing_and_with_other_words_refused()
    {
        const string opening = """{"slug": "wet-b", "titel": "Wet B", "instrument": "wet"}""";
        await api.Record("/dossiers", opening);

        using var again = await api.Post("/dossiers", opening);
        using var other = await api.Post("/dossiers", opening.Replace("Wet B", "Wet C", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(ApiHost.Same("""{"versie": 1, "kenmerk": null, "positie": 0}"""), await ApiHost.Text(again));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal(
            ApiHost.Same("""
                {
                  "type": "https://planner.example.nl/api#dossier-bestaat-al", "title": "Kan niet worden vastgelegd",
                  "status": 409, "detail": "Het dossier 'wet-b' bestaat al, met andere gegevens.",
                  "instance": "/api/v1/dossiers", "code": "dossier-bestaat-al"
                }
                """),
            await ApiHost.Text(other));
    }

    [Fact]
    public async Task Tells_everything_that_is_wrong_at_once()
    {
        using var answer = await api.Post("/dossiers?ook=1", """
            {
              "slug": "Wet D", "afkorting": 5, "instrument": "decreet", "ministerie": "XYZ", "themas": ["cultuur"],
              "doelgroep": ["gm9999"], "kenmerken": [{"soort": "kamerstuk"}], "kleur": "rood"
            }
            """, ("If-Match", "twee"), ("Idempotency-Key", "met spatie"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            ApiHost.Same($$"""
                {
                  "type": "https://planner.example.nl/api#ongeldige-invoer", "title": "Ongeldige invoer",
                  "status": 400, "detail": "Er klopt iets niet in verschillende velden. Zie 'errors'.",
                  "instance": "/api/v1/dossiers", "code": "ongeldige-invoer",
                  "errors": [
                    {"veld": "slug", "code": "geen-sleutel",
                     "melding": "Gebruik kleine letters en cijfers, met koppeltekens ertussen."},
                    {"veld": "instrument", "code": "geen-keuze",
                     "melding": "Dit kan niet worden gekozen. Wel mogelijk: {{Instruments}}."},
                    {"veld": "kleur", "code": "onbekend", "melding": "Dit veld kennen we niet."},
                    {"veld": "titel", "code": "verplicht", "melding": "Dit is nog niet ingevuld."},
                    {"veld": "afkorting", "code": "verkeerd-type", "melding": "Dit moet een tekst zijn."},
                    {"veld": "kenmerken[0]", "code": "onvolledig",
                     "melding": "Dit moet een object zijn met alleen 'soort' en 'waarde'."},
                    {"veld": "ook", "code": "onbekend", "melding": "Dit veld kennen we niet."},
                    {"veld": "If-Match", "code": "geen-versie",
                     "melding": "Geef de versie tussen aanhalingstekens, zoals \"12\", of de hele ETag."},
                    {"veld": "Idempotency-Key", "code": "geen-sleutel",
                     "melding": "Geef één sleutel van 1 tot en met 200 tekens zonder spaties."},
                    {"veld": "ministerie", "code": "ministerie-onbekend", "melding": "Dit ministerie kennen we niet."},
                    {"veld": "doelgroep", "code": "doelgroep-onbekend",
                     "melding": "De doelgroep 'gm9999' kennen we niet."},
                    {"veld": "themas", "code": "thema-onbekend",
                     "melding": "'cultuur' is geen code uit de TOP-lijst."}
                  ]
                }
                """),
            await ApiHost.Text(answer));
    }

    // Its page was hidden by the one on which a dossier is opened.
    [Fact]
    public async Task Does_not_take_the_name_of_a_page()
    {
        using var answer = await api.Post("/dossiers", """{"slug": "nieuw", "titel": "T", "instrument": "wet"}""");

        Assert.Equal(["slug: gereserveerd"], await ApiHost.Errors(answer));
    }

    // Any code of the right form was taken, and made a theme without a name on every page.
    [Fact]
    public async Task Takes_only_themes_that_the_list_has()
    {
        using var answer = await api.Post(
            "/dossiers", """{"slug": "wet-t", "titel": "T", "instrument": "wet", "themas": ["c_00000000"]}""");

        Assert.Equal(["themas: thema-onbekend"], await ApiHost.Errors(answer));
    }

    [Theory]
    [InlineData("", "De inhoud is geen goede JSON. Het gaat mis op regel 1.")]
    [InlineData("{\n\"slug\": }", "De inhoud is geen goede JSON. Het gaat mis op regel 2.")]
    [InlineData("""{"slug": "a", "slug": "b"}""", "De inhoud is geen goede JSON.")]
    [InlineData("[]", "Er klopt iets niet in verschillende velden. Zie 'errors'.")]
    public async Task With_what_is_no_object_of_JSON_says_where_it_goes_wrong(string body, string detail)
    {
        using var answer = await api.Post("/dossiers", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"detail\": \"{detail}\"", await ApiHost.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_characters_that_cannot_be_kept()
    {
        using var answer = await api.Post(
            "/dossiers", """{"slug": "wet-e", "titel": "a\u0000b", "afkorting": "\ud800", "instrument": "wet"}""");

        Assert.Equal(2, (await ApiHost.Text(answer)).Split("\"vreemd-teken\"").Length - 1);
    }

    // The reader of JSON takes such names, and throws when one asks for them: that was a 500.
    [Theory]
    [InlineData("""{"\ud800": "x"}""")]
    [InlineData("""{"\ud800": "x", "\ud800": "y"}""")]
    [InlineData("""{"kenmerken": [{"\udc00": "x"}]}""")]
    public async Task Takes_no_names_that_are_no_text(string body)
    {
        using var answer = await api.Post("/dossiers", body);

        Assert.Equal([": vreemd-teken"], await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task Without_a_key_asks_to_sign_in()
    {
        using var answer = await ApiHost.Post(api.Anyone, "/dossiers", "{}");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal(
            ApiHost.Same("""
                {
                  "type": "https://planner.example.nl/api#niet-aangemeld", "title": "Eerst aanmelden", "status": 401,
                  "detail": "Meld u aan, of stuur een geldige API-sleutel mee.", "instance": "/api/v1/dossiers",
                  "code": "niet-aangemeld"
                }
                """),
            await ApiHost.Text(answer));
    }

    [Theory]
    [InlineData(Roles.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Municipality, HttpStatusCode.Forbidden)]
    [InlineData("geraden", HttpStatusCode.Unauthorized)]
    [InlineData(Roles.Administrator, HttpStatusCode.BadRequest)]
    public async Task Is_for_those_who_may_write(string key, HttpStatusCode status)
    {
        using var client = api.Host.MakeClient(key);
        using var answer = await ApiHost.Post(client, "/dossiers", "{}");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Takes_JSON_alone_and_not_too_much_of_it()
    {
        using var form = await api.Editor.PostAsync(
            "/api/v1/dossiers", new FormUrlEncodedContent([new("slug", "wet-f")]));
        using var large = await api.Post("/dossiers", new string(' ', Limits.BodyOctetsMax + 1));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal("application/problem+json", large.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task And_describing_it_anew_keeps_what_it_was_for_days_before()
    {
        await api.Record(
            "/dossiers", """{"slug": "wet-g", "titel": "Wet G", "afkorting": "WG", "instrument": "wet"}""");
        await api.Record("/dossiers/wet-g/beschrijvingen", """{"titel": "Wet G, gewijzigd"}""");

        var opened = await api.MomentOf("wet-g", version: 1);

        Assert.Contains(
            "\"titel\": \"Wet G, gewijzigd\",\n  \"afkorting\": null", await api.Get("/dossiers/wet-g"),
            StringComparison.Ordinal);
        Assert.Contains(
            "\"titel\": \"Wet G\",\n  \"afkorting\": \"WG\"", await api.Get($"/dossiers/wet-g?vastgelegdOp={opened}"),
            StringComparison.Ordinal);
    }
}
