using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Tracker.Domain;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tracker.Api.Catalogue;

/// <summary>A mapping in a file of the catalogue, read key by key; what is wrong is collected.</summary>
internal sealed partial class Section(YamlMappingNode mapping, string file, List<CatalogueFault> faults)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public CataloguePlace Place => At(mapping.Start);

    /// <summary>The text of a key; null when the key is not there or has no text.</summary>
    public string? Text(string key) => Find(key) switch
    {
        null or YamlScalarNode { Value: null or "" } => null,
        YamlScalarNode { Value: var text } => text.Trim(),
        var node => Wrong<string>(node, $"'{key}' moet een tekst zijn."),
    };

    /// <summary>The text of a key that must be there; empty, and a fault, when it is not.</summary>
    public string Required(string key)
    {
        if (Text(key) is { } text)
            return text;
        Fault(key, $"'{key}' ontbreekt.");
        return "";
    }

    /// <summary>A value that must be there; the default, and a fault, when its key is not.</summary>
    public T Needed<T>(string key, T? value)
        where T : struct
    {
        if (value is null && Text(key) is null)
            Fault(key, $"'{key}' ontbreekt.");
        return value ?? default;
    }

    public LocalDate? Day(string key) => Text(key) is not { } text ? null
        : LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? day
        : Wrong<LocalDate?>(key, $"'{key}' is geen dag: schrijf '{text}' als 2026-04-24.");

    /// <summary>A whole number above zero.</summary>
    public int? Whole(string key) => Text(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : Wrong<int?>(key, $"'{key}' is geen getal boven nul: '{text}'.");

    public bool? Yes(string key) => Text(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var text => Wrong<bool?>(key, $"'{key}' is true of false, niet '{text}'."),
    };

    public Uri? Address(string key) => Text(key) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address
        : Wrong<Uri?>(key, $"'{key}' is geen webadres: '{text}'.");

    /// <summary>One of a few words; empty, and a fault, when it is another or not there.</summary>
    public string OneOf(string key, params string[] words)
    {
        var text = Required(key);
        if (text.Length > 0 && !words.Contains(text, StringComparer.Ordinal))
            Fault(key, $"'{key}' is '{text}', en kan zijn: {string.Join(", ", words)}.");
        return text;
    }

    /// <summary>A name for use in addresses and keys: a letter first, then small letters, digits and hyphens.</summary>
    public string Slug(string key)
    {
        var text = Required(key);
        if (text.Length > 0 && !SlugForm().IsMatch(text))
            Fault(key, $"'{text}' bestaat niet uit kleine letters, cijfers en streepjes, met een letter voorop.");
        return text;
    }

    /// <summary>A name of a closed list, by its Dutch word; null when the key is not there.</summary>
    public TName? Word<TName>(string key, Vocabulary<TName> words)
        where TName : struct, Enum =>
        Text(key) is not { } text ? null
        : words.TryParse(text, out var name) ? name
        : Wrong<TName?>(key, $"'{key}' is '{text}', en kan zijn: {string.Join(", ", words.Codes)}.");

    /// <summary>The texts of a list; none when the key is not there.</summary>
    public Values<string> Texts(string key) => Items(key)
        .Select(node => node is YamlScalarNode { Value: { Length: > 0 } text }
            ? text.Trim()
            : Wrong<string>(node, $"'{key}' bevat iets dat geen tekst is."))
        .OfType<string>()
        .ToValues();

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Child(key) is not null;

    /// <summary>The mapping under a key; null when the key is not there.</summary>
    public Section? Inner(string key) => Find(key) is { } node ? Of(node, file, faults) : null;

    /// <summary>The mappings of a list; none when the key is not there.</summary>
    public IEnumerable<Section> Sections(string key) =>
        Items(key).Select(node => Of(node, file, faults)).OfType<Section>().ToList();

    /// <summary>Says that every key that nobody asked for is unknown.</summary>
    public void NothingElse()
    {
        foreach (var key in mapping.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !asked.Contains(name))
                Fault(key, $"'{key}' is hier geen bekende sleutel. Bekend zijn: {string.Join(", ", asked)}.");
    }

    /// <summary>A fault at a key, or at the whole when the key is not there.</summary>
    public void Fault(string key, string reason) =>
        Fault(Child(key) ?? mapping, reason);

    public static Section? Of(YamlNode node, string file, List<CatalogueFault> faults)
    {
        if (node is YamlMappingNode mapping)
            return new Section(mapping, file, faults);
        faults.Add(new CatalogueFault(At(node.Start, file), "Hier horen sleutels met waarden te staan."));
        return null;
    }

    private static CataloguePlace At(Mark mark, string file) => new(file, (int)mark.Line);

    private CataloguePlace At(Mark mark) => At(mark, file);

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return Child(key);
    }

    private YamlNode? Child(string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private IEnumerable<YamlNode> Items(string key) => Find(key) switch
    {
        null or YamlScalarNode { Value: null or "" } => [],
        YamlSequenceNode list => list.Children,
        var node => Wrong<IEnumerable<YamlNode>>(node, $"'{key}' moet een lijst zijn.") ?? [],
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex SlugForm();

    private T? Wrong<T>(string key, string reason)
    {
        Fault(key, reason);
        return default;
    }

    private T? Wrong<T>(YamlNode node, string reason)
    {
        Fault(node, reason);
        return default;
    }

    private void Fault(YamlNode node, string reason) => faults.Add(new CatalogueFault(At(node.Start), reason));
}
