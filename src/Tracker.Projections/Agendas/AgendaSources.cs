using NodaTime;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>The documents that a dossier rests on, as they are known: with the dossier itself all that its events can
/// tell of.</summary>
internal sealed class AgendaSources
{
    private readonly (string Key, SourceDocument? Document)[] documents;

    private AgendaSources(TrackerView view, (string Key, SourceDocument? Document)[] documents)
    {
        this.documents = documents;
        LastRecorded = documents
            .Select(it => view.SourceHistories.GetValueOrDefault(it.Key)?[^1].At ?? Instant.MinValue)
            .DefaultIfEmpty(Instant.MinValue)
            .Max();
    }

    /// <summary>When something was last recorded of one of them.</summary>
    public Instant LastRecorded { get; }

    public static AgendaSources Of(TrackerView view, DossierHistory dossier) => new(
        view,
        [
            .. dossier.Entries.Select(entry => entry.Statement.Source).Distinct(StringComparer.Ordinal)
                .Select(key => (key, view.Sources.GetValueOrDefault(key))),
        ]);

    public SourceDocument? Find(string key) => Array.Find(documents, it => it.Key == key).Document;

    /// <summary>Whether they are known in the same way still.</summary>
    public bool AreOf(TrackerView view) =>
        Array.TrueForAll(documents, it => ReferenceEquals(view.Sources.GetValueOrDefault(it.Key), it.Document));
}
