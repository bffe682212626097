using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Agendas;

/// <summary>Which day of an interval an event stands on.</summary>
public enum Anchor
{
    First,
    Last,
}

/// <summary>What a calendar needs to know of a step; the table is <c>data/agendas/steps.csv</c>.</summary>
public static class AgendaSteps
{
    /// <summary>The words in addresses and in the table; above the table, for that is read with it.</summary>
    public static Vocabulary<Anchor> Anchors { get; } = new(
        (Agendas.Anchor.First, "begin", "de eerste dag", "the first day"),
        (Agendas.Anchor.Last, "eind", "de laatste dag", "the last day"));

    private static readonly FrozenDictionary<string, (string Expected, string Taken, Anchor Anchor)> All =
        EmbeddedTables.Read("agendas/steps.csv").ToFrozenDictionary(
            cells => cells[0],
            cells => (cells[1], cells[2], Anchors.TryParse(cells[3], out var anchor)
                ? anchor
                : throw new ArgumentException($"'{cells[3]}' is not an end of an interval.")),
            StringComparer.Ordinal);

    /// <summary>The keys of all steps that can stand in a calendar.</summary>
    public static IReadOnlyCollection<string> Keys => All.Keys;

    /// <summary>How it reads in an English title: <c>publication</c>, or <c>published</c> once it is taken.</summary>
    /// <exception cref="KeyNotFoundException">The step is not in the table; a test keeps it complete.</exception>
    public static string English(string step, bool taken) => taken ? All[step].Taken : All[step].Expected;

    /// <summary>How it reads in a title: <c>bekendmaking</c>, or <c>bekendgemaakt</c> once it is taken.</summary>
    public static string Words(Step step, bool taken, Language language) =>
        language == Language.English ? English(step.Key, taken)
        : taken ? StepWords.Taken(step)
        : StepWords.Ahead(step);

    /// <summary>Of which part, and the how-manieth time: <c> (art-3-3, 2)</c>; empty for the whole, at first.</summary>
    public static string Part(MilestoneKey key) => (key.Tranche, key.Number) switch
    {
        (null, 1) => string.Empty,
        (null, var number) => string.Create(CultureInfo.InvariantCulture, $" ({number})"),
        (var tranche, 1) => $" ({tranche})",
        var (tranche, number) => string.Create(CultureInfo.InvariantCulture, $" ({tranche}, {number})"),
    };

    /// <summary>The day of an interval on which it stands when nobody asks otherwise.</summary>
    public static Anchor Anchor(string step) => All[step].Anchor;

    /// <summary>
    /// The day on which an event stands (feeds.md, one event, 4); null when there is no bound to stand on. A start
    /// that is
    /// only the letter's own date is none.
    /// </summary>
    public static LocalDate? Day(PlanDate date, Anchor anchor)
    {
        var start = date.StartsAtLetter ? null : date.Earliest;
        return anchor == Agendas.Anchor.First ? start ?? date.Latest : date.Latest ?? start;
    }
}
