using NodaTime;
using Tracker.Projections.Planning;

namespace Tracker.Api.Planning;

/// <summary>A sheet of the table of the planning: by the first day, and last what is overdue.</summary>
/// <param name="At">Which one, from 1.</param>
/// <param name="Count">How many there are; at least one.</param>
public sealed record PlanningSheet(IReadOnlyList<PlanningItem> Rows, int At, int Count)
{
    private const int RowsMax = 100;

    public static PlanningSheet Of(PlanningView view)
    {
        var count = Math.Max(1, (view.Planning.Count + RowsMax - 1) / RowsMax);
        var at = Math.Clamp(view.SheetAsked ?? 1, 1, count);
        return new PlanningSheet(
            [
                .. view.Planning.Unordered
                    .OrderBy(item => item.Standing.IsOverdue)
                    .ThenBy(item => item.Standing.Date.Earliest ?? item.Standing.Date.Latest ?? LocalDate.MaxIsoValue)
                    .ThenBy(item => item.ShortName, StringComparer.OrdinalIgnoreCase)
                    .Skip((at - 1) * RowsMax)
                    .Take(RowsMax),
            ],
            at,
            count);
    }
}
