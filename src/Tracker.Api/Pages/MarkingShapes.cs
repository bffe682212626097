using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Pages;

/// <summary>The shape of each marking in the sprite.</summary>
public static class MarkingShapes
{
    /// <param name="code">Of the marking.</param>
    public static string Of(string code) => code switch
    {
        Markings.Standstill => "i-stilstand",
        Markings.PartlyInForce => "z-plan",
        _ when FlagWords.Flags.TryParse(code, out var flag) => flag switch
        {
            Flag.Controversial => "i-controversieel",
            Flag.Adjourned => "i-aangehouden",
            Flag.AwaitingNovelle or Flag.AwaitingDelegatedRules => "i-wacht",
            Flag.Urgent => "i-spoed",
            _ => "i-buiten",
        },
        _ => "i-buiten",
    };
}
