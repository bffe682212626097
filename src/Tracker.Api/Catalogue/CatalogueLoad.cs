using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;

namespace Tracker.Api.Catalogue;

/// <summary>What it takes to bring the catalogue into a log, given what the log has already.</summary>
public abstract record CatalogueLoad
{
    private CatalogueLoad()
    {
    }

    /// <summary>Decides on all of the catalogue. A second time there is nothing left to do.</summary>
    /// <param name="catalogue">What was read from the files.</param>
    /// <param name="histories">The recorded events of each stream, in order.</param>
    public static CatalogueLoad Of(
        ListedCatalogue catalogue, IReadOnlyDictionary<string, IReadOnlyList<Recorded>> histories)
    {
        var streams = new List<StreamLoad>();
        var refused = new List<CatalogueFault>();
        var cabinets = new CabinetsToBe(histories);
        foreach (var source in catalogue.Sources)
            streams.Add(Source(source, Known(SourceDecider.Stream(source.Key))));
        // Cabinets first: by what is known of them is judged what may be declared controversial.
        foreach (var dossier in catalogue.Dossiers.OrderByDescending(CabinetsToBe.IsCabinet))
        {
            var load = new DossierLoad(dossier, Known(DossierDecider.Stream(dossier.Slug)), cabinets.Caretakers);
            var stream = load.Run();
            streams.Add(stream);
            refused.AddRange(load.Refused);
            if (CabinetsToBe.IsCabinet(dossier))
                cabinets.Take(stream);
        }

        return refused.Count > 0
            ? new NotPossible([.. refused])
            : new Possible([.. streams.Where(stream => stream.Events.Count > 0)]);

        IReadOnlyList<Recorded> Known(string stream) => histories.GetValueOrDefault(stream) ?? [];
    }

    private static StreamLoad Source(ListedSource source, IReadOnlyList<Recorded> history)
    {
        var state = history.Aggregate(
            SourceState.Unknown, (known, recorded) => SourceDecider.Evolve(known, recorded.Event));
        // What a person corrected stays as that person left it.
        var decision = history.Count > 0 && history[^1].By != Author.Catalogue
            ? Decision.Nothing
            : SourceDecider.Decide(new RegisterSource(source.Key, source.Document), state);
        var events = decision is Decision.Accepted accepted ? accepted.Events : [];
        return new StreamLoad(
            SourceDecider.Stream(source.Key), SourceDecider.StreamType, StreamLoad.VersionOf(history), events);
    }

    /// <param name="Streams">What to append; none when the log has all of it. One a stream.</param>
    public sealed record Possible(Values<StreamLoad> Streams) : CatalogueLoad;

    /// <summary>A rule of the field stands in the way. Nothing may be appended.</summary>
    /// <param name="Refused">Each names the entry and the reason; at least one.</param>
    public sealed record NotPossible(Values<CatalogueFault> Refused) : CatalogueLoad;
}

/// <param name="Version">The version of the stream that was decided on; 0 when it does not exist.</param>
public sealed record StreamLoad(string Stream, string Type, long Version, IReadOnlyList<TrackerEvent> Events)
{
    public static long VersionOf(IReadOnlyList<Recorded> history) => history.Count == 0 ? 0 : history[^1].Version;
}
