using System.Collections.Immutable;
using NodaTime;

namespace Tracker.Projections.Dossiers;

/// <summary>How far one looks from a dossier, and what was seen so far: each dossier is looked at once.</summary>
/// <param name="bounds">What we look at.</param>
/// <param name="day">The day in Amsterdam on which we judge whether something is overdue.</param>
/// <param name="elsewhere">The other dossiers that are in sight.</param>
internal sealed class Horizon(
    AsOf bounds, LocalDate day, ImmutableDictionary<string, DossierHistory> elsewhere)
{
    private Dictionary<string, DossierSight>? sights;

    /// <summary>The same way by what had been said by the end of a day, judged on that day.</summary>
    public Horizon On(LocalDate earlier) =>
        new(bounds with { SaidBy = earlier }, earlier, elsewhere);

    /// <param name="slug">The dossier to look at.</param>
    /// <param name="from">The sight of the dossier from which one looks.</param>
    public DossierSight? Find(string slug, DossierSight from)
    {
        sights ??= new Dictionary<string, DossierSight>(StringComparer.Ordinal);
        sights.TryAdd(from.Dossier.Slug, from);
        if (!sights.TryGetValue(slug, out var sight) && elsewhere.TryGetValue(slug, out var other))
        {
            sights[slug] = sight = new DossierSight(other, bounds, day, this);
        }

        return sight;
    }
}
