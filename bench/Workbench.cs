using System.Globalization;
using Npgsql;
using Tracker.Store;
using Tracker.Store.Embedded;

namespace Tracker.Bench;

/// <summary>
/// What the sections share: one PostgreSQL server for the run, made when it is first asked for, with settings as the
/// product's own embedded one has them; and logs that are made once and copied for who wants one.
/// </summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tracker-bench-").FullName;
    private readonly Lazy<Task<EmbeddedPostgres>> server;
    private readonly Dictionary<MadeLog, string> templates = [];
    private int databases;
    private int disposed;

    public Workbench()
    {
        // The server may run as another user, who has to be able to come in.
        File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32("755", 8));
        server = new Lazy<Task<EmbeddedPostgres>>(() => EmbeddedPostgres.Start(NewFolder()));
    }

    /// <summary>The database server's process.</summary>
    public async Task<int> ServerProcess() => (await server.Value).ProcessId;

    /// <summary>An empty folder that is gone after the run.</summary>
    public string NewFolder()
    {
        var path = Path.Combine(folder, Name("folder"));
        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>The connection string of a database without anything in it.</summary>
    public async Task<string> EmptyDatabase() => await Create("template0");

    /// <summary>
    /// The connection string of a database whose log holds these events; who asks may change it, for it is a copy.
    /// </summary>
    public async Task<string> Filled(MadeLog log)
    {
        if (!templates.TryGetValue(log, out var template))
        {
            var made = await EmptyDatabase();
            await using (var source = await Database.Connect(made + ";Pooling=false"))
            {
                await LogFiller.Fill(source, log);
            }

            template = templates[log] = new NpgsqlConnectionStringBuilder(made).Database!;
        }

        return await Create($"{template} strategy file_copy");
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
        {
            if (server.IsValueCreated)
            {
                await (await server.Value).DisposeAsync();
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> Create(string template)
    {
        var name = Name("bench");
        var cluster = new NpgsqlConnectionStringBuilder((await server.Value).ConnectionString);
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name} template {template}", connection)
        {
            CommandTimeout = 0,
        };
        await create.ExecuteNonQueryAsync();
        cluster.Database = name;
        return cluster.ConnectionString;
    }

    private string Name(string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}_{Interlocked.Increment(ref databases)}");
}
