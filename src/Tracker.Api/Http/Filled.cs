using Microsoft.Extensions.Primitives;
using Tracker.Domain;

namespace Tracker.Api.Http;

/// <summary>Fields as someone filled them in: every value read, and everything that is wrong, together.</summary>
public sealed class Filled
{
    private readonly Dictionary<string, List<object>> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> sent = new(StringComparer.Ordinal);
    private readonly List<InputError> errors = [];

    private Filled()
    {
    }

    /// <summary>All that is wrong, in the order in which it was sent; what is missing comes last.</summary>
    public IReadOnlyList<InputError> Errors => errors;

    /// <summary>Reads what was sent.</summary>
    /// <param name="fields">All fields that there are; anything else is an error.</param>
    /// <param name="raw">Name and values, as sent.</param>
    public static Filled Of(IReadOnlyList<Field> fields, IEnumerable<KeyValuePair<string, StringValues>> raw)
    {
        var filled = new Filled();
        foreach (var (name, texts) in raw)
        {
            filled.Take(fields.FirstOrDefault(it => it.Name == name), name, texts);
        }

        foreach (var missing in fields.Where(it => it.IsRequired && !filled.sent.Contains(it.Name)))
        {
            filled.Missing(missing);
        }

        return filled;
    }

    public void Wrong(Field field, string code, string message) =>
        errors.Add(new InputError(field.Name, code, message));

    public void Wrong(InputError error) => errors.Add(error);

    public void Missing(Field field) => Wrong(field, "verplicht", "Dit is nog niet ingevuld.");

    /// <summary>Whether something was sent for it, be it wrong.</summary>
    public bool Has(Field field) => sent.Contains(field.Name);

    public string? Text(Field<string> field) => (string?)First(field);

    public Uri? Link(Field<Uri> field) => (Uri?)First(field);

    public T? Value<T>(Field<T> field)
        where T : struct => (T?)First(field);

    public Values<T> All<T>(Field<T> field)
        where T : notnull => values.TryGetValue(field.Name, out var found) ? found.Cast<T>().ToValues() : [];

    private object? First(Field field) => values.GetValueOrDefault(field.Name)?[0];

    private void Take(Field? field, string name, StringValues texts)
    {
        if (field is null)
        {
            errors.Add(new InputError(name, "onbekend", "Dit veld kennen we niet."));
            return;
        }

        // A browser sends an empty text for a field that was left alone.
        var given = texts
            .Select(text => field.IsVerbatim ? text ?? "" : (text ?? "").Trim().ReplaceLineEndings("\n"))
            .Where(text => text.Length > 0)
            .ToList();
        if (given.Count == 0)
        {
            return;
        }

        sent.Add(name);
        if (given.Count > 1 && !field.IsMany)
        {
            Wrong(field, "dubbel", "Dit mag maar één keer worden gegeven.");
            return;
        }

        foreach (var text in given)
        {
            Read(field, text);
        }
    }

    private void Read(Field field, string text)
    {
        var parsed = text.Any(it => char.IsControl(it) && !MayHave(field, it)) || !IsWellFormed(text)
            ? new Parsed(null, "vreemd-teken", "Hier staat een teken in dat we niet kunnen bewaren.")
            : text.Length > field.Shape.LengthMax
                ? new Parsed(null, "te-lang", $"Dit is te lang. Er passen {field.Shape.LengthMax} tekens in.")
                : field.Parse(text);
        if (parsed.Value is null)
        {
            Wrong(field, parsed.Code!, parsed.Message!);
        }
        else if (values.TryGetValue(field.Name, out var found))
        {
            found.Add(parsed.Value);
        }
        else
        {
            values[field.Name] = [parsed.Value];
        }
    }

    private static bool MayHave(Field field, char control) =>
        (field.HasLines && control == '\n') || (field.IsVerbatim && control is '\r' or '\t' or '\f' or '\v');

    /// <summary>Half of a surrogate pair cannot be written as UTF-8.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
