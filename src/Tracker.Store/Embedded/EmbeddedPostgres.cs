using System.Globalization;
using Npgsql;

namespace Tracker.Store.Embedded;

/// <summary>
/// A private PostgreSQL cluster in a data folder, run from the programs that are installed on this machine.
/// </summary>
/// <remarks>
/// It listens on a socket in a folder that only its user may enter, and on no network. When the server ends by itself
/// it is started again, at the same address. It goes on when the host is killed; the next host on the same folder takes
/// it over.
/// </remarks>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string Name = "tracker";
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(50);

    private readonly FolderClaim claim;
    private readonly ClusterHome home;
    private readonly PostgresBinaries binaries;
    private readonly ServerWatch watch;

    private EmbeddedPostgres(
        FolderClaim claim, ClusterHome home, PostgresBinaries binaries, Postmaster server, EmbeddedSettings settings)
    {
        this.claim = claim;
        this.home = home;
        this.binaries = binaries;
        watch = new ServerWatch(
            server,
            ended => ended.IsReplaced(home),
            async ended => await Postmaster.Running(home) ?? await Run(home, binaries, settings, ended.SocketFolder),
            settings.Pace,
            settings.Say);
        ConnectionString = Connection(server, Name, settings).ConnectionString;
    }

    /// <summary>For <see cref="Database.Connect"/>.</summary>
    public string ConnectionString { get; }

    /// <summary>Where the database lies: under the data folder, unless the server's user may not enter that.</summary>
    public string Folder => home.Folder;

    /// <summary>The server's process. After a restart it is another one.</summary>
    public int ProcessId => watch.Server.Id;

    /// <summary>Why the server does not run, in one line; null while it does.</summary>
    public string? Trouble => watch.Trouble;

    /// <summary>Starts the cluster of a data folder, and makes it when there is none.</summary>
    /// <exception cref="StoreUnavailableException">
    /// PostgreSQL is not installed, the folder cannot be used or is used by another host, or the server does not start.
    /// </exception>
    public static async Task<EmbeddedPostgres> Start(
        string dataFolder, EmbeddedSettings? settings = null, CancellationToken stopping = default)
    {
        settings ??= new EmbeddedSettings();
        var folder = Path.GetFullPath(dataFolder);
        var claim = FolderClaim.Take(folder);
        try
        {
            var home = await ClusterHome.Choose(folder, settings.Say);
            var binaries = PostgresBinaries.Find(home.Major);
            var server = await Postmaster.Running(home);
            if (server is null)
            {
                await Make(home, binaries, settings);
                server = await Run(home, binaries, settings, await home.SocketFolder());
            }

            await MakeDatabase(server, settings, stopping);
            return new EmbeddedPostgres(claim, home, binaries, server, settings);
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The folder with PostgreSQL's programs on this machine: of the version that made the database of a data folder,
    /// else the newest; null when there are none.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The version that made the database is not here.</exception>
    public static string? Programs(string? dataFolder) =>
        dataFolder is not null && ClusterHome.MajorIn(Path.GetFullPath(dataFolder)) is { } major
            ? PostgresBinaries.Find(major).Folder
            : PostgresBinaries.Newest?.Folder;

    /// <summary>Whether a data folder has a database.</summary>
    public static bool IsIn(string dataFolder) => ClusterHome.Exists(Path.GetFullPath(dataFolder));

    /// <summary>
    /// The way to the server that runs on a data folder, whoever runs it; null when none does. Nothing is made.
    /// </summary>
    public static async Task<string?> Find(string dataFolder)
    {
        var folder = Path.GetFullPath(dataFolder);
        return ClusterHome.Exists(folder)
            && await Postmaster.Running(await ClusterHome.Choose(folder, _ => { })) is { } server
                ? Connection(server, Name, new EmbeddedSettings()).ConnectionString
                : null;
    }

    /// <summary>Stops the server at once and in order, and lets the folder go.</summary>
    public async ValueTask DisposeAsync()
    {
        await watch.DisposeAsync();
        await home.User.Run(binaries["pg_ctl"], "stop", "-D", home.Data, "-m", "fast", "-w");
        var server = watch.Server;
        if (server.SocketFolder != home.Folder && Directory.Exists(server.SocketFolder))
        {
            Directory.Delete(server.SocketFolder, recursive: true);
        }

        claim.Dispose();
    }

    /// <summary>Leaves the server as it is, as a host does that is killed.</summary>
    internal async ValueTask Abandon()
    {
        await watch.DisposeAsync();
        claim.Dispose();
    }

    /// <summary>Breaks the server off as a crash would, and starts it again.</summary>
    internal Task<(int Code, string Said)> Crash() => home.User.Run(
        binaries["pg_ctl"], "restart", "-D", home.Data, "-l", home.ServerLog, "-m", "immediate", "-w");

    // In a folder beside it, then renamed: a host that is killed half-way leaves no half cluster.
    private static async Task Make(ClusterHome home, PostgresBinaries binaries, EmbeddedSettings settings)
    {
        if (home.Major is not null)
        {
            return;
        }

        var fresh = Path.Combine(home.Folder, "new");
        if (Directory.Exists(fresh))
        {
            Directory.Delete(fresh, recursive: true);
        }

        string[] haste = settings.Durable ? [] : ["--no-sync"];
        var (code, said) = await home.User.Run(
            binaries["initdb"], ["-D", fresh, "-U", Name, "-E", "UTF8", "--locale=C", "--auth=trust", .. haste]);
        if (code != 0)
        {
            throw new StoreUnavailableException($"No database could be made in {home.Folder}: {LastLine(said)}");
        }

        await File.AppendAllTextAsync(
            Path.Combine(fresh, "postgresql.conf"), "\ninclude_if_exists = 'tracker.conf'\n");
        Directory.Move(fresh, home.Data);
    }

    private static async Task<Postmaster> Run(
        ClusterHome home, PostgresBinaries binaries, EmbeddedSettings settings, string socketFolder)
    {
        await home.Configure(settings.File(socketFolder));
        home.Tidy();
        var already = home.Said;
        var (code, said) = await home.User.Run(
            binaries["pg_ctl"], "start", "-D", home.Data, "-l", home.ServerLog, "-w", "-s");
        return code == 0 && await Postmaster.Running(home) is { } server
            ? server
            : throw new StoreUnavailableException(
                $"PostgreSQL does not start on {home.Data}: {home.ComplaintAfter(already) ?? LastLine(said)}");
    }

    private static async Task MakeDatabase(Postmaster server, EmbeddedSettings settings, CancellationToken stopping)
    {
        for (var waited = TimeSpan.Zero; ; waited += AskAgain)
        {
            try
            {
                await using var connection = new NpgsqlConnection(
                    Connection(server, "postgres", settings).ConnectionString);
                await connection.OpenAsync(stopping);
                await using var look = new NpgsqlCommand(
                    $"select 1 from pg_database where datname = '{Name}'", connection);
                if (await look.ExecuteScalarAsync(stopping) is null)
                {
                    await using var make = new NpgsqlCommand($"create database {Name} template template0", connection);
                    await make.ExecuteNonQueryAsync(stopping);
                }

                return;
            }
            catch (NpgsqlException starting) when (waited < AnswerMax && MayPass(starting))
            {
                await Task.Delay(AskAgain, stopping);
            }
            catch (NpgsqlException failure)
            {
                throw new StoreUnavailableException(
                    $"The server in {server.SocketFolder} does not answer: {failure.Message.ReplaceLineEndings(" ")}",
                    failure);
            }
        }
    }

    // A server that was found while it starts, or recovers from a crash, says so for a while.
    private static bool MayPass(NpgsqlException failure) =>
        failure is not PostgresException || failure.SqlState == PostgresErrorCodes.CannotConnectNow;

    private static NpgsqlConnectionStringBuilder Connection(
        Postmaster server, string database, EmbeddedSettings settings) => new()
        {
            Host = server.SocketFolder,
            Port = server.Port,
            Username = Name,
            Database = database,
            Pooling = database == Name,
            MaxPoolSize = Math.Min(40, settings.Connections / 2),
        };

    private static string LastLine(string said) =>
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
}
