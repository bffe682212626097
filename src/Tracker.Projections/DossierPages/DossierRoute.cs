using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.DossierPages;

/// <summary>The road of a dossier through the whole of its procedure.</summary>
/// <param name="Steps">Every step of the procedure, in the order of the table.</param>
/// <param name="Walked">
/// From which step to which it went at once: only where nothing can have come between of which no source told.
/// </param>
public sealed record DossierRoute(IReadOnlyList<RouteStep> Steps, IReadOnlyList<(string From, string To)> Walked)
{
    /// <summary>The place in the table of the furthest step that was taken, from 0; -1 when none was.</summary>
    public int Furthest => Steps
        .Where(it => it.State is RouteState.Taken or RouteState.Implied)
        .Select(it => it.Step.Order)
        .DefaultIfEmpty(-1)
        .Max();

    /// <param name="procedure">The procedure of the dossier.</param>
    /// <param name="standings">Its milestones as one sees them.</param>
    public static DossierRoute Of(Procedure procedure, IReadOnlyList<MilestoneStanding> standings)
    {
        var facts = standings.Where(it => it.Status == StandingStatus.Happened)
            .OrderBy(it => it.Stands.Fact!.On)
            .ThenBy(it => it.Step.Order)
            .ThenBy(it => it.Key.Number)
            .ToList();
        var walk = Walk(procedure, facts);
        var implied = walk.Select(step => step.Key).Except(facts.Select(it => it.Key.Step))
            .ToHashSet(StringComparer.Ordinal);
        return new DossierRoute(
            [
                .. procedure.Steps.Select(step => Of(
                    procedure, step, [.. standings.Where(it => it.Key.Step == step.Key)], implied, facts)),
            ],
            [
                .. walk.Zip(walk.Skip(1))
                    .Where(pair => pair.First.Next.Contains(pair.Second.Key)
                        && !procedure.Steps.Any(step => LiesBetween(procedure, pair.First, step, pair.Second)))
                    .Select(pair => (pair.First.Key, pair.Second.Key))
                    .Distinct(),
            ]);
    }

    private static bool LiesBetween(Procedure procedure, Step from, Step step, Step to) =>
        from.Order < step.Order && step.Order < to.Order
        && procedure.CanReach(from, step) && procedure.CanReach(step, to);

    /// <summary>
    /// The facts in the order of their days, with what must lie between; a part of a law walks on from the whole, and
    /// not from another part.
    /// </summary>
    private static List<Step> Walk(Procedure procedure, List<MilestoneStanding> facts)
    {
        var walk = new List<Step>();
        for (var at = 0; at < facts.Count; at++)
        {
            var fact = facts[at];
            var before = facts[..at].LastOrDefault(it =>
                it.Key.Tranche is null || fact.Key.Tranche is null || it.Key.Tranche == fact.Key.Tranche);
            walk.AddRange(procedure.Steps.Where(step => fact.Stands.Fact!.Exception is null && !walk.Contains(step)
                && (procedure.MustPrecede(step, fact.Step)
                    || (before is not null && procedure.MustLieBetween(step, before.Step, fact.Step)))));
            walk.Add(fact.Step);
        }

        return walk;
    }

    private static RouteStep Of(
        Procedure procedure,
        Step step,
        IReadOnlyList<MilestoneStanding> own,
        HashSet<string> implied,
        List<MilestoneStanding> facts)
    {
        var last = facts.Count > 0 ? facts[^1].Step : null;
        var state = own switch
        {
            _ when own.Any(it => it.Status == StandingStatus.Happened) => RouteState.Taken,
            _ when own.Any(it => it.IsOpen) => RouteState.Expected,
            _ when implied.Contains(step.Key) || own.Any(it => it.Status == StandingStatus.Implied) =>
                RouteState.Implied,
            { Count: > 0 } => RouteState.Lapsed,
            _ when last is null => RouteState.Ahead,
            _ when step.Order < last.Order && procedure.CanReach(step, last) => RouteState.PassedOver,
            _ => procedure.CanReach(last, step) ? RouteState.Ahead : RouteState.Closed,
        };
        return new RouteStep(step, state, own);
    }
}

/// <summary>What is known of a step of the procedure in one dossier.</summary>
/// <param name="Milestones">What was said of it, a standing for each part and each time.</param>
public sealed record RouteStep(Step Step, RouteState State, IReadOnlyList<MilestoneStanding> Milestones)
{
    /// <summary>
    /// The milestone that shows it: the last fact, or else the first plan; null where nothing was said.
    /// </summary>
    public MilestoneStanding? Shown => State == RouteState.Taken
        ? Milestones.Last(it => it.Status == StandingStatus.Happened)
        : Milestones.FirstOrDefault(it => it.IsOpen) ?? (Milestones.Count > 0 ? Milestones[0] : null);
}

public enum RouteState
{
    /// <summary>A fact says that it was taken.</summary>
    Taken,

    /// <summary>It must have been taken; the day is unknown, and can still be registered.</summary>
    Implied,

    /// <summary>A source says when it will be taken.</summary>
    Expected,

    /// <summary>The dossier is past it, and need not have taken it: it was skipped, or no source told of it.</summary>
    PassedOver,

    /// <summary>It was planned, and cannot come any more.</summary>
    Lapsed,

    /// <summary>It can still come; nothing was said of it.</summary>
    Ahead,

    /// <summary>The dossier went another way.</summary>
    Closed,
}
