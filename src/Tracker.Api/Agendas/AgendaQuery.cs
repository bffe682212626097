using System.Globalization;
using System.Text.RegularExpressions;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Agendas;

/// <summary>
/// What is asked of a feed, as it stands in its address: <c>themas</c>, <c>stappen</c>, <c>zekerheid</c> (lists,
/// parted by commas or with the key repeated), <c>anker=begin</c>, <c>alarm=P14D</c>, <c>taal=en</c>. Other keys are
/// left alone, for clients add their own.
/// </summary>
public static partial class AgendaQuery
{
    private const string Themes = "themas";
    private const string Steps = "stappen";
    private const string Firmnesses = "zekerheid";
    private const string Anchor = "anker";
    private const string Alarm = "alarm";
    private const string Language = "taal";
    private const string Dutch = "nl";
    private const string English = "en";
    private const int DaysOfWeek = 7;

    /// <param name="query">What stands in the address.</param>
    /// <param name="otherwise">What holds for each part of which the address says nothing.</param>
    /// <returns>The options, or a Dutch sentence for each value that cannot be.</returns>
    public static (AgendaOptions Options, IReadOnlyList<string> Errors) Read(
        IQueryCollection query, AgendaOptions otherwise)
    {
        if (query.Count == 0)
            return (otherwise, []);
        var errors = new List<string>();
        var themes = List(query, Themes, Domain.Dossiers.Themes.IsKnown, errors);
        var steps = List(query, Steps, AgendaSteps.Keys.Contains, errors);
        var firmnesses = List(query, Firmnesses, IsFirmness, errors).Select(Firmness).ToValues();
        var anchor = One(query, Anchor, text => AgendaSteps.Anchors.TryParse(text, out _), errors);
        var alarm = One(query, Alarm, text => Lead(text) is not null, errors);
        var language = One(query, Language, text => text is Dutch or English, errors);
        return (
            new AgendaOptions(
                otherwise.Selection with
                {
                    Themes = themes.Count > 0 ? themes : otherwise.Selection.Themes,
                    Steps = steps.Count > 0 ? steps : otherwise.Selection.Steps,
                    Firmnesses = firmnesses.Count > 0 ? firmnesses : otherwise.Selection.Firmnesses,
                },
                AgendaSteps.Anchors.TryParse(anchor, out var end) ? end : otherwise.Anchor,
                alarm is null ? otherwise.Alarm : Lead(alarm),
                language is null ? otherwise.Language
                    : language == English ? Domain.Language.English : Domain.Language.Dutch),
            errors);
    }

    /// <summary>
    /// The options as a query, in one form whatever the order in which they were asked; empty, or with a question mark.
    /// Commas are percent-encoded, for a reader stumbles over a bare one in an address.
    /// </summary>
    /// <param name="options">What is asked.</param>
    /// <param name="otherwise">What need not be said, for it holds where nothing is.</param>
    public static string Write(AgendaOptions options, AgendaOptions otherwise)
    {
        var asked = Parts(options).Zip(Parts(otherwise))
            .Where(part => part.First.Value.Length > 0 && part.First != part.Second)
            .Select(part => $"{part.First.Key}={part.First.Value}").ToList();
        return asked.Count == 0 ? "" : "?" + string.Join('&', asked);
    }

    private static IReadOnlyList<(string Key, string Value)> Parts(AgendaOptions options) =>
    [
        (Themes, string.Join("%2C", options.Selection.Themes)),
        (Steps, string.Join("%2C", options.Selection.Steps)),
        (Firmnesses, string.Join("%2C", options.Selection.Firmnesses.Select(Code))),
        (Anchor, options.Anchor is { } anchor ? AgendaSteps.Anchors.Code(anchor) : ""),
        (Alarm, options.Alarm is { } alarm ? string.Create(CultureInfo.InvariantCulture, $"P{alarm.Days}D") : ""),
        (Language, options.Language == Domain.Language.English ? English : Dutch),
    ];

    private static Values<string> List(
        IQueryCollection query, string key, Func<string, bool> exists, List<string> errors)
    {
        var values = query[key].OfType<string>()
            .SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValues();
        errors.AddRange(values.Where(value => !exists(value)).Select(value => $"{key}: '{value}' bestaat niet."));
        return values;
    }

    private static string? One(IQueryCollection query, string key, Func<string, bool> exists, List<string> errors)
    {
        if (query[key] is not [{ Length: > 0 } value, ..])
            return null;
        if (!exists(value) || query[key].Count > 1)
            errors.Add($"{key}: '{query[key]}' bestaat niet.");
        return value;
    }

    private static bool IsFirmness(string code) =>
        code == SelectionQuery.Fact || PlanDateWords.Firmnesses.TryParse(code, out _);

    private static Firmness? Firmness(string code) =>
        PlanDateWords.Firmnesses.TryParse(code, out var firmness) ? firmness : null;

    private static string Code(Firmness? firmness) =>
        firmness is { } it ? PlanDateWords.Firmnesses.Code(it) : SelectionQuery.Fact;

    /// <summary><c>P14D</c> and <c>P2W</c>; null for what is no such period or too long.</summary>
    private static AlarmLead? Lead(string text)
    {
        if (Period().Match(text) is not { Success: true } period)
            return null;
        var number = int.Parse(period.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var days = period.Groups[2].Value == "W" ? number * DaysOfWeek : number;
        return days is >= 1 and <= AlarmLead.DaysMax ? new AlarmLead(days) : null;
    }

    [GeneratedRegex("^P([0-9]{1,3})([DW])$", RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
