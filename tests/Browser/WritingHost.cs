using NodaTime;
using Tracker.Api.Http;
using Tracker.Tests.Api;
using Tracker.Tests.Store;

namespace Tracker.Tests.Browser;

/// <summary>A host with the catalogue that the tests of one class may write to. Its day is 22 November 2026.</summary>
public sealed class WritingHost(PostgresCluster cluster) : IAsyncLifetime
{
    private TestHost? host;

    public string Address => host!.Host.Address;

    /// <summary>A program that reads what people wrote.</summary>
    public HttpClient Program => host!.Client;

    /// <summary>Posts what must succeed to the API, as a program of an editor does.</summary>
    public async Task Record(string address, string json)
    {
        using var editor = host!.MakeClient(Roles.Editor);
        using var answer = await ApiHost.Post(editor, address, json);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask InitializeAsync() =>
        host = await TestHost.Start(cluster, catalogue: true, new LocalDate(2026, 11, 22));

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
    }
}
