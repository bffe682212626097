using NodaTime;
using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Planning;

namespace Tracker.Api.Planning;

/// <summary>The planning as a table, a milestone a row, in the order in which the page reads.</summary>
public static class PlanningCsv
{
    private static readonly IReadOnlyList<string> Head =
    [
        "dossier", "titel", "afkorting", "ministerie", "mijlpaal", "tranche", "soort", "zin", "vroegst", "laatst",
        "kwartaal", "totKwartaal", "zekerheid", "voorwaarde", "verstreken", "verschovenVan", "bron", "gezegdOp",
    ];

    public static byte[] Octets(IEnumerable<PlanningItem> items) => Csv.Octets(Head, items.Select(Row));

    private static IReadOnlyList<string?> Row(PlanningItem item)
    {
        var (standing, entry) = (item.Standing, item.Standing.Stands);
        return
        [
            item.Dossier.Slug,
            item.Description.Title,
            item.Description.Abbreviation,
            item.Description.Ministry,
            item.Key.Step,
            item.Key.Tranche,
            entry.IsFact ? "feit" : "plan",
            entry.Phrase,
            Day(standing.Date.Earliest),
            Day(standing.Date.Latest),
            item.From?.ToString(),
            item.UpTo?.ToString(),
            standing.Firmness is { } firmness ? PlanDateWords.Firmnesses.Code(firmness) : SelectionQuery.Fact,
            entry.Condition,
            standing.IsOverdue ? "ja" : "nee",
            item.MovedFrom is { } from ? MilestoneWords.Said(from) : null,
            entry.Statement.Source,
            Day(entry.SaidOn),
        ];
    }

    private static string? Day(LocalDate? day) => day is { } it ? PageTimes.Machine(it) : null;
}
