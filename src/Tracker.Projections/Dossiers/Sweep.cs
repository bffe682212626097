namespace Tracker.Projections.Dossiers;

/// <summary>Asks the same of every dossier.</summary>
internal static class Sweep
{
    /// <summary>So few are asked sooner than work is shared out.</summary>
    private const int FewMax = 500;

    /// <summary>More parts than cores, for some dossiers take longer than others.</summary>
    private const int PartsPerCore = 4;

    /// <param name="view">The log as folded.</param>
    /// <param name="ask">Adds the answers of a dossier.</param>
    /// <returns>The answers in the order of the dossiers, on however many cores they were found.</returns>
    public static IReadOnlyList<List<T>> Over<T>(TrackerView view, Action<DossierHistory, List<T>> ask)
    {
        DossierHistory[] dossiers = [.. view.Dossiers.Values];
        if (dossiers.Length <= FewMax)
        {
            return [Asked(dossiers, ask)];
        }

        var parts = new List<T>[Environment.ProcessorCount * PartsPerCore];
        Parallel.For(0, parts.Length, part =>
        {
            var (from, to) = (dossiers.Length * part / parts.Length, dossiers.Length * (part + 1) / parts.Length);
            parts[part] = Asked(dossiers.AsSpan(from..to), ask);
        });
        return parts;
    }

    private static List<T> Asked<T>(ReadOnlySpan<DossierHistory> dossiers, Action<DossierHistory, List<T>> ask)
    {
        var found = new List<T>();
        foreach (var dossier in dossiers)
        {
            ask(dossier, found);
        }

        return found;
    }
}
