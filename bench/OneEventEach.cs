using System.Globalization;
using Tracker.Domain;
using Tracker.Domain.Dossiers;

namespace Tracker.Bench;

/// <summary>
/// What writers append, one event at a time: the events of a made log, over and over, to streams of the writer's own.
/// </summary>
/// <param name="side">Stands in the names of streams, so that two sides never share one.</param>
internal sealed class OneEventEach(string side, int writers)
{
    /// <summary>How many existing streams a writer goes round.</summary>
    private const int StreamsEach = 50;

    private static readonly TrackerEvent[] Events =
        [.. new MadeLog(5_000, 100).Events().Select(recorded => recorded.Event).Where(it => it is DossierEvent)];

    private readonly int[] turns = new int[writers];
    private readonly long[][] versions = [.. Enumerable.Range(0, writers).Select(_ => new long[StreamsEach])];

    /// <summary>All events that <see cref="Next"/> gives.</summary>
    public static IReadOnlyList<TrackerEvent> All => Events;

    /// <summary>A number that this writer did not get before, and an event.</summary>
    public (int Turn, TrackerEvent Event) Next(int writer)
    {
        var turn = turns[writer]++;
        return (turn, Events[turn % Events.Length]);
    }

    /// <summary>The name of a stream that is not there yet.</summary>
    public string NewStream(int writer, int turn) =>
        string.Create(CultureInfo.InvariantCulture, $"dossier-{side}-{writer}-{turn}");

    /// <summary>
    /// One of the streams that a writer goes round, and the version it has; the first time round it is not there yet.
    /// </summary>
    public (string Stream, long Version) OldStream(int writer, int turn)
    {
        var which = turn % StreamsEach;
        var name = string.Create(CultureInfo.InvariantCulture, $"dossier-{side}-{writer}-old-{which}");
        return (name, versions[writer][which]++);
    }
}
