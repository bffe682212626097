using System.Collections.Concurrent;
using Tracker.Store;
using Tracker.Store.Embedded;

namespace Tracker.Tests.Store;

/// <summary>The embedded server ends under a host that goes on.</summary>
public sealed class KeepingTheServer(MadeCluster made) : IAsyncLifetime
{
    private static readonly ServerWatchPace Eager = new()
    {
        Look = TimeSpan.FromMilliseconds(10),
        First = TimeSpan.FromMilliseconds(10),
        Max = TimeSpan.FromMilliseconds(100),
    };

    private readonly ConcurrentQueue<string> said = new();
    private string folder = "";
    private EmbeddedPostgres server = null!;

    public async ValueTask InitializeAsync()
    {
        folder = await made.Copy();
        server = await Start(Eager);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Starts_it_again_at_the_same_address_with_all_that_was_in_it()
    {
        await using var source = await Database.Connect(server.ConnectionString);
        var log = await EventLog.Open(source, Counting.Forms);
        await log.MustAppend(Counting.One("count-a", 0, 1));
        var killed = server.ProcessId;

        Kill(killed);

        await Until.True(() => said.Count > 1, "another server runs");
        await using var again = await Database.Connect(server.ConnectionString);
        Assert.Single(await (await EventLog.Open(again, Counting.Forms)).Read("count-a"));
        Assert.Null(server.Trouble);
        Assert.Equal(
            [
                $"The database server (process {killed}) ended; it is started again.",
                $"The database server runs again (process {server.ProcessId}).",
            ],
            said);
    }

    [Fact]
    public async Task Takes_what_someone_started_by_hand_as_soon_as_it_is_there()
    {
        await server.DisposeAsync();
        server = await Start(Eager with { First = TimeSpan.FromHours(1) });
        var ended = server.ProcessId;

        Assert.Equal(0, (await server.Crash()).Code);

        await Until.True(() => server.ProcessId != ended && server.Trouble is null, "another server runs");
        await using var again = await Database.Connect(server.ConnectionString);
    }

    // It tells who it is before it has a socket, and must not be taken for one that has none.
    [Fact]
    public async Task Starts_again_what_someone_started_by_hand_at_the_same_address()
    {
        await server.DisposeAsync();
        server = await Start(Eager with { First = TimeSpan.FromMilliseconds(500) });
        for (var round = 1; round <= 3; round++)
        {
            var ended = server.ProcessId;
            await server.Crash();
            await Until.True(() => server.ProcessId != ended && server.Trouble is null, "another server runs");
            var killed = server.ProcessId;

            Kill(killed);

            await Until.True(() => server.ProcessId != killed && server.Trouble is null, "one more server runs");
            await using var again = await Database.Connect(server.ConnectionString);
        }
    }

    [Fact]
    public async Task Says_once_why_it_does_not_start_and_goes_on_trying()
    {
        var vital = Path.Combine(server.Folder, "data", "global", "pg_control");
        File.Move(vital, vital + ".away");
        var killed = server.ProcessId;

        Kill(killed);

        const string Why = "The database server ended and does not start: PostgreSQL does not start on ";
        await Until.True(() => server.Trouble?.StartsWith(Why, StringComparison.Ordinal) == true, "it says why");
        File.Move(vital + ".away", vital);
        await Until.True(() => said.Count > 2, "it runs again");
        Assert.Null(server.Trouble);
        Assert.Equal(3, said.Count);
        Assert.EndsWith(
            $"could not open file \"{vital}\": No such file or directory",
            said.ElementAt(1),
            StringComparison.Ordinal);
        Assert.DoesNotContain('\n', string.Concat(said));
        await using var again = await Database.Connect(server.ConnectionString);
    }

    [Fact]
    public async Task Ends_with_the_host_also_while_there_is_no_server()
    {
        var vital = Path.Combine(server.Folder, "data", "global");
        Directory.Move(vital, vital + ".away");
        Kill(server.ProcessId);
        await Until.True(() => said.Count >= 2, "it does not start");

        await server.DisposeAsync();

        Directory.Move(vital + ".away", vital);
        server = await Start(Eager);
    }

    private Task<EmbeddedPostgres> Start(ServerWatchPace pace) => EmbeddedPostgres.Start(
        folder, new EmbeddedSettings { Durable = false, Say = said.Enqueue, Pace = pace });

    private static void Kill(int id)
    {
        using var process = System.Diagnostics.Process.GetProcessById(id);
        process.Kill();
    }
}
