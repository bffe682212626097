using Tracker.Tests.Store;

namespace Tracker.Tests.Readers;

/// <summary>
/// khal, a calendar program, with a calendar of its own: filled from a file, as one imports a download, or by
/// vdirsyncer, which subscribes to an address for it.
/// </summary>
internal sealed class Khal : IDisposable
{
    private const string Days = "2025-01-01";
    private const string Ahead = "3650d";

    private readonly string folder = Folders.New();

    private Khal()
    {
        Directory.CreateDirectory(Calendar);
        File.WriteAllText(Settings, $"""
            [calendars]
            [[planner]]
            path = {Calendar}
            [locale]
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            local_timezone = Europe/Amsterdam
            default_timezone = Europe/Amsterdam
            [sqlite]
            path = {Path.Combine(folder, "khal.db")}

            """);
    }

    private string Calendar => Path.Combine(folder, "calendar");

    private string Settings => Path.Combine(folder, "khal.conf");

    private string Subscriptions => Path.Combine(folder, "vdirsyncer.conf");

    public static Khal Empty() => new();

    /// <summary>Subscribes to a feed; <see cref="Sync"/> brings it in.</summary>
    public static async Task<Khal> SubscribedTo(Uri feed)
    {
        var khal = new Khal();
        await File.WriteAllTextAsync(khal.Subscriptions, $"""
            [general]
            status_path = "{khal.folder}/status/"
            [pair planner]
            a = "here"
            b = "there"
            collections = null
            [storage here]
            type = "filesystem"
            path = "{khal.Calendar}"
            fileext = ".ics"
            [storage there]
            type = "http"
            url = "{feed}"

            """);
        await khal.Vdirsyncer("discover");
        return khal;
    }

    /// <summary>Brings the calendar up to date with the feed.</summary>
    public async Task Sync() => await Vdirsyncer("sync");

    /// <summary>Brings in a file; events that it knows by their UID become as they are in the file.</summary>
    public async Task Import(string calendar)
    {
        var file = Path.Combine(folder, "download.ics");
        await File.WriteAllTextAsync(file, calendar);
        await Reader.Run("khal", ["-c", Settings, "import", "--batch", "-a", "planner", file]);
    }

    /// <summary>What stands in the calendar, a line an event: <c>2028-01-01 Streven: Wpp in werking</c>.</summary>
    public async Task<IReadOnlyList<string>> Shows(string format = "{start-date} {title}") =>
        (await Reader.Run("khal", ["-c", Settings, "list", "--format", format, "--day-format", "", Days, Ahead]))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<string> Vdirsyncer(string verb) => Reader.Run("vdirsyncer", ["-c", Subscriptions, verb], "y\n");
}
