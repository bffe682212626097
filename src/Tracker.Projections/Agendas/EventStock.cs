using NodaTime;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>
/// The events of all dossiers as they were last made. Most of what a feed says it said before: an event is made anew
/// only when something was recorded of its dossier or its sources, or a day went by, and written anew only when it
/// became another. What comes out is what would come out without it; only sooner.
/// </summary>
public sealed class EventStock(AgendaConfiguration configuration)
{
    private volatile Inventory latest = Inventory.Empty;

    public AgendaConfiguration Configuration => configuration;

    /// <summary>What there is to tell of each dossier, in the order in which the view has them; of what is mere
    /// background there is nothing.</summary>
    internal DossierStock[] On(TrackerView view, LocalDate today)
    {
        var inventory = latest;
        if (!inventory.IsOf(view, today))
            latest = inventory = inventory.Renewed(view, today, configuration);
        return inventory.Dossiers;
    }

    /// <summary>What there is to tell of all of them.</summary>
    internal FeedContents Everything(TrackerView view, LocalDate today, AgendaManner manner)
    {
        On(view, today);
        var inventory = latest;
        return inventory.IsOf(view, today)
            ? inventory.Everything[manner.Index] ??= FeedContents.OfAll(inventory.Dossiers, manner)
            : FeedContents.OfAll(On(view, today), manner);
    }

    /// <summary>All dossiers of one view on one day.</summary>
    private sealed record Inventory(TrackerView View, LocalDate Day, DossierStock[] Dossiers)
    {
        public FeedContents?[] Everything { get; } = new FeedContents?[AgendaManner.Count];

        public static Inventory Empty { get; } = new(TrackerView.Empty, default, []);

        public bool IsOf(TrackerView view, LocalDate today) => ReferenceEquals(View, view) && Day == today;

        /// <summary>Both stand by slug, so what there was of a dossier is found in passing.</summary>
        public Inventory Renewed(TrackerView view, LocalDate today, AgendaConfiguration configuration)
        {
            var renewed = new List<DossierStock>(view.Dossiers.Count);
            var at = 0;
            foreach (var (_, dossier) in view.Dossiers)
            {
                if (dossier.Procedure.IsBackground)
                    continue;
                while (at < Dossiers.Length && IsBefore(Dossiers[at].Dossier, dossier))
                    at++;
                var former = at < Dossiers.Length && Dossiers[at].Dossier.Slug == dossier.Slug ? Dossiers[at] : null;
                renewed.Add(former is not null && former.IsOf(view, dossier, today)
                    ? former
                    : new DossierStock(view, dossier, today, configuration, former));
            }

            return new Inventory(view, today, [.. renewed]);
        }

        private static bool IsBefore(DossierHistory known, DossierHistory dossier) =>
            !ReferenceEquals(known, dossier) && string.CompareOrdinal(known.Slug, dossier.Slug) < 0;
    }
}
