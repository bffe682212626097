namespace Tracker.Tests.House;

/// <summary>The files of this checkout that people write: without what is built, fetched or ignored.</summary>
public static class Checkout
{
    private static readonly string[] NotOurs =
        [".git", "bin", "obj", "node_modules", "lib", "artifacts", ".data", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with slashes, in order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Under(new DirectoryInfo(Root)).Select(FromRoot).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> FilesEndingIn(params string[] endings) =>
        Files.Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    /// <summary>Where a pattern occurs, as <c>file:line: text</c>.</summary>
    public static IEnumerable<string> Find(System.Text.RegularExpressions.Regex pattern, IEnumerable<string> files) =>
        from file in files
        from line in Lines(file).Select((text, at) => (Text: text, Number: at + 1))
        where pattern.IsMatch(line.Text)
        select $"{file}:{line.Number}: {line.Text.Trim()}";

    // In a worktree .git is a file.
    private static IEnumerable<FileInfo> Under(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.Name != ".git").Concat(folder.EnumerateDirectories()
            .Where(inner => inner.LinkTarget is null && !NotOurs.Contains(inner.Name))
            .SelectMany(Under));

    private static string FromRoot(FileInfo file) =>
        Path.GetRelativePath(Root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Tracker.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Not inside a checkout.");
        return folder;
    }
}
