using NodaTime;
using Tracker.Tests.Api;
using Tracker.Tests.Store;

[assembly: AssemblyFixture(typeof(CatalogueHost))]

namespace Tracker.Tests.Api;

/// <summary>One host with the catalogue for all tests that only read. Its day is 22 November 2026.</summary>
public sealed class CatalogueHost : IAsyncDisposable
{
    private readonly PostgresCluster cluster = new();
    private readonly Lazy<Task<TestHost>> host;

    public CatalogueHost() =>
        host = new Lazy<Task<TestHost>>(() => TestHost.Start(cluster, catalogue: true, new LocalDate(2026, 11, 22)));

    public Task<TestHost> Started => host.Value;

    public async ValueTask DisposeAsync()
    {
        if (host.IsValueCreated)
            await (await host.Value).DisposeAsync();
        await cluster.DisposeAsync();
    }
}
