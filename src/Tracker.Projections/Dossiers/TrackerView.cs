using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
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

    /// <summary>A source as it was known by then; null when there is none of that key, or was none yet.</summary>
    public SourceDocument? Source(string key, AsOf bounds) => SourceHistories.GetValueOrDefault(key)?
        .LastOrDefault(it => !(it.At > bounds.RecordedBy) && !(it.Document.SaidOn > bounds.SaidBy))?.Document;

    /// <summary>
    /// A source that an entry of then names, as it was recorded; null when it was not. Said by then is what the entry
    /// was: its source may carry a later day of its own.
    /// </summary>
    public SourceDocument? CitedSource(string key, AsOf bounds) => Source(key, bounds with { SaidBy = null });

    public static TrackerView Evolve(TrackerView view, Recorded recorded) => With(view, recorded) with
    {
        Position = recorded.Position,
        At = recorded.At,
        Moments = view.Moments.With(recorded.Position, recorded.At),
    };

    private static TrackerView With(TrackerView view, Recorded recorded) => recorded.Event switch
    {
        DossierEvent => view.WithDossier(DossierDecider.Slug(recorded.Stream), recorded),
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

    private TrackerView WithDossier(string slug, Recorded recorded)
    {
        if (DossierHistory.Evolve(Dossiers.GetValueOrDefault(slug), recorded) is not { } history)
        {
            return this;
        }

        var view = this with
        {
            Dossiers = Dossiers.SetItem(slug, history),
            References = References.With(slug, recorded.Event),
            Cabinets = history.Instrument == Instrument.Cabinet ? Cabinets.Add(slug) : Cabinets,
        };
        // What others see of this dossier has changed; and what it sees itself, where it has begun to wait for another.
        var looking = view.References.WaitingFor(slug);
        return (ReferenceEquals(view.References, References) ? looking : looking.Append(slug))
            .Aggregate(view, (seen, from) => seen.LookingElsewhere(from));
    }

    private TrackerView LookingElsewhere(string slug) => Dossiers.GetValueOrDefault(slug) is not { } dossier
        ? this
        : this with
        {
            Dossiers = Dossiers.SetItem(slug, dossier with
            {
                Elsewhere = DossierHistory.Nowhere.AddRange(References.ReachOf(slug)
                    .Where(Dossiers.ContainsKey)
                    .Select(other => Dossiers[other] with { Elsewhere = DossierHistory.Nowhere })
                    .Select(other => KeyValuePair.Create(other.Slug, other))),
            }),
        };
}

/// <summary>A source as it was known from a moment on.</summary>
public sealed record SourceKnownAs(SourceDocument Document, long Position, Instant At);
