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
        var happenings = Happenings(history).OrderBy(it => it.Position).ToList();
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
        var days = history.Entries.Where(entry => entry.Retraction is null)
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

    private static IEnumerable<Happening> Happenings(DossierHistory history)
    {
        foreach (var described in history.Descriptions)
        {
            yield return new Happening(
                described.Position, described.At, MoveCause.Elsewhere, [], described.Description.Title);
        }

        foreach (var entry in history.Entries)
        {
            yield return new Happening(entry.Position, entry.RecordedAt, MoveCause.Recorded, [entry], null);
            if (entry.Retraction is { } retraction)
            {
                yield return new Happening(retraction.Position, retraction.At, MoveCause.Retracted, [entry], null);
            }
        }
    }

    private sealed record Happening(
        long Position, Instant At, MoveCause Cause, IReadOnlyList<Entry> Entries, string? Title)
    {
        /// <summary>The entry of this that speaks for a milestone: the one that stands after it, or else the
        /// last.</summary>
        public Entry? On(MilestoneKey key, MilestoneStanding? becomes) =>
            Entries.LastOrDefault(entry => entry.Milestone == key && entry.Id == becomes?.Stands.Id)
            ?? Entries.LastOrDefault(entry => entry.Milestone == key);
    }

    /// <summary>Goes along the happenings and notes, of each milestone, where it stood before and after.</summary>
    private sealed class Walk(DossierHistory history)
    {
        private readonly Dictionary<MilestoneKey, MilestoneStanding> standing = [];
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
                Note(key, now.At, now.Position, entry is null ? MoveCause.Elsewhere : now.Cause, entry, becomes,
                    entry is not null, retitled && becomes is not null);
            }
        }

        /// <summary>Lets the days go by, from the first to the last, that one included.</summary>
        public void Pass(
            LocalDate from, LocalDate until, long position, Func<LocalDate, IReadOnlyList<MilestoneStanding>> on)
        {
            var days = standing.Values
                .Where(it => it is { IsOpen: true, IsOverdue: false, Date.Latest: not null })
                .Select(it => it.Date.Latest!.Value.PlusDays(1))
                .Where(day => day > from && day <= until)
                .Distinct()
                .Order()
                .ToList();
            foreach (var day in days)
            {
                foreach (var becomes in on(day))
                {
                    Note(becomes.Key, Amsterdam.StartOf(day), position, MoveCause.Time, null, becomes, false, false);
                }
            }
        }

        private void Note(
            MilestoneKey key, Instant at, long position, MoveCause cause, Entry? entry, MilestoneStanding? becomes,
            bool always, bool retitled)
        {
            var was = standing.GetValueOrDefault(key);
            // A retraction always counts: even of an entry that no longer stood, it changes what people read there.
            var counts = retitled || cause == MoveCause.Retracted
                || StandingSignature.Of(was) != StandingSignature.Of(becomes);
            if (counts || always)
            {
                Moves.Add(new MilestoneMove(key, at, position, cause, entry, was, becomes, Title, counts));
            }

            if (becomes is null)
            {
                standing.Remove(key);
            }
            else
            {
                standing[key] = becomes;
            }
        }
    }
}
