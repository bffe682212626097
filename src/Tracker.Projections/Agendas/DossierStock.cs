using NodaTime;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>The events of one dossier on one day, as far as feeds have asked for them.</summary>
/// <param name="view">For the sources.</param>
/// <param name="dossier">The dossier.</param>
/// <param name="day">The day in Amsterdam.</param>
/// <param name="configuration">What all feeds share.</param>
/// <param name="former">The same dossier as it was before; null when there is nothing of it.</param>
internal sealed class DossierStock(
    TrackerView view, DossierHistory dossier, LocalDate day, AgendaConfiguration configuration, DossierStock? former)
{
    private readonly DossierEvents?[] before = former?.told ?? [];
    private readonly DossierEvents?[] told = new DossierEvents?[AgendaManner.Count];
    private readonly AgendaSources sources = AgendaSources.Of(view, dossier);
    private readonly Lazy<IReadOnlyList<MilestoneLife>> lives = new(() => MilestoneLife.Of(dossier, day));

    // The sources as a whole seldom change: as long as they are the same, each of them is.
    private object allSources = view.Sources;

    public DossierHistory Dossier => dossier;

    /// <summary>Whether it is what it would become by this view and day.</summary>
    public bool IsOf(TrackerView now, DossierHistory history, LocalDate today)
    {
        if (!ReferenceEquals(dossier, history) || day != today)
            return false;
        if (ReferenceEquals(allSources, now.Sources))
            return true;
        if (!sources.AreOf(now))
            return false;
        allSources = now.Sources;
        return true;
    }

    /// <summary>Its events; the very same ones as before when they did not change.</summary>
    public DossierEvents Told(AgendaManner manner) => told[manner.Index] ??= Tell(manner);

    private DossierEvents Tell(AgendaManner manner)
    {
        var events = DossierEvents.Of(dossier, sources, lives.Value, manner, day, configuration);
        return before.ElementAtOrDefault(manner.Index) is { } known && known.IsSame(events) ? known : events;
    }
}
