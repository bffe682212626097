using NodaTime;
using Tracker.Api.Statements;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;

namespace Tracker.Api.Planning;

/// <summary>What comes when: every milestone once, in the quarter in which it starts.</summary>
public sealed record PlanningBody(
    Quarter Van,
    Quarter Tot,
    IReadOnlyList<PlanningQuarterBody> Kwartalen,
    IReadOnlyList<PlanningItemBody> Lopend,
    IReadOnlyList<PlanningItemBody> Later,
    IReadOnlyList<PlanningItemBody> Ongedateerd,
    IReadOnlyList<PlanningItemBody> Verstreken)
{
    public static PlanningBody Of(PlanningPerQuarter planning, TrackerView view, AsOf bounds)
    {
        return new PlanningBody(
            planning.Quarters[0].Quarter,
            planning.Quarters[^1].Quarter,
            [.. planning.Quarters.Select(it => new PlanningQuarterBody(it.Quarter, Items(it.Items)))],
            Items(planning.Running),
            Items(planning.Later),
            Items(planning.Undated),
            Items(planning.Overdue));

        IReadOnlyList<PlanningItemBody> Items(IReadOnlyList<PlanningItem> items) =>
            [.. items.Select(item => PlanningItemBody.Of(item, view, bounds))];
    }
}

/// <summary>A quarter with what stands in it.</summary>
public sealed record PlanningQuarterBody(Quarter Kwartaal, IReadOnlyList<PlanningItemBody> Items);

/// <summary>A milestone in the planning.</summary>
public sealed record PlanningItemBody(
    string Id,
    string Dossier,
    string Titel,
    string? Afkorting,
    string Mijlpaal,
    string? Tranche,
    int Nummer,
    string Soort,
    string Status,
    string? Zin,
    LocalDate? Vroegst,
    LocalDate? Laatst,
    Quarter? TotKwartaal,
    bool OpenEinde,
    bool Verstreken,
    string Precisie,
    bool Zacht,
    string Zekerheid,
    string? Voorwaarde,
    PhraseBody? VerschovenVan,
    SourcePlaceBody Bron,
    AwaitingBody? WachtOp,
    IReadOnlyList<string> Markeringen)
{
    public static PlanningItemBody Of(PlanningItem item, TrackerView view, AsOf bounds)
    {
        var (standing, stands) = (item.Standing, item.Standing.Stands);
        return new PlanningItemBody(
            item.Key.ToString(),
            item.Dossier.Slug,
            item.Description.Title,
            item.Description.Abbreviation,
            item.Key.Step,
            item.Key.Tranche,
            item.Key.Number,
            stands.IsFact ? StatementBody.Fact : StatementBody.Plan,
            StatusWords.Code(standing),
            stands.Phrase,
            standing.Date.Earliest,
            standing.Date.Latest,
            item.UpTo,
            item.HasOpenEnd,
            standing.IsOverdue,
            PlanDateWords.Precisions.Code(standing.Date.Precision),
            standing.Date.Soft,
            StatementBody.Firm(standing.Firmness),
            stands.Condition,
            item.MovedFrom is { } moved ? PhraseBody.Of(moved) : null,
            SourcePlaceBody.Of(stands, view, bounds),
            AwaitingBody.Of(stands),
            [.. item.Markings.Select(marking => marking.Code)]);
    }
}
