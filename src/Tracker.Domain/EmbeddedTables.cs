namespace Tracker.Domain;

/// <summary>
/// The reference tables of <c>data/</c> that travel inside this assembly, so that rules need no files at hand.
/// </summary>
public static class EmbeddedTables
{
    /// <summary>The rows of a table without its comment lines (<c>#</c>) and header, split into cells.</summary>
    /// <param name="name">Path under <c>data/</c>, such as <c>procedures/wet.csv</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such table.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string name) => Parse(Text(name));

    /// <summary>The names of all tables in a folder, in order.</summary>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. typeof(EmbeddedTables).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedTables).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no table {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Comma-separated text to cells: double quotes around a cell, doubled inside it; one row a line.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(Cells),
    ];

    private static IReadOnlyList<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '"' when quoted && at + 1 < line.Length && line[at + 1] == '"':
                    cell.Append('"');
                    at++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                case var character:
                    cell.Append(character);
                    break;
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
