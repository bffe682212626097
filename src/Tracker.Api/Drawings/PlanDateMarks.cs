using NodaTime;
using Tracker.Api.Pages;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Drawings;

/// <summary>How the days of a fact or claim are drawn: a day as a shape, a period as a band.</summary>
public static class PlanDateMarks
{
    /// <summary>No band is narrower than this, in percent: a day among twenty years is still to be seen.</summary>
    public const double BandMin = 1.2;

    /// <summary>Every day that the drawing of an entry needs on its axis.</summary>
    public static IEnumerable<LocalDate> Days(Entry entry) =>
        new[] { entry.Date.Earliest, entry.Date.Latest }.OfType<LocalDate>();

    /// <summary>Nothing where no day is named.</summary>
    public static IEnumerable<Mark> Of(Entry entry, TimeAxis axis)
    {
        var (date, shape) = (entry.Date, MilestoneWords.Shape(entry.Firmness));
        return date switch
        {
            { Members.Count: > 0 } => date.Members.Select(day => new Point(axis.X(day), shape)),
            { Earliest: null, Latest: null } => [],
            { Width: 1, Earliest: { } day } => [new Point(axis.X(day), shape)],
            { Latest: null } => [Wide(Start(entry, axis), 100) with { IsOpenAfter = true }],
            { Latest: { } last } => [
                Wide(Start(entry, axis), axis.X(last.PlusDays(1))) with { IsOpenBefore = date.Earliest is null },
            ],
        };
    }

    /// <summary>
    /// Where the named days begin. An end alone is drawn from the day on which it was said, or from the end itself when
    /// that lay before.
    /// </summary>
    public static double Start(Entry entry, TimeAxis axis) => axis.X(
        entry.Date.Earliest ?? (entry.Date.Latest < entry.SaidOn ? entry.Date.Latest.Value : entry.SaidOn));

    /// <summary>By what an entry is compared: its latest day, or the earliest where the end is open.</summary>
    public static double Anchor(Entry entry, TimeAxis axis) =>
        axis.X((entry.Date.Latest ?? entry.Date.Earliest)!.Value);

    private static Band Wide(double from, double to) =>
        new(Math.Min(from, Math.Max(0, to - BandMin)), Math.Max(to, Math.Min(100, from + BandMin)));
}
