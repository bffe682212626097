using NodaTime;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.DossierPages;

/// <summary>How the planning of one milestone moved: a row for each claim, in the order in which it was said.</summary>
/// <param name="Standing">The milestone.</param>
/// <param name="Rows">Its claims, those that were mistakes left out; at least two.</param>
/// <param name="Facts">What happened in the dossier meanwhile.</param>
/// <param name="Today">The day that the drawing marks.</param>
public sealed record ShiftDrawing(
    MilestoneStanding Standing,
    IReadOnlyList<ShiftRow> Rows,
    IReadOnlyList<Entry> Facts,
    TimeAxis Axis,
    LocalDate Today)
{
    private const double LabelsUpTo = 88;

    /// <summary>One for each milestone of which more than one thing was said, that with most first.</summary>
    public static IReadOnlyList<ShiftDrawing> Of(IReadOnlyList<MilestoneStanding> standings, LocalDate today)
    {
        var facts = standings.Where(it => it.Status == StandingStatus.Happened).Select(it => it.Stands)
            .OrderBy(it => it.Fact!.On).ToList();
        return
        [
            .. from standing in standings
               let rows = Claims(standing)
               where rows.Count > 1 && rows.Any(row => row.Entry.Date.Bounds != Bounds.None)
               orderby rows.Count descending
               select new ShiftDrawing(standing, rows, facts, Over(rows, facts, today), today),
        ];
    }

    private static List<ShiftRow> Claims(MilestoneStanding standing)
    {
        var rows = new List<ShiftRow>();
        LocalDate? before = null;
        var claims = standing.Entries.Where(it => it is { Entry.IsFact: false, Status: not EntryStatus.Retracted });
        foreach (var claim in claims.Select(it => it.Entry))
        {
            var latest = claim.Date.Latest;
            rows.Add(new ShiftRow(
                claim, latest is { } to && before is { } from ? Period.DaysBetween(from, to) : null));
            before = latest ?? before;
        }

        return rows;
    }

    private static TimeAxis Over(IReadOnlyList<ShiftRow> rows, IReadOnlyList<Entry> facts, LocalDate today)
    {
        var axis = TimeAxis.Over(
        [
            today,
            .. rows.Select(row => row.Entry.SaidOn),
            .. rows.SelectMany(row => new[] { row.Entry.Date.Earliest, row.Entry.Date.Latest }).OfType<LocalDate>(),
            .. facts.Select(fact => fact.Fact!.On),
        ]);
        // A label of how far it moved needs room at its right.
        var isTight = rows.Any(row => row.Days is not (null or 0) && axis.X(row.Entry.Date.Latest!.Value) > LabelsUpTo);
        return isTight ? axis with { LastYear = axis.LastYear + 1 } : axis;
    }
}

/// <param name="Days">
/// By how many days the latest day moved from the last claim that had one; null when there is nothing to compare.
/// </param>
public sealed record ShiftRow(Entry Entry, int? Days);
