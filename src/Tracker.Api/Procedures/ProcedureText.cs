using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.Procedures;
using Tracker.Projections.DossierPages;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Procedures;

/// <summary>What pages say of steps in words.</summary>
public static class ProcedureText
{
    /// <summary><c>Ministeriële regeling</c>.</summary>
    public static string Name(Procedure procedure) =>
        MilestoneWords.Sentence(InstrumentWords.Instruments.Label(procedure.Instrument));

    /// <summary>What is particular about a step: <c>mag vaker</c>, <c>per deel</c>.</summary>
    /// <param name="step">The step.</param>
    /// <param name="canStop">The procedure can stop here.</param>
    public static IEnumerable<string> Marks(Step step, bool canStop)
    {
        if (step.Class == StepClass.Start)
        {
            yield return "kan het begin zijn";
        }

        if (step.Repeatable)
        {
            yield return "mag vaker";
        }

        if (step.PerTranche)
        {
            yield return "per deel";
        }

        if (canStop)
        {
            yield return "hier kan het stoppen";
        }
    }

    /// <summary>The names of the steps that may follow; where none does, that it is the end.</summary>
    public static string Next(Procedure procedure, Step step) => step.IsEnd
        ? "niets: dit is een einde"
        : string.Join("; ", step.Next.Select(next => StepWords.Taken(procedure.Get(next))));

    /// <summary>What is known of a step in one dossier, in a few words.</summary>
    public static string Of(RouteStep step) => step.State switch
    {
        RouteState.Taken => $"gebeurd, {DutchTimes.Day(step.Shown!.Stands.Fact!.On)}{Exception(step.Shown)}",
        RouteState.Implied => "afgeleid: moet zijn gezet, geen dag bekend",
        RouteState.Expected =>
            $"{MilestoneWords.Firm(step.Shown!.Firmness)}, {MilestoneWords.Said(step.Shown.Stands)}",
        RouteState.PassedOver => "overgeslagen, of niet gemeld",
        RouteState.Lapsed => "vervallen: was gepland, kan niet meer",
        RouteState.Closed => "kan niet meer",
        _ => "kan nog; er is niets over gezegd",
    };

    private static string Exception(MilestoneStanding standing) =>
        standing.Stands.Fact!.Exception is { } reason ? $", als uitzondering: {reason}" : string.Empty;
}
