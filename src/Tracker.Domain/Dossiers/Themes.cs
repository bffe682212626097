using System.Collections.Frozen;

namespace Tracker.Domain.Dossiers;

/// <summary>The subjects of the TOP list of the government's publications, from <c>data/words/themes.csv</c>.</summary>
public static class Themes
{
    private static readonly FrozenDictionary<string, string> Names = EmbeddedTables.Read("words/themes.csv")
        .ToFrozenDictionary(cells => cells[0], cells => cells[2], StringComparer.Ordinal);

    /// <summary>The name in Dutch; the id itself when the list does not have it.</summary>
    /// <param name="id">Such as <c>c_0361ffb3</c>.</param>
    public static string Name(string id) => Names.GetValueOrDefault(id, id);

    public static bool IsKnown(string id) => Names.ContainsKey(id);
}
