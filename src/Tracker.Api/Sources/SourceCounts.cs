using Tracker.Projections.Dossiers;

namespace Tracker.Api.Sources;

/// <summary>How much rests on each source, by its key.</summary>
internal static class SourceCounts
{
    /// <summary>Facts and claims.</summary>
    public static IReadOnlyDictionary<string, int> OfEntries(TrackerView view, AsOf bounds) => view.Dossiers.Values
        .SelectMany(dossier => dossier.Entries.Where(bounds.Sees))
        .CountBy(entry => entry.Statement.Source)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Flags, links, wishes and obligations.</summary>
    public static IReadOnlyDictionary<string, int> OfNotes(TrackerView view, AsOf bounds) => view.Dossiers.Values
        .SelectMany(dossier => dossier.Notes.Where(bounds.Sees))
        .CountBy(note => note.Remark.Citation.Source)
        .ToDictionary(StringComparer.Ordinal);
}
