using System.Globalization;
using Tracker.Projections.Dossiers;
using Tracker.Store;
using Tracker.Store.Upkeep;

namespace Tracker.Api.Upkeep;

/// <summary><c>controleer</c>: looks through the whole log for damage, and says in Dutch what it found.</summary>
public static class CheckCommand
{
    private const int Sound = 0;
    private const int Damaged = 1;

    // Of each kind: who has a thousand broken events needs to know that, and not where each is.
    private const int LinesMax = 20;

    /// <returns>The exit code: 0 when the log is sound, 1 when it is damaged.</returns>
    /// <exception cref="StoreUnavailableException">There is no log to look at.</exception>
    public static async Task<int> Run(Settings settings, TextWriter output, CancellationToken cancel)
    {
        await using var visit = await Visit.Beside(settings, cancel);
        await using var source = await Database.Connect(visit.ConnectionString, cancel);
        var view = TrackerView.Empty;
        var check = new LogCheck(Wiring.Forms, recorded => view = TrackerView.Evolve(view, recorded));
        var report = await check.Run(source, cancel);
        foreach (var line in Lines(report))
            await output.WriteLineAsync(line);
        return report.Findings.Any(it => it.IsFault) ? Damaged : Sound;
    }

    private static IEnumerable<string> Lines(LogReport report)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Logboek: {report.Events} gebeurtenissen in {report.Streams} reeksen, "
            + $"tot en met positie {report.Position}.");
        foreach (var kind in report.Findings.GroupBy(it => it.GetType()))
        {
            foreach (var finding in kind.Take(LinesMax))
                yield return $"{(finding.IsFault ? "FOUT" : "let op")}  {FindingWords.Of(finding)}";
            if (kind.Skip(LinesMax).Any())
                yield return $"      … en nog {kind.Count() - LinesMax} van deze soort.";
        }

        var faults = report.Findings.Count(it => it.IsFault);
        yield return faults == 0 ? "Gecontroleerd: in orde." : $"Gecontroleerd: {Counted(faults)}.";
    }

    private static string Counted(int faults) => faults == 1 ? "1 fout" : $"{faults} fouten";
}
