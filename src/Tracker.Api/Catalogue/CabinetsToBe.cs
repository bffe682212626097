using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Catalogue;

/// <summary>The cabinets of the log as they will be known, once the catalogue is brought in.</summary>
internal sealed class CabinetsToBe
{
    private readonly Dictionary<string, DossierHistory> cabinets = new(StringComparer.Ordinal);

    /// <param name="histories">The recorded events of each stream, in order.</param>
    public CabinetsToBe(IReadOnlyDictionary<string, IReadOnlyList<Recorded>> histories)
    {
        foreach (var (stream, history) in histories)
            if (history is [{ Event: DossierOpened { Instrument: Instrument.Cabinet } }, ..])
                foreach (var recorded in history)
                    Take(stream, recorded);
    }

    public Caretakers Caretakers => new([.. cabinets.Values.Select(it => CabinetTerm.Of(it, AsOf.Now))]);

    public static bool IsCabinet(ListedDossier dossier) => dossier.Opening.Instrument == Instrument.Cabinet;

    /// <summary>What will be recorded of a cabinet, after what was.</summary>
    public void Take(StreamLoad load)
    {
        var version = load.Version;
        foreach (var happened in load.Events)
            // It is not in the log yet, and nobody asks here since when it is.
            Take(load.Stream, new Recorded(
                long.MaxValue, Guid.Empty, load.Stream, ++version, Instant.MaxValue, Author.Catalogue, happened));
    }

    private void Take(string stream, Recorded recorded)
    {
        if (DossierHistory.Evolve(cabinets.GetValueOrDefault(stream), recorded) is { } history)
            cabinets[stream] = history;
    }
}
