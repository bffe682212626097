using NodaTime;
using Tracker.Api.Drawings;
using Tracker.Api.Pages;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.DossierPages;

/// <summary>A dossier over time: a row for each milestone that has days, facts as points and plans as bands.</summary>
/// <param name="Standings">All that happened or is ahead, in the order of the procedure; also without days.</param>
/// <param name="Rows">Those that have days; at least two.</param>
public sealed record TimelineDrawing(
    IReadOnlyList<MilestoneStanding> Standings, IReadOnlyList<TimelineRow> Rows, TimeAxis Axis)
{
    /// <summary>Null when there is nothing to compare: fewer than two milestones have days.</summary>
    /// <param name="standings">Every milestone of the dossier, in the order of the procedure.</param>
    /// <param name="today">The day to mark, where the years reach to it; they do while something is ahead.</param>
    public static TimelineDrawing? Of(IReadOnlyList<MilestoneStanding> standings, LocalDate today)
    {
        var shown = standings.Where(it => it.Status == StandingStatus.Happened || it.IsOpen).ToList();
        var dated = shown.Where(it => it.Date.Bounds != Bounds.None).ToList();
        if (dated.Count < 2)
        {
            return null;
        }

        var axis = TimeAxis.Over(
            [
                .. dated.SelectMany(it => PlanDateMarks.Days(it.Stands)),
                // An end alone is drawn from the day on which it was said.
                .. dated.Where(it => it.Date.Earliest is null).Select(it => it.Stands.SaidOn),
                .. shown.Any(it => it.IsOpen) ? new[] { today } : [],
            ],
            today);
        return new TimelineDrawing(
            shown,
            [.. dated.Select(it => new TimelineRow(it, [.. PlanDateMarks.Of(it.Stands, axis)]))],
            axis);
    }

    /// <summary>What one sees, in a sentence or two, for who cannot.</summary>
    public string About =>
        Say(
            $"{Counts.Milestones(Rows.Count)} met een dag of periode, in de volgorde van de procedure: "
            + $"{Done} gebeurd, {Rows.Count - Done} verwacht. De tabel onder de tekening heeft dezelfde gegevens.",
            $"{Counts.Milestones(Rows.Count)} with a day or a period, in the order of the procedure: "
            + $"{Done} happened, {Rows.Count - Done} expected. The table under the drawing has the same data.");

    private int Done => Rows.Count(row => !row.Standing.IsOpen);
}

/// <param name="Standing">The milestone.</param>
/// <param name="Marks">What is drawn.</param>
public sealed record TimelineRow(MilestoneStanding Standing, IReadOnlyList<Mark> Marks);
