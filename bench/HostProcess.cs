using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Tracker.Api;

namespace Tracker.Bench;

/// <summary>The host as an operator runs it: a process of its own, on a database of the workbench.</summary>
/// <remarks>The program is the one that <c>BENCH_HOST</c> names, as published; or else the one beside this.</remarks>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Key = "een-sleutel-voor-het-meten";
    private const string ReadyLine = "Tracker ready at ";
    private readonly Process process;

    private HostProcess(Process process, string address, TimeSpan readyAfter)
    {
        this.process = process;
        ReadyAfter = readyAfter;
        Client = new HttpClient { BaseAddress = new Uri(address) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    /// <summary>How long it took from the start of the process until it said that it is ready.</summary>
    public TimeSpan ReadyAfter { get; }

    /// <summary>Speaks to it as a program that may write.</summary>
    public HttpClient Client { get; }

    /// <summary>The memory that it holds now, in MiB.</summary>
    public double Resident => Memory("VmRSS:");

    /// <summary>The most memory that it held since it began, in MiB.</summary>
    public double ResidentMost => Memory("VmHWM:");

    /// <param name="database">The connection string of its log; the catalogue is not brought in.</param>
    public static async Task<HostProcess> Start(string database)
    {
        var program = Environment.GetEnvironmentVariable("BENCH_HOST") ?? typeof(TrackerHost).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", program)
        {
            RedirectStandardOutput = true,
        };
        start.Environment["ConnectionStrings__Tracker"] = database;
        start.Environment["TRACKER_URLS"] = "http://127.0.0.1:0";
        start.Environment["TRACKER_CATALOGUE"] = "none";
        start.Environment["Tracker__ApiKeys__0__Name"] = "meting";
        start.Environment["Tracker__ApiKeys__0__Role"] = "redacteur";
        start.Environment["Tracker__ApiKeys__0__Hash"] =
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(ReadyLine, StringComparison.Ordinal))
            {
                return new HostProcess(process, line[ReadyLine.Length..], Stopwatch.GetElapsedTime(started));
            }
        }

        throw new InvalidOperationException("The host ended before it was ready.");
    }

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using var ask = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private double Memory(string field)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status")
            .First(it => it.StartsWith(field, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            / 1024;
    }
}
