using System.Globalization;
using Npgsql;
using Tracker.Store;
using Tracker.Store.Embedded;

namespace Tracker.Tests.Store;

/// <summary>The embedded server, as hosts come and go, and get killed.</summary>
public sealed class RunningTheServer(MadeCluster made) : IAsyncLifetime
{
    private readonly List<string> said = [];
    private string folder = "";

    public async ValueTask InitializeAsync() => folder = await made.Copy();

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Keeps_the_data_from_one_host_to_the_next()
    {
        await using (var first = await Start())
        {
            Assert.StartsWith(folder, first.Folder, StringComparison.Ordinal);
            await WriteDown(first);
        }

        await using var second = await Start();
        await StillThere(second);
        Assert.Empty(said);
    }

    [Fact]
    public async Task Takes_over_the_server_of_a_killed_host()
    {
        var killed = await Start();
        await WriteDown(killed);
        await killed.Abandon();

        await using var next = await Start();

        Assert.Equal(killed.ProcessId, next.ProcessId);
        await StillThere(next);
    }

    [Fact]
    public async Task Starts_again_when_the_server_was_killed_too()
    {
        var killed = await Start();
        await WriteDown(killed);
        await killed.Abandon();
        using var process = System.Diagnostics.Process.GetProcessById(killed.ProcessId);
        process.Kill();

        await using var next = await Start();

        Assert.NotEqual(killed.ProcessId, next.ProcessId);
        await StillThere(next);
    }

    // After a restart of the machine the number in the file is often another process of the same user.
    [Fact]
    public async Task Starts_again_when_another_process_has_the_number_of_the_old_server()
    {
        var other = await made.Copy();
        var bystander = await Start(other);
        var old = await Start();
        await WriteDown(old);
        var file = Path.Combine(old.Folder, "data", "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(file);
        await old.DisposeAsync();
        lines[0] = bystander.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(file, lines);

        await using (var next = await Start())
        {
            await StillThere(next);
        }

        await bystander.DisposeAsync();
        Directory.Delete(other, recursive: true);
    }

    [Fact]
    public async Task Starts_again_when_making_the_database_was_broken_off()
    {
        Directory.Delete(Path.Combine(folder, "database"), recursive: true);
        Directory.CreateDirectory(Path.Combine(folder, "database", "new", "base"));

        await using var server = await Start();
        await WriteDown(server);
    }

    [Fact]
    public async Task Is_refused_to_a_second_host_on_the_folder()
    {
        await using var first = await Start();

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(Start);

        Assert.Equal(
            $"Another host is running on the data folder {folder}: stop it, or choose another data folder.",
            refused.Message);
        await WriteDown(first);
    }

    [Fact]
    public async Task Works_below_a_folder_that_only_its_owner_may_enter()
    {
        Folders.Allow(folder, "700");
        var below = Path.Combine(folder, "data");
        string place;
        await using (var first = await Start(below))
        {
            place = first.Folder;
            await WriteDown(first);
        }

        // Only root steps down to a user who is not the owner.
        Assert.Equal(
            Environment.IsPrivilegedProcess
                ? [$"User 'postgres' may not enter {below}: the database is in {place}."]
                : [],
            said);
        Assert.Equal(!Environment.IsPrivilegedProcess, place.StartsWith(below, StringComparison.Ordinal));
        await using (var second = await Start(below))
        {
            Assert.Equal(place, second.Folder);
            await StillThere(second);
        }

        Directory.Delete(place, recursive: true);
    }

    [Fact]
    public async Task Works_in_a_folder_whose_path_is_too_long_for_a_socket()
    {
        var deep = Path.Combine(folder, new string('d', 60), new string('e', 60));
        await using var server = await Start(deep);

        await WriteDown(server);
        Assert.StartsWith(deep, server.Folder, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listens_on_no_network_and_keeps_what_it_acknowledges()
    {
        await using var server = await EmbeddedPostgres.Start(folder);
        await using var source = await Database.Connect(server.ConnectionString);

        Assert.Equal("", await Ask(source, "show listen_addresses"));
        Assert.Equal("on", await Ask(source, "show fsync"));
        Assert.Equal("on", await Ask(source, "show synchronous_commit"));
        Assert.Equal("on", await Ask(source, "show full_page_writes"));
        Assert.Equal("UTC", await Ask(source, "show timezone"));
    }

    [Fact]
    public async Task Says_that_the_folder_cannot_be_written()
    {
        var file = Path.Combine(folder, "a-file");
        await File.WriteAllTextAsync(file, "");

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => Start(Path.Combine(file, "data")));

        Assert.StartsWith(
            $"The data folder {file}/data cannot be written (", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("): choose another data folder.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public async Task Says_which_version_is_missing()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "database", "data", "PG_VERSION"), "9\n");

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(Start);

        Assert.StartsWith(
            "The database in the data folder was made by PostgreSQL 9, and this machine has ", refused.Message,
            StringComparison.Ordinal);
    }

    private Task<EmbeddedPostgres> Start() => Start(folder);

    private Task<EmbeddedPostgres> Start(string dataFolder) =>
        EmbeddedPostgres.Start(dataFolder, new EmbeddedSettings { Durable = false, Say = said.Add });

    private static async Task WriteDown(EmbeddedPostgres server)
    {
        await using var source = await Database.Connect(server.ConnectionString);
        await (await EventLog.Open(source, Counting.Forms)).MustAppend(Counting.One("count-a", 0, 1));
    }

    private static async Task StillThere(EmbeddedPostgres server)
    {
        await using var source = await Database.Connect(server.ConnectionString);
        Assert.Single(await (await EventLog.Open(source, Counting.Forms)).Read("count-a"));
    }

    private static async Task<string?> Ask(NpgsqlDataSource source, string question)
    {
        await using var command = source.CreateCommand(question);
        return await command.ExecuteScalarAsync() as string;
    }
}
