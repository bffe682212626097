using Tracker.Api.Pages;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Api.Slippage;

/// <summary>What moved, in words for people.</summary>
public static class SlippageText
{
    /// <summary>What a word in a chain did: <c>425 dagen later</c>, <c>nader bepaald</c>.</summary>
    public static string Effect(ChainLink link) => link switch
    {
        { IsMove: false } => Say(SlippageWords.Shifts, link.Kind),
        { Days: { } days and not 0 } => $"{MilestoneWords.Count(days)} {Whither(days)}",
        { DaysByEarliest: { } days and not 0 } => Say(
            $"begin {MilestoneWords.Count(days)} {Whither(days)}",
            $"beginning {MilestoneWords.Count(days)} {Whither(days)}"),
        _ => Say(SlippageWords.Shifts, link.Kind),
    };

    /// <summary>How far it moved, in few characters: <c>+425 dagen</c>; null for what is no move.</summary>
    public static string? Short(ChainLink link) => link switch
    {
        { IsMove: false } => null,
        { Days: { } days and not 0 } => MilestoneWords.Moved(days),
        { DaysByEarliest: { } days and not 0 } => Say(
            $"begin {MilestoneWords.Moved(days)}", $"beginning {MilestoneWords.Moved(days)}"),
        _ => Say(SlippageWords.Shifts, link.Kind),
    };

    /// <summary>How far a milestone moved: <c>+1.431 dagen</c>; null when it did not, or when an end is open.</summary>
    public static string? Days(MilestoneSlippage it) =>
        it is { Moves: > 0, Days: { } days } ? MilestoneWords.Moved(days) : null;

    /// <summary>The same by the earliest days.</summary>
    public static string? DaysByEarliest(MilestoneSlippage it) =>
        it is { Moves: > 0, DaysByEarliest: { } days } ? MilestoneWords.Moved(days) : null;

    /// <summary>Where a milestone stands now: <c>gebeurd</c>, <c>termijn verstreken</c>, <c>beoogd</c>.</summary>
    public static string Now(MilestoneStanding standing) => standing switch
    {
        { Status: StandingStatus.Happened } => MilestoneWords.Firm(null),
        _ when StatusWords.Code(standing) is var code && StatusWords.Entries.TryParse(code, out var status)
            && status != EntryStatus.Holding => Say(StatusWords.Entries, status),
        { Status: StandingStatus.Implied } => Say("gebeurd, dag onbekend", "happened, day unknown"),
        { Date.Bounds: Bounds.None } => Say("zonder dag", "without a day"),
        _ => MilestoneWords.Firm(standing.Firmness),
    };

    private static string Whither(int days) => days > 0 ? "later" : Say("eerder", "earlier");
}
