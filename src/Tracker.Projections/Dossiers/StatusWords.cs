using Tracker.Domain;

namespace Tracker.Projections.Dossiers;

/// <summary>The words for what became of an entry or a milestone.</summary>
public static class StatusWords
{
    /// <summary>The step must have been taken, as a later one shows; the day is unknown.</summary>
    public const string Implied = "afgeleid";

    public static Vocabulary<EntryStatus> Entries { get; } = new(
        (EntryStatus.Holding, "geldend", "geldt", "holds"),
        (EntryStatus.Superseded, "vervangen", "vervangen", "superseded"),
        (EntryStatus.Conflicting, "strijdig", "strijdig", "contradictory"),
        (EntryStatus.Retracted, "ingetrokken", "ingetrokken", "retracted"),
        (EntryStatus.Lapsed, "vervallen", "vervallen", "lapsed"),
        (EntryStatus.CameTrue, "uitgekomen", "uitgekomen", "came true"),
        (EntryStatus.Overdue, "verstreken", "termijn verstreken", "overdue"));

    /// <summary>Whether what a claim waits for has come.</summary>
    public static Vocabulary<ConditionState> Conditions { get; } = new(
        (ConditionState.Open, "open", "nog niet vervuld", "not met yet"),
        (ConditionState.Met, "vervuld", "vervuld", "met"),
        (ConditionState.AtRisk,
            "in-gevaar", "komt volgens de planning niet op tijd", "will not happen in time, according to the planning"),
        (ConditionState.Failed, "niet-vervuld", "niet vervuld", "not met"));

    /// <summary>Every code there is.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Entries.Codes, Implied];

    /// <summary>The word for a milestone: of the entry that stands, in the same words.</summary>
    public static string Code(MilestoneStanding standing) => standing switch
    {
        { Status: StandingStatus.Implied } => Implied,
        { Status: StandingStatus.Lapsed } => Entries.Code(EntryStatus.Lapsed),
        { Status: StandingStatus.Conflicting } => Entries.Code(EntryStatus.Conflicting),
        { HasLapsedClaim: true } => Entries.Code(EntryStatus.Lapsed),
        { IsOverdue: true } => Entries.Code(EntryStatus.Overdue),
        _ => Entries.Code(EntryStatus.Holding),
    };
}
