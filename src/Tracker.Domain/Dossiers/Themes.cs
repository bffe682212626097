using System.Collections.Frozen;

namespace Tracker.Domain.Dossiers;

/// <summary>The subjects of the TOP list of the government's publications, from <c>data/words/themes.csv</c>.</summary>
public static class Themes
{
    private static readonly FrozenDictionary<string, Word> Names = EmbeddedTables.Read("words/themes.csv")
        .ToFrozenDictionary(cells => cells[0], cells => new Word(cells[2], cells[4]), StringComparer.Ordinal);

    /// <summary>The name in Dutch; the id itself when the list does not have it.</summary>
    /// <param name="id">Such as <c>c_0361ffb3</c>.</param>
    public static string Name(string id) => Word(id).Dutch;

    /// <summary>The name in both languages; the id itself when the list does not have it.</summary>
    public static Word Word(string id) => Names.GetValueOrDefault(id, new Word(id, id));

    public static bool IsKnown(string id) => Names.ContainsKey(id);
}
