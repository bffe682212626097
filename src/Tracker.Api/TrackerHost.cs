using System.IO.Compression;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Tracker.Projections.Dossiers;

namespace Tracker.Api;

/// <summary>A whole host: its database, its views and its web server, from start to stop.</summary>
public sealed class TrackerHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private TrackerHost(WebApplication app) => this.app = app;

    /// <summary>Where it can be reached, without a slash at the end; with port 0 in the settings, the port that was given.</summary>
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
        var app = Build(settings, clock ?? TimeProvider.System);
        var host = new TrackerHost(app);
        try
        {
            await host.Listen(settings, cancel);
            app.Services.GetRequiredService<Health>().Ready();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the host is asked to stop.</summary>
    public async Task Stopped(CancellationToken stop) =>
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    private static WebApplication Build(Settings settings, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(TrackerHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Production ? Environments.Production : Environments.Development,
        });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(settings.Urls).ConfigureKestrel(Limits.Apply);
        builder.Logging.ClearProviders().AddSimpleConsole(options => options.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning)
            // A start that fails is told by its caller, in one line.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        var services = builder.Services;
        services.AddSingleton<IHostLifetime, CallerDecides>();
        services.AddSingleton(settings).AddSingleton(clock).AddSingleton<Health>().AddSingleton<Metrics>();
        services.AddSingleton(new Node(() => TrackerView.Empty, clock));
        services.AddWriteLimit(settings);
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "application/atom+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddTracker();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseApiHeaders();
        app.UseRequestCounts();
        app.UseResponseCompression();
        app.UseFailures();
        app.UseAssets();
        app.UseExactAddresses();
        app.UseReadiness();
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapTracker();
        return app;
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
                $"Cannot listen on {settings.Urls}: {failure.Message.Split('\n')[0]} "
                + "Stop the program that is there, or set TRACKER_URLS to another address.");
        }
    }

    // Who starts the host decides when it stops: Program listens for signals, a test just ends.
    private sealed class CallerDecides : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
