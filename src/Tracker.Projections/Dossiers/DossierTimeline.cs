using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// All that ever happened to the milestones of a dossier: by recording, as our readers and their calendars lived
/// through it, or by what was said, as the field did.
/// </summary>
public static class DossierTimeline
{
    /// <summary>
    /// The moves in the order in which they were recorded, with the days that passed in between: what SEQUENCE counts
    /// (feeds.md, one event, 3).
    /// </summary>
    /// <param name="history">The dossier.</param>
    /// <param name="today">Up to this day in Amsterdam, itself included, time alone may have changed something.</param>
    public static IReadOnlyList<MilestoneMove> Recorded(DossierHistory history, LocalDate today)
    {
        var happenings = Happening.Of(history).OrderBy(it => it.Position).ToList();
        var walk = new Walk(history);
        for (var at = 0; at < happenings.Count; at++)
        {
            var now = happenings[at];
            walk.Title = now.Title ?? walk.Title;
            var (day, bounds) = (Amsterdam.DayOf(now.At), new AsOf { UpTo = now.Position });
            walk.Step(now, Standings.Of(history, bounds, day));
            var until = at + 1 < happenings.Count ? Amsterdam.DayOf(happenings[at + 1].At) : today;
            walk.Pass(day, until, now.Position, later => Standings.Of(history, bounds, later));
        }

        return walk.Moves;
    }

    /// <summary>
    /// The moves in the order in which things were said, by all that is recorded now; retracted entries are left out.
    /// What was said on one day is one move, for it holds together. Its instant is the start of that day.
    /// </summary>
    /// <param name="history">The dossier.</param>
    /// <param name="today">Up to this day in Amsterdam, itself included, time alone may have changed something.</param>
    public static IReadOnlyList<MilestoneMove> Said(DossierHistory history, LocalDate today)
    {
        var walk = new Walk(history) { Title = history.Description.Title };
        var days = history.InSight.SelectMany(dossier => dossier.Entries)
            .Where(entry => entry.Retraction is null)
            .GroupBy(entry => entry.SaidOn)
            .OrderBy(day => day.Key)
            .ToList();
        for (var at = 0; at < days.Count; at++)
        {
            var (day, until) = (days[at].Key, at + 1 < days.Count ? days[at + 1].Key : today);
            var bounds = new AsOf(SaidBy: day);
            var happening = new Happening(
                days[at].Max(entry => entry.Position), Amsterdam.StartOf(day), MoveCause.Recorded, [.. days[at]], null);
            walk.Step(happening, Standings.Of(history, bounds, day));
            walk.Pass(day, until, happening.Position, later => Standings.Of(history, bounds, later));
        }

        return walk.Moves;
    }

    /// <summary>Goes along the happenings and notes, of each milestone, where it stood before and after.</summary>
    private sealed class Walk(DossierHistory history)
    {
        private readonly Dictionary<MilestoneKey, MilestoneStanding> standing = [];
        private readonly List<LocalDate?> deadlines =
        [
            .. history.InSight.SelectMany(dossier => dossier.Entries)
                .Select(entry => entry.Claim?.Awaits?.Until)
                .Where(day => day is not null),
        ];

        private string shownTitle = history.Descriptions[0].Description.Title;

        public string Title { get; set; } = history.Descriptions[0].Description.Title;

        public List<MilestoneMove> Moves { get; } = [];

        public void Step(Happening now, IReadOnlyList<MilestoneStanding> after)
        {
            var retitled = Title != shownTitle;
            shownTitle = Title;
            var keys = standing.Keys.Union(after.Select(it => it.Key)).ToList();
            foreach (var key in keys)
            {
                var becomes = after.FirstOrDefault(it => it.Key == key);
                var entry = now.On(key, becomes);
                Note(
                    new MilestoneMove(
                        key, now.At, now.Position, entry is null ? MoveCause.Elsewhere : now.Cause, entry,
                        standing.GetValueOrDefault(key), becomes, Title, retitled && becomes is not null)
                    {
                        Settlement = entry is null ? null : now.Settlement,
                    },
                    always: entry is not null);
            }
        }

        /// <summary>Lets the days go by, from the first to the last, that one included.</summary>
        public void Pass(
            LocalDate from, LocalDate until, long position, Func<LocalDate, IReadOnlyList<MilestoneStanding>> on)
        {
            while (NextDay(from, until) is { } day)
            {
                foreach (var becomes in on(day))
                {
                    Note(
                        new MilestoneMove(
                            becomes.Key, Amsterdam.StartOf(day), position, MoveCause.Time, null,
                            standing.GetValueOrDefault(becomes.Key), becomes, Title, Counts: false),
                        always: false);
                }

                from = day;
            }
        }

        /// <summary>
        /// The first day after one on which time alone may change something: the latest day of a plan has passed, or
        /// the last day on which an event could meet a condition; null when there is none.
        /// </summary>
        private LocalDate? NextDay(LocalDate after, LocalDate until) => standing.Values
            .Where(it => it is { IsOpen: true, IsOverdue: false })
            .Select(it => it.Date.Latest)
            .Concat(deadlines)
            .Select(day => day?.PlusDays(1))
            .Where(day => day > after && day <= until)
            .Min();

        private void Note(MilestoneMove move, bool always)
        {
            // A mistake that is put right always counts: even of an entry that no longer stood, it changes what people
            // read there.
            var counts = move.Counts || move.Cause is MoveCause.Retracted or MoveCause.Amended
                || StandingSignature.Of(move.Was) != StandingSignature.Of(move.Becomes);
            if (counts || always)
            {
                Moves.Add(move with { Counts = counts });
            }

            if (move.Becomes is null)
            {
                standing.Remove(move.Key);
            }
            else
            {
                standing[move.Key] = move.Becomes;
            }
        }
    }
}
