using System.Collections.Frozen;

namespace Tracker.Domain.Procedures;

/// <summary>
/// The parts into which procedures are divided for who reads them; from <c>data/words/phases.csv</c>.
/// </summary>
public static class PhaseWords
{
    private static readonly FrozenDictionary<string, Word> Words = EmbeddedTables.Read("words/phases.csv")
        .ToFrozenDictionary(cells => cells[0], cells => new Word(cells[1], cells[2]), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Phases => Words.Keys;

    /// <summary>For people: <c>Tweede Kamer</c>.</summary>
    public static Word Word(string phase) => Words[phase];
}
