using NodaTime;

namespace Tracker.Domain.Dossiers;

/// <summary>The event that a claim waits for, or counts from.</summary>
/// <param name="Dossier">The slug of the dossier of the event; null for that of the claim.</param>
/// <param name="Step">The key of the step.</param>
/// <param name="Tranche">The part of the law; null for the whole.</param>
/// <param name="Number">1 for the first time the step is taken.</param>
/// <param name="Relation">How the days of the claim hang on those of the event.</param>
/// <param name="Count">How many units; null where the relation has none.</param>
/// <param name="Unit">Of what; null where the relation has none.</param>
/// <param name="From">
/// The first day on which the event meets the condition; null when none is too early. Only with
/// <see cref="AwaitingRelation.If"/>.
/// </param>
/// <param name="Until">The last such day, itself included; null when none is too late. Likewise.</param>
public sealed record Awaiting(
    string? Dossier,
    string Step,
    string? Tranche = null,
    int Number = 1,
    AwaitingRelation Relation = AwaitingRelation.If,
    int? Count = null,
    CountedUnit? Unit = null,
    LocalDate? From = null,
    LocalDate? Until = null)
{
    /// <summary>No source counts further; and so every sum stays within the calendar.</summary>
    public const int CountMax = 999;

    /// <summary>The milestone that is waited for.</summary>
    /// <param name="own">The slug of the dossier of the claim.</param>
    public MilestoneKey Key(string own) => new(Dossier ?? own, Step, Tranche, Number);

    /// <summary>The claim has no days of its own: they follow from those of the event.</summary>
    public bool Counts => Relation != AwaitingRelation.If;

    /// <summary>The day so many units after another; that day itself when there is no count.</summary>
    public LocalDate After(LocalDate day) => (Count ?? 0, Unit) switch
    {
        (var count, CountedUnit.Week) => day.PlusWeeks(count),
        (var count, CountedUnit.Month) => day.PlusMonths(count),
        (var count, CountedUnit.Year) => day.PlusYears(count),
        (var count, _) => day.PlusDays(count),
    };
}

/// <summary>How the days of a claim hang on those of an event.</summary>
public enum AwaitingRelation
{
    /// <summary>The claim has its own days, and holds if the event comes (in time).</summary>
    If,

    /// <summary>On the same days.</summary>
    With,

    /// <summary>
    /// Exactly so long after it; without a count at any time from the day after, once that is one day.
    /// </summary>
    After,

    /// <summary>At some time from the event up to so long after it.</summary>
    Within,

    /// <summary>So long after it, or later.</summary>
    NotBefore,
}

public enum CountedUnit
{
    Day,
    Week,
    Month,
    Year,
}

/// <summary>The words for what claims wait for.</summary>
public static class AwaitingWords
{
    public static Vocabulary<AwaitingRelation> Relations { get; } = new(
        (AwaitingRelation.If, "mits", "alleen als dit gebeurt", "only if this happens"),
        (AwaitingRelation.With, "gelijk-met", "op dezelfde dag", "on the same day"),
        (AwaitingRelation.After, "na", "erna", "after it"),
        (AwaitingRelation.Within, "binnen", "uiterlijk zo lang erna", "at most so long after it"),
        (AwaitingRelation.NotBefore, "vanaf", "op zijn vroegst zo lang erna", "at least so long after it"));

    public static Vocabulary<CountedUnit> Units { get; } = new(
        (CountedUnit.Day, "dagen", "dagen", "days"),
        (CountedUnit.Week, "weken", "weken", "weeks"),
        (CountedUnit.Month, "maanden", "maanden", "months"),
        (CountedUnit.Year, "jaren", "jaar", "years"));
}
