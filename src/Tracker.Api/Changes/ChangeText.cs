using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;

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
            ChangeKind.Moved => $"verschoven van {Said(was)} naar {Said(becomes)}{Days(change)}",
            ChangeKind.Dated => $"heeft nu een datum: {Said(becomes)}; eerst {Said(was)}",
            ChangeKind.Worded => $"nader bepaald: {Said(becomes)}, naast {Said(was)}",
            ChangeKind.Undated => $"heeft geen datum meer: {Said(becomes)}; eerst {Said(was)}",
            ChangeKind.Firmness => $"zekerheid van {Said(becomes)}: eerst {MilestoneWords.Firm(was?.Firmness)}, nu "
                + MilestoneWords.Firm(becomes?.Firmness),
            ChangeKind.Happened => $"op {MilestoneWords.Days(becomes!.Date)}{Expected(was, becomes)}",
            ChangeKind.Overdue => $"termijn verstreken: {Said(becomes)}",
            ChangeKind.Lapsed => $"vervallen: {Said(was)}",
            ChangeKind.Corrected => Corrected(change),
            ChangeKind.Conflict => $"uitspraken botsen: {Said(was)} en {Said(becomes)}",
            ChangeKind.Late => $"nagekomen uitspraak: {Said(change.Move.Entry)}{Late(change.Move.Entry)}",
            _ => Otherwise(change.Move),
        };
    }

    /// <summary>Why: the condition, or the reason of a correction; null when nothing was said of it.</summary>
    public static string? Reason(Change change) => change.Move switch
    {
        { Cause: MoveCause.Retracted, Entry.Retraction: { } retraction } => retraction.Reason,
        { Cause: MoveCause.Elsewhere } => "door een andere stap in dit dossier",
        { Becomes.Stands.Condition: { } condition } => $"voorwaarde: {condition}",
        _ => null,
    };

    private static string Said(Entry? entry) => entry switch
    {
        null => "niets",
        { Date: { Earliest: null, Latest: null }, Phrase: null } => "geen datum",
        _ => MilestoneWords.Said(entry),
    };

    private static string Days(Change change) =>
        change.Move.Days is { } days && days != 0 ? $" ({MilestoneWords.Moved(days)})" : string.Empty;

    private static string Expected(Entry? was, Entry happened) =>
        was is not { IsFact: false } ? string.Empty
        : (was.Date.Earliest, was.Date.Latest) == (happened.Date.Earliest, happened.Date.Latest) ? ", zoals gepland"
        : $"; de planning was {Said(was)}";

    private static string Otherwise(MilestoneMove move) => move switch
    {
        { Becomes.Status: StandingStatus.Implied } => "moet gezet zijn, zo blijkt uit een latere stap",
        { Becomes.IsOverdue: true, Was.IsOverdue: false } => $"termijn verstreken: {Said(move.Becomes.Stands)}",
        _ => $"gewijzigd: {Said(move.Becomes?.Stands ?? move.Was?.Stands)}",
    };

    private static string Late(Entry? entry) =>
        entry is null ? string.Empty : $", gezegd op {DutchDates.Day(entry.SaidOn)}";

    private static string Corrected(Change change) => change.Move.Becomes?.Stands is { } stands
        ? $"hersteld: {Said(change.Move.Entry ?? change.Move.Was?.Stands)} is ingetrokken, nu geldt {Said(stands)}"
        : $"ingetrokken: {Said(change.Move.Entry ?? change.Move.Was?.Stands)}";
}
