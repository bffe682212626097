namespace Tracker.Bench;

/// <summary>Everything that is measured: a file and a line each.</summary>
internal static class Sections
{
    public static IReadOnlyList<(string Name, Func<Workbench, Task> Run)> All { get; } =
    [
        ("append", AppendSection.Run),
        ("parts", PartsSection.Run),
        ("bulk", BulkSection.Run),
        ("fold", FoldSection.Run),
        ("feed", FeedSection.Run),
        ("start", StartSection.Run),
        ("visible", VisibleSection.Run),
        ("query", QuerySection.Run),
        ("time", TimeSection.Run),
    ];

    public static IEnumerable<string> Names => All.Select(section => section.Name);

    /// <summary>These sections, in the order in which they stand here; null when one is not known.</summary>
    public static IReadOnlyList<(string Name, Func<Workbench, Task> Run)>? Named(IReadOnlyList<string> names) =>
        names.Except(Names).Any() ? null : [.. All.Where(section => names.Contains(section.Name))];
}
