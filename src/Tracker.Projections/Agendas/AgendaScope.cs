using NodaTime;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>Which part of the log a feed rests on, so that one can tell whether it may have changed without making
/// it.</summary>
public static class AgendaScope
{
    /// <summary>
    /// The position of the last event that can have changed the feed; 0 when none can. As long as this and the day
    /// are the
    /// same, the feed is the same, octet for octet.
    /// </summary>
    public static long Position(TrackerView view, Agenda agenda, AgendaOptions options)
    {
        var last = 0L;
        foreach (var dossier in view.Dossiers.Values)
        {
            if (!WasEverIn(dossier, agenda, options))
                continue;
            last = Math.Max(last, dossier.Reach);
            foreach (var entry in dossier.Entries)
                last = Math.Max(
                    last, view.SourceHistories.GetValueOrDefault(entry.Statement.Source)?[^1].Position ?? 0);
        }

        return last;
    }

    /// <summary>Whether the dossier is in the feed.</summary>
    internal static bool IsIn(DossierHistory dossier, Agenda agenda, AgendaOptions options) =>
        agenda.Takes(dossier, dossier.Description) && options.Selection.Takes(dossier, dossier.Description);

    /// <summary>Whether the dossier is in the feed or was, before it was described anew: then its events have
    /// left.</summary>
    internal static bool WasEverIn(DossierHistory dossier, Agenda agenda, AgendaOptions options) =>
        dossier.Descriptions.Any(it =>
            agenda.Takes(dossier, it.Description) && options.Selection.Takes(dossier, it.Description));

    /// <summary>When something was last recorded of the dossier or of a document that it rests on.</summary>
    internal static Instant LastRecorded(TrackerView view, DossierHistory dossier)
    {
        var last = dossier.InSight.SelectMany(it => it.Recordings).Max(it => it.At);
        foreach (var entry in dossier.Entries)
            last = Instant.Max(last, view.SourceHistories.GetValueOrDefault(entry.Statement.Source)?[^1].At ?? last);
        return last;
    }
}
