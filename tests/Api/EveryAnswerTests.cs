using System.Net;

namespace Tracker.Tests.Api;

public sealed class Every_answer_of_the_api(ApiHost api) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("GET", "/dossiers", HttpStatusCode.OK)]
    [InlineData("HEAD", "/dossiers", HttpStatusCode.OK)]
    [InlineData("GET", "/openapi.json", HttpStatusCode.OK)]
    [InlineData("GET", "/dossiers?x=1", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/dossiers/geen", HttpStatusCode.NotFound)]
    [InlineData("GET", "/dossiers/geen/gebeurtenissen", HttpStatusCode.NotFound)]
    [InlineData("GET", "/dossiers/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/dossiers", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/planning", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/dossiers", HttpStatusCode.Unauthorized)]
    [InlineData("OPTIONS", "/dossiers", HttpStatusCode.NoContent)]
    public async Task Says_the_version_of_the_api_and_what_went_wrong(
        string method, string address, HttpStatusCode status)
    {
        using var answer = await api.Anyone.SendAsync(new HttpRequestMessage(new(method), "/api/v1" + address));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(["1.0.0"], answer.Headers.GetValues("API-Version"));
        if ((int)status >= 400)
        {
            var problem = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal((int)status, (int)problem["status"]!);
            Assert.Equal(
                ["type", "title", "status", "detail", "instance", "code"], problem.Select(it => it.Key).Take(6));
        }
    }

    [Fact]
    public async Task At_an_address_that_does_not_know_the_method_says_which_it_knows()
    {
        using var answer = await api.Anyone.DeleteAsync("/api/v1/dossiers");

        Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Can_be_read_by_pages_of_other_sites_and_written_by_none()
    {
        using var read = await api.Anyone.GetAsync("/api/v1/openapi.json");
        using var written = await api.Post("/dossiers", "{}");
        using var asked = await api.Anyone.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/api/v1/dossiers"));

        Assert.Equal(["*"], read.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(
            ["API-Version, ETag, Positie, Terugblik"], read.Headers.GetValues("Access-Control-Expose-Headers"));
        Assert.False(written.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(["GET, HEAD"], asked.Headers.GetValues("Access-Control-Allow-Methods"));
    }

    [Theory]
    [InlineData("/api/v1/planning?x=1")]
    [InlineData("/api/v1/bestaat-niet")]
    public async Task That_is_a_problem_leads_to_where_its_kind_is_explained(string address)
    {
        using var answer = await api.Anyone.GetAsync(address);
        var type = (string)System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"]!;

        var explained = new Uri(type);
        Assert.Equal("https://planner.example.nl/api", explained.GetLeftPart(UriPartial.Path));
        Assert.Contains(
            $"id=\"{explained.Fragment[1..]}\"", await api.Anyone.GetStringAsync("/api"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_one_has_already_is_not_sent_again()
    {
        await api.Follow("etiket");
        using var first = await api.Anyone.GetAsync("/api/v1/dossiers/etiket");
        using var same = await Ask(first.Headers.ETag!.Tag);
        using var weak = await Ask("\"9-0\", W/" + first.Headers.ETag.Tag);
        await api.Record("/dossiers/etiket/beschrijvingen", """{"titel": "Anders"}""");
        using var other = await Ask(first.Headers.ETag.Tag);

        Assert.Matches("^\"2-[0-9a-f]{16}\"$", first.Headers.ETag.Tag);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotModified, weak.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.StartsWith("\"3-", other.Headers.ETag!.Tag, StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_a_dossier_shows_what_was_recorded_in_the_order_of_recording()
    {
        await api.Follow("reeks");

        Assert.Equal(
            ApiHost.Same("""
                [
                  {
                    "positie": 1, "versie": 1, "soort": "dossier_opened",
                    "gegevens": {
                      "Slug": "reeks", "Instrument": "Act",
                      "Description": {
                        "Title": "Wet reeks", "Aliases": [], "Themes": [], "Audience": [], "Identifiers": []
                      }
                    },
                    "vastgelegdOp": "2026-01-01T00:00:00Z", "door": "api-redacteur"
                  },
                  {
                    "positie": 3, "versie": 2, "soort": "planned",
                    "gegevens": {
                      "Statement": {
                        "Entry": "reeks-1", "Step": "in-werking", "Number": 1, "Source": "brief-reeks", "Line": 12,
                        "SaidOn": "2026-04-24", "SaidOnIsApproximate": false
                      },
                      "Phrase": "1 januari 2099",
                      "Date": {
                        "Earliest": "2099-01-01", "Latest": "2099-01-01", "Precision": "Day", "Soft": false,
                        "StartsAtLetter": false, "Members": [], "RulesVersion": "3.1"
                      },
                      "Firmness": "Planned", "Beside": false
                    },
                    "vastgelegdOp": "2026-01-01T00:00:00Z", "door": "api-redacteur"
                  }
                ]
                """),
            await api.Get("/dossiers/reeks/gebeurtenissen"));
    }

    private Task<HttpResponseMessage> Ask(string tags)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/dossiers/etiket");
        request.Headers.TryAddWithoutValidation("If-None-Match", tags);
        return api.Anyone.SendAsync(request);
    }
}
