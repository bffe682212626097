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
    private readonly TrackerView before;
    private readonly Dictionary<string, DossierHistory> changed = new(StringComparer.Ordinal);
    private readonly ImmutableSortedDictionary<string, SourceDocument>.Builder sources;
    private readonly ImmutableSortedDictionary<string, ImmutableList<SourceKnownAs>>.Builder sourceHistories;
    private readonly ImmutableSortedSet<string>.Builder cabinets;
    private CrossReferences references;
    private RecordedMoments moments;
    private Recorded? last;

    public GrowingView(TrackerView before)
    {
        this.before = before;
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
            Dossiers = before.Dossiers.SetItems(changed),
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

        changed[slug] = history;
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
            changed[slug] = dossier with
            {
                Elsewhere = DossierHistory.Nowhere.AddRange(references.ReachOf(slug)
                    .Select(Find)
                    .OfType<DossierHistory>()
                    .Select(other => KeyValuePair.Create(
                        other.Slug, other with { Elsewhere = DossierHistory.Nowhere }))),
            };
        }
    }

    private DossierHistory? Find(string slug) =>
        changed.GetValueOrDefault(slug) ?? before.Dossiers.GetValueOrDefault(slug);
}
