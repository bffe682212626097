using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain;
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

    /// <summary>The dossiers that are cabinets.</summary>
    public ImmutableSortedSet<string> Cabinets { get; init; } =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Which dossiers name which others.</summary>
    public CrossReferences References { get; init; } = CrossReferences.None;

    /// <summary>When each event was recorded.</summary>
    public RecordedMoments Moments { get; init; } = RecordedMoments.None;

    /// <summary>The short name of a dossier as it was by then; its slug when there is none of that slug.</summary>
    public string ShortName(string slug, AsOf bounds) => Dossiers.GetValueOrDefault(slug)?.ShortNameAt(bounds) ?? slug;

    /// <summary>A source as it was known by then; null when there is none of that key, or was none yet.</summary>
    public SourceDocument? Source(string key, AsOf bounds) => SourceHistories.GetValueOrDefault(key)?
        .LastOrDefault(it => !(it.At > bounds.RecordedBy) && !(it.Document.SaidOn > bounds.SaidBy))?.Document;

    /// <summary>
    /// A source that an entry of then names, as it was recorded; null when it was not. Said by then is what the entry
    /// was: its source may carry a later day of its own.
    /// </summary>
    public SourceDocument? CitedSource(string key, AsOf bounds) => Source(key, bounds with { SaidBy = null });

    public static TrackerView Evolve(TrackerView view, Recorded recorded) => EvolveAll(view, [recorded]);

    /// <summary>The view after some events in a row: the same as after each of them by itself, at less cost.</summary>
    public static TrackerView EvolveAll(TrackerView view, IReadOnlyList<Recorded> recorded)
    {
        var growing = new GrowingView(view);
        foreach (var next in recorded)
        {
            growing.Take(next);
        }

        return growing.View();
    }
}

/// <summary>A source as it was known from a moment on.</summary>
public sealed record SourceKnownAs(SourceDocument Document, long Position, Instant At);
