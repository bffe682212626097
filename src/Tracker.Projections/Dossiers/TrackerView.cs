using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;

namespace Tracker.Projections.Dossiers;

/// <summary>What the whole log says: every dossier and every source. An immutable value; a new event makes a new one.</summary>
/// <param name="Position">The position up to which the log was folded; 0 for an empty log.</param>
/// <param name="At">When the last event was recorded; null for an empty log.</param>
public sealed record TrackerView(
    ImmutableSortedDictionary<string, DossierHistory> Dossiers,
    ImmutableSortedDictionary<string, SourceDocument> Sources,
    long Position,
    Instant? At)
{
    public static TrackerView Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, DossierHistory>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, SourceDocument>(StringComparer.Ordinal),
        0,
        null);

    /// <summary>When each source was last registered or corrected, by its key.</summary>
    public ImmutableDictionary<string, SourceRecording> SourceRecordings { get; init; } =
        ImmutableDictionary.Create<string, SourceRecording>(StringComparer.Ordinal);

    public static TrackerView Evolve(TrackerView view, Recorded recorded) => With(view, recorded) with
    {
        Position = recorded.Position,
        At = recorded.At,
    };

    private static TrackerView With(TrackerView view, Recorded recorded) => recorded.Event switch
    {
        DossierEvent => view with { Dossiers = Dossier(view.Dossiers, recorded) },
        SourceRegistered it => view.WithSource(it.Key, it.Document, recorded),
        SourceCorrected it => view.WithSource(SourceDecider.Key(recorded.Stream), it.Document, recorded),
        _ => view,
    };

    private TrackerView WithSource(string key, SourceDocument document, Recorded recorded) => this with
    {
        Sources = Sources.SetItem(key, document),
        SourceRecordings = SourceRecordings.SetItem(key, new SourceRecording(recorded.Position, recorded.At)),
    };

    private static ImmutableSortedDictionary<string, DossierHistory> Dossier(
        ImmutableSortedDictionary<string, DossierHistory> dossiers, Recorded recorded)
    {
        var slug = DossierDecider.Slug(recorded.Stream);
        var history = DossierHistory.Evolve(dossiers.GetValueOrDefault(slug), recorded);
        return history is null ? dossiers : dossiers.SetItem(slug, history);
    }
}

/// <summary>When what is known of a source was last recorded.</summary>
public sealed record SourceRecording(long Position, Instant At);
