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
    public static AwaitingBody? Of(Entry entry) =>
        entry.Claim?.Awaits is { } it ? Of(it, entry.Worked) : null;

    /// <param name="it">What is waited for.</param>
    /// <param name="worked">What became of it; null where that is not worked out.</param>
    public static AwaitingBody Of(Awaiting it, WorkedOut? worked = null) => new(
        it.Dossier,
        it.Step,
        it.Tranche,
        it.Number,
        AwaitingWords.Relations.Code(it.Relation),
        it.Count,
        it.Unit is { } unit ? AwaitingWords.Units.Code(unit) : null,
        it.From,
        it.Until,
        worked is null ? null : StatusWords.Conditions.Code(worked.State),
        worked is null ? null : ConditionText.Of(worked));
}
