using System.Globalization;

namespace Tracker.Store.Embedded;

/// <summary>The server process of a cluster, as its <c>postmaster.pid</c> tells.</summary>
/// <param name="Id">The process.</param>
/// <param name="Port">Part of the name of its socket.</param>
/// <param name="SocketFolder">Where its socket is.</param>
internal sealed record Postmaster(int Id, int Port, string SocketFolder)
{
    // Of /proc/PID/stat, counted from the state, which comes after the name in brackets.
    private const int StartedField = 19;

    private static readonly TimeSpan OrphansMax = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SocketMax = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly string? started = Started(Id);

    /// <summary>
    /// Whether this very process still runs: not one that ended and was never collected, nor another with its number.
    /// </summary>
    public bool IsRunning => started is not null && Started(Id) == started;

    /// <summary>The server that is running on the cluster; null when none is.</summary>
    /// <remarks>
    /// A number in a file that was left behind can be another process by now, or one that ended and was never
    /// collected; a server then refuses to start. So the file is taken away, but only when no process of the cluster is
    /// left: two servers on one cluster would destroy it. A server's processes have the cluster as their working
    /// folder.
    /// </remarks>
    /// <exception cref="StoreUnavailableException">Processes of a dead server do not end.</exception>
    public static async Task<Postmaster?> Running(ClusterHome home)
    {
        var file = PidFile(home);
        if (!File.Exists(file))
        {
            return null;
        }

        var lines = await Lines(file);
        if (Told(lines) is { } told
            && await Processes(home, told.Id.ToString(CultureInfo.InvariantCulture)) != "")
        {
            return told;
        }

        for (var waited = TimeSpan.Zero; await Processes(home, "[0-9]*") is var left and not ""; waited += LookAgain)
        {
            if (waited > OrphansMax)
            {
                throw new StoreUnavailableException(
                    $"Processes of a dead server still use {home.Data}: end them first "
                    + $"({left.ReplaceLineEndings(" ")}).");
            }

            await Task.Delay(LookAgain);
        }

        // Somebody may have started it meanwhile, by hand.
        if ((await File.ReadAllLinesAsync(file)).SequenceEqual(lines))
        {
            File.Delete(file);
        }

        return null;
    }

    /// <summary>
    /// Whether another process than this one seems to be the cluster's server: a look that changes nothing and costs
    /// little. <see cref="Running"/> makes sure.
    /// </summary>
    public bool IsReplaced(ClusterHome home)
    {
        try
        {
            return Told(File.ReadAllLines(PidFile(home))) is { } told && told.Id != Id && told.IsRunning;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string PidFile(ClusterHome home) => Path.Combine(home.Data, "postmaster.pid");

    // A server that is starting writes down who it is, and where its socket is only once it has one.
    private static async Task<string[]> Lines(string file)
    {
        for (var waited = TimeSpan.Zero; ; waited += LookAgain)
        {
            var lines = await File.ReadAllLinesAsync(file);
            if (waited > SocketMax || Told(lines) is not { SocketFolder: "", IsRunning: true })
            {
                return lines;
            }

            await Task.Delay(LookAgain);
        }
    }

    // Null for a file that is no server's, or is being written.
    private static Postmaster? Told(string[] lines) =>
        lines.Length > 4
        && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id)
        && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
            ? new Postmaster(id, port, lines[4])
            : null;

    // When a process started, in ticks of the system; null when it does not run.
    private static string? Started(int process)
    {
        try
        {
            var told = File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat");
            var fields = told[(told.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : fields[StartedField];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // As the server's own user: root in a container may not look into other users' processes.
    private static async Task<string> Processes(ClusterHome home, string pattern)
    {
        const string Script =
            """
            cluster=$(readlink -f "$1")
            for process in /proc/$2; do
                [ "$(readlink "$process/cwd")" = "$cluster" ] && echo "${process#/proc/}"
            done
            true
            """;
        return (await home.User.Run("sh", "-c", Script, "sh", home.Data, pattern)).Said.Trim();
    }
}
