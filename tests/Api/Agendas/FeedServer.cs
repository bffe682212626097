using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Tracker.Api.Agendas;
using Tracker.Api.Http;
using Tracker.Projections.Dossiers;

namespace Tracker.Tests.Api.Agendas;

/// <summary>The feeds alone, over HTTP, on a log and a day that the test chooses.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private FeedServer(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public AgendaShelf Shelf => app.Services.GetRequiredService<AgendaShelf>();

    /// <param name="view">Asked anew for every request.</param>
    /// <param name="today">The day in Amsterdam, asked anew for every request.</param>
    public static Task<FeedServer> Start(Func<TrackerView> view, Func<LocalDate> today, bool gzip = true) =>
        Start(view, new ClockAt(() => today().At(new LocalTime(11, 0)).InUtc().ToInstant()), gzip);

    /// <param name="view">Asked anew for every request.</param>
    /// <param name="now">Asked anew for every request.</param>
    public static Task<FeedServer> StartAt(Func<TrackerView> view, Func<Instant> now) =>
        Start(view, new ClockAt(now), gzip: true);

    private static async Task<FeedServer> Start(Func<TrackerView> view, TimeProvider clock, bool gzip)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services
            .AddSingleton(new Settings { PublicUrl = "https://planner.example.nl", AgendaGzip = gzip })
            .AddSingleton<Metrics>()
            .AddSingleton(new Node(view, clock))
            .AddAgendas();
        var app = builder.Build();
        app.MapAgendas();
        await app.StartAsync();
        return new FeedServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private sealed class ClockAt(Func<Instant> now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now().ToDateTimeOffset();
    }
}
