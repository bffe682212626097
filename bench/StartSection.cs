using System.Diagnostics;
using System.Net.Http.Json;

namespace Tracker.Bench;

/// <summary>
/// The real host as a process of its own: from the start of the process to ready with a log of a million events, and
/// from the start to the first answer that something was recorded, with an empty log and with no tables yet.
/// </summary>
internal static class StartSection
{
    private const int RoundsCounted = 5;
    private static readonly MadeLog Million = new(Count: 1_000_000, Dossiers: 20_000);

    public static async Task Run(Workbench workbench)
    {
        await Empty(workbench);
        var database = await workbench.Filled(Million);
        var starts = new List<(double Seconds, double Resident, double Most)>();
        for (var round = 0; round <= RoundsCounted; round++)
        {
            await using var host = await HostProcess.Start(database);
            starts.Add((host.ReadyAfter.TotalSeconds, host.Resident, host.ResidentMost));
        }

        // The first one also finds the database's files not in memory yet.
        var counted = starts.Skip(1).ToList();
        Figures.Print("start_1m_s", Figures.Median(counted.Select(it => it.Seconds)));
        Figures.Print("start_1m_events_per_s", Million.Count / Figures.Median(counted.Select(it => it.Seconds)));
        Figures.Print("start_1m_mib", Figures.Median(counted.Select(it => it.Resident)));
        Figures.Print("start_1m_most_mib", Figures.Median(counted.Select(it => it.Most)));
    }

    private static async Task Empty(Workbench workbench)
    {
        var starts = new List<(double Seconds, double Resident)>();
        for (var round = 0; round <= RoundsCounted; round++)
        {
            var database = await workbench.EmptyDatabase();
            var started = Stopwatch.GetTimestamp();
            await using var host = await HostProcess.Start(database);
            using var answer = await host.Client.PostAsJsonAsync(
                "/api/v1/dossiers", new { slug = "eerste", titel = "Eerste wet", instrument = "wet" });
            answer.EnsureSuccessStatusCode();
            starts.Add((Stopwatch.GetElapsedTime(started).TotalSeconds, host.Resident));
        }

        Figures.Print("start_empty_s", Figures.Median(starts.Skip(1).Select(it => it.Seconds)));
        Figures.Print("start_empty_mib", Figures.Median(starts.Skip(1).Select(it => it.Resident)));
    }
}
