using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Tracker.Api;

namespace Tracker.Tests.Api;

/// <summary>The host as a process of its own with an embedded database, as an operator runs it: it can be
/// killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Key = "een-sleutel-voor-deze-test";
    private const string ReadyLine = "Tracker ready at ";
    private readonly Process process;

    private HostProcess(Process process, string address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = new Uri(address) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    /// <summary>Speaks to it as a program that may write.</summary>
    public HttpClient Client { get; }

    /// <exception cref="InvalidOperationException">It ended instead; the message is what it said.</exception>
    /// <param name="dataFolder">Where its embedded database is.</param>
    /// <param name="connectionString">A server to use in its place.</param>
    public static async Task<HostProcess> Start(string? dataFolder = null, string? connectionString = null)
    {
        var start = new ProcessStartInfo("dotnet", typeof(TrackerHost).Assembly.Location)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TRACKER_DATA"] = dataFolder;
        start.Environment["ConnectionStrings__Tracker"] = connectionString;
        start.Environment["TRACKER_URLS"] = "http://127.0.0.1:0";
        start.Environment["TRACKER_CATALOGUE"] = "none";
        start.Environment["Tracker__WritesPerMinute"] = "1000000";
        start.Environment["Tracker__ApiKeys__0__Name"] = "proef";
        start.Environment["Tracker__ApiKeys__0__Role"] = "redacteur";
        start.Environment["Tracker__ApiKeys__0__Hash"] =
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(ReadyLine, StringComparison.Ordinal))
            {
                return new HostProcess(process, line[ReadyLine.Length..]);
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Ends it at once, as a crash does: it gets no chance to put anything in order.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, with its database, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            using var ask = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
