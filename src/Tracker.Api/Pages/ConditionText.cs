using System.Globalization;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Pages;

/// <summary>What became of a claim that waits for an event, in a sentence or two.</summary>
public static class ConditionText
{
    /// <summary>
    /// <c>Voorwaarde niet vervuld: ‘debat Tweede Kamer’ was op 5 februari 2025, en niet uiterlijk 31 december
    /// 2024.</c>
    /// </summary>
    public static string Of(WorkedOut it) => it.Awaits.Counts ? Counted(it) : Conditional(it);

    /// <summary>How the days hang on the event: <c>3 maanden na ‘bekendmaking’ van Wet X</c>.</summary>
    public static string Relation(Awaiting awaits, string what)
    {
        var count = awaits is { Count: { } number, Unit: { } unit } ? Count(number, unit) : null;
        return awaits.Relation switch
        {
            AwaitingRelation.With => Say($"op dezelfde dag als {what}", $"on the same day as {what}"),
            AwaitingRelation.After when count is null => Say($"na {what}", $"after {what}"),
            AwaitingRelation.After => Say($"{count} na {what}", $"{count} after {what}"),
            AwaitingRelation.Within => Say($"binnen {count} na {what}", $"within {count} after {what}"),
            AwaitingRelation.NotBefore => Say($"op zijn vroegst {count} na {what}", $"at least {count} after {what}"),
            _ => Say($"alleen als er komt: {what}{Window(awaits)}", $"only if it comes: {what}{Window(awaits)}"),
        };
    }

    /// <summary><c>‘bekendmaking’ van Wet X</c>.</summary>
    public static string What(WorkedOut it)
    {
        var step = it.Step is { } known
            ? MilestoneWords.What(known, it.Key, happened: it.Event == AwaitedEvent.Happened)
            : it.Key.Step;
        return it.Elsewhere is { } other
            ? Say($"‘{step}’ van {other}", $"“{step}” of ‘{other}’")
            : Say($"‘{step}’", $"“{step}”");
    }

    private static string Conditional(WorkedOut it)
    {
        var (what, window) = (What(it), Window(it.Awaits));
        return (it.State, it.Event) switch
        {
            (ConditionState.Met, AwaitedEvent.Happened) => Say(
                $"Voorwaarde vervuld: {what} op {Days(it)}.", $"Condition met: {what} on {Days(it)}."),
            (ConditionState.Met, _) => Say(
                $"Voorwaarde vervuld: {what} moet al gezet zijn.",
                $"Condition met: {what} must have been taken already."),
            (ConditionState.Failed, AwaitedEvent.Happened) => Say(
                $"Voorwaarde niet vervuld: {what} was op {Days(it)}, en niet{window}.",
                $"Condition not met: {what} was on {Days(it)}, and not{window}."),
            (ConditionState.Failed, AwaitedEvent.Lapsed) => Say(
                $"Voorwaarde niet vervuld: {what} kan niet meer komen.",
                $"Condition not met: {what} cannot come any more."),
            (ConditionState.Failed, _) => Say(
                $"Voorwaarde niet vervuld: {what} is niet vastgelegd{window}, en die tijd is voorbij.",
                $"Condition not met: {what} was not recorded{window}, and that time has passed."),
            (ConditionState.AtRisk, _) => Say(
                $"Wacht op {what}{window}. Volgens de planning lukt dat niet: {Days(it)}.",
                $"Waits for {what}{window}. According to the planning that will not happen in time: {Days(it)}."),
            (_, AwaitedEvent.Planned) when HasDays(it) => Say(
                $"Wacht op {what}{window}. Gepland: {Days(it)}.",
                $"Waits for {what}{window}. Planned: {Days(it)}."),
            (_, AwaitedEvent.Implied) => Say(
                $"Wacht op {what}{window}. Die stap moet al gezet zijn, de dag is niet bekend.",
                $"Waits for {what}{window}. That step must have been taken already, the day is not known."),
            (_, AwaitedEvent.Circular) => Say(
                $"Wacht op {what}, en die wacht weer op deze stap.",
                $"Waits for {what}, and that waits for this step."),
            _ => Say($"Wacht op {what}{window}.", $"Waits for {what}{window}."),
        };
    }

    private static string Counted(WorkedOut it)
    {
        var what = What(it);
        var relation = MilestoneWords.Sentence(Relation(it.Awaits, what));
        return (it.State, it.Event) switch
        {
            (ConditionState.Failed, _) => Say(
                $"{relation}. Die stap kan niet meer komen.", $"{relation}. That step cannot come any more."),
            (_, AwaitedEvent.Happened) => Say(
                $"{relation}. Die stap is gezet op {Days(it)}.", $"{relation}. That step was taken on {Days(it)}."),
            (_, AwaitedEvent.Planned) when HasDays(it) => Say(
                $"{relation}. Die stap is gepland: {Days(it)}.", $"{relation}. That step is planned: {Days(it)}."),
            (_, AwaitedEvent.Implied) => Say(
                $"{relation}. Die stap moet al gezet zijn, de dag is niet bekend.",
                $"{relation}. That step must have been taken already, the day is not known."),
            (_, AwaitedEvent.Circular) => Say(
                $"{relation}. Die stap wacht zelf weer op deze.", $"{relation}. That step waits for this one itself."),
            _ => Say(
                $"{relation}. Daarvan is nog geen dag bekend.", $"{relation}. Of that no day is known yet."),
        };
    }

    private static string Window(Awaiting it) => (it.From, it.Until) switch
    {
        (null, null) => string.Empty,
        ({ } from, null) => Say($" vanaf {PageTimes.Day(from)}", $" from {PageTimes.Day(from)}"),
        (null, { } until) => Say($" uiterlijk {PageTimes.Day(until)}", $" by {PageTimes.Day(until)}"),
        ({ } from, { } until) => Say(
            $" van {PageTimes.Day(from)} tot en met {PageTimes.Day(until)}",
            $" from {PageTimes.Day(from)} to {PageTimes.Day(until)}"),
    };

    private static bool HasDays(WorkedOut it) => it.EventDate is not { Earliest: null, Latest: null };

    private static string Days(WorkedOut it) => MilestoneWords.Days(it.EventDate);

    private static string Count(int number, CountedUnit unit)
    {
        var word = (unit, number) switch
        {
            (CountedUnit.Day, 1) => Say("dag", "day"),
            (CountedUnit.Week, 1) => Say("week", "week"),
            (CountedUnit.Month, 1) => Say("maand", "month"),
            (CountedUnit.Year, 1) => Say("jaar", "year"),
            _ => Say(AwaitingWords.Units, unit),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{number} {word}");
    }
}
