using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// What happened to the milestones of a dossier between two moments: by recording, as our readers and their calendars
/// lived through it, or by what was said, as the field did.
/// </summary>
public static class DossierTimeline
{
    /// <summary>
    /// All moves in the order in which they were recorded, with the days that passed in between: what SEQUENCE counts
    /// (feeds.md, one event, 3).
    /// </summary>
    /// <param name="history">The dossier.</param>
    /// <param name="today">Up to this day in Amsterdam, itself included, time alone may have changed something.</param>
    public static IReadOnlyList<MilestoneMove> Recorded(DossierHistory history, LocalDate today) =>
        Between(history, ChangePeriod.Whole(ChangeAxis.Recorded, today));

    /// <summary>
    /// All moves in the order in which things were said, by all that is recorded now; retracted entries are left out.
    /// </summary>
    /// <inheritdoc cref="Recorded"/>
    public static IReadOnlyList<MilestoneMove> Said(DossierHistory history, LocalDate today) =>
        Between(history, ChangePeriod.Whole(ChangeAxis.Said, today));

    /// <summary>
    /// The moves from the one moment to the other, in order: they lead from where each milestone stood at the first to
    /// where it stands at the second. Nothing before the first is gone through.
    /// </summary>
    public static IReadOnlyList<MilestoneMove> Between(DossierHistory history, ChangePeriod period)
    {
        var all = Happening.Of(history).OrderBy(it => it.Position).ToList();
        var before = all.FindLast(it => period.Was.IsRecorded(it.At, it.Position));
        var walk = new TimelineWalk(history, period, before?.Position ?? 0);
        var happenings = period.Axis == ChangeAxis.Recorded ? RecordedIn(all, period) : SaidIn(history, period);
        foreach (var (now, bounds, day) in happenings)
        {
            walk.PassUntil(day);
            walk.Step(now, bounds, day);
        }

        walk.PassUntil(period.BecomesDay);
        return walk.Moves;
    }

    private static List<(Happening Now, AsOf Bounds, LocalDate Day)> RecordedIn(
        List<Happening> all, ChangePeriod period) =>
    [
        .. all
            .Where(it => !period.Was.IsRecorded(it.At, it.Position) && period.Becomes.IsRecorded(it.At, it.Position))
            .Select(it => (it, period.Becomes with { UpTo = it.Position }, Amsterdam.DayOf(it.At))),
    ];

    // What was said on one day is one move, for it holds together. Its instant is the start of that day.
    private static List<(Happening Now, AsOf Bounds, LocalDate Day)> SaidIn(
        DossierHistory history, ChangePeriod period) =>
    [
        .. history.InSight.SelectMany(dossier => dossier.Entries)
            .Select(period.Becomes.At)
            .OfType<Entry>()
            .Where(entry => entry.Retraction is null && !(entry.SaidOn <= period.Was.SaidBy))
            .GroupBy(entry => entry.SaidOn)
            .OrderBy(day => day.Key)
            .Select(day => (
                new Happening(
                    day.Max(entry => entry.Position),
                    Amsterdam.StartOf(day.Key),
                    MoveCause.Recorded,
                    [.. day],
                    null,
                    day.Last().By),
                period.Becomes with { SaidBy = day.Key },
                day.Key)),
    ];
}
