using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Projections.Changes;

/// <summary>Tells what kind of news a move is.</summary>
internal static class ChangeKinds
{
    public static ChangeKind Of(MilestoneMove move) => move switch
    {
        { Cause: MoveCause.Retracted } => ChangeKind.Corrected,
        { Cause: MoveCause.Amended } => ChangeKind.Amended,
        { Cause: MoveCause.Settled, Becomes.Status: not StandingStatus.Conflicting } => ChangeKind.Settled,
        { Counts: false, Entry: { } said, Becomes.Stands: { } stands } when said.SaidOn >= stands.SaidOn =>
            ChangeKind.Repeated,
        { Counts: false } => ChangeKind.Late,
        _ => Between(move.Was, move.Becomes),
    };

    /// <summary>What kind of news it is that a milestone stands otherwise than before.</summary>
    /// <param name="was">Null when it was not there.</param>
    /// <param name="becomes">Null when it is gone.</param>
    public static ChangeKind Between(MilestoneStanding? was, MilestoneStanding? becomes) => (was, becomes) switch
    {
        (_, null) => ChangeKind.Corrected,
        (_, { HasLapsedClaim: true }) when was is not { HasLapsedClaim: true } => ChangeKind.Lapsed,
        (_, { Status: StandingStatus.Lapsed }) => ChangeKind.Lapsed,
        (_, { Status: StandingStatus.Conflicting }) => ChangeKind.Conflict,
        (not { Status: StandingStatus.Happened }, { Status: StandingStatus.Happened }) => ChangeKind.Happened,
        (null, _) => ChangeKind.New,
        ({ } before, { } after) => OfPlans(before, after),
    };

    private static ChangeKind OfPlans(MilestoneStanding was, MilestoneStanding becomes) =>
        (was.Date.Earliest, was.Date.Latest) == (becomes.Date.Earliest, becomes.Date.Latest) ? OfSameDays(was, becomes)
        : IsUndated(becomes.Date) ? ChangeKind.Undated
        : PlanShift.Between(was, becomes) switch
        {
            { IsMove: true } => ChangeKind.Moved,
            _ when IsUndated(was.Date) => ChangeKind.Dated,
            { Kind: ShiftKind.Widened } => ChangeKind.Widened,
            { } => ChangeKind.Worded,
            null => ChangeKind.Other,
        };

    private static ChangeKind OfSameDays(MilestoneStanding was, MilestoneStanding becomes) =>
        becomes.IsOverdue && !was.IsOverdue ? ChangeKind.Overdue
        : becomes.Firmness < was.Firmness ? ChangeKind.Firmer
        : becomes.Firmness > was.Firmness ? ChangeKind.Weaker
        : HasCome(was, becomes) ? ChangeKind.ConditionMet
        : ChangeKind.Other;

    private static bool HasCome(MilestoneStanding was, MilestoneStanding becomes) =>
        (was.Stands.Worked?.State, becomes.Stands.Worked?.State)
            is (ConditionState.Open or ConditionState.AtRisk, ConditionState.Met);

    private static bool IsUndated(PlanDate date) => date is { Earliest: null, Latest: null };
}
