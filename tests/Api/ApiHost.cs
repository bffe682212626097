using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tracker.Api.Http;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

/// <summary>An empty host for the tests of one class; each test has a dossier of its own in it.</summary>
public sealed partial class ApiHost(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private TestHost host = null!;

    public TestHost Host => host;

    /// <summary>For one more host.</summary>
    public PostgresCluster Cluster => cluster;

    /// <summary>Someone who did not sign in.</summary>
    public HttpClient Anyone { get; private set; } = null!;

    public HttpClient Editor { get; private set; } = null!;

    public HttpClient Administrator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.Start(cluster);
        Anyone = host.MakeClient();
        Editor = host.MakeClient(Roles.Editor);
        Administrator = host.MakeClient(Roles.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        Anyone.Dispose();
        Editor.Dispose();
        Administrator.Dispose();
        await host.DisposeAsync();
    }

    /// <summary>What an address below the API's base answers, as readable JSON.</summary>
    public async Task<string> Get(string address) =>
        Same(await Anyone.GetStringAsync(ApiRoutes.Base + address));

    /// <summary>Posts JSON and gives the answer.</summary>
    /// <param name="headers">Pairs of name and value.</param>
    public Task<HttpResponseMessage> Post(string address, string json, params (string Name, string Value)[] headers) =>
        Post(Editor, address, json, headers);

    public static Task<HttpResponseMessage> Post(
        HttpClient client, string address, string json, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Base + address)
        {
            Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request);
    }

    /// <summary>Posts what must succeed.</summary>
    public async Task Record(string address, string json)
    {
        using var answer = await Post(address, json);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>
    /// Opens a dossier with a source <c>brief-…</c> of 24 April 2026 and its first claim, <c>…-1</c>.
    /// </summary>
    public async Task Follow(string slug)
    {
        await Record("/dossiers", $$"""{"slug": "{{slug}}", "titel": "Wet {{slug}}", "instrument": "wet"}""");
        await Record($"/dossiers/{slug}/uitspraken", $$"""
            {
              "kenmerk": "{{slug}}-1", "mijlpaal": "in-werking", "zin": "1 januari 2099", "regel": 12,
              "bron": {"sleutel": "brief-{{slug}}", "titel": "Brief", "gezegdOp": "2026-04-24"}
            }
            """);
    }

    /// <summary>When the event with this version was recorded, as the API tells it.</summary>
    public async Task<string> MomentOf(string slug, int version)
    {
        var events = JsonNode.Parse(await Anyone.GetStringAsync($"{ApiRoutes.Base}/dossiers/{slug}/gebeurtenissen"))!;
        return (string)events[version - 1]!["vastgelegdOp"]!;
    }

    /// <summary>What an address answers, an item a line.</summary>
    public async Task<IReadOnlyList<string>> Each(string address, Func<JsonNode, string> say) =>
        [.. JsonNode.Parse(await Anyone.GetStringAsync(ApiRoutes.Base + address))!.AsArray().Select(it => say(it!))];

    /// <summary>The errors in the input that an answer tells, as <c>veld: code</c>.</summary>
    public static async Task<IReadOnlyList<string>> Errors(HttpResponseMessage answer)
    {
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(400, (int)problem["status"]!);
        return [.. problem["errors"]!.AsArray().Select(error => $"{error!["veld"]}: {error["code"]}")];
    }

    public static async Task<string> Text(HttpResponseMessage answer) =>
        Same(await answer.Content.ReadAsStringAsync());

    /// <summary>
    /// JSON in one form. What differs from run to run, the moment of recording and the position, is blotted out.
    /// </summary>
    public static string Same(string json) => Numbers().Replace(
        Moments().Replace(JsonNode.Parse(json)!.ToJsonString(Readable), "\"vastgelegdOp\": \"…\""), "\"positie\": 0");

    [GeneratedRegex("\"vastgelegdOp\": \"[0-9T:.-]+Z\"")]
    private static partial Regex Moments();

    [GeneratedRegex("\"positie\": [0-9]+")]
    private static partial Regex Numbers();
}
