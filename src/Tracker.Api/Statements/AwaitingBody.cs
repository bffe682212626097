using NodaTime;
using Tracker.Api.Pages;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Statements;

/// <summary>The event that a claim waits for or counts from, and what became of that.</summary>
/// <param name="Relatie">How the days hang on the event, such as <c>na</c> or <c>mits</c>.</param>
/// <param name="NietVoor">The first day on which the event meets the condition; null when none is too early.</param>
/// <param name="NietNa">The last such day; null when none is too late.</param>
/// <param name="Uitkomst">Whether it has come; null where it is not worked out.</param>
/// <param name="Uitleg">The same for people, in a sentence.</param>
public sealed record AwaitingBody(
    string? Dossier,
    string Mijlpaal,
    string? Tranche,
    int Nummer,
    string Relatie,
    int? Hoeveel,
    string? Eenheid,
    LocalDate? NietVoor,
    LocalDate? NietNa,
    string? Uitkomst,
    string? Uitleg)
{
    /// <summary>Null for what waits for no event.</summary>
    public static AwaitingBody? Of(Entry entry) => entry.Claim?.Awaits is not { } it
        ? null
        : new AwaitingBody(
            it.Dossier,
            it.Step,
            it.Tranche,
            it.Number,
            AwaitingWords.Relations.Code(it.Relation),
            it.Count,
            it.Unit is { } unit ? AwaitingWords.Units.Code(unit) : null,
            it.From,
            it.Until,
            entry.Worked is { } worked ? StatusWords.Conditions.Code(worked.State) : null,
            entry.Worked is { } known ? ConditionText.Of(known) : null);
}
