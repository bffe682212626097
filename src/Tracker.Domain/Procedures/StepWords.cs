using System.Collections.Frozen;

namespace Tracker.Domain.Procedures;

/// <summary>
/// The few words by which a card, a list or a calendar names a step; <see cref="Step.Label"/> is its name in full. From
/// <c>data/words/steps.csv</c>.
/// </summary>
public static class StepWords
{
    private static readonly FrozenDictionary<string, (string Ahead, string Taken)> Words =
        EmbeddedTables.Read("words/steps.csv").ToFrozenDictionary(
            cells => cells[0], cells => (cells[1], cells[2]), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Steps => Words.Keys;

    /// <summary>While it is still to come: <c>naar Tweede Kamer</c>.</summary>
    public static string Ahead(Step step) => Words.TryGetValue(step.Key, out var it) ? it.Ahead : step.Label;

    /// <summary>Once it was taken: <c>ingediend bij Tweede Kamer</c>.</summary>
    public static string Taken(Step step) => Words.TryGetValue(step.Key, out var it) ? it.Taken : step.Label;
}
