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
        var (flag, on) = (FlagWords.Flags.Label(change.Flag), DutchTimes.Day(change.On));
        return change.Kind switch
        {
            ChangeKind.FlagRaised => $"{flag} sinds {on}",
            ChangeKind.FlagCorrected => $"‘{flag}’ is ingetrokken",
            _ => $"niet meer {flag} sinds {on}",
        };
    }

    /// <summary>Why; null when nothing was said of it.</summary>
    public static string? Reason(FlagChange change) =>
        change.HasLapsed ? "het demissionaire kabinet is opgevolgd"
        : change.Kind == ChangeKind.FlagCorrected ? change.Note.Retraction!.Reason
        : ((FlagMoved)change.Note.Remark).Note;

    /// <summary>Both in one line.</summary>
    public static string Whole(FlagChange change) => MilestoneWords.Sentence(Happening(change));
}
