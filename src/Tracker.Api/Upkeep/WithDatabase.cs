using System.ComponentModel;
using System.Diagnostics;
using Tracker.Store.Upkeep;

namespace Tracker.Api.Upkeep;

/// <summary>
/// <c>with-database</c>: runs a program that speaks to the database of the settings, such as <c>pg_dump</c>, with what
/// PostgreSQL's own programs need to find it. The scripts in <c>deploy</c> are made of it.
/// </summary>
public static class WithDatabase
{
    private const int NotFound = 127;

    /// <param name="visit">The database.</param>
    /// <param name="line">The program and its arguments.</param>
    /// <returns>Its exit code.</returns>
    public static async Task<int> Run(Visit visit, IReadOnlyList<string> line, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(line[0], line.Skip(1));
        foreach (var (name, value) in ProgramSettings.Of(visit.ConnectionString))
            start.Environment[name] = value;
        // Of the version that runs the server: an older pg_dump refuses a newer server.
        if (visit.Programs is { } programs)
            start.Environment["PATH"] = $"{programs}:{start.Environment["PATH"]}";
        try
        {
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync(cancel);
            return process.ExitCode;
        }
        catch (Win32Exception missing)
        {
            await Console.Error.WriteLineAsync($"{line[0]} cannot be run: {missing.Message}");
            return NotFound;
        }
    }
}
