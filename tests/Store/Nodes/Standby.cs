using System.Globalization;
using Npgsql;
using Tracker.Store.Embedded;

namespace Tracker.Tests.Store.Nodes;

/// <summary>A streaming replica of a server, made as the manual says, and run as the server's own user.</summary>
internal sealed class Standby : IAsyncDisposable
{
    private readonly string folder;
    private readonly ServerUser user;
    private readonly string programs;

    private Standby(string folder, ServerUser user)
    {
        this.folder = folder;
        this.user = user;
        // Beside the server itself: a folder on the PATH may have links to some of its programs only.
        var server = new FileInfo(PostgresBinaries.Find(null)["postgres"]);
        programs = (server.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? server).DirectoryName!;
    }

    private string Data => Path.Combine(folder, "data");

    /// <summary>The folder of its socket: what one gives as its host.</summary>
    public string Host => folder;

    public static async Task<Standby> Of(EmbeddedPostgres primary)
    {
        var folder = Folders.New();
        var user = await ServerUser.Choose(null);
        await user.Own(folder);
        var standby = new Standby(folder, user);
        var of = new NpgsqlConnectionStringBuilder(primary.ConnectionString);
        await standby.Run(
            "pg_basebackup", "-h", of.Host!, "-p", of.Port.ToString(CultureInfo.InvariantCulture), "-U", of.Username!,
            "-D", standby.Data, "-R", "-c", "fast", "--no-sync");
        await standby.Start();
        return standby;
    }

    /// <summary>How a node reaches it, or both it and another server.</summary>
    public string ConnectionString(EmbeddedPostgres primary, bool both = false)
    {
        var settings = new NpgsqlConnectionStringBuilder(primary.ConnectionString);
        settings.Host = both ? $"{settings.Host},{Host}" : Host;
        return settings.ConnectionString;
    }

    /// <summary>Makes it the primary.</summary>
    public Task Promote() => Run("pg_ctl", "promote", "-D", Data, "-w", "-s");

    /// <summary>Hears nothing more of its primary, as when the network between them fails.</summary>
    public async Task Cut()
    {
        await Ask("alter system set primary_conninfo = ''", "select pg_reload_conf()");
        // The server takes its time to reload: what is written before it does would still arrive.
        await Until.Answers(
            async () => await Ask("select not exists (select from pg_stat_wal_receiver)") is true,
            "the replica no longer hears its primary");
    }

    /// <summary>Waits until it shows all that its primary has written by now.</summary>
    public async Task CatchUp(NpgsqlDataSource primary)
    {
        await using var end = primary.CreateCommand("select pg_current_wal_lsn()::text");
        var position = (string)(await end.ExecuteScalarAsync())!;
        await Until.Answers(
            async () => await Ask($"select pg_last_wal_replay_lsn() >= '{position}'::pg_lsn") is true,
            "the replica has replayed all");
    }

    /// <summary>Hears everything, and shows nothing more.</summary>
    public Task Pause() => Ask("select pg_wal_replay_pause()");

    public async ValueTask DisposeAsync()
    {
        await Run("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-s");
        Directory.Delete(folder, recursive: true);
    }

    private Task Start() => Run(
        "pg_ctl", "start", "-D", Data, "-w", "-s", "-l", Path.Combine(folder, "server.log"),
        "-o", $"-c unix_socket_directories='{folder}'");

    /// <returns>What the last of them answers.</returns>
    private async Task<object?> Ask(params string[] statements)
    {
        object? answer = null;
        await using var source = NpgsqlDataSource.Create(
            $"Host={Host};Username=tracker;Database=tracker;Pooling=false");
        foreach (var statement in statements)
        {
            await using var command = source.CreateCommand(statement);
            answer = await command.ExecuteScalarAsync();
        }

        return answer;
    }

    private async Task Run(string program, params string[] arguments)
    {
        var (code, said) = await user.Run(Path.Combine(programs, program), arguments);
        Assert.True(code == 0, $"{program}: {said}");
    }
}
