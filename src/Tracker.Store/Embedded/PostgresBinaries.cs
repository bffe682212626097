using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tracker.Store.Embedded;

/// <summary>The programs of a PostgreSQL server that is installed on this machine.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    public string this[string program] => Path.Combine(Folder, program);

    /// <summary>The newest programs; null when there are none.</summary>
    public static PostgresBinaries? Newest => All().FirstOrDefault();

    /// <summary>The newest programs, or those of one version when a cluster was made by it.</summary>
    /// <exception cref="StoreUnavailableException">There are none.</exception>
    public static PostgresBinaries Find(int? major)
    {
        var found = All();
        if (found.Count == 0)
        {
            throw new StoreUnavailableException(
                "PostgreSQL is not installed on this machine: install the server (Debian: apt-get install postgresql), "
                + "or give the connection string of one elsewhere.");
        }

        return found.Find(binaries => major is null || binaries.Major == major)
            ?? throw new StoreUnavailableException(
                $"The database in the data folder was made by PostgreSQL {major}, and this machine has "
                + $"{string.Join(", ", found.Select(binaries => binaries.Major))}: install PostgreSQL {major}, "
                + "or restore a dump of it into a new folder.");
    }

    private static List<PostgresBinaries> All() =>
    [
        .. Folders()
            .Where(folder => Needed.All(program => File.Exists(Path.Combine(folder, program))))
            .Select(folder => new PostgresBinaries(folder, MajorOf(folder)))
            .OrderByDescending(binaries => binaries.Major),
    ];

    // Debian keeps every version in a folder of its own, outside of PATH; so does Red Hat.
    private static IEnumerable<string> Folders() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries),
        .. Subfolders("/usr/lib/postgresql", "*").Select(folder => Path.Combine(folder, "bin")),
        .. Subfolders("/usr", "pgsql-*").Select(folder => Path.Combine(folder, "bin")),
    ];

    private static string[] Subfolders(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.GetDirectories(folder, pattern) : [];

    private static int MajorOf(string folder)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Path.Combine(folder, "postgres"), "--version") { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Number().Match(said) is { Success: true } number
            ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)
            : 0;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
