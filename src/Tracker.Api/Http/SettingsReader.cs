using System.Globalization;
using System.Net;

namespace Tracker.Api.Http;

/// <summary>Reads the settings from the environment, and gathers all that is wrong with them.</summary>
public sealed class SettingsReader
{
    private const int PublicHostLengthMax = 90;

    private readonly IConfiguration configuration;
    private readonly List<string> wrong = [];

    private SettingsReader(IConfiguration configuration) => this.configuration = configuration;

    /// <exception cref="StartFailure">One line for each setting that cannot be.</exception>
    public static Settings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var settings = reader.Read();
        return reader.wrong.Count == 0 ? settings : throw new StartFailure(reader.wrong);
    }

    private Settings Read()
    {
        var otherwise = new Settings();
        var urls = Text("TRACKER_URLS", otherwise.Urls, AreListening, "each must be such as http://127.0.0.1:5080");
        return otherwise with
        {
            Urls = urls,
            Data = Text("TRACKER_DATA", otherwise.Data, it => !string.IsNullOrWhiteSpace(it), "give a folder"),
            ConnectionString = configuration["ConnectionStrings:Tracker"] is { Length: > 0 } given ? given : null,
            ReplicaConnectionString = Replica(),
            Catalogue = Text("TRACKER_CATALOGUE", "", it => it is "" or "none", "say none to start empty") != "none",
            PublicUrl = Text(
                "Tracker:PublicUrl", Reachable(urls.Split(';')[0]), IsPublic, "such as https://planner.example.nl")
                .TrimEnd('/'),
            AgendaGzip = YesNo("Tracker:AgendaGzip"),
            Theme = new Theme(
                Optional("Tracker:Theme:Class", Theme.IsClass, "a name such as hilversum-theme"),
                Optional(
                    "Tracker:Theme:StyleSheet", Theme.IsSheet, "an https: address, or a path such as /huisstijl.css")),
            Reporting = YesNo("Tracker:Reporting"),
            Proxies = Addresses("Tracker:Proxies"),
            WritesPerMinute = Whole("Tracker:WritesPerMinute", otherwise.WritesPerMinute),
            AgendasAskedPerMinute = Whole("Tracker:AgendasAskedPerMinute", otherwise.AgendasAskedPerMinute),
            AgendasMadePerHour = Whole("Tracker:AgendasMadePerHour", otherwise.AgendasMadePerHour),
            SecurityContact = Text(
                "Tracker:SecurityContact", otherwise.SecurityContact, IsContact, "a mailto: or https: address"),
            ApiKeys = ApiKey.Read(configuration.GetSection("Tracker:ApiKeys"), wrong),
            Webhooks = Webhook.Read(configuration.GetSection("Tracker:Webhooks"), wrong),
            EventTypesToSkip = Names("Tracker:EventTypesToSkip"),
            Production = configuration["ASPNETCORE_ENVIRONMENT"] == "Production",
        };
    }

    private string Text(string key, string otherwise, Func<string, bool> canBe, string what)
    {
        var text = configuration[key] ?? otherwise;
        if (!canBe(text))
            wrong.Add($"{Variable(key)}: '{text}' cannot be; {what}, or leave it out.");
        return text;
    }

    private string? Optional(string key, Func<string, bool> canBe, string what) =>
        Text(key, "", it => it.Length == 0 || canBe(it), what) is { Length: > 0 } given ? given : null;

    private string? Replica()
    {
        if (configuration["ConnectionStrings:TrackerReplica"] is not { Length: > 0 } given)
            return null;
        if (string.IsNullOrEmpty(configuration["ConnectionStrings:Tracker"]))
            wrong.Add("ConnectionStrings__TrackerReplica: of which server? Give ConnectionStrings__Tracker too.");
        return given;
    }

    private bool YesNo(string key) => Text(key, "true", it => it is "true" or "false", "true or false") == "true";

    private int Whole(string key, int otherwise)
    {
        var text = Text(
            key,
            otherwise.ToString(CultureInfo.InvariantCulture),
            it => int.TryParse(it, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0,
            "a whole number above zero");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }

    private string[] Names(string key) => Parts(Text(
        key,
        "",
        it => it.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is '_' or ',' or ' '),
        "names of event types, parted by commas"));

    private IPAddress[] Addresses(string key) =>
    [
        .. Parts(Text(key, "", AreAddresses, "addresses such as 127.0.0.1, parted by commas"))
            .Select(it => IPAddress.TryParse(it, out var address) ? address : null)
            .OfType<IPAddress>(),
    ];

    private static bool AreAddresses(string list) =>
        Array.TrueForAll(Parts(list), it => IPAddress.TryParse(it, out var _));

    private static string[] Parts(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    private static bool AreListening(string urls) => urls.Split(';').All(url =>
        Uri.TryCreate(Reachable(url), UriKind.Absolute, out var it)
        && it.Scheme is "http" or "https" && it.AbsolutePath == "/"
        // For any other name Kestrel listens on every address there is, which nobody asked for.
        && (it.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || it.Host == "localhost"));

    private static bool IsPublic(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var it) && it.Scheme is "http" or "https" && it.Query.Length == 0
        // It is the last part of the name of every event in a calendar.
        && it.IdnHost.Length <= PublicHostLengthMax;

    private static bool IsContact(string contact) =>
        Uri.TryCreate(contact, UriKind.Absolute, out var it) && it.Scheme is "mailto" or "https";

    // Kestrel takes * and + for 'every address', which no other program can call.
    private static string Reachable(string url) =>
        url.Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal);
}
