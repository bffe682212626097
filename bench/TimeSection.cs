using System.Diagnostics;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Tracker.Api;
using Tracker.Api.Http;

namespace Tracker.Bench;

/// <summary>
/// What looking back costs at size: the planning page of any day, with a million events on twenty thousand dossiers.
/// Every request asks for another day, so that nothing can be kept ready.
/// </summary>
internal static class TimeSection
{
    private const int Requests = 40;

    // Until the compiler is done with what is asked for the first time.
    private const int RequestsBefore = 20;

    private static readonly MadeLog Large = new(1_000_000, 20_000);

    public static async Task Run(Workbench workbench)
    {
        await using var host = await TrackerHost.Start(new Settings
        {
            Urls = "http://127.0.0.1:0",
            ConnectionString = await workbench.Filled(Large),
            Catalogue = false,
        });
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        var size = await Measure("time_today", client, _ => "/");
        Figures.Print("time_today_bytes", size);
        await Measure("time_said", client, day => $"/?bekendOp={Text(day)}");
        await Measure("time_recorded", client, day => $"/?vastgelegdOp={Text(day)}T12:00:00Z");
        await Measure(
            "time_both", client, day => $"/?bekendOp={Text(day.PlusMonths(-3))}&vastgelegdOp={Text(day)}T12:00:00Z");
        await Measure("time_said_table", client, day => $"/?bekendOp={Text(day)}&weergave=tabel");
        await Measure("time_said_ministry", client, day => $"/?bekendOp={Text(day)}&ministerie=BZK");
        Figures.Print("time_resident_mib", Process.GetCurrentProcess().WorkingSet64 / (1024.0 * 1024));
    }

    /// <summary>Prints the median and the slowest but one in twenty, in milliseconds.</summary>
    /// <returns>How many octets the last answer had.</returns>
    private static async Task<int> Measure(string name, HttpClient client, Func<LocalDate, string> address)
    {
        var chance = new Random(5);
        var first = new LocalDate(2018, 1, 1);
        var taken = new List<double>();
        var size = 0;
        for (var request = -RequestsBefore; request < Requests; request++)
        {
            var day = first.PlusDays(chance.Next(3000));
            var started = Stopwatch.GetTimestamp();
            size = (await client.GetByteArrayAsync(new Uri(address(day), UriKind.Relative))).Length;
            if (request >= 0)
            {
                taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        Figures.Print($"{name}_p50_ms", Figures.Median(taken));
        Figures.Print($"{name}_p95_ms", Figures.Percentile(taken, 95));
        return size;
    }

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
