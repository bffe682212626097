using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;
using Tracker.Api.About;
using Tracker.Api.Changes;
using Tracker.Api.DossierPages;
using Tracker.Api.Http;
using Tracker.Api.Languages;
using Tracker.Api.Pages;
using Tracker.Api.Organisations;
using Tracker.Api.Planning;
using Tracker.Api.Slippage;
using Tracker.Api.Sources;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;
using Tracker.Store;
using Node = Tracker.Api.Http.Node;

namespace Tracker.Tests.Api.Pages;

/// <summary>The pages on a log in memory, on a day that does not pass.</summary>
public sealed class PageHost : IAsyncDisposable
{
    /// <summary>A page for those who record that fails.</summary>
    public const string Broken = "/stuk";

    private static readonly IReadOnlyDictionary<string, Exception> Thrown = new Dictionary<string, Exception>
    {
        ["later"] = new UnknownEventTypeException("counted"),
        ["vol"] = new PostgresException("full", "ERROR", "ERROR", PostgresErrorCodes.DiskFull),
        ["weg"] = new NpgsqlException("away", new System.Net.Sockets.SocketException()),
        ["stuk"] = new InvalidOperationException("As it was asked to."),
    };

    /// <summary>Pages that have nothing to show but what went wrong, one for each thing that can.</summary>
    public static readonly IReadOnlyList<string> Failures =
    [
        .. new[] { 400, 401, 403, 404, 405, 413, 418, 429, 500, 503 }.Select(status => $"/mislukt/{status}"),
        .. Thrown.Keys.Select(what => $"/mislukt/{what}"),
    ];

    private readonly WebApplication app;
    private readonly HttpClient client;

    private PageHost(WebApplication app)
    {
        this.app = app;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Address),
        };
    }

    public string Address => app.Urls.First();

    /// <param name="view">The log as folded.</param>
    /// <param name="today">The day in Amsterdam; it is noon.</param>
    /// <param name="url">Where to listen.</param>
    /// <param name="settings">What was set; nothing when left out.</param>
    public static async Task<PageHost> Of(
        TrackerView view, LocalDate today, string url = "http://127.0.0.1:0", Settings? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var clock = new Stopped(Amsterdam.StartOf(today) + Duration.FromHours(12));
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<Tracker.Api.Planning.StandingsToday>()
            .AddSingleton(settings ?? new Settings()).AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(new Node(() => view, clock));
        var app = builder.Build();
        app.UseLanguages();
        app.UseFailures();
        app.UseAssets();
        app.UseRouting();
        app.UseDutchForEditors();
        app.MapInDutch().MapGet(Broken, string () => throw new InvalidOperationException("As it was asked to."));
        app.MapGet("/mislukt/{status:int}", (int status) => Results.StatusCode(status));
        app.MapGet("/mislukt/{what:alpha}", IResult (string what) => throw Thrown[what]);
        app.MapAboutPages();
        app.MapPlanningPages();
        app.MapDossierPages();
        app.MapChangePages();
        app.MapSlippagePages();
        app.MapSourcePages();
        app.MapOrganisationPages();
        await app.StartAsync();
        return new PageHost(app);
    }

    /// <summary>What an address answers.</summary>
    public Task<HttpResponseMessage> Get(string address) => client.GetAsync(address);

    /// <summary>The texts of all that a selector finds on the page at an address, with single blanks.</summary>
    public async Task<IReadOnlyList<string>> Texts(string address, string selector) =>
        [.. (await Page(address)).QuerySelectorAll(selector).Select(it => it.Words())];

    /// <summary>The page at an address, read as a browser does.</summary>
    public async Task<IDocument> Page(string address)
    {
        using var answer = await Get(address);
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default)
            .OpenAsync(request => request.Content(html).Address(Address));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private sealed class Stopped(Instant now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();
    }
}
