using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Tracker.Api.Catalogue;
using Tracker.Store;

namespace Tracker.Api;

/// <summary>A whole host: its database, its views and its web server, from start to stop.</summary>
public sealed class TrackerHost : IAsyncDisposable
{
    // Folding a million events takes a few seconds; what takes longer than this hangs.
    private static readonly TimeSpan FoldingMax = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StoppingMax = TimeSpan.FromSeconds(5);

    private readonly Storage storage;
    private readonly WebApplication app;

    private TrackerHost(Storage storage, WebApplication app)
    {
        this.storage = storage;
        this.app = app;
    }

    /// <summary>Where it can be reached, without a slash at its end; for port 0, with the port it got.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features
        .GetRequiredFeature<IServerAddressesFeature>().Addresses.First().TrimEnd('/');

    /// <summary>What the host is made of, for tests that look inside.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts a host and returns when it is ready: listening, log folded, catalogue in.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="clock">What today is; the system's clock when left out.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="StartFailure">It cannot start for a reason that a person can mend.</exception>
    public static async Task<TrackerHost> Start(
        Settings settings, TimeProvider? clock = null, CancellationToken cancel = default)
    {
        // A claim that nobody sees would be worse than a host that does not start.
        if (settings.EventTypesToSkip.FirstOrDefault(Wiring.Forms.Aliases.Contains) is { } known)
            throw new StartFailure($"Tracker__EventTypesToSkip: this release knows '{known}'; take it off the list.");
        try
        {
            clock ??= TimeProvider.System;
            var storage = await Storage.Open(settings, clock, Console.Error.WriteLine, cancel);
            var host = new TrackerHost(storage, WebServer.Build(settings, storage, clock));
            return await host.Start(settings, cancel);
        }
        catch (StoreUnavailableException unavailable)
        {
            throw new StartFailure(settings.ConnectionString is null
                ? unavailable.Message
                : $"ConnectionStrings__Tracker: {unavailable.Message}");
        }
    }

    /// <summary>Waits until the host is asked to stop.</summary>
    public async Task Stopped(CancellationToken stop) =>
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Stops serving, then following, then the embedded database.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(StoppingMax);
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
        await storage.DisposeAsync();
    }

    private async Task<TrackerHost> Start(Settings settings, CancellationToken cancel)
    {
        try
        {
            await Listen(settings, cancel);
            if (!await storage.Tail.WaitUntilReady(FoldingMax, cancel))
                throw new StartFailure($"The log cannot be folded. {storage.Tail.LastError}");
            // A stream of which a part is left out is not there to be decided on.
            if (settings.Catalogue && settings.EventTypesToSkip.Count == 0)
                await BringCatalogue(cancel);
            app.Services.GetRequiredService<Health>().Started();
            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private async Task BringCatalogue(CancellationToken cancel)
    {
        if (await CatalogueLoader.Load(storage.Log, cancel) > 0)
            await storage.Tail.WaitFor(await storage.Log.LastPosition(cancel), FoldingMax, cancel);
    }

    private async Task Listen(Settings settings, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception failure) when (failure is IOException or SocketException or InvalidOperationException)
        {
            throw new StartFailure(
                $"Cannot listen on {settings.Urls}: {failure.Message.Split('\n')[0].TrimEnd('.')}. "
                + "Stop the program that is there, or set TRACKER_URLS to another address.");
        }
    }
}
