using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using NodaTime;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;

namespace Tracker.Bench;

/// <summary>
/// The whole way from the folded log to the octets of a national feed, beside plainly encoding the same text as UTF-8.
/// </summary>
/// <remarks>
/// Three ways: with events that other feeds had made already, as when the feeds of all municipalities are written anew;
/// right after something was recorded of one dossier; and cold, when no event was ever made. Both sides write into a
/// buffer that is there.
/// </remarks>
internal sealed class FeedRendering
{
    private const int Rounds = 21;
    private const int RoundsCold = 5;

    // So many events a round, at least.
    private const int EventsPerRound = 30_000;

    // Until the compiler is done with what is measured.
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(1);

    // For each number of events a made-up log whose feed has about as many.
    private static readonly (int Events, MadeLog Log)[] Sizes =
    [
        (150, new MadeLog(2_000, 115)), (1_500, new MadeLog(15_500, 800)), (15_000, new MadeLog(150_000, 8_000)),
    ];

    private static readonly LocalDate Today = new(2026, 11, 22);

    private static readonly AgendaConfiguration Configuration = new("https://voorbeeld.nl", "voorbeeld.nl");

    private readonly TrackerView before;
    private readonly TrackerView after;
    private readonly EventStock stock = new(Configuration);
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly string text;
    private readonly byte[] encoded;
    private readonly int events;
    private int turn;

    private FeedRendering(MadeLog log)
    {
        var recorded = log.Events().ToList();
        before = recorded.SkipLast(1).Aggregate(TrackerView.Empty, TrackerView.Evolve);
        after = TrackerView.Evolve(before, recorded[^1]);
        events = Render(before, stock);
        text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        encoded = new byte[buffer.WrittenCount];
    }

    /// <summary>Prints events a second for each size and way, the ratio to the floor, and what is allocated.</summary>
    public static async Task Run()
    {
        foreach (var (size, log) in Sizes)
        {
            var rendering = new FeedRendering(log);
            var name = string.Create(CultureInfo.InvariantCulture, $"feed_render_{size}");
            Figures.Print($"{name}_events", rendering.events);
            await rendering.Compare(name, Rounds, () => rendering.Render(rendering.after, rendering.stock));
            await rendering.Compare($"{name}_changed", Rounds, rendering.RenderChanged);
            await rendering.Compare(
                $"{name}_cold", RoundsCold, () => rendering.Render(rendering.after, new EventStock(Configuration)));
        }
    }

    /// <summary>Renders the feed by turns without and with the last event of the log: each time one dossier
    /// differs.</summary>
    private int RenderChanged() => Render(turn++ % 2 == 0 ? before : after, stock);

    private int Render(TrackerView view, EventStock kept)
    {
        var national = Agenda.National;
        var feed = AgendaFeed.Of(
            view, national, AgendaOptions.None, Today, kept, Configuration.Address(national.Path));
        buffer.ResetWrittenCount();
        CalendarWriter.Write(feed.Calendar, buffer);
        return feed.Calendar.Groups.EventCount;
    }

    private int Encode()
    {
        Encoding.UTF8.GetBytes(text, encoded);
        return events;
    }

    private async Task Compare(string name, int rounds, Func<int> render)
    {
        var atOnce = rounds == RoundsCold ? 1 : Math.Max(1, EventsPerRound / events);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Before;)
            _ = render() + Encode();
        var allocated = 0L;
        var rate = await Bench.Rounds.Alternate(
            rounds,
            () =>
            {
                var began = GC.GetAllocatedBytesForCurrentThread();
                var measured = Rate(render, atOnce);
                allocated = (GC.GetAllocatedBytesForCurrentThread() - began) / atOnce / events;
                return Task.FromResult(measured);
            },
            () => Task.FromResult(Rate(Encode, atOnce)));
        Figures.PrintRate(name, rate);
        Figures.Print($"{name}_bytes_per_event", allocated);
    }

    private double Rate(Func<int> work, int times)
    {
        var began = Stopwatch.GetTimestamp();
        for (var time = 0; time < times; time++)
            work();
        return times * events / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
