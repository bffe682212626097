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
        MilestoneWords.Sentence(Say(InstrumentWords.Instruments, procedure.Instrument));

    /// <summary>What is particular about a step: <c>mag vaker</c>, <c>per deel</c>.</summary>
    /// <param name="step">The step.</param>
    /// <param name="canStop">The procedure can stop here.</param>
    public static IEnumerable<string> Marks(Step step, bool canStop)
    {
        if (step.Class == StepClass.Start)
        {
            yield return Say("kan het begin zijn", "can be the beginning");
        }

        if (step.Repeatable)
        {
            yield return Say("mag vaker", "may be repeated");
        }

        if (step.PerTranche)
        {
            yield return Say("per deel", "by part");
        }

        if (canStop)
        {
            yield return Say("hier kan het stoppen", "it can stop here");
        }
    }

    /// <summary>The names of the steps that may follow; where none does, that it is the end.</summary>
    public static string Next(Procedure procedure, Step step) => step.IsEnd
        ? Say("niets: dit is een einde", "nothing: this is an end")
        : string.Join("; ", step.Next.Select(next => Say(MilestoneWords.Words(procedure.Get(next), happened: true))));

    /// <summary>What is known of a step in one dossier, in a few words.</summary>
    public static string Of(RouteStep step) => step.State switch
    {
        RouteState.Taken =>
            $"{MilestoneWords.Firm(null)}, {PageTimes.Day(step.Shown!.Stands.Fact!.On)}{Exception(step.Shown)}",
        RouteState.Implied => Say(
            "afgeleid: moet zijn gezet, geen dag bekend", "derived: must have been taken, no day known"),
        RouteState.Expected =>
            $"{MilestoneWords.Firm(step.Shown!.Firmness)}, {MilestoneWords.Said(step.Shown.Stands)}",
        RouteState.PassedOver => Say("overgeslagen, of niet gemeld", "skipped, or not reported"),
        RouteState.Lapsed => Say(
            "vervallen: was gepland, kan niet meer", "lapsed: was planned, not possible any more"),
        RouteState.Closed => Say("kan niet meer", "not possible any more"),
        _ => Say("kan nog; er is niets over gezegd", "still possible; nothing was said of it"),
    };

    private static string Exception(MilestoneStanding standing) =>
        standing.Stands.Fact!.Exception is { } reason
            ? Say($", als uitzondering: {reason}", $", as an exception: ‘{reason}’")
            : string.Empty;
}
