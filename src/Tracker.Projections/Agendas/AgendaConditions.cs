using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>A line on the event that a milestone waits for or counts from, and what became of that.</summary>
internal static class AgendaConditions
{
    private static readonly Word WaitsFor = new("Wacht op", "Waits for");
    private static readonly Word CountsFrom = new("Telt vanaf", "Counts from");
    private static readonly Word Unknown = new("dag nog niet bekend", "day not known yet");
    private static readonly Word NotBefore = new("niet voor", "not before");
    private static readonly Word NotAfter = new("niet na", "not after");
    private static readonly Word Met = new("De voorwaarde is vervuld.", "The condition is met.");
    private static readonly Word Failed = new("De voorwaarde is niet vervuld.", "The condition is not met.");
    private static readonly Word NeverComes = new(
        "Die stap kan niet meer komen.", "That step cannot come any more.");

    private static readonly Word AtRisk = new(
        "Volgens de planning lukt dat niet.", "According to the planning that will not happen in time.");

    /// <summary><c>Wacht op: debat Tweede Kamer (5 februari 2025, niet na 31 december 2024). De voorwaarde is niet
    /// vervuld.</c></summary>
    public static string Of(WorkedOut it, Language language)
    {
        string Say(Word word) => word.In(language);
        var counts = it.Awaits.Counts;
        var where = it.Elsewhere is { } other ? $"{other} " : string.Empty;
        var days = DateLabels.Of(it.EventDate, language) is { Length: > 0 } known ? known : Say(Unknown);
        string?[] bounds =
        [
            days,
            it.Awaits.From is { } from ? $"{Say(NotBefore)} {DateLabels.Day(from, language)}" : null,
            it.Awaits.Until is { } until ? $"{Say(NotAfter)} {DateLabels.Day(until, language)}" : null,
        ];
        var line = $"{Say(counts ? CountsFrom : WaitsFor)}: {where}{Step(it, language)}{AgendaSteps.Part(it.Key)} "
            + $"({string.Join(", ", bounds.OfType<string>())}).";
        return it.State switch
        {
            ConditionState.Met when !counts => $"{line} {Say(Met)}",
            ConditionState.Failed => $"{line} {Say(counts ? NeverComes : Failed)}",
            ConditionState.AtRisk => $"{line} {Say(AtRisk)}",
            _ => line,
        };
    }

    private static string Step(WorkedOut it, Language language) => it.Step is { } step
        ? AgendaSteps.Words(step, it.Event == AwaitedEvent.Happened, language)
        : it.Key.Step;
}
