using System.Net;
using Tracker.Store.Embedded;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

public sealed class A_host_without_its_database(PostgresCluster cluster, MadeCluster made) : IAsyncLifetime
{
    private const string Why =
        "De database antwoordt nu niet. Het kan zijn dat wat is gestuurd toch is vastgelegd: stuur het later nog eens, "
        + "met dezelfde Idempotency-Key.";

    private string folder = "";
    private EmbeddedPostgres server = null!;
    private TestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        folder = await made.Copy();
        server = await EmbeddedPostgres.Start(folder, new EmbeddedSettings { Durable = false });
        host = await TestHost.Start(cluster, with: it => it with { ConnectionString = server.ConnectionString });
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Takes_nothing_and_says_to_come_back_while_it_goes_on_showing_what_it_has()
    {
        using var editor = host.MakeClient(Tracker.Api.Http.Roles.Editor);
        using var recorded = await Open(editor, "wet-a");

        await server.DisposeAsync();
        using var refused = await Open(editor, "wet-b");
        using var page = new HttpRequestMessage(HttpMethod.Get, "/dossiers");
        page.Headers.Add("Cookie", "wp-positie=9");
        using var shown = await host.Client.SendAsync(page);

        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(
            ApiHost.Same($$"""
                {
                  "type": "https://planner.example.nl/api#opslag-weg", "title": "Even niet", "status": 503,
                  "detail": "{{Why}}", "instance": "/api/v1/dossiers", "code": "opslag-weg"
                }
                """),
            await ApiHost.Text(refused));
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("Wet wet-a", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Open(HttpClient editor, string slug) => ApiHost.Post(
        editor, "/dossiers", $$"""{"slug": "{{slug}}", "titel": "Wet {{slug}}", "instrument": "wet"}""");
}
