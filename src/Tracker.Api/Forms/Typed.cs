using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Tracker.Api.Forms;

/// <summary>What someone typed in a form, letter by letter: shown again as it was, whatever we think of it.</summary>
public sealed class Typed
{
    private readonly Dictionary<string, StringValues> fields;

    private Typed(Dictionary<string, StringValues> fields) => this.fields = fields;

    public static Typed Nothing { get; } = new([]);

    /// <summary>
    /// Every name with its values; names that begin with <c>__</c> belong to the framework and are left out.
    /// </summary>
    public IEnumerable<KeyValuePair<string, StringValues>> All => fields;

    /// <summary>What was typed; empty when nothing was.</summary>
    public string this[string name] => fields.TryGetValue(name, out var values) ? values.ToString() : "";

    public static Typed Of(IEnumerable<KeyValuePair<string, StringValues>> sent) => new(sent
        .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
        .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal));

    public bool Has(string name) => this[name].Trim().Length > 0;

    /// <summary>Whether this is among the values of a field of many.</summary>
    public bool Has(string name, string value) =>
        fields.TryGetValue(name, out var values) && values.Contains(value, StringComparer.Ordinal);

    /// <summary>All values of a field of many.</summary>
    public IReadOnlyList<string> Values(string name) =>
        fields.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : [];

    public Typed With(string name, string value) =>
        new(new Dictionary<string, StringValues>(fields, StringComparer.Ordinal) { [name] = value });

    /// <summary>Without these fields.</summary>
    public Typed Without(params IEnumerable<string> names) =>
        new(fields.Where(field => !names.Contains(field.Key)).ToDictionary(StringComparer.Ordinal));

    /// <summary>An address that opens a page with all of this filled in again.</summary>
    public string At(string path) => path + new QueryBuilder(fields
        .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))
        .Where(field => field.Value.Length > 0));
}
