using System.Collections.Immutable;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Domain.Sources;

namespace Tracker.Projections.Dossiers;

/// <summary>A view between two that people see, while it takes in what was recorded in between.</summary>
/// <remarks>
/// A host that starts takes in a whole log, and nobody asks for the view after each event: to make one each time would
/// cost more than all else together.
/// </remarks>
internal sealed class GrowingView
{
    /// <summary>From this share of the dossiers on it costs less to put all of them in order anew.</summary>
    private const int ManyOf = 4;

    private readonly TrackerView before;
    private readonly IDictionary<string, DossierHistory> dossiers;
    private readonly ImmutableSortedDictionary<string, SourceDocument>.Builder sources;
    private readonly ImmutableSortedDictionary<string, ImmutableList<SourceKnownAs>>.Builder sourceHistories;
    private readonly ImmutableSortedSet<string>.Builder cabinets;
    private CrossReferences references;
    private RecordedMoments moments;
    private Recorded? last;

    /// <param name="count">About how many events will come.</param>
    public GrowingView(TrackerView before, int count)
    {
        this.before = before;
        dossiers = count > before.Dossiers.Count / ManyOf
            ? new Dictionary<string, DossierHistory>(before.Dossiers, StringComparer.Ordinal)
            : before.Dossiers.ToBuilder();
        sources = before.Sources.ToBuilder();
        sourceHistories = before.SourceHistories.ToBuilder();
        cabinets = before.Cabinets.ToBuilder();
        references = before.References;
        moments = before.Moments;
    }

    public void Take(Recorded recorded)
    {
        switch (recorded.Event)
        {
            case DossierEvent:
                Take(DossierDecider.Slug(recorded.Stream), recorded);
                break;
            case SourceRegistered it:
                Take(it.Key, it.Document, recorded);
                break;
            case SourceCorrected it:
                Take(SourceDecider.Key(recorded.Stream), it.Document, recorded);
                break;
        }

        moments = moments.With(recorded.Position, recorded.At);
        last = recorded;
    }

    public TrackerView View() => last is null
        ? before
        : before with
        {
            Dossiers = dossiers is ImmutableSortedDictionary<string, DossierHistory>.Builder some
                ? some.ToImmutable()
                : ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, dossiers),
            Sources = sources.ToImmutable(),
            SourceHistories = sourceHistories.ToImmutable(),
            Cabinets = cabinets.ToImmutable(),
            References = references,
            Moments = moments,
            Position = last.Position,
            At = last.At,
        };

    private void Take(string key, SourceDocument document, Recorded recorded)
    {
        sources[key] = document;
        sourceHistories[key] = (sourceHistories.GetValueOrDefault(key) ?? [])
            .Add(new SourceKnownAs(document, recorded.Position, recorded.At));
    }

    private void Take(string slug, Recorded recorded)
    {
        if (DossierHistory.Evolve(Find(slug), recorded) is not { } history)
        {
            return;
        }

        dossiers[slug] = history;
        if (history.Instrument == Instrument.Cabinet)
        {
            cabinets.Add(slug);
        }

        var named = references;
        references = references.With(slug, recorded.Event);
        // What others see of this dossier has changed; and what it sees itself, where it has begun to wait for another.
        foreach (var waiting in references.WaitingFor(slug))
        {
            LookElsewhere(waiting);
        }

        if (!ReferenceEquals(references, named))
        {
            LookElsewhere(slug);
        }
    }

    private void LookElsewhere(string slug)
    {
        if (Find(slug) is { } dossier)
        {
            dossiers[slug] = dossier with
            {
                Elsewhere = DossierHistory.Nowhere.AddRange(references.ReachOf(slug)
                    .Select(Find)
                    .OfType<DossierHistory>()
                    .Select(other => KeyValuePair.Create(
                        other.Slug, other with { Elsewhere = DossierHistory.Nowhere }))),
            };
        }
    }

    private DossierHistory? Find(string slug) => dossiers.TryGetValue(slug, out var dossier) ? dossier : null;
}
