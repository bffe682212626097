using System.Globalization;
using System.Text;

namespace Tracker.Store.Embedded;

/// <summary>Where the cluster lies: a folder of its own that only the server's user may enter.</summary>
internal sealed class ClusterHome
{
    /// <summary>The longest path of a socket, in bytes, that the system takes.</summary>
    private const int SocketPathMax = 107;

    private const long ServerLogBytesMax = 1_000_000;

    private static readonly string[] Complaints = ["FATAL:", "PANIC:"];

    private ClusterHome(string folder, ServerUser user)
    {
        Folder = folder;
        User = user;
    }

    public string Folder { get; }

    public ServerUser User { get; }

    /// <summary>The cluster itself.</summary>
    public string Data => Path.Combine(Folder, "data");

    public string ServerLog => Path.Combine(Folder, "server.log");

    /// <summary>The version that made the cluster; null when there is none yet.</summary>
    public int? Major => MajorOf(Data);

    /// <summary>Whether a data folder has a cluster.</summary>
    public static bool Exists(string dataFolder) => Directory.Exists(Path.Combine(Place(dataFolder), "data"));

    /// <summary>The version that made the cluster of a data folder; null when it has none.</summary>
    public static int? MajorIn(string dataFolder) => MajorOf(Path.Combine(Place(dataFolder), "data"));

    /// <summary>
    /// The place under the data folder; or, where the server's user may not enter it, another one that the data folder
    /// then names in the file <c>database-is-in</c>.
    /// </summary>
    /// <exception cref="StoreUnavailableException">
    /// The existing database is out of reach, or no place can be made.
    /// </exception>
    public static async Task<ClusterHome> Choose(string dataFolder, Action<string> say)
    {
        var pointer = Pointer(dataFolder);
        var place = Place(dataFolder);
        var exists = Exists(dataFolder);
        var home = new ClusterHome(place, await ServerUser.Choose(exists ? place : null));
        if (await home.IsReachable())
        {
            return home;
        }

        if (exists)
        {
            throw new StoreUnavailableException(
                $"User '{home.User.Name}' may not enter {place}, where the database is: start as the user who made it, "
                + "or let that user through the folders above it.");
        }

        Directory.Delete(place);
        var elsewhere = new ClusterHome($"/var/lib/tracker-{Guid.NewGuid().ToString("N")[..8]}", home.User);
        if (!await elsewhere.IsReachable())
        {
            throw new StoreUnavailableException(
                $"User '{home.User.Name}' may enter neither {place} nor {elsewhere.Folder}: "
                + "choose another data folder.");
        }

        await File.WriteAllTextAsync(pointer, elsewhere.Folder + "\n");
        say($"User '{home.User.Name}' may not enter {dataFolder}: the database is in {elsewhere.Folder}.");
        return elsewhere;
    }

    /// <summary>
    /// A folder for the server's socket: the home itself, or a temporary one when its path is too long for a socket.
    /// </summary>
    public async Task<string> SocketFolder()
    {
        if (Encoding.UTF8.GetByteCount(Path.Combine(Folder, ".s.PGSQL.5432")) <= SocketPathMax)
        {
            return Folder;
        }

        var temporary = Directory.CreateTempSubdirectory("tracker-socket-").FullName;
        await User.Own(temporary);
        return (await User.Run("test", "-w", temporary)).Code == 0
            ? temporary
            : throw new StoreUnavailableException(
                $"The path {Folder} is too long for a socket, and user '{User.Name}' may not enter {temporary}: "
                + "choose a data folder with a shorter path.");
    }

    /// <summary>Writes what the server is told at its start, unless it stands there.</summary>
    /// <remarks>As a new file in the place of the old one: on a full disk the old one stays whole.</remarks>
    /// <exception cref="IOException">The disk is full, or fails.</exception>
    public async Task Configure(string settings)
    {
        var file = Path.Combine(Data, "tracker.conf");
        if (File.Exists(file) && await File.ReadAllTextAsync(file) == settings)
        {
            return;
        }

        await File.WriteAllTextAsync(file + ".new", settings);
        await User.Own(file + ".new");
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>Takes away what a dead server left; only when no process of it is there.</summary>
    /// <remarks>
    /// The lock of a socket names a process, like <c>postmaster.pid</c>, and a new server believes it.
    /// </remarks>
    public void Tidy()
    {
        foreach (var left in Directory.GetFiles(Folder, ".s.PGSQL.*"))
        {
            File.Delete(left);
        }

        if (new FileInfo(ServerLog) is { Exists: true, Length: > ServerLogBytesMax })
        {
            File.Delete(ServerLog);
        }
    }

    /// <summary>How much the server has said by now, for <see cref="ComplaintAfter"/>.</summary>
    public long Said => File.Exists(ServerLog) ? new FileInfo(ServerLog).Length : 0;

    /// <summary>
    /// The last thing that the server said was wrong after that, without when and which process said it, so that the
    /// same trouble is told in the same words; else the last that it said; null for nothing.
    /// </summary>
    public string? ComplaintAfter(long said)
    {
        if (!File.Exists(ServerLog))
        {
            return null;
        }

        using var log = new StreamReader(
            new FileStream(ServerLog, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        log.BaseStream.Position = said;
        var lines = log.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(Complaint).LastOrDefault(it => it is not null) ?? lines.LastOrDefault();
    }

    private static string? Complaint(string line) => Complaints
        .Select(word => line.IndexOf(word, StringComparison.Ordinal))
        .Where(at => at >= 0)
        .Select(at => line[at..])
        .FirstOrDefault();

    private static int? MajorOf(string cluster) => File.Exists(Path.Combine(cluster, "PG_VERSION"))
        ? int.Parse(File.ReadAllText(Path.Combine(cluster, "PG_VERSION")), CultureInfo.InvariantCulture)
        : null;

    private static string Pointer(string dataFolder) => Path.Combine(dataFolder, "database-is-in");

    private static string Place(string dataFolder) => File.Exists(Pointer(dataFolder))
        ? File.ReadAllText(Pointer(dataFolder)).Trim()
        : Path.Combine(dataFolder, "database");

    private async Task<bool> IsReachable()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new StoreUnavailableException(
                "The embedded database runs on Linux: give the connection string of a PostgreSQL server.");
        }

        try
        {
            Directory.CreateDirectory(
                Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The folder {Folder} cannot be made ({failure.Message}): choose another data folder.", failure);
        }

        await User.Own(Folder);
        return (await User.Run("test", "-w", Folder)).Code == 0;
    }
}
