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
            AwaitingRelation.With => $"op dezelfde dag als {what}",
            AwaitingRelation.After when count is null => $"na {what}",
            AwaitingRelation.After => $"{count} na {what}",
            AwaitingRelation.Within => $"binnen {count} na {what}",
            AwaitingRelation.NotBefore => $"op zijn vroegst {count} na {what}",
            _ => $"alleen als er komt: {what}{Window(awaits)}",
        };
    }

    /// <summary><c>‘bekendmaking’ van Wet X</c>.</summary>
    public static string What(WorkedOut it)
    {
        var step = it.Step is { } known
            ? $"‘{MilestoneWords.What(known, it.Key, happened: it.Event == AwaitedEvent.Happened)}’"
            : $"‘{it.Key.Step}’";
        return it.Elsewhere is { } other ? $"{step} van {other}" : step;
    }

    private static string Conditional(WorkedOut it)
    {
        var (what, window) = (What(it), Window(it.Awaits));
        return (it.State, it.Event) switch
        {
            (ConditionState.Met, AwaitedEvent.Happened) => $"Voorwaarde vervuld: {what} op {Days(it)}.",
            (ConditionState.Met, _) => $"Voorwaarde vervuld: {what} moet al gezet zijn.",
            (ConditionState.Failed, AwaitedEvent.Happened) =>
                $"Voorwaarde niet vervuld: {what} was op {Days(it)}, en niet{window}.",
            (ConditionState.Failed, AwaitedEvent.Lapsed) => $"Voorwaarde niet vervuld: {what} kan niet meer komen.",
            (ConditionState.Failed, _) =>
                $"Voorwaarde niet vervuld: {what} is niet vastgelegd{window}, en die tijd is voorbij.",
            (ConditionState.AtRisk, _) => $"Wacht op {what}{window}. Volgens de planning lukt dat niet: {Days(it)}.",
            (_, AwaitedEvent.Planned) when HasDays(it) => $"Wacht op {what}{window}. Gepland: {Days(it)}.",
            (_, AwaitedEvent.Implied) =>
                $"Wacht op {what}{window}. Die stap moet al gezet zijn, de dag is niet bekend.",
            (_, AwaitedEvent.Circular) => $"Wacht op {what}, en die wacht weer op deze stap.",
            _ => $"Wacht op {what}{window}.",
        };
    }

    private static string Counted(WorkedOut it)
    {
        var what = What(it);
        var relation = MilestoneWords.Sentence(Relation(it.Awaits, what));
        return (it.State, it.Event) switch
        {
            (ConditionState.Failed, _) => $"{relation}. Die stap kan niet meer komen.",
            (_, AwaitedEvent.Happened) => $"{relation}. Die stap is gezet op {Days(it)}.",
            (_, AwaitedEvent.Planned) when HasDays(it) => $"{relation}. Die stap is gepland: {Days(it)}.",
            (_, AwaitedEvent.Implied) => $"{relation}. Die stap moet al gezet zijn, de dag is niet bekend.",
            (_, AwaitedEvent.Circular) => $"{relation}. Die stap wacht zelf weer op deze.",
            _ => $"{relation}. Daarvan is nog geen dag bekend.",
        };
    }

    private static string Window(Awaiting it) => (it.From, it.Until) switch
    {
        (null, null) => string.Empty,
        ({ } from, null) => $" vanaf {DutchDates.Day(from)}",
        (null, { } until) => $" uiterlijk {DutchDates.Day(until)}",
        ({ } from, { } until) => $" van {DutchDates.Day(from)} tot en met {DutchDates.Day(until)}",
    };

    private static bool HasDays(WorkedOut it) => it.EventDate is not { Earliest: null, Latest: null };

    private static string Days(WorkedOut it) => MilestoneWords.Days(it.EventDate);

    private static string Count(int number, CountedUnit unit)
    {
        var word = (unit, number) switch
        {
            (CountedUnit.Day, 1) => "dag",
            (CountedUnit.Week, 1) => "week",
            (CountedUnit.Month, 1) => "maand",
            _ => AwaitingWords.Units.Label(unit),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{number} {word}");
    }
}
