namespace Tracker.Tests.Store;

/// <summary>
/// Tests that keep transactions open have a server of their own: an open transaction delays whoever waits at a gap, in
/// every database of the server.
/// </summary>
[CollectionDefinition]
public sealed class OpenTransactions : ICollectionFixture<OpenTransactions>, IAsyncDisposable
{
    public PostgresCluster Cluster { get; } = new();

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
