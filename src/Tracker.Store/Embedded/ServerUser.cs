using System.ComponentModel;
using System.Diagnostics;

namespace Tracker.Store.Embedded;

/// <summary>
/// The user of this machine as whom the server runs: ourselves, or for root another one, for PostgreSQL refuses root.
/// </summary>
internal sealed class ServerUser
{
    private readonly string? owner;
    private readonly string[] stepDown;

    private ServerUser(string name, string? owner, string[] stepDown)
    {
        Name = name;
        this.owner = owner;
        this.stepDown = stepDown;
    }

    public string Name { get; }

    /// <param name="existing">
    /// A folder of an existing cluster: its owner must go on owning it; null when there is none.
    /// </param>
    /// <exception cref="StoreUnavailableException">There is no user, or no way, to step down to.</exception>
    public static async Task<ServerUser> Choose(string? existing)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerUser(Environment.UserName, null, []);
        }

        var owner = existing is null ? null : (await Run(["stat", "-c", "%U", existing])).Said.Trim();
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(parts => parts.Length > 3);
        var account = accounts
            .Where(parts => parts[0] == owner || parts[0] is "postgres" or "nobody")
            .OrderBy(parts => parts[0] == owner ? 0 : parts[0] == "postgres" ? 1 : 2)
            .FirstOrDefault(parts => parts[2] != "0")
            ?? throw new StoreUnavailableException(
                "PostgreSQL does not run as root, and there is no user 'postgres' or 'nobody': start as another user.");
        return new ServerUser(account[0], $"{account[2]}:{account[3]}", StepDown(account));
    }

    /// <summary>Makes this user the owner of a folder or file.</summary>
    public async Task Own(string path)
    {
        if (owner is not null)
        {
            await Run(["chown", owner, path]);
        }
    }

    /// <summary>Runs a program as this user until it ends, away from any folder that the user may not enter.</summary>
    /// <exception cref="StoreUnavailableException">The program is not there.</exception>
    public Task<(int Code, string Said)> Run(string program, params string[] arguments) =>
        Run([.. stepDown, program, .. arguments]);

    private static async Task<(int Code, string Said)> Run(string[] line)
    {
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)))
        {
            start.Environment.Remove(setting);
        }

        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var said = process.StandardOutput.ReadToEndAsync();
            var complained = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await said + await complained);
        }
        catch (Win32Exception missing)
        {
            throw new StoreUnavailableException($"{line[0]} cannot be run: {missing.Message}", missing);
        }
    }

    private static string[] StepDown(string[] account) =>
        Installed("setpriv") ? ["setpriv", $"--reuid={account[2]}", $"--regid={account[3]}", "--clear-groups", "--"]
        : Installed("runuser") ? ["runuser", "-u", account[0], "--"]
        : throw new StoreUnavailableException(
            "PostgreSQL does not run as root, and neither setpriv nor runuser is here to step down: "
            + "install util-linux, or start as another user.");

    private static bool Installed(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
