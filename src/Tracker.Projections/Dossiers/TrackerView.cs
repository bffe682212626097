using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// What the whole log says: every dossier and every source. An immutable value; a new event makes a new one.
/// </summary>
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

    /// <summary>What was known of each source, in order; <see cref="Sources"/> has the last of it.</summary>
    public ImmutableSortedDictionary<string, ImmutableList<SourceKnownAs>> SourceHistories { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableList<SourceKnownAs>>(StringComparer.Ordinal);

    /// <summary>A source as it was known by then; null when there is none of that key, or was none yet.</summary>
    public SourceDocument? Source(string key, AsOf bounds) => SourceHistories.GetValueOrDefault(key)?
        .LastOrDefault(it => !(it.At > bounds.RecordedBy) && !(it.Document.SaidOn > bounds.SaidBy))?.Document;

    public static TrackerView Evolve(TrackerView view, Recorded recorded) => With(view, recorded) with
    {
        Position = recorded.Position,
        At = recorded.At,
    };

    private static TrackerView With(TrackerView view, Recorded recorded) => recorded.Event switch
    {
        DossierEvent => view with { Dossiers = Dossier(view.Dossiers, recorded) },
        SourceRegistered it => view.With(it.Key, it.Document, recorded),
        SourceCorrected it => view.With(SourceDecider.Key(recorded.Stream), it.Document, recorded),
        _ => view,
    };

    private TrackerView With(string key, SourceDocument document, Recorded recorded) => this with
    {
        Sources = Sources.SetItem(key, document),
        SourceHistories = SourceHistories.SetItem(
            key,
            (SourceHistories.GetValueOrDefault(key) ?? [])
                .Add(new SourceKnownAs(document, recorded.Position, recorded.At))),
    };

    private static ImmutableSortedDictionary<string, DossierHistory> Dossier(
        ImmutableSortedDictionary<string, DossierHistory> dossiers, Recorded recorded)
    {
        var slug = DossierDecider.Slug(recorded.Stream);
        var history = DossierHistory.Evolve(dossiers.GetValueOrDefault(slug), recorded);
        return history is null ? dossiers : dossiers.SetItem(slug, history);
    }
}

/// <summary>A source as it was known from a moment on.</summary>
public sealed record SourceKnownAs(SourceDocument Document, long Position, Instant At);
