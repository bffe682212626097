using Tracker.Store;
using Tracker.Store.Embedded;

namespace Tracker.Api.Upkeep;

/// <summary>The database of the settings for one task beside the host, or in its place.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly EmbeddedPostgres? started;

    private Visit(string connectionString, string? programs, EmbeddedPostgres? started)
    {
        ConnectionString = connectionString;
        Programs = programs;
        this.started = started;
    }

    public string ConnectionString { get; }

    /// <summary>The folder with PostgreSQL's own programs that fit the server; null when there are none.</summary>
    public string? Programs { get; }

    /// <summary>Beside a host that runs; without one the embedded server is started for the time.</summary>
    /// <exception cref="StoreUnavailableException">The data folder has no database, or it does not start.</exception>
    public static async Task<Visit> Beside(Settings settings, CancellationToken cancel)
    {
        if (settings.ConnectionString is { } given)
            return Elsewhere(given);
        if (await EmbeddedPostgres.Find(settings.Data) is { } running)
            return new Visit(running, EmbeddedPostgres.Programs(settings.Data), null);
        return EmbeddedPostgres.IsIn(settings.Data)
            ? await InPlace(settings, cancel)
            : throw new StoreUnavailableException($"There is no database in {Path.GetFullPath(settings.Data)}.");
    }

    /// <summary>Alone on the data folder, where a database is made when there is none.</summary>
    /// <exception cref="StoreUnavailableException">A host runs on the folder, or the server does not start.</exception>
    public static async Task<Visit> InPlace(Settings settings, CancellationToken cancel)
    {
        if (settings.ConnectionString is { } given)
            return Elsewhere(given);
        var say = new EmbeddedSettings { Say = Console.Error.WriteLine };
        var started = await EmbeddedPostgres.Start(settings.Data, say, cancel);
        return new Visit(started.ConnectionString, EmbeddedPostgres.Programs(settings.Data), started);
    }

    public ValueTask DisposeAsync() => started?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Visit Elsewhere(string connectionString) =>
        new(connectionString, EmbeddedPostgres.Programs(null), null);
}
