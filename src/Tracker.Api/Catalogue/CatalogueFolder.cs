namespace Tracker.Api.Catalogue;

/// <summary>The files of the catalogue as they lie beside the program.</summary>
public static class CatalogueFolder
{
    /// <summary>Where the build puts the files of <c>data/catalogue</c>.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "catalogue");

    /// <summary>All files of a folder, by name.</summary>
    /// <exception cref="StartFailure">There is no such folder, or it has no sources.</exception>
    public static IReadOnlyList<CatalogueFile> Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, CatalogueReader.SourcesFile)))
            throw new StartFailure(
                $"There is no catalogue in {folder}. Build again, or set TRACKER_CATALOGUE=none to start without.");
        return
        [
            .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => new CatalogueFile(
                    Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
                    File.ReadAllText(path))),
        ];
    }
}
