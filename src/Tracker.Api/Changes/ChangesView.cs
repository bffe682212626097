using NodaTime;
using Tracker.Api.Pages;
using Tracker.Projections.Changes;

namespace Tracker.Api.Changes;

/// <summary>What the page of changes shows: what changed between two days, by one of the two axes of time.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, itself included.</param>
/// <param name="Changes">Newest first.</param>
/// <param name="Loaded">How many are left out because they came with the shipped catalogue, which is no news.</param>
public sealed record ChangesView(
    PageQuery Query, LocalDate From, LocalDate Until, ChangeAxis Axis, IReadOnlyList<Change> Changes, int Loaded)
{
    private const string WithLoaded = "catalogus";

    /// <summary>How far back the page looks when nobody says: over two meetings of most councils.</summary>
    private const int DaysUsual = 60;

    private static readonly Field<LocalDate> FirstDay = Fields.Day("van", "De eerste dag.", "2026-09-01");
    private static readonly Field<LocalDate> LastDay = Fields.Day("tot", "De laatste dag.", "2026-10-01");
    private static readonly Field<ChangeAxis> Along = Fields.Choice("as", "Langs welke tijd.", ChangeWords.Axes);
    private static readonly Field<bool> Loads = Fields.Flag(WithLoaded, "Ook wat met de catalogus meekwam.");
    private static readonly Field<string> Only = Fields.Key("dossier", "Alleen dit dossier.") with { IsMany = true };

    /// <summary>The changes by dossier, that with the newest change first.</summary>
    public IEnumerable<IGrouping<string, Change>> ByDossier => Changes.GroupBy(change => change.Dossier.Slug);

    /// <summary>The dossiers that were asked for; empty for all.</summary>
    public IReadOnlyList<string> Dossiers => Query.Filled.All(Only);

    /// <summary>The page with what came with the catalogue.</summary>
    public string AllAddress => Query.With(WithLoaded, "true");

    public static PageQuery Ask(HttpContext context)
    {
        var query = PageQuery.Read(context, FirstDay, LastDay, Along, Loads, Only);
        if (query.Filled.Value(LastDay) < query.Filled.Value(FirstDay))
        {
            query.Filled.Wrong(LastDay, "eind-voor-begin", "Deze dag ligt voor 'van'.");
        }

        return query;
    }

    public static ChangesView Of(PageQuery query)
    {
        var until = query.Filled.Value(LastDay) ?? query.Node.Today;
        var from = query.Filled.Value(FirstDay) ?? until.PlusDays(-DaysUsual);
        var axis = query.Filled.Value(Along) ?? ChangeAxis.Recorded;
        var selection = query.Selection with { Dossiers = query.Filled.All(Only) };
        var changes = ChangeList.Between(query.View, selection, from, until, axis);
        // By what was said, everything is news of its day, however it came to us.
        var loaded = axis == ChangeAxis.Recorded && query.Filled.Value(Loads) != true
            ? changes.Count(change => change.IsCatalogue)
            : 0;
        return new ChangesView(
            query, from, until, axis, loaded == 0 ? changes : [.. changes.Where(it => !it.IsCatalogue)], loaded);
    }
}
