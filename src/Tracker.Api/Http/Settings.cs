using System.Globalization;

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

    /// <summary>Whether the shipped catalogue is brought in at the start.</summary>
    public bool Catalogue { get; init; } = true;

    /// <summary>The address by which others know this installation, without a slash at the end.</summary>
    public string PublicUrl { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Whether calendar feeds are compressed for who asks; off for clients that ask and cannot read it.</summary>
    public bool AgendaGzip { get; init; } = true;

    /// <summary>How many writing requests a minute one address may make; above that it is asked to wait.</summary>
    public int WritesPerMinute { get; init; } = 600;

    /// <summary>Where to tell of a weakness: a <c>mailto:</c> or <c>https:</c> address, for security.txt.</summary>
    public string SecurityContact { get; init; } = "mailto:security@localhost";

    /// <summary>The keys with which programs sign in.</summary>
    public IReadOnlyList<ApiKey> ApiKeys { get; init; } = [];

    /// <summary>Whether this is production: then nobody signs in by merely choosing a role.</summary>
    public bool Production { get; init; }

    /// <summary>Whether every address listened on can be reached from this machine alone.</summary>
    public bool LoopbackOnly =>
        Urls.Split(';').All(url => Uri.TryCreate(url, UriKind.Absolute, out var it) && it.IsLoopback);

    /// <summary>Reads the settings from the environment.</summary>
    /// <exception cref="StartFailure">One line for each setting that cannot be.</exception>
    public static Settings Read(IConfiguration configuration)
    {
        var wrong = new List<string>();
        var defaults = new Settings();
        var urls = configuration["TRACKER_URLS"] ?? defaults.Urls;
        foreach (var url in urls.Split(';'))
            if (!IsListening(url))
                wrong.Add($"TRACKER_URLS: '{url}' is not an address to listen on, such as http://127.0.0.1:5080.");
        var publicUrl = configuration["Tracker:PublicUrl"] ?? Reachable(urls.Split(';')[0]);
        if (!IsPublic(publicUrl))
            wrong.Add($"Tracker__PublicUrl: '{publicUrl}' is not a web address, such as https://planner.example.nl.");
        var catalogue = configuration["TRACKER_CATALOGUE"] ?? "";
        if (catalogue is not ("" or "none"))
            wrong.Add($"TRACKER_CATALOGUE: '{catalogue}' is not known; leave it out, or say none to start empty.");
        var data = configuration["TRACKER_DATA"] ?? defaults.Data;
        if (string.IsNullOrWhiteSpace(data))
            wrong.Add("TRACKER_DATA: is empty; give a folder, or leave it out.");
        var writes = Whole(configuration, "Tracker:WritesPerMinute", defaults.WritesPerMinute, wrong);
        var gzip = configuration["Tracker:AgendaGzip"] ?? "true";
        if (gzip is not ("true" or "false"))
            wrong.Add($"Tracker__AgendaGzip: '{gzip}' is not true or false.");
        var contact = configuration["Tracker:SecurityContact"] ?? defaults.SecurityContact;
        if (!Uri.TryCreate(contact, UriKind.Absolute, out var address) || address.Scheme is not ("mailto" or "https"))
            wrong.Add($"Tracker__SecurityContact: '{contact}' is not a mailto: or https: address.");
        var keys = ApiKey.Read(configuration.GetSection("Tracker:ApiKeys"), wrong);
        if (wrong.Count > 0)
            throw new StartFailure(wrong);
        return new Settings
        {
            Urls = urls,
            Data = data,
            ConnectionString = configuration["ConnectionStrings:Tracker"] is { Length: > 0 } database ? database : null,
            Catalogue = catalogue.Length == 0,
            PublicUrl = publicUrl.TrimEnd('/'),
            AgendaGzip = gzip == "true",
            WritesPerMinute = writes,
            SecurityContact = contact,
            ApiKeys = keys,
            Production = configuration["ASPNETCORE_ENVIRONMENT"] == "Production",
        };
    }

    private static int Whole(IConfiguration configuration, string key, int otherwise, List<string> wrong)
    {
        if (configuration[key] is not { } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        wrong.Add($"{key.Replace(":", "__", StringComparison.Ordinal)}: '{text}' is not a whole number above zero.");
        return otherwise;
    }

    private static bool IsListening(string url) =>
        Uri.TryCreate(Reachable(url), UriKind.Absolute, out var it)
        && it.Scheme is "http" or "https" && it.AbsolutePath == "/"
        // For any other name Kestrel listens on every address there is, which nobody asked for.
        && (it.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || it.Host == "localhost");

    private static bool IsPublic(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var it) && it.Scheme is "http" or "https" && it.Query.Length == 0;

    // Kestrel takes * and + for 'every address', which no other program can call.
    private static string Reachable(string url) =>
        url.Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal);
}
