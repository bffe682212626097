using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Tracker.Store;

/// <summary>
/// Reads a log of which there is much to read: while some of it is folded, what comes next is being understood, and
/// what comes after that read.
/// </summary>
internal sealed class ReadAhead(SettledReader reader, EventForms forms)
{
    // Pages that wait between two of the three.
    private const int PagesMax = 4;

    private const int EventsMin = 5_000;
    private const int EventsMax = 40_000;

    // New views come of every page, in the order of what they hold: the larger they are, the more has to come together.
    private const int ShareOfAll = 10;

    /// <summary>
    /// All that is settled, in larger and larger pages, and then the page on which nothing more was; that one also
    /// tells, by being null, that the log is another one.
    /// </summary>
    /// <param name="after">The last position that is known; 0 for the beginning.</param>
    /// <param name="last">The identity of the event there; null at the beginning.</param>
    public async IAsyncEnumerable<SettledPage?> Pages(
        long after, Guid? last, [EnumeratorCancellation] CancellationToken stopping)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var read = Channel.CreateBounded<SettledPage?>(PagesMax);
        var understood = Channel.CreateBounded<SettledPage?>(PagesMax);
        var working = Task.WhenAll(
            Fill(read, () => Read(read.Writer, after, last, enough.Token)),
            Fill(understood, () => Understand(read.Reader, understood.Writer, enough.Token)));
        try
        {
            var (all, together) = (0L, new List<StoredEvent>());
            await foreach (var page in understood.Reader.ReadAllAsync(stopping))
            {
                together.AddRange(page?.Certain ?? []);
                var isLast = page is not { Certain.Count: > 0 };
                if (together.Count > 0 && (isLast || together.Count >= Enough(all)))
                {
                    all += together.Count;
                    yield return new SettledPage(together, More: true);
                    together = [];
                }

                if (isLast)
                {
                    yield return page;
                }
            }
        }
        finally
        {
            await enough.CancelAsync();
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static long Enough(long all) => Math.Clamp(all / ShareOfAll, EventsMin, EventsMax);

    // What goes wrong on the way is told to who reads at the end of it.
    private static Task Fill(Channel<SettledPage?> pages, Func<Task> fill) => Task.Run(async () =>
    {
        try
        {
            await fill();
            pages.Writer.Complete();
        }
        catch (Exception failure)
        {
            pages.Writer.Complete(failure);
        }
    });

    private async Task Read(ChannelWriter<SettledPage?> pages, long after, Guid? last, CancellationToken enough)
    {
        SettledPage? page;
        do
        {
            page = await reader.Next(after, last, long.MaxValue, enough);
            await pages.WriteAsync(page, enough);
            (after, last) = page is { Certain: [.., var latest] } ? (latest.Position, latest.Id) : (after, last);
        }
        while (page is { Certain.Count: > 0 });
    }

    private async Task Understand(
        ChannelReader<SettledPage?> read, ChannelWriter<SettledPage?> understood, CancellationToken enough)
    {
        await foreach (var page in read.ReadAllAsync(enough))
        {
            foreach (var stored in page?.Certain ?? [])
            {
                stored.ReadAhead(forms);
            }

            await understood.WriteAsync(page, enough);
        }
    }
}
