namespace Tracker.Projections.Dossiers;

/// <summary>Asks the same of every dossier.</summary>
internal static class Sweep
{
    /// <summary>So few are asked sooner than work is shared out.</summary>
    private const int FewMax = 500;

    /// <summary>More parts than cores, for some dossiers take longer than others.</summary>
    private const int PartsPerCore = 4;

    /// <returns>The answers in the order of the dossiers, on however many cores they were found.</returns>
    public static List<T> Over<T>(TrackerView view, Func<DossierHistory, IEnumerable<T>> ask)
    {
        DossierHistory[] dossiers = [.. view.Dossiers.Values];
        if (dossiers.Length <= FewMax)
        {
            return [.. dossiers.SelectMany(ask)];
        }

        var parts = new List<T>[Environment.ProcessorCount * PartsPerCore];
        Parallel.For(0, parts.Length, part =>
        {
            var (from, to) = (dossiers.Length * part / parts.Length, dossiers.Length * (part + 1) / parts.Length);
            var found = new List<T>();
            for (var at = from; at < to; at++)
            {
                found.AddRange(ask(dossiers[at]));
            }

            parts[part] = found;
        });
        var all = new List<T>(parts.Sum(part => part.Count));
        foreach (var part in parts)
        {
            all.AddRange(part);
        }

        return all;
    }
}
