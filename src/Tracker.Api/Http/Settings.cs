using System.Net;

namespace Tracker.Api.Http;

/// <summary>All that can be configured, checked. <c>docs/configuration.md</c> tells what each does.</summary>
public sealed record Settings
{
    /// <summary>Where the host listens; several addresses are parted by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The folder of the embedded database. Not used when there is a connection string.</summary>
    public string Data { get; init; } = ".data";

    /// <summary>The PostgreSQL server to use; null for the embedded one.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>A streaming replica of that server, for reading much at once; null for none.</summary>
    public string? ReplicaConnectionString { get; init; }

    /// <summary>Whether the shipped catalogue is brought in at the start.</summary>
    public bool Catalogue { get; init; } = true;

    /// <summary>The address by which others know this installation, without a slash at the end.</summary>
    public string PublicUrl { get; init; } = "http://127.0.0.1:5080";

    /// <summary>
    /// Whether calendar feeds are compressed for who asks; off for clients that ask and cannot read it.
    /// </summary>
    public bool AgendaGzip { get; init; } = true;

    /// <summary>The look of the pages, where it is not ours.</summary>
    public Theme Theme { get; init; } = new();

    /// <summary>The programs that are told of everything that is recorded.</summary>
    public IReadOnlyList<Webhook> Webhooks { get; init; } = [];

    /// <summary>Whether tables are kept for people who report with Excel, Power BI or SQL.</summary>
    public bool Reporting { get; init; } = true;

    /// <summary>The web servers in front of the host, which tell who asks; empty when nothing stands there.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>How many writing requests a minute one address may make; above that it is asked to wait.</summary>
    public int WritesPerMinute { get; init; } = 600;

    /// <summary>How many times a minute one address may ask for personal feeds.</summary>
    public int AgendasAskedPerMinute { get; init; } = 600;

    /// <summary>How many personal feeds one address may make in an hour.</summary>
    public int AgendasMadePerHour { get; init; } = 60;

    /// <summary>Where to tell of a weakness: a <c>mailto:</c> or <c>https:</c> address, for security.txt.</summary>
    public string SecurityContact { get; init; } = "mailto:security@localhost";

    /// <summary>The keys with which programs sign in.</summary>
    public IReadOnlyList<ApiKey> ApiKeys { get; init; } = [];

    /// <summary>
    /// Names of event types that views leave out, in a log that a later release wrote; empty to stop at them.
    /// </summary>
    public IReadOnlyList<string> EventTypesToSkip { get; init; } = [];

    /// <summary>Whether this is production: then nobody signs in by merely choosing a role.</summary>
    public bool Production { get; init; }

    /// <summary>Whether every address listened on can be reached from this machine alone.</summary>
    public bool LoopbackOnly =>
        Urls.Split(';').All(url => Uri.TryCreate(url, UriKind.Absolute, out var it) && it.IsLoopback);
}
