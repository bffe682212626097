using System.Globalization;
using System.Net;

namespace Tracker.Tests.Api;

public sealed class A_command(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task On_a_version_that_has_passed_is_stale()
    {
        await api.Follow("oud");

        using var answer = await Claim("oud", "1 juli 2099", ("If-Match", "\"1\""));

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal(
            ApiHost.Same("""
                {
                "type": "https://planner.example.nl/api#verouderd", "title": "Verouderd", "status": 412,
                "detail": "Dit is intussen gewijzigd: de versie is nu 2. Haal het opnieuw op en probeer het dan weer.",
                  "instance": "/api/v1/dossiers/oud/uitspraken", "code": "verouderd"
                }
                """),
            await ApiHost.Text(answer));
    }

    [Theory]
    [InlineData("\"2\"", HttpStatusCode.Created)]
    [InlineData("\"2-0123456789abcdef\"", HttpStatusCode.Created)]
    [InlineData("\"9\", \"2\"", HttpStatusCode.Created)]
    [InlineData("*", HttpStatusCode.Created)]
    [InlineData("\"3\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("W/\"2\"", HttpStatusCode.BadRequest)]
    [InlineData("2", HttpStatusCode.BadRequest)]
    [InlineData("\"nieuw\"", HttpStatusCode.BadRequest)]
    public async Task Compares_the_version_alone(string match, HttpStatusCode status)
    {
        var slug = "versie-" + Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(match));
        await api.Follow(slug);

        using var answer = await Claim(slug, "1 juli 2099", ("If-Match", match));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task With_the_same_key_is_done_once_and_answered_the_same_whatever_happened_since()
    {
        await api.Follow("sleutel");
        (string, string)[] headers = [("Idempotency-Key", "k-1"), ("If-Match", "\"2\"")];

        using var first = await Claim("sleutel", "1 juli 2099", headers);
        var told = await first.Content.ReadAsStringAsync();
        var entry = System.Text.Json.Nodes.JsonNode.Parse(told)!["kenmerk"];
        await api.Record("/dossiers/sleutel/intrekkingen", $$"""{"vermelding": "{{entry}}", "reden": "Vergissing."}""");
        using var again = await Claim("sleutel", "1 juli 2099", headers);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(told, await again.Content.ReadAsStringAsync());
        Assert.Equal(4, (await api.Each("/dossiers/sleutel/gebeurtenissen", it => $"{it["versie"]}")).Count);
    }

    [Fact]
    public async Task With_the_key_of_another_request_is_not_looked_at()
    {
        await api.Follow("ander");
        using var first = await Claim("ander", "1 juli 2099", ("Idempotency-Key", "k-2"));

        using var other = await Claim("ander", "1 augustus 2099", ("Idempotency-Key", "k-2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(
            ApiHost.Same("""
                {
                  "type": "https://planner.example.nl/api#sleutel-hergebruikt", "title": "Sleutel hergebruikt",
                  "status": 422,
                  "detail": "Deze Idempotency-Key is al gebruikt voor een ander verzoek. Kies een nieuwe.",
                  "instance": "/api/v1/dossiers/ander/uitspraken", "code": "sleutel-hergebruikt"
                }
                """),
            await ApiHost.Text(other));
    }

    [Fact]
    public async Task With_the_key_of_another_client_is_a_request_of_its_own()
    {
        await api.Follow("client");
        using var first = await Claim("client", "1 juli 2099", ("Idempotency-Key", "k-3"));

        using var other = await ApiHost.Post(
            api.Administrator, "/dossiers/client/uitspraken", Body(
                "client", "1 augustus 2099"), ("Idempotency-Key", "k-3"));

        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
    }

    [Fact]
    public async Task That_was_refused_is_decided_anew_under_the_same_key()
    {
        await api.Follow("opnieuw");
        const string retraction = """{"vermelding": "opnieuw-2", "reden": "Vergissing."}""";
        using var refused = await api.Post(
            "/dossiers/opnieuw/intrekkingen", retraction, ("Idempotency-Key", "k-4"));
        await api.Record("/dossiers/opnieuw/uitspraken", """
            {"kenmerk": "opnieuw-2", "mijlpaal": "gepubliceerd", "zin": "2098", "bron": "brief-opnieuw"}
            """);

        using var again = await api.Post("/dossiers/opnieuw/intrekkingen", retraction, ("Idempotency-Key", "k-4"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    [Fact]
    public async Task That_changes_nothing_is_remembered_too()
    {
        await api.Follow("niets");
        const string again = """
            {"mijlpaal": "in-werking", "zin": "1 januari 2099", "regel": 12, "bron": "brief-niets"}
            """;
        using var nothing = await api.Post("/dossiers/niets/uitspraken", again, ("Idempotency-Key", "k-5"));
        await api.Record(
            "/dossiers/niets/intrekkingen", """{"vermelding": "niets-1", "reden": "Vergissing."}""");

        using var repeated = await api.Post("/dossiers/niets/uitspraken", again, ("Idempotency-Key", "k-5"));

        Assert.Equal(HttpStatusCode.OK, nothing.StatusCode);
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        Assert.Equal(3, (await api.Each("/dossiers/niets/gebeurtenissen", it => $"{it["versie"]}")).Count);
    }

    [Fact]
    public async Task Without_a_version_holds_whoever_is_first()
    {
        await api.Follow("druk");

        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(day => Claim(
            "druk", string.Create(CultureInfo.InvariantCulture, $"{day} juli 2099"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(22, (await api.Each("/dossiers/druk/gebeurtenissen", it => $"{it["versie"]}")).Count);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Is_seen_at_once_by_who_asks_with_its_position()
    {
        await api.Follow("positie");
        using var recorded = await Claim("positie", "1 juli 2099");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/uitspraken?dossier=positie");
        request.Headers.Add("Positie", recorded.Headers.GetValues("Positie"));

        using var answer = await api.Anyone.SendAsync(request);

        Assert.Contains("1 juli 2099", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999999999", "Positie: te-ver")]
    [InlineData("straks", "Positie: geen-getal")]
    public async Task Cannot_be_asked_for_at_a_position_that_is_none(string position, string error)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/dossiers");
        request.Headers.Add("Positie", position);

        using var answer = await api.Anyone.SendAsync(request);

        Assert.Equal([error], await ApiHost.Errors(answer));
    }

    private Task<HttpResponseMessage> Claim(string slug, string phrase, params (string, string)[] headers) =>
        api.Post($"/dossiers/{slug}/uitspraken", Body(slug, phrase), headers);

    private static string Body(string slug, string phrase) =>
        $$"""{"mijlpaal": "in-werking", "zin": "{{phrase}}", "gezegdOp": "2026-10-01", "bron": "brief-{{slug}}"}""";
}
