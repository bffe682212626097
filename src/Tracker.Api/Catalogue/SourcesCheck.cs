using System.Text;
using System.Text.RegularExpressions;
using Tracker.Domain;
using Tracker.Domain.Dossiers;

namespace Tracker.Api.Catalogue;

/// <summary>Holds the catalogue against the texts of its sources: does each phrase begin on its line?</summary>
/// <remarks>
/// The texts are not part of the project, so this is a command of its own: <c>deploy/check-sources.sh FOLDER</c>.
/// </remarks>
public static partial class SourcesCheck
{
    // A phrase may run over an empty line, and over a heading of the next page.
    private const int PhraseLinesMax = 6;

    // A text taken from a page can have one sign for two letters; nobody types it so in a phrase. The runtime's own
    // normalisation does nothing where globalisation is invariant.
    private static readonly (string Sign, string Letters)[] Ligatures =
        [("ĳ", "ij"), ("Ĳ", "IJ"), ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl")];

    /// <summary>Checks every entry whose source has a text.</summary>
    /// <param name="catalogue">What was read from the files.</param>
    /// <param name="text">The text of a file; null when it is not at hand.</param>
    public static SourcesChecked Of(ListedCatalogue catalogue, Func<string, string?> text)
    {
        var listed = catalogue.Sources.Where(source => source.TextFile is not null)
            .Select(source => (source.Key, File: source.TextFile!, Lines: text(source.TextFile!)?.Split('\n')))
            .ToList();
        var missing = listed.Where(source => source.Lines is null).Select(source => source.File);
        var lines = listed.Where(source => source.Lines is not null)
            .ToDictionary(source => source.Key, source => source.Lines!, StringComparer.Ordinal);
        var entries = catalogue.Dossiers.SelectMany(dossier => dossier.Entries)
            .Where(entry => lines.ContainsKey(entry.Said.Source)).ToList();
        var faults = entries
            .Select(entry => (entry, Reason: Fault(entry, lines[entry.Said.Source])))
            .Where(it => it.Reason is not null)
            .Select(it => new CatalogueFault(it.entry.Place, $"{it.entry.Id}: {it.Reason}"));
        return new SourcesChecked(entries.Count, faults.ToValues(), missing.ToValues());
    }

    /// <summary>Checks the catalogue beside the program against a folder of texts, and tells the outcome.</summary>
    /// <returns>0 when every text is there and every phrase stands where it should; 1 otherwise.</returns>
    public static int Run(string folder, TextWriter output)
    {
        var files = CatalogueFolder.Read(CatalogueFolder.Shipped);
        if (CatalogueReader.Read(files, CatalogueLoader.Phrases) is not CatalogueReading.Read it)
            throw new StartFailure("The catalogue cannot be read; start the host to see why.");
        var found = Of(it.Catalogue, name => Path.Combine(folder, name) is var path && File.Exists(path)
            ? File.ReadAllText(path)
            : null);
        foreach (var name in found.Missing)
            output.WriteLine($"{name} is not in {folder}");
        foreach (var fault in found.Faults)
            output.WriteLine(fault);
        var (wrong, missing) = (found.Faults.Count, found.Missing.Count);
        output.WriteLine($"{found.Entries} entries checked, {wrong} wrong, {missing} texts missing");
        return wrong + missing == 0 ? 0 : 1;
    }

    private static string? Fault(ListedEntry entry, string[] lines)
    {
        if (entry.Said.Line is not { } line)
            return "noemt geen regel.";
        if (line > lines.Length)
            return $"regel {line} is er niet: de tekst heeft er {lines.Length}.";
        if (entry.Command is not RecordClaim { Phrase: { } phrase })
            return string.IsNullOrWhiteSpace(lines[line - 1]) ? $"regel {line} is leeg." : null;
        var at = Joined(lines.Skip(line - 1).Take(PhraseLinesMax)).IndexOf(Joined([phrase]), StringComparison.Ordinal);
        return at >= 0 && at < Joined([lines[line - 1]]).Length ? null : $"'{phrase}' begint niet op regel {line}.";
    }

    private static string Joined(IEnumerable<string> lines)
    {
        var text = new StringBuilder(string.Join(' ', lines));
        foreach (var (sign, letters) in Ligatures)
            text.Replace(sign, letters);
        return Whitespace().Replace(text.ToString(), " ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}

/// <param name="Entries">How many were held against a text.</param>
/// <param name="Missing">The names of the texts that were not at hand.</param>
public sealed record SourcesChecked(int Entries, Values<CatalogueFault> Faults, Values<string> Missing);
