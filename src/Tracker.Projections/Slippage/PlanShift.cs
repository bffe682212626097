using NodaTime;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Slippage;

/// <summary>
/// What became of the days of a milestone, from where it stood to where it stands. Whether that is a move is the rule
/// of slippage (decision 15): here it is asked of two moments, there of a whole chain.
/// </summary>
/// <param name="From">
/// What the days are counted from. That is not always what stood before: after wider words the earlier ones stay the
/// measure.
/// </param>
/// <param name="Kind">What the new days do to those.</param>
public sealed record PlanShift(Entry From, ShiftKind Kind, int? DaysByLatest, int? DaysByEarliest)
{
    /// <summary>Begin and end are both later, or both earlier.</summary>
    public bool IsMove => Kind is ShiftKind.Later or ShiftKind.Earlier;

    /// <summary>
    /// By how many days it moved: the new latest day less the old one, or the earliest days where an end is open; null
    /// when it did not move, or when there is nothing to compare.
    /// </summary>
    public int? Days => IsMove ? DaysByLatest ?? DaysByEarliest : null;

    /// <param name="was">Where it stood.</param>
    /// <param name="becomes">Where it stands.</param>
    /// <returns>Null when there are no days to compare, or when a forecast and a rule of law stand beside each
    /// other.</returns>
    public static PlanShift? Between(MilestoneStanding was, MilestoneStanding becomes)
    {
        if (!HasDays(becomes.Date) || Measure(was, becomes.Stands) is not { } from || !HasDays(from.Date))
        {
            return null;
        }

        return new PlanShift(
            from,
            What(was, becomes, from),
            Slippage.Days.Between(from.Date.Latest, becomes.Date.Latest),
            Slippage.Days.Between(from.Date.Earliest, becomes.Date.Earliest));
    }

    private static ShiftKind What(MilestoneStanding was, MilestoneStanding becomes, Entry from) =>
        becomes.Stands.Fact is { } fact ? Shift.By(fact.On, from.Date)
        : was.Stands.Id != becomes.Stands.Id && StillHolds(was.Stands, becomes) ? ShiftKind.Narrowed
        : Shift.Between(from.Date, becomes.Date, becomes.Stands.SaidOn);

    private static Entry? Measure(MilestoneStanding was, Entry becomes) => was.Stands switch
    {
        { IsDeadline: true } deadline when becomes.IsDeadline => deadline,
        _ when becomes.IsDeadline => null,
        // Days that follow from an event are no forecast of their own, but people saw them stand there.
        { Worked: not null } claim => claim,
        _ => MilestoneChain.Of(was).Measure,
    };

    /// <summary>Words of one day or document hold together: the narrower stand in the planning.</summary>
    private static bool StillHolds(Entry claim, MilestoneStanding standing) =>
        standing.Entries.Any(it => it.Entry.Id == claim.Id && it.Status is EntryStatus.Holding or EntryStatus.Overdue);

    private static bool HasDays(PlanDate date) => date is not { Earliest: null, Latest: null };
}
