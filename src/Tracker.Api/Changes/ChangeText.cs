using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Api.Changes;

/// <summary>A change in a sentence, for people and for readers of the Atom feed.</summary>
public static class ChangeText
{
    /// <summary>The shape beside it.</summary>
    public static string Shape(Change change) => change.Kind switch
    {
        ChangeKind.Happened => "z-feit",
        ChangeKind.Overdue => "i-verstreken",
        ChangeKind.Conflict => "i-botst",
        ChangeKind.Moved or ChangeKind.Undated => "i-van",
        _ => MilestoneWords.Shape((change.Move.Becomes ?? change.Move.Was)?.Firmness),
    };

    /// <summary>What it is about: <c>In werking</c>.</summary>
    public static string What(Change change)
    {
        var move = change.Move;
        var standing = move.Becomes ?? move.Was;
        var words = standing is not null
            ? MilestoneWords.What(standing)
            : MilestoneWords.What(
                change.Dossier.Procedure.Find(move.Key.Step)!, move.Key, move.Entry?.IsFact ?? false);
        return MilestoneWords.Sentence(words);
    }

    /// <summary>Both in one line: <c>In werking: verschoven van ‘Q3 2026’ naar ‘Q4 2026’ (+92 dagen)</c>.</summary>
    public static string Whole(Change change) => What(change) + Between(change) + Happening(change);

    /// <summary>What stands between the two: a fact goes on without a stop.</summary>
    public static string Between(Change change) => change.Kind == ChangeKind.Happened ? " " : ": ";

    /// <summary>What happened to it: <c>verschoven van ‘1 juli 2026’ naar ‘1 januari 2027’ (+184 dagen)</c>.</summary>
    public static string Happening(Change change)
    {
        var (was, becomes) = (change.Move.Was?.Stands, change.Move.Becomes?.Stands);
        return change.Kind switch
        {
            ChangeKind.New => $"nieuw: {Said(becomes)}, {MilestoneWords.Firm(becomes?.Firmness)}",
            ChangeKind.Moved => 
                $"verschoven van {Said(change.Shift?.From ?? was)} naar {Said(becomes)}{Days(change)}{Firming(change)}",
            ChangeKind.Dated => $"heeft nu een datum: {Said(becomes)}; eerst {Said(was)}{Firming(change)}",
            ChangeKind.Worded => $"nader bepaald: {Said(becomes)}; eerst {Said(was)}{Firming(change)}",
            ChangeKind.Widened => $"ruimer: {Said(becomes)}; eerst {Said(was)}{Firming(change)}",
            ChangeKind.Undated => $"heeft geen datum meer: {Said(becomes)}; eerst {Said(was)}",
            ChangeKind.Firmer => $"steviger: {Said(becomes)} is nu {MilestoneWords.Firm(becomes?.Firmness)}, was "
                + MilestoneWords.Firm(was?.Firmness),
            ChangeKind.Weaker => $"minder zeker: {Said(becomes)} is nu {MilestoneWords.Firm(becomes?.Firmness)}, was "
                + MilestoneWords.Firm(was?.Firmness),
            ChangeKind.Happened => $"op {MilestoneWords.Days(becomes!.Date)}{Expected(change, was)}",
            ChangeKind.Overdue => $"termijn verstreken: {Said(becomes)}",
            ChangeKind.Lapsed => $"vervallen: {Said(was ?? becomes)}",
            ChangeKind.ConditionMet => $"voorwaarde vervuld: {Said(becomes)}",
            ChangeKind.Corrected => Corrected(change),
            ChangeKind.Amended =>
                $"verbeterd: {Said(becomes ?? change.Move.Entry)}; er stond {Said(Former(change) ?? was)}",
            ChangeKind.Conflict => $"uitspraken botsen: {Conflicting(change)}",
            ChangeKind.Settled => $"beslist: {Said(becomes)} geldt",
            ChangeKind.Restored => $"veranderde, en staat weer op {Said(becomes)}",
            ChangeKind.Repeated => $"opnieuw gezegd: {Said(change.Move.Entry)}",
            ChangeKind.Late => $"nagekomen uitspraak: {Said(change.Move.Entry)}{Late(change.Move.Entry)}",
            _ => Otherwise(change.Move),
        };
    }

    /// <summary>
    /// Why: the condition, or the reason of a correction or a choice; null when nothing was said of it.
    /// </summary>
    public static string? Reason(Change change) => change.Move switch
    {
        { Cause: MoveCause.Retracted, Entry.Retraction: { } retraction } => retraction.Reason,
        { Cause: MoveCause.Amended } => Former(change)?.Retraction?.Reason,
        { Settlement: { } settlement } => settlement.Undoing?.Reason ?? settlement.Choice.Reason,
        { Through: { } entry } => Through(change.Dossier, entry),
        { Becomes.Stands.Condition: { } condition } => $"voorwaarde: {condition}",
        _ => null,
    };

    /// <summary>
    /// That it is older than what we knew: <c>oudere bron, gezegd op 16 september 2025</c>; else null.
    /// </summary>
    public static string? Age(Change change) => change is { IsBelated: true, Move.Entry: { } entry }
        ? $"oudere bron, gezegd op {DutchTimes.Day(entry.SaidOn)}"
        : null;

    private static string Said(Entry? entry) => entry switch
    {
        null => "niets",
        { Date: { Earliest: null, Latest: null }, Phrase: null } => "geen datum",
        _ => MilestoneWords.Said(entry),
    };

    private static string Days(Change change) =>
        change.Days is { } days ? $" ({MilestoneWords.Moved(days)})" : string.Empty;

    private static string Firming(Change change) => change.Firming is { } firming
        ? $"; {ChangeWords.Firmings.Label(firming)}: {MilestoneWords.Firm(change.Move.Becomes!.Firmness)}, was "
            + MilestoneWords.Firm(change.Move.Was!.Firmness)
        : string.Empty;

    private static string Conflicting(Change change) => string.Join(
        " en ", change.Move.Becomes!.Conflicts.Append(change.Move.Becomes.Stands).Select(Said));

    /// <summary>The mistake that another entry took the place of.</summary>
    private static Entry? Former(Change change) => change.Dossier.Entries
        .FirstOrDefault(entry => entry.Retraction?.Into is { } into && into == change.Move.Entry?.Id);

    private static string Expected(Change change, Entry? was) => (was, change.Shift) switch
    {
        (null or { IsFact: true }, _) => string.Empty,
        (_, { Kind: ShiftKind.CameTrue, From.Date.Width: 1 }) => ", zoals gepland",
        (_, { Kind: ShiftKind.CameTrue, From: var plan }) => $", binnen de planning ({Said(plan)})",
        (_, { IsMove: true, From: var plan }) => $"; de planning was {Said(plan)}{Days(change)}",
        ({ } plan, _) => $"; de planning was {Said(plan)}",
    };

    /// <summary>
    /// Another milestone that changed this one: <c>door Cyberbeveiligingswet: in werking op 15 augustus 2026</c>.
    /// </summary>
    private static string Through(DossierHistory dossier, Entry entry)
    {
        var key = entry.Milestone;
        var elsewhere = dossier.Elsewhere.GetValueOrDefault(key.Dossier);
        var step = (elsewhere ?? dossier).Procedure.Get(key.Step);
        var where = elsewhere?.ShortName ?? "een andere stap in dit dossier";
        var when = entry.IsFact ? $"op {MilestoneWords.Days(entry.Date)}" : Said(entry);
        return $"door {where}: {MilestoneWords.What(step, key, entry.IsFact)} {when}";
    }

    private static string Otherwise(MilestoneMove move) => move switch
    {
        { Becomes.Status: StandingStatus.Implied } => "moet gezet zijn, zo blijkt uit een latere stap",
        { Becomes.Stands: { IsDeadline: true } deadline, Was.Stands.IsDeadline: false } =>
            $"nu een wettelijke termijn: {Said(deadline)}; eerst {Said(move.Was.Stands)}",
        _ => $"gewijzigd: {Said(move.Becomes?.Stands ?? move.Was?.Stands)}",
    };

    private static string Late(Entry? entry) =>
        entry is null ? string.Empty : $", gezegd op {DutchTimes.Day(entry.SaidOn)}";

    private static string Corrected(Change change) => change.Move.Becomes?.Stands is { } stands
        ? $"hersteld: {Said(change.Move.Entry ?? change.Move.Was?.Stands)} is ingetrokken, nu geldt {Said(stands)}"
        : $"ingetrokken: {Said(change.Move.Entry ?? change.Move.Was?.Stands)}";
}
