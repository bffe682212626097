using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// Goes along what happened to a dossier, and notes of each milestone where it stood before and after.
/// </summary>
internal sealed class TimelineWalk
{
    private readonly DossierHistory history;
    private readonly Dictionary<MilestoneKey, MilestoneStanding> standing;
    private readonly List<LocalDate?> deadlines;
    private AsOf bounds;
    private LocalDate day;
    private long position;
    private string title;

    /// <param name="history">The dossier.</param>
    /// <param name="period">It begins with where everything stood at the first moment.</param>
    /// <param name="position">Of the last thing that had happened by then; 0 when nothing had.</param>
    public TimelineWalk(DossierHistory history, ChangePeriod period, long position)
    {
        this.history = history;
        this.position = position;
        (bounds, day) = (period.Was, period.WasDay);
        title = history.DescriptionAt(period.Axis == ChangeAxis.Recorded ? period.Was : period.Becomes).Title;
        standing = Standings.Of(history, bounds, day).ToDictionary(it => it.Key);
        deadlines =
        [
            .. history.InSight.SelectMany(dossier => dossier.Entries)
                .Select(entry => entry.Claim?.Awaits?.Until)
                .Where(until => until is not null),
        ];
    }

    public List<MilestoneMove> Moves { get; } = [];

    /// <summary>Something happens.</summary>
    /// <param name="now">What.</param>
    /// <param name="after">What is in sight from then on.</param>
    /// <param name="on">The day on which it happens.</param>
    public void Step(Happening now, AsOf after, LocalDate on)
    {
        var retitled = now.Title is { } other && other != title;
        title = now.Title ?? title;
        (bounds, day, position) = (after, on, now.Position);
        var stands = Standings.Of(history, bounds, day);
        foreach (var key in standing.Keys.Union(stands.Select(it => it.Key)).ToList())
        {
            var becomes = stands.FirstOrDefault(it => it.Key == key);
            var entry = now.On(key, becomes);
            Note(
                new MilestoneMove(
                    key, now.At, now.Position, entry is null ? MoveCause.Elsewhere : now.Cause, entry,
                    standing.GetValueOrDefault(key), becomes, title, retitled && becomes is not null)
                {
                    Settlement = entry is null ? null : now.Settlement,
                    Through = entry is null ? now.Entries is [.., var cause] ? cause : null : null,
                    By = now.By,
                },
                always: entry is not null);
        }
    }

    /// <summary>Lets the days go by up to one, itself included.</summary>
    public void PassUntil(LocalDate until)
    {
        while (NextDay(until) is { } next)
        {
            day = next;
            foreach (var becomes in Standings.Of(history, bounds, day))
            {
                Note(
                    new MilestoneMove(
                        becomes.Key, Amsterdam.StartOf(day), position, MoveCause.Time, null,
                        standing.GetValueOrDefault(becomes.Key), becomes, title, Counts: false),
                    always: false);
            }
        }
    }

    /// <summary>
    /// The next day on which time alone may change something: the latest day of a plan has passed, or the last day on
    /// which an event could meet a condition; null when there is none.
    /// </summary>
    private LocalDate? NextDay(LocalDate until) => standing.Values
        .Where(it => it is { IsOpen: true, IsOverdue: false })
        .Select(it => it.Date.Latest)
        .Concat(deadlines)
        .Select(last => last?.PlusDays(1))
        .Where(next => next > day && next <= until)
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
