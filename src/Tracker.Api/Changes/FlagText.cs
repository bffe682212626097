using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Changes;

namespace Tracker.Api.Changes;

/// <summary>A flag that went up or down, in a sentence.</summary>
public static class FlagText
{
    /// <summary><c>aangehouden sinds 12 mei 2026</c>.</summary>
    public static string Happening(FlagChange change)
    {
        var (flag, on) = (Say(FlagWords.Flags, change.Flag), DutchTimes.Day(change.On));
        return change.Kind switch
        {
            ChangeKind.FlagRaised => Say($"{flag} sinds {on}", $"{flag} since {on}"),
            ChangeKind.FlagCorrected => Say($"‘{flag}’ is ingetrokken", $"“{flag}” was retracted"),
            _ => Say($"niet meer {flag} sinds {on}", $"no longer {flag} since {on}"),
        };
    }

    /// <summary>Why; null when nothing was said of it.</summary>
    public static string? Reason(FlagChange change) =>
        change.HasLapsed ? Say("het demissionaire kabinet is opgevolgd", "the caretaker cabinet was succeeded")
        : change.Kind == ChangeKind.FlagCorrected ? Quoted(change.Note.Retraction!.Reason)
        : Quoted(((FlagMoved)change.Note.Remark).Note);

    /// <summary>Both in one line.</summary>
    public static string Whole(FlagChange change) => MilestoneWords.Sentence(Happening(change));
}
