using Tracker.Domain;
using Tracker.Domain.Sources;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tracker.Api.Catalogue;

/// <summary>Reads the files of the catalogue. Their form is told in <c>docs/catalogue.md</c>.</summary>
public sealed class CatalogueReader
{
    /// <summary>The file that lists the documents; every other file is a dossier.</summary>
    public const string SourcesFile = "sources.yaml";

    private readonly List<CatalogueFault> faults = [];

    private CatalogueReader()
    {
    }

    /// <summary>Reads the files; everything that is wrong is told together.</summary>
    /// <param name="files"><c>sources.yaml</c> and a file for each dossier.</param>
    /// <param name="reads">How phrases are read.</param>
    public static CatalogueReading Read(IReadOnlyList<CatalogueFile> files, PhraseReads reads) =>
        new CatalogueReader().ReadAll(files, reads);

    private CatalogueReading ReadAll(IReadOnlyList<CatalogueFile> files, PhraseReads reads)
    {
        var sources = files.Where(file => file.Name == SourcesFile).SelectMany(Sources).ToList();
        Once("De bron", sources.Select(source => (source.Key, source.Place)));
        var reader = new DossierReader(Documents(sources), reads);
        var dossiers = new List<ListedDossier>();
        foreach (var file in files.Where(it => it.Name != SourcesFile).OrderBy(it => it.Name, StringComparer.Ordinal))
            if (Root(file) is { } root && Section.Of(root, file.Name, faults) is { } section)
                dossiers.Add(reader.Read(section, file.Name));
        Once("Het dossier", dossiers.Select(dossier => (dossier.Slug, dossier.Place)));
        Once("De naam", dossiers.SelectMany(Names));
        foreach (var dossier in dossiers)
            Once("De vermelding", dossier.Entries.Select(entry => (entry.Id, entry.Place)));
        var others = new OtherDossiers(dossiers, faults);
        var complete = dossiers.Select(others.LookUp).ToValues();
        return faults.Count == 0
            ? new CatalogueReading.Read(new ListedCatalogue(sources.ToValues(), complete))
            : new CatalogueReading.NotRead(
                [.. faults.OrderBy(it => it.Place.File, StringComparer.Ordinal).ThenBy(it => it.Place.Line)]);
    }

    private IEnumerable<ListedSource> Sources(CatalogueFile file)
    {
        var root = Root(file);
        if (root is YamlSequenceNode list)
            return list.Children
                .Select(node => Section.Of(node, file.Name, faults)).OfType<Section>().Select(Source);
        if (root is not null)
            faults.Add(new CatalogueFault(new CataloguePlace(file.Name, 1), "Dit bestand is een lijst van bronnen."));
        return [];
    }

    private static ListedSource Source(Section section)
    {
        var key = section.Slug("sleutel");
        var document = new SourceDocument(
            section.Required("titel"),
            section.Text("uitgever"),
            section.Needed("gezegdOp", section.Day("gezegdOp")),
            section.Yes("bijBenadering") ?? false,
            section.OneOf("soort", "officieel", "secundair") == "officieel",
            section.Address("url"));
        var source = new ListedSource(key, document, section.Text("tekst"), section.Place);
        section.NothingElse();
        return source;
    }

    private static Dictionary<string, SourceDocument> Documents(IEnumerable<ListedSource> sources) => sources
        .GroupBy(source => source.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Document, StringComparer.Ordinal);

    /// <summary>What a dossier goes by: two dossiers of one name cannot be told apart.</summary>
    private static IEnumerable<(string Name, CataloguePlace Place)> Names(ListedDossier dossier)
    {
        var it = dossier.Opening.Description;
        return it.Aliases.Append(it.Title).Append(it.Abbreviation).OfType<string>()
            .Select(name => (name, dossier.Place));
    }

    /// <summary>The only document of a file; null, and a fault, when it is no YAML or is empty.</summary>
    private YamlNode? Root(CatalogueFile file)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(file.Text));
            if (yaml.Documents is [var only])
                return only.RootNode;
            faults.Add(new CatalogueFault(
                new CataloguePlace(file.Name, 1), "Dit bestand is leeg, of bestaat uit delen."));
        }
        catch (YamlException broken)
        {
            faults.Add(new CatalogueFault(
                new CataloguePlace(file.Name, (int)broken.Start.Line), $"Dit is geen goede YAML: {broken.Message}"));
        }

        return null;
    }

    private void Once(string what, IEnumerable<(string Name, CataloguePlace Place)> named)
    {
        foreach (var group in named.GroupBy(it => it.Name, StringComparer.OrdinalIgnoreCase))
            foreach (var again in group.Skip(1))
                faults.Add(new CatalogueFault(
                    again.Place, $"{what} '{again.Name}' staat ook in {group.First().Place}."));
    }
}
