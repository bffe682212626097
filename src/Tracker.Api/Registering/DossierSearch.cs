using Tracker.Api.Pages;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>
/// Finding a dossier by what someone types: its name as lists show it, an abbreviation, a number, some words.
/// </summary>
public static class DossierSearch
{
    /// <returns>The one that bears just this name; or else all in which all the words occur.</returns>
    public static IReadOnlyList<DossierHistory> Find(TrackerView view, string sought)
    {
        var exact = view.Dossiers.Values
            .Where(dossier => Names(dossier).Contains(sought, StringComparer.OrdinalIgnoreCase))
            .ToList();
        return exact.Count == 1
            ? exact
            : [.. view.Dossiers.Values.Where(dossier =>
                Selection.Mentions(dossier.Description, sought))];
    }

    private static IEnumerable<string> Names(DossierHistory dossier) =>
    [
        dossier.Slug,
        dossier.ShortName,
        dossier.Description.Title,
        MilestoneWords.Name(dossier.Description),
        .. dossier.Description.Aliases,
        .. dossier.Description.Identifiers.Select(identifier => identifier.Value),
    ];
}
