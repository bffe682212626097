using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using NodaTime;
using Tracker.Api.Agendas;
using Tracker.Api.Languages;
using Tracker.Api.Pages;
using Tracker.Store.Followers;

namespace Tracker.Api;

/// <summary>How a request travels: what every answer goes through, in order.</summary>
internal static class WebServer
{
    public static WebApplication Build(Settings settings, Storage storage, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Production ? Environments.Production : Environments.Development,
        });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(settings.Urls).ConfigureKestrel(Limits.Apply);
        Log(builder.Logging);
        AddFrame(builder.Services, settings, storage, clock);
        builder.Services.AddTracker();
        var app = builder.Build();
        Show(storage, app.Services.GetRequiredService<Metrics>(), clock);
        UseFrame(app, settings);
        app.MapTracker();
        return app;
    }

    private static void Log(ILoggingBuilder logging) =>
        logging.ClearProviders().AddSimpleConsole(options => options.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning)
            // A start that fails is told by its caller, in one line.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // It warns at every new key that the database keeps keys as they are, like all else that is in it.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

    private static void AddFrame(
        IServiceCollection services, Settings settings, Storage storage, TimeProvider clock)
    {
        services.AddSingleton<IHostLifetime, CallerDecides>();
        services.AddSingleton(settings).AddSingleton(clock).AddSingleton<Metrics>();
        services.AddSingleton(new Health(storage.Tail, () => storage.DatabaseTrouble, storage.Followers));
        services.AddSingleton(storage.Log).AddSingleton(storage.Tail).AddSingleton(storage.SignInKeys)
            .AddSingleton(storage.KeptAgendas).AddSingleton(storage.Settled).AddSingleton(storage.DeadLetters)
            .AddSingleton(storage.Followers);
        services.AddSingleton(new Node(() => storage.View, clock));
        services.AddWriteLimit(settings);
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "application/atom+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    private static void UseFrame(WebApplication app, Settings settings)
    {
        app.UseProxies(settings);
        app.UseSecurityHeaders();
        app.UseLanguages();
        app.UseApiHeaders();
        app.UseRequestCounts();
        app.UseAgendasAtHand();
        app.UseResponseCompression();
        app.UseFailures();
        app.UseAssets();
        app.UseExactAddresses();
        app.UseBodyLimit();
        app.UseReadiness();
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseDutchForEditors();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseOwnWrites();
        app.UseSettledMoments();
    }

    private static void Show(Storage storage, Metrics metrics, TimeProvider clock)
    {
        var tail = storage.Tail;
        metrics.Gauge("tracker_log_position", "Position up to which the views show the log.", () => tail.Position);
        metrics.Gauge("tracker_log_lag", "Positions in the log that the views do not show yet.", () => tail.Lag);
        metrics.Gauge(
            "tracker_log_gap",
            "1 while the views wait for a position that is not certain yet.",
            () => tail.Gap is null ? 0 : 1);
        metrics.Gauge(
            "tracker_log_heartbeat_age_seconds",
            "Time since the database last answered the host that follows its log.",
            () => Age(tail.LastHeartbeat, clock));
        metrics.Gauge(
            "tracker_log_rows_from_replica",
            "Rows of the log that were read from a replica and not from the primary.",
            () => tail.RowsFromReplica);
        foreach (var follower in storage.Followers)
            Show(follower, metrics, clock);
    }

    private static void Show(RunningFollower follower, Metrics metrics, TimeProvider clock)
    {
        var name = $"follower=\"{follower.Name}\"";
        metrics.Gauge(
            "tracker_follower_at_work",
            "1 on the host that is at work for the follower, 0 on those that stand by.",
            () => follower.IsAtWork ? 1 : 0,
            name);
        metrics.Gauge(
            "tracker_follower_position",
            "Position up to which the follower has dealt with the log.",
            () => follower.Position ?? 0,
            name);
        metrics.Gauge(
            "tracker_follower_lag", "Positions in the log that the follower has yet to do.", () => follower.Lag, name);
        metrics.Gauge(
            "tracker_follower_failing",
            "1 while the follower fails on this host, or stands still.",
            () => follower.LastError is not null || follower.StandsStill ? 1 : 0,
            name);
        metrics.Gauge(
            "tracker_follower_dead_letters",
            "Events that could not be handed over and wait for a person.",
            () => follower.DeadLetters,
            name);
        metrics.Gauge(
            "tracker_follower_heartbeat_age_seconds",
            "Time since this host last looked at the bookmark of the follower.",
            () => Age(follower.LastHeartbeat, clock),
            name);
    }

    private static double Age(Instant? at, TimeProvider clock) =>
        at is { } then ? (clock.GetUtcNow() - then.ToDateTimeOffset()).TotalSeconds : double.NaN;

    // Who starts the host decides when it stops: Program listens for signals, a test just ends.
    private sealed class CallerDecides : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
