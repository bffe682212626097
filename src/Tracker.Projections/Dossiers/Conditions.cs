using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;

namespace Tracker.Projections.Dossiers;

/// <summary>Works out what became of a claim that waits for an event, from where that event stands.</summary>
internal static class Conditions
{
    /// <param name="awaits">What the claim waits for.</param>
    /// <param name="own">The days that the claim names itself.</param>
    /// <param name="happening">What is known of the event.</param>
    /// <param name="at">The day of the event, or its plan.</param>
    /// <param name="day">The day in Amsterdam on which is judged whether the time for it has passed.</param>
    public static (ConditionState State, PlanDate Date) Of(
        Awaiting awaits, PlanDate own, AwaitedEvent happening, PlanDate at, LocalDate day)
    {
        var state = happening switch
        {
            AwaitedEvent.Lapsed => ConditionState.Failed,
            AwaitedEvent.Happened => IsInTime(awaits, at.Earliest!.Value) ? ConditionState.Met : ConditionState.Failed,
            AwaitedEvent.Implied => awaits is { Counts: false, From: null, Until: null }
                ? ConditionState.Met
                : ConditionState.Open,
            _ when awaits.Until < day => ConditionState.Failed,
            _ when at.Earliest > awaits.Until || at.Latest < awaits.From => ConditionState.AtRisk,
            _ => ConditionState.Open,
        };
        return (state, !awaits.Counts ? own
            : state == ConditionState.Failed ? PlanDate.Undated()
            : Counted(awaits, at));
    }

    private static bool IsInTime(Awaiting awaits, LocalDate day) => !(day < awaits.From) && !(day > awaits.Until);

    /// <summary>The days that follow from those of the event. A bound that the event lacks is not made up.</summary>
    private static PlanDate Counted(Awaiting awaits, PlanDate at)
    {
        var (first, last) = awaits switch
        {
            { Relation: AwaitingRelation.Within } => (at.Earliest, After(at.Latest)),
            { Relation: AwaitingRelation.NotBefore } => (After(at.Earliest), null),
            // 'Na het advies' names no day while that is planned for a whole year: its start would be made up.
            { Relation: AwaitingRelation.After, Count: null } =>
                (at.Width == 1 ? at.Earliest!.Value.PlusDays(1) : null, (LocalDate?)null),
            _ => (After(at.Earliest), After(at.Latest)),
        };
        return new PlanDate(first, last, first == last && first is not null ? Precision.Day : Precision.Relative)
        {
            Soft = at.Soft,
            StartsAtLetter = at.StartsAtLetter,
            Members = at.Members.Count > 0 && last is not null && awaits.Relation != AwaitingRelation.Within
                ? at.Members.Select(awaits.After).ToValues()
                : [],
        };

        LocalDate? After(LocalDate? bound) => bound is { } known ? awaits.After(known) : null;
    }
}
