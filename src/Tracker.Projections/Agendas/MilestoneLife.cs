using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Projections.Agendas;

/// <summary>A milestone that has a day, or had one, as subscribers lived through it.</summary>
/// <param name="Key">The milestone.</param>
/// <param name="Sequence">How many counting changes it has had after the first.</param>
/// <param name="ChangedAt">When the last counting change was.</param>
/// <param name="Standing">Where it stands, or stood when it last had a day.</param>
/// <param name="Shift">From which days it came to the present ones; null when it never moved.</param>
/// <param name="Ending">How it lost its day; null while it has one.</param>
public sealed record MilestoneLife(
    MilestoneKey Key, int Sequence, Instant ChangedAt, MilestoneStanding Standing, Shift? Shift, Ending? Ending)
{
    /// <summary>For so many days the event of what lost its day stays: that day itself is the first of them.</summary>
    public const int EndingDays = 90;

    /// <summary>The lives of a dossier's milestones, in the order in which they began; those that never had a day
    /// left out.</summary>
    /// <param name="history">The dossier.</param>
    /// <param name="today">Up to this day in Amsterdam, itself included, time alone may have changed something.</param>
    public static IReadOnlyList<MilestoneLife> Of(DossierHistory history, LocalDate today)
    {
        var courses = new Dictionary<MilestoneKey, Course>();
        var inOrder = new List<(MilestoneKey Key, Course Course)>();
        foreach (var move in DossierTimeline.Recorded(history, today))
        {
            if (!courses.TryGetValue(move.Key, out var course))
            {
                courses[move.Key] = course = new Course();
                inOrder.Add((move.Key, course));
            }

            course.Follow(move);
        }

        var now = Standings.Of(history, AsOf.Now, today).ToDictionary(it => it.Key);
        return [.. inOrder.Select(it => it.Course.Life(it.Key, now.GetValueOrDefault(it.Key))).OfType<MilestoneLife>()];
    }

    /// <summary>It stands on some day, whichever end of the interval one takes.</summary>
    private static bool HasDay(MilestoneStanding? it) =>
        it is { Status: StandingStatus.Planned or StandingStatus.Conflicting or StandingStatus.Happened }
        && AgendaSteps.Day(it.Date, Anchor.First) is not null;

    /// <summary>Follows one milestone along its moves.</summary>
    private sealed class Course
    {
        private int counted;
        private Instant changedAt;
        private MilestoneStanding? dated;
        private Shift? shift;
        private Ending? ending;

        public void Follow(MilestoneMove move)
        {
            if (!move.Counts)
                return;
            counted++;
            changedAt = move.At;
            if (HasDay(move.Becomes))
                Stand(move);
            else if (dated is not null)
                End(move);
        }

        public MilestoneLife? Life(MilestoneKey key, MilestoneStanding? now) => dated is null
            ? null
            : new MilestoneLife(key, counted - 1, changedAt, ending is null ? now ?? dated : dated, shift, ending);

        private void Stand(MilestoneMove move)
        {
            var days = move.Becomes!.Date;
            if (dated is not null && (dated.Date.Earliest, dated.Date.Latest) != (days.Earliest, days.Latest))
                shift = Shifted(dated, move);
            dated = move.Becomes;
            ending = null;
        }

        /// <summary>
        /// What moved it: by the rule of slippage, but for what was put right or chosen, and what happened. Of these
        /// the calendar tells which days stood in it before.
        /// </summary>
        private Shift? Shifted(MilestoneStanding was, MilestoneMove move)
        {
            var becomes = move.Becomes!;
            if (IsLoaded(move))
                return shift;
            if (becomes.Status == StandingStatus.Happened
                || move.Cause is MoveCause.Retracted or MoveCause.Amended or MoveCause.Settled)
                return new Shift(was.Stands, move);
            if (PlanShift.Between(was, becomes) is { IsMove: true } moved)
                return new Shift(moved.From, move);
            // Wider words may take the days back into sight from which it had moved.
            return shift is not null && Slippage.Shift.Between(
                    shift.From.Date, becomes.Date, becomes.Stands.SaidOn) is ShiftKind.Later or ShiftKind.Earlier
                ? shift
                : null;
        }

        /// <summary>
        /// The catalogue came in all at once: of what it says of another milestone, that which was said before the
        /// claim moved nothing that anybody saw.
        /// </summary>
        private static bool IsLoaded(MilestoneMove move) => move is { Through: { } cause, Becomes.Stands: { } stands }
            && move.By == Author.Catalogue && cause.SaidOn <= stands.SaidOn;

        private void End(MilestoneMove move)
        {
            var kind = move.Becomes switch
            {
                null => EndingKind.Retracted,
                { Status: StandingStatus.Lapsed } => EndingKind.Lapsed,
                { Status: StandingStatus.Implied } => EndingKind.Implied,
                _ => EndingKind.DateLost,
            };
            // What had left the calendar before it ended otherwise does not come back for that.
            var stillThere = ending is null || Amsterdam.DayOf(move.At) < ending.LeavesOn;
            if (ending?.Kind != kind)
                ending = new Ending(kind, stillThere ? move.At : ending!.At, Reason(move))
                {
                    Condition = move.Becomes is { HasLapsedClaim: true } lapsed ? lapsed.Stands.Worked : null,
                };
        }

        private static string? Reason(MilestoneMove move) =>
            move.Cause == MoveCause.Retracted ? move.Entry?.Retraction?.Reason : null;
    }
}

/// <summary>That the days of a milestone moved.</summary>
/// <param name="From">What it is counted from.</param>
/// <param name="By">What moved it.</param>
public sealed record Shift(Entry From, MilestoneMove By);

/// <summary>That a milestone lost its day.</summary>
/// <param name="At">When.</param>
/// <param name="Reason">Why, in the words of the person who struck it; null when nothing was struck.</param>
public sealed record Ending(EndingKind Kind, Instant At, string? Reason)
{
    /// <summary>The condition that failed, by which it lost its day; null when it was for something else.</summary>
    public WorkedOut? Condition { get; init; }

    /// <summary>The first day on which its event is no longer in any calendar.</summary>
    public LocalDate LeavesOn => Amsterdam.DayOf(At).PlusDays(MilestoneLife.EndingDays);

    /// <summary>The event will not take place, as far as we know.</summary>
    public bool IsCancelled => Kind is EndingKind.Lapsed or EndingKind.Retracted;
}

public enum EndingKind
{
    /// <summary>It is still expected, without a day.</summary>
    DateLost,

    /// <summary>A later step shows that it happened, on a day that nobody gives.</summary>
    Implied,

    /// <summary>It cannot happen any more.</summary>
    Lapsed,

    /// <summary>All that was said of it was a mistake.</summary>
    Retracted,
}
