using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;

namespace Tracker.Api.Http;

/// <summary>The kinds of field there are.</summary>
public static partial class Fields
{
    /// <summary>The most characters in a line of text, such as a title or a date phrase.</summary>
    public const int LineLengthMax = 300;

    /// <summary>The most characters in a text of more lines, such as a reason.</summary>
    public const int TextLengthMax = 4000;

    /// <summary>
    /// The most characters in a name that goes into names made of several: a dossier and a part of a law make the name
    /// of an event in a calendar, which readers take up to 255 octets of.
    /// </summary>
    public const int NameLengthMax = 64;

    private const int KeyLengthMax = 100;

    public static Field<string> Line(string name, string about, string? example = null) =>
        new(
            name,
            about,
            new ValueShape("string", null, [], LineLengthMax) { Example = example },
            text => new Parsed(text));

    public static Field<string> Text(string name, string about) =>
        new(name, about, new ValueShape("string", null, [], TextLengthMax), text => new Parsed(text))
        {
            HasLines = true,
        };

    /// <summary>A whole document, taken exactly as sent.</summary>
    public static Field<string> Document(string name, string about, int lengthMax) =>
        new(name, about, new ValueShape("string", null, [], lengthMax), text => new Parsed(text))
        {
            HasLines = true, IsVerbatim = true,
        };

    /// <summary>A name in addresses and keys: lower-case letters and digits, with hyphens between them.</summary>
    public static Field<string> Key(
        string name, string about, string? example = null, int lengthMax = KeyLengthMax) => new(
        name,
        about,
        new ValueShape("string", null, [], lengthMax) { Example = example, Pattern = "^[a-z0-9]+([.-][a-z0-9]+)*$" },
        text => KeyPattern().IsMatch(text)
            ? new Parsed(text)
            : new Parsed(null, "geen-sleutel", "Gebruik kleine letters en cijfers, met koppeltekens ertussen."));

    public static Field<LocalDate> Day(string name, string about, string? example = null) => new(
        name,
        about,
        new ValueShape("string", "date", [], null) { Example = example },
        text => LocalDatePattern.Iso.Parse(text) is not { Success: true } day
            ? new Parsed(null, "geen-dag", "Dit is geen dag. Schrijf een dag als 2026-04-24.")
            : IsYear(day.Value.Year) ? new Parsed(day.Value) : OutOfYears);

    /// <summary>A moment in UTC, to the microsecond at most.</summary>
    public static Field<Instant> Moment(string name, string about, string? example = null) => new(
        name,
        about,
        new ValueShape("string", "date-time", [], null) { Example = example },
        text => InstantPattern.ExtendedIso.Parse(text) is not { Success: true } moment
            ? new Parsed(
                null, "geen-moment", "Dit is geen moment in UTC. Schrijf een moment als 2026-11-22T12:00:00Z.")
            : IsYear(moment.Value.InUtc().Year) ? new Parsed(moment.Value) : OutOfYears);

    public static Field<Quarter> Quarter(string name, string about, string? example = null) => new(
        name,
        about,
        new ValueShape("string", null, [], null) { Example = example, Pattern = "^[0-9]{4}-Q[1-4]$" },
        text => !text.Contains('-', StringComparison.Ordinal)
            || !Domain.Calendars.Quarter.TryParse(text, out var quarter)
            ? new Parsed(null, "geen-kwartaal", "Dit is geen kwartaal. Schrijf een kwartaal als 2026-Q2.")
            : IsYear(quarter.Year) ? new Parsed(quarter) : OutOfYears);

    /// <summary>A whole number from 1.</summary>
    public static Field<int> Number(string name, string about) => new(
        name,
        about,
        new ValueShape("integer", null, [], null),
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new Parsed(number)
            : new Parsed(null, "geen-getal", "Dit is geen heel getal vanaf 1."));

    public static Field<bool> Flag(string name, string about) => new(
        name,
        about,
        new ValueShape("boolean", null, [], null),
        // 'on' is what a browser sends for a box that is ticked.
        text => text switch
        {
            "true" or "on" => new Parsed(true),
            "false" => new Parsed(false),
            _ => new Parsed(null, "geen-ja-nee", "Dit moet true of false zijn."),
        });

    /// <summary>A web address.</summary>
    public static Field<Uri> Link(string name, string about) => new(
        name,
        about,
        new ValueShape("string", "uri", [], 2000),
        text => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new Parsed(address)
            : new Parsed(null, "geen-webadres", "Dit is geen volledig webadres. Het begint met https:// of http://."));

    /// <summary>One of a closed set of words.</summary>
    public static Field<TName> Choice<TName>(string name, string about, Vocabulary<TName> words)
        where TName : struct, Enum => new(
        name,
        about,
        new ValueShape("string", null, words.Codes, null),
        text => words.TryParse(text, out var choice) ? new Parsed(choice) : NotAmong(words.Codes));

    /// <summary>One of a closed set of codes.</summary>
    public static Field<string> OneOf(string name, string about, IReadOnlyList<string> codes) => new(
        name,
        about,
        new ValueShape("string", null, codes, null),
        text => codes.Contains(text) ? new Parsed(text) : NotAmong(codes));

    private static bool IsYear(int year) => year is >= PlanDate.YearMin and <= PlanDate.YearMax;

    // Every sum with days and quarters stays within the calendar then: one entry on
    // the last day that there is would break every feed and page that it is in.
    private static Parsed OutOfYears { get; } = new(
        null,
        "buiten-bereik",
        $"Het jaar moet liggen van {PlanDate.YearMin} tot en met {PlanDate.YearMax}. "
        + "Is een einde open, laat het dan leeg.");

    private static Parsed NotAmong(IReadOnlyList<string> codes) =>
        new(null, "geen-keuze", $"Dit kan niet worden gekozen. Wel mogelijk: {string.Join(", ", codes)}.");

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
