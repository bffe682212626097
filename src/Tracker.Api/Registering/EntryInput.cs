using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using NodaTime.Text;
using Tracker.Api.Forms;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>What was typed on the page, in the words of the API, so that both are read by the same forms.</summary>
public static partial class EntryInput
{
    /// <summary>The code of what is not filled in yet.</summary>
    public const string Missing = "verplicht";

    private const string OfNewSource = "bron.";

    /// <summary>What was typed, read by the forms of the API; of people the place is asked as well.</summary>
    /// <inheritdoc cref="Of"/>
    public static Filled Fill(Typed typed, IReadOnlyList<Field> members, TrackerView view)
    {
        var form = Filled.Of(members, Of(typed, members, view));
        if (!typed.Has(EntryFields.Place.Name))
            form.Wrong(new InputError(
                EntryFields.Place.Name,
                Missing,
                "Vul een bladzijde, regel of alinea in. Bijvoorbeeld: blz. 12."));
        return form;
    }

    /// <summary>
    /// Only what counts for this entry: nothing of a new source when a known one is chosen, nothing of another step.
    /// Days are written as the API writes them, a place that is a line becomes one, and a new source gets a key.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, StringValues>> Of(
        Typed typed, IReadOnlyList<Field> members, TrackerView view)
    {
        var isNew = typed[EntryFields.Source.Name] == EntryFields.NewSource;
        var step = typed[EntryFields.Step.Name];
        foreach (var (name, values) in typed.All)
        {
            if (!members.Any(member => member.Name == name) || !Counts(name, step, isNew))
                continue;
            var text = values.ToString().Trim();
            if (name == EntryFields.Place.Name && Line().Match(text) is { Success: true } line)
            {
                yield return new(CitationForm.Line.Name, line.Groups["number"].Value);
                yield return new(CitationForm.Place.Name, line.Groups["rest"].Value);
            }
            else
            {
                yield return new(
                    name,
                    EntryFields.Days.Any(day => day.Name == name) ? TypedDay.Iso(text)
                    : EntryFields.Dossiers.Any(dossier => dossier.Name == name) ? DossierSearch.SlugOf(view, text)
                    : values);
            }
        }

        if (isNew)
            yield return new(SourceForm.Key.Name, NewKey(typed, view));
    }

    private static bool Counts(string name, string step, bool isNewSource) => name switch
    {
        "bron" => !isNewSource,
        _ when name.StartsWith(OfNewSource, StringComparison.Ordinal) => isNewSource && name != SourceForm.Key.Name,
        _ when EntryFields.OfSteps.TryGetValue(name, out var steps) => steps.Contains(step),
        _ => true,
    };

    /// <summary>
    /// A key out of title and year; that of the source itself when it came in by the same form a moment ago.
    /// </summary>
    private static string NewKey(Typed typed, TrackerView view)
    {
        var title = typed[EntryFields.SourceTitle.Name].Trim();
        var saidOn = TypedDay.Iso(typed[EntryFields.SourceDay.Name]);
        var year = saidOn.Length > 4 ? saidOn[..4] : "";
        var stem = Slug.Of(title.Contains(year, StringComparison.Ordinal) ? title : $"{title} {year}");
        var key = stem.Length == 0 ? "bron" : stem;
        for (var number = 2; view.Sources.TryGetValue(key, out var known); number++)
        {
            if (known.Title == title && LocalDatePattern.Iso.Format(known.SaidOn) == saidOn)
                break;
            key = FormattableString.Invariant($"{stem}-{number}");
        }

        return key;
    }

    [GeneratedRegex(
        "^(r\\.|regel)? *(?<number>[0-9]{1,6})( *, *(?<rest>.+))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Line();
}
