using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>Which dossiers a feed is about.</summary>
internal static class AgendaScope
{
    /// <summary>Whether every dossier is in the feed, whatever it is.</summary>
    public static bool IsEverything(Agenda agenda, AgendaOptions options) =>
        ReferenceEquals(agenda.Selection, Selection.Everything)
        && ReferenceEquals(options.Selection, Selection.Everything);

    /// <summary>Whether the dossier is in the feed.</summary>
    public static bool IsIn(DossierHistory dossier, Agenda agenda, AgendaOptions options) =>
        Takes(dossier, dossier.Descriptions[^1], agenda, options);

    /// <summary>Whether the dossier is in the feed or was, before it was described anew: then its events have
    /// left.</summary>
    public static bool WasEverIn(DossierHistory dossier, Agenda agenda, AgendaOptions options)
    {
        foreach (var described in dossier.Descriptions)
            if (Takes(dossier, described, agenda, options))
                return true;
        return false;
    }

    private static bool Takes(DossierHistory dossier, DescribedAs described, Agenda agenda, AgendaOptions options) =>
        agenda.Takes(dossier, described.Description) && options.Selection.Takes(dossier, described.Description);
}
