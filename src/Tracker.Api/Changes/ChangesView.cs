using NodaTime;
using Tracker.Api.Pages;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Changes;

/// <summary>What the page of changes shows: what changed between two moments, by one of the two axes of time.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Asked">The same of the changes.</param>
/// <param name="Found">What changed.</param>
public sealed record ChangesView(PageQuery Query, AskedChanges Asked, FoundChanges Found)
{
    private const string WithLoaded = "catalogus";

    /// <summary>How far back the page looks when nobody says: over two meetings of most councils.</summary>
    private const int DaysUsual = 60;

    private static readonly Field<bool> Loads = Fields.Flag(WithLoaded, "Ook wat met de catalogus meekwam.");

    public LocalDate From => Asked.From;

    public LocalDate Until => Asked.Until;

    public ChangeAxis Axis => Asked.Period.Axis;

    /// <summary>The dossiers, that with the newest change first.</summary>
    public IReadOnlyList<ChangedDossier> ByDossier =>
    [
        .. Found.Each(
                it => (
                    it.Whole.Dossier.Slug, it.Whole.Description, Milestone: (Difference?)it,
                    Remark: (RemarkChange?)null),
                it => (it.Dossier.Slug, it.Description, Milestone: null, Remark: it))
            .GroupBy(it => it.Slug)
            .Select(group => new ChangedDossier(
                group.Key,
                group.First().Description,
                [.. group.Select(it => it.Milestone).OfType<Difference>()],
                [.. group.Select(it => it.Remark).OfType<RemarkChange>()])),
    ];

    /// <summary>The dossiers that were asked for; empty for all.</summary>
    public IReadOnlyList<string> Dossiers => Asked.Selection.Dossiers;

    /// <summary>The page with what came with the catalogue.</summary>
    public string AllAddress => Query.With(WithLoaded, "true");

    public static PageQuery Ask(HttpContext context) => PageQuery.Read(context, [.. ChangeQuery.Fields, Loads]);

    /// <summary>Null when something is wrong with what was asked: then the query tells.</summary>
    public static ChangesView? Of(PageQuery query)
    {
        var asked = ChangeQuery.Read(query.Filled, query.Time, DaysUsual, ChangeForm.Milestones);
        if (query.Filled.Errors.Count > 0)
        {
            return null;
        }

        asked = asked.Kept(query.Context, query.View, query.Node.Today) with
        {
            WithoutLoaded = query.Filled.Value(Loads) != true,
        };
        return new ChangesView(query, asked, asked.In(query.View));
    }
}

/// <summary>A dossier with what changed of it, newest first.</summary>
public sealed record ChangedDossier(
    string Slug,
    DossierDescription Description,
    IReadOnlyList<Difference> Milestones,
    IReadOnlyList<RemarkChange> Remarks);
