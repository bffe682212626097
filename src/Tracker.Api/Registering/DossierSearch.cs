using Tracker.Api.Pages;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>
/// Finding a dossier by what someone types: its name as lists show it, an abbreviation, a number, some words.
/// </summary>
public static class DossierSearch
{
    private const int SuggestionsMax = 8;

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

    /// <summary>
    /// The dossiers whose names are spelled almost like this, the nearest first: for who mistypes. Each word may be off
    /// by as much as <see cref="Spelling"/> forgives it, and may stand inside another ('register' in 'lobbyregister').
    /// </summary>
    public static IReadOnlyList<DossierHistory> Near(TrackerView view, string sought)
    {
        var words = Slug.Words(sought);
        return words.Count == 0 ? [] :
        [
            .. (from dossier in view.Dossiers.Values
                let names = Names(dossier).Select(name => string.Concat(Slug.Words(name))).ToList()
                let off = words.Select(word => names.Min(name => Spelling.Distance(word, name))).ToList()
                where off.Zip(words).All(it => it.First <= Spelling.Forgiven(it.Second))
                orderby off.Sum(), dossier.Description.Title
                select dossier).Take(SuggestionsMax),
        ];
    }

    /// <summary>
    /// The slug of the one dossier that bears a name; what was typed, unchanged, when none or more do.
    /// </summary>
    public static string SlugOf(TrackerView view, string sought) =>
        sought.Length > 0 && !view.Dossiers.ContainsKey(sought) && Find(view, sought) is [var only]
            ? only.Slug
            : sought;

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
