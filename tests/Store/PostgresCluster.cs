using System.Globalization;
using Npgsql;
using Tracker.Store;
using Tracker.Store.Embedded;
using Tracker.Tests.Store;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
[assembly: AssemblyFixture(typeof(PostgresCluster))]
[assembly: AssemblyFixture(typeof(MadeCluster))]

namespace Tracker.Tests.Store;

/// <summary>One PostgreSQL server for the whole run, started by the first test that asks for a database.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly Lazy<Task<EmbeddedPostgres>> server;
    private readonly string folder = Folders.New();
    private int databases;

    public PostgresCluster() => server = new Lazy<Task<EmbeddedPostgres>>(() =>
        EmbeddedPostgres.Start(folder, new EmbeddedSettings { Durable = false, Connections = 400 }));

    /// <summary>
    /// An empty database of the test's own. Its connection string is the source's; dispose the source at the end.
    /// </summary>
    public async Task<NpgsqlDataSource> CreateDatabase()
    {
        var cluster = (await server.Value).ConnectionString;
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(cluster);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name} template template0", connection);
        await create.ExecuteNonQueryAsync();
        return await Database.Connect(new NpgsqlConnectionStringBuilder(cluster) { Database = name }.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            await (await server.Value).DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
