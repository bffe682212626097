using System.Diagnostics;
using Tracker.Store.Embedded;

namespace Tracker.Tests.Store;

/// <summary>A data folder whose database was made once; tests that run a server of their own take a copy.</summary>
public sealed class MadeCluster : IAsyncDisposable
{
    private readonly Lazy<Task<string>> made = new(Make);

    public async Task<string> Copy()
    {
        var folder = Folders.New();
        using var copy = Process.Start("cp", ["-a", $"{await made.Value}/.", folder]);
        await copy.WaitForExitAsync();
        Assert.Equal(0, copy.ExitCode);
        return folder;
    }

    public async ValueTask DisposeAsync()
    {
        if (made.IsValueCreated)
        {
            Directory.Delete(await made.Value, recursive: true);
        }
    }

    private static async Task<string> Make()
    {
        var folder = Folders.New();
        await using var server = await EmbeddedPostgres.Start(folder, new EmbeddedSettings { Durable = false });
        return folder;
    }
}
