using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Tracker.Api;
using Tracker.Api.Http;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

/// <summary>A whole host on a database of its own, and a client that speaks to it.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly IAsyncDisposable database;

    private TestHost(IAsyncDisposable database, TrackerHost host, Settings settings)
    {
        this.database = database;
        Host = host;
        Settings = settings;
        Client = MakeClient();
    }

    public TrackerHost Host { get; }

    /// <summary>What it was started with; another host on the same database is one more start with these.</summary>
    public Settings Settings { get; }

    /// <summary>Keeps cookies, and follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>A key for every role, which is the role's own name.</summary>
    public static IReadOnlyList<ApiKey> Keys { get; } =
        [.. Roles.All.Select(role => new ApiKey(role, role, SHA256.HashData(Encoding.UTF8.GetBytes(role))))];

    /// <summary>Starts a host on an empty database.</summary>
    /// <param name="cluster">Where the database is made.</param>
    /// <param name="catalogue">Whether what ships is brought in.</param>
    /// <param name="today">A day at noon in Amsterdam; the real day when left out.</param>
    /// <param name="with">What is set otherwise.</param>
    /// <param name="clock">In the place of a day that stands still.</param>
    public static async Task<TestHost> Start(
        PostgresCluster cluster,
        bool catalogue = false,
        LocalDate? today = null,
        Func<Settings, Settings>? with = null,
        TimeProvider? clock = null)
    {
        var database = await cluster.CreateDatabase();
        var settings = new Settings
        {
            Urls = "http://127.0.0.1:0",
            ConnectionString = database.ConnectionString,
            Catalogue = catalogue,
            Reporting = false,
            PublicUrl = "https://planner.example.nl",
            ApiKeys = Keys,
        };
        settings = with?.Invoke(settings) ?? settings;
        clock ??= today is { } day ? new NoonOf(day) : TimeProvider.System;
        return new TestHost(database, await TrackerHost.Start(settings, clock), settings);
    }

    /// <summary>A client of a program with a role.</summary>
    public HttpClient MakeClient(string role) => MakeClient(Host, role);

    /// <summary>The same, of any host that has <see cref="Keys"/>.</summary>
    public static HttpClient MakeClient(TrackerHost host, string role)
    {
        var client = MakeClient(host);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", role);
        return client;
    }

    /// <summary>One more client, with cookies of its own.</summary>
    public HttpClient MakeClient() => MakeClient(Host);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
        await database.DisposeAsync();
    }

    private static HttpClient MakeClient(TrackerHost host) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Address) };

    // Only the day stands still: what waits goes on waiting in real time.
    private sealed class NoonOf(LocalDate day) : TimeProvider
    {
        private readonly DateTimeOffset noon = new(day.Year, day.Month, day.Day, 11, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => noon;
    }
}
