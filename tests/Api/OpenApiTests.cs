using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Api.Http;
using Tracker.Api.OpenApi;

namespace Tracker.Tests.Api;

public sealed class The_description_of_the_api(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Holds_every_address_with_its_methods()
    {
        var routes = api.Host.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(it => it.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal)
                && !it.RoutePattern.RawText.EndsWith("openapi.json", StringComparison.Ordinal))
            .SelectMany(it => it.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method =>
                $"{method} {it.RoutePattern.RawText!["/api/v1".Length..]}"));
        var document = await Document();

        var described = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(it => $"{it.Key.ToUpperInvariant()} {path.Key}"));
        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        Assert.Equal("https://planner.example.nl/api/v1", (string)document["servers"]![0]!["url"]!);
    }

    [Fact]
    public async Task Says_of_every_answer_its_version_header_and_of_every_problem_its_form()
    {
        var answers = Operations(await Document())
            .SelectMany(it => it["responses"]!.AsObject().Select(answer => (it, answer)))
            .Where(it => it.answer.Value!["headers"]?["API-Version"] is null
                || (it.answer.Key[0] is '4' or '5' && it.answer.Value["content"]!["application/problem+json"] is null))
            .Select(it => $"{it.it["operationId"]} {it.answer.Key}");

        Assert.Empty(answers);
    }

    [Fact]
    public async Task Says_in_Dutch_what_every_operation_and_every_member_means()
    {
        var document = await Document();
        var members = document["components"]!["schemas"]!.AsObject()
            .Where(schema => schema.Key != "Probleem")
            .SelectMany(schema => schema.Value!["properties"]!.AsObject())
            .ToList();

        Assert.Equal(
            Words.Members.Keys.Order(StringComparer.Ordinal),
            members.Select(it => it.Key).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Operations(document)
            .Where(it => (
                string?)it["summary"] is not { Length: > 3 } || (string?)it["description"] is not { Length: > 3 })
            .Select(it => it["operationId"]));
    }

    [Fact]
    public async Task Knows_every_field_of_a_command_by_its_type()
    {
        var claim = (await Document())["paths"]!["/dossiers/{slug}/uitspraken"]!["post"]!;
        var body = claim["requestBody"]!["content"]!["application/json"]!["schema"]!;

        Assert.Equal(["mijlpaal"], body["required"]!.AsArray().Select(it => (string)it!));
        Assert.Equal("date", (string)body["properties"]!["vroegst"]!["format"]!);
        Assert.Equal("integer", (string)body["properties"]!["nummer"]!["type"]!);
        Assert.Equal("boolean", (string)body["properties"]!["naast"]!["type"]!);
        Assert.Equal(
            ["sleutel", "titel", "uitgever", "gezegdOp", "gezegdOpBij", "officieel", "url"],
            body["properties"]!["bron"]!["oneOf"]![1]!["properties"]!.AsObject().Select(it => it.Key));
        Assert.Equal(
            ["slug", "If-Match", "Idempotency-Key"],
            claim["parameters"]!.AsArray().Select(it => (string)it!["name"]!));
    }

    private async Task<JsonNode> Document() =>
        JsonNode.Parse(await api.Anyone.GetStringAsync($"{ApiRoutes.Base}/openapi.json"))!;

    private static IEnumerable<JsonNode> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(it => it.Value!);
}
