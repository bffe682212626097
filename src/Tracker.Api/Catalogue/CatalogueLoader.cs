using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;
using Tracker.Store;

namespace Tracker.Api.Catalogue;

/// <summary>Brings the catalogue into the log at the start; <see cref="CatalogueLoad"/> says what it takes.</summary>
public static class CatalogueLoader
{
    private const int AttemptsMax = 5;

    /// <summary>Phrases as the rules of this release read them.</summary>
    public static PhraseReads Phrases { get; } =
        (phrase, letterDate) => PhraseReader.Read(phrase, letterDate, ParliamentCalendar.Known);

    /// <summary>Brings in the catalogue that lies beside the program.</summary>
    /// <inheritdoc cref="Load(EventLog, IReadOnlyList{CatalogueFile}, PhraseReads, CancellationToken)"/>
    public static Task<int> Load(EventLog log, CancellationToken stopping = default) =>
        Load(log, CatalogueFolder.Read(CatalogueFolder.Shipped), Phrases, stopping);

    /// <summary>Appends what the log does not have yet, all of it or nothing.</summary>
    /// <param name="files">The files of the catalogue.</param>
    /// <returns>The number of events that were added; 0 when the log had all of it.</returns>
    /// <exception cref="StartFailure">
    /// The files are wrong, or a rule of the field stands in the way: a line for each.
    /// </exception>
    public static async Task<int> Load(
        EventLog log, IReadOnlyList<CatalogueFile> files, PhraseReads reads, CancellationToken stopping = default)
    {
        var catalogue = CatalogueReader.Read(files, reads) switch
        {
            CatalogueReading.Read it => it.Catalogue,
            CatalogueReading.NotRead it => throw Failure("The catalogue cannot be read:", it.Faults),
            _ => throw new InvalidOperationException("A reading is one of two."),
        };
        for (var attempt = 1; attempt <= AttemptsMax; attempt++)
            if (await Added(log, catalogue, stopping) is { } added)
                return added;
        throw new StartFailure("The catalogue could not be brought in: others keep writing. Start again.");
    }

    /// <summary>The number of events added; null when someone was first, so that it must be decided anew.</summary>
    private static async Task<int?> Added(EventLog log, ListedCatalogue catalogue, CancellationToken stopping)
    {
        var history = new Dictionary<string, List<Recorded>>(StringComparer.Ordinal);
        await foreach (var recorded in log.ReadAll(stopping: stopping))
        {
            if (!history.TryGetValue(recorded.Stream, out var stream))
                history[recorded.Stream] = stream = [];
            stream.Add(recorded);
        }

        var load = CatalogueLoad.Of(
            catalogue,
            history.ToDictionary(it => it.Key, it => (IReadOnlyList<Recorded>)it.Value, StringComparer.Ordinal));
        if (load is CatalogueLoad.NotPossible { Refused: var refused })
            throw Failure("The catalogue cannot be brought in:", refused);
        var streams = ((CatalogueLoad.Possible)load).Streams;
        if (streams.Count == 0)
            return 0;
        var append = new Append(
            [.. streams.Select(it => new StreamAppend(it.Stream, it.Type, it.Version, it.Events))], Author.Catalogue);
        return await log.Append(append, stopping) is AppendOutcome.Appended { Events.Count: var added } ? added : null;
    }

    private static StartFailure Failure(string heading, IEnumerable<CatalogueFault> faults) =>
        new([heading, .. faults.Select(fault => $"  {fault}")]);
}
