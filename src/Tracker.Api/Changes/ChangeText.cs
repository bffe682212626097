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
            ChangeKind.New => Say(
                $"nieuw: {Said(becomes)}, {MilestoneWords.Firm(becomes?.Firmness)}",
                $"new: {Said(becomes)}, {MilestoneWords.Firm(becomes?.Firmness)}"),
            ChangeKind.Moved => Say(
                $"verschoven van {Said(change.Shift?.From ?? was)} naar {Said(becomes)}{Days(change)}{Firming(change)}",
                $"moved from {Said(change.Shift?.From ?? was)} to {Said(becomes)}{Days(change)}{Firming(change)}"),
            ChangeKind.Dated => Before(change, "heeft nu een datum", "has a date now"),
            ChangeKind.Worded => Before(change, "nader bepaald", "narrowed down"),
            ChangeKind.Widened => Before(change, "ruimer", "wider"),
            ChangeKind.Undated => Say(
                $"heeft geen datum meer: {Said(becomes)}; eerst {Said(was)}",
                $"has no date any more: {Said(becomes)}; before {Said(was)}"),
            ChangeKind.Firmer => Firmed(change, "steviger", "firmer"),
            ChangeKind.Weaker => Firmed(change, "minder zeker", "less firm"),
            ChangeKind.Happened => Say(
                $"op {MilestoneWords.Days(becomes!.Date)}{Expected(change, was)}",
                $"on {MilestoneWords.Days(becomes!.Date)}{Expected(change, was)}"),
            ChangeKind.Overdue => Say($"termijn verstreken: {Said(becomes)}", $"overdue: {Said(becomes)}"),
            ChangeKind.Lapsed => Say($"vervallen: {Said(was ?? becomes)}", $"lapsed: {Said(was ?? becomes)}"),
            ChangeKind.ConditionMet => Say("voorwaarde vervuld: ", "condition met: ") + Said(becomes),
            ChangeKind.Corrected => Corrected(change),
            ChangeKind.Amended => Say(
                $"verbeterd: {Said(becomes ?? change.Move.Entry)}; er stond {Said(Former(change) ?? was)}",
                $"amended: {Said(becomes ?? change.Move.Entry)}; it said {Said(Former(change) ?? was)}"),
            ChangeKind.Conflict =>
                Say("uitspraken botsen: ", "statements contradict each other: ") + Conflicting(change),
            ChangeKind.Settled => Say($"beslist: {Said(becomes)} geldt", $"settled: {Said(becomes)} holds"),
            ChangeKind.Restored => Say(
                $"veranderde, en staat weer op {Said(becomes)}", $"changed, and is back at {Said(becomes)}"),
            ChangeKind.Repeated => Say("opnieuw gezegd: ", "said again: ") + Said(change.Move.Entry),
            ChangeKind.Late => Say(
                $"nagekomen uitspraak: {Said(change.Move.Entry)}{Late(change.Move.Entry)}",
                $"late statement: {Said(change.Move.Entry)}{Late(change.Move.Entry)}"),
            _ => Otherwise(change.Move),
        };
    }

    /// <summary>
    /// Why: the condition, or the reason of a correction or a choice; null when nothing was said of it.
    /// </summary>
    public static string? Reason(Change change) => change.Move switch
    {
        { Cause: MoveCause.Retracted, Entry.Retraction: { } retraction } => Quoted(retraction.Reason),
        { Cause: MoveCause.Amended } => Quoted(Former(change)?.Retraction?.Reason),
        { Settlement: { } settlement } => Quoted(settlement.Undoing?.Reason ?? settlement.Choice.Reason),
        { Through: { } entry } => Through(change, entry),
        { Becomes.Stands.Condition: { } condition } => Say($"voorwaarde: {condition}", $"condition: ‘{condition}’"),
        _ => null,
    };

    /// <summary>
    /// That it is older than what we knew: <c>oudere bron, gezegd op 16 september 2025</c>; else null.
    /// </summary>
    public static string? Age(Change change) => change is { IsBelated: true, Move.Entry: { } entry }
        ? Say(
            $"oudere bron, gezegd op {PageTimes.Day(entry.SaidOn)}",
            $"older source, said on {PageTimes.Day(entry.SaidOn)}")
        : null;

    private static string Said(Entry? entry) => entry switch
    {
        null => Say("niets", "nothing"),
        { Date: { Earliest: null, Latest: null }, Phrase: null } => Say("geen datum", "no date"),
        _ => MilestoneWords.Said(entry),
    };

    private static string Days(Change change) =>
        change.Days is { } days ? $" ({MilestoneWords.Moved(days)})" : string.Empty;

    private static string Firming(Change change) => change.Firming is { } firming
        ? $"; {Say(ChangeWords.Firmings, firming)}: {MilestoneWords.Firm(change.Move.Becomes!.Firmness)}, was "
            + MilestoneWords.Firm(change.Move.Was!.Firmness)
        : string.Empty;

    /// <summary>Other days, and those before.</summary>
    private static string Before(Change change, string dutch, string english)
    {
        var (was, becomes) = (Said(change.Move.Was?.Stands), Said(change.Move.Becomes?.Stands));
        return Say(
            $"{dutch}: {becomes}; eerst {was}{Firming(change)}",
            $"{english}: {becomes}; before {was}{Firming(change)}");
    }

    /// <summary>The same days, more or less firm.</summary>
    private static string Firmed(Change change, string dutch, string english)
    {
        var (was, becomes) = (change.Move.Was?.Stands, change.Move.Becomes?.Stands);
        var (before, now) = (MilestoneWords.Firm(was?.Firmness), MilestoneWords.Firm(becomes?.Firmness));
        return Say(
            $"{dutch}: {Said(becomes)} is nu {now}, was {before}",
            $"{english}: {Said(becomes)} is now {now}, was {before}");
    }

    private static string Conflicting(Change change) => string.Join(
        Say(" en ", " and "), change.Move.Becomes!.Conflicts.Append(change.Move.Becomes.Stands).Select(Said));

    /// <summary>The mistake that another entry took the place of.</summary>
    private static Entry? Former(Change change) => change.Dossier.Entries
        .FirstOrDefault(entry => entry.Retraction?.Into is { } into && into == change.Move.Entry?.Id);

    private static string Expected(Change change, Entry? was) => (was, change.Shift) switch
    {
        (null or { IsFact: true }, _) => string.Empty,
        (_, { Kind: ShiftKind.CameTrue, From.Date.Width: 1 }) => Say(", zoals gepland", ", as planned"),
        (_, { Kind: ShiftKind.CameTrue, From: var plan }) => Say(
            $", binnen de planning ({Said(plan)})", $", within the plan ({Said(plan)})"),
        (_, { IsMove: true, From: var plan }) => Say(
            $"; de planning was {Said(plan)}{Days(change)}", $"; the plan was {Said(plan)}{Days(change)}"),
        ({ } plan, _) => Say($"; de planning was {Said(plan)}", $"; the plan was {Said(plan)}"),
    };

    /// <summary>
    /// Another milestone that changed this one: <c>door Cyberbeveiligingswet: in werking op 15 augustus 2026</c>.
    /// </summary>
    private static string Through(Change change, Entry entry)
    {
        var key = entry.Milestone;
        var elsewhere = change.Dossier.Elsewhere.GetValueOrDefault(key.Dossier);
        var step = (elsewhere ?? change.Dossier).Procedure.Get(key.Step);
        var where = elsewhere is null
            ? Say("een andere stap in dit dossier", "another step in this dossier")
            : Quoted(elsewhere.ShortNameAt(change.Seen));
        var when = entry.IsFact ? Say($"op {MilestoneWords.Days(entry.Date)}", $"on {MilestoneWords.Days(entry.Date)}")
            : Said(entry);
        var what = MilestoneWords.What(step, key, entry.IsFact);
        return Say($"door {where}: {what} {when}", $"by {where}: {what} {when}");
    }

    private static string Otherwise(MilestoneMove move) => move switch
    {
        { Becomes.Status: StandingStatus.Implied } => Say(
            "moet gezet zijn, zo blijkt uit een latere stap", "must have been taken, as a later step shows"),
        { Becomes.Stands: { IsDeadline: true } deadline, Was.Stands.IsDeadline: false } => Say(
            $"nu een wettelijke termijn: {Said(deadline)}; eerst {Said(move.Was.Stands)}",
            $"now a statutory period: {Said(deadline)}; before {Said(move.Was.Stands)}"),
        _ => Say(
            $"gewijzigd: {Said(move.Becomes?.Stands ?? move.Was?.Stands)}",
            $"changed: {Said(move.Becomes?.Stands ?? move.Was?.Stands)}"),
    };

    private static string Late(Entry? entry) =>
        entry is null
            ? string.Empty
            : Say($", gezegd op {PageTimes.Day(entry.SaidOn)}", $", said on {PageTimes.Day(entry.SaidOn)}");

    private static string Corrected(Change change) => change.Move.Becomes?.Stands is { } stands
        ? Say(
            $"hersteld: {Mistake(change)} is ingetrokken, nu geldt {Said(stands)}",
            $"corrected: {Mistake(change)} was retracted, now {Said(stands)} holds")
        : Say($"ingetrokken: {Mistake(change)}", $"retracted: {Mistake(change)}");

    private static string Mistake(Change change) => Said(change.Move.Entry ?? change.Move.Was?.Stands);
}
