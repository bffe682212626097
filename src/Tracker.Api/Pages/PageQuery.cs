using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Pages;

/// <summary>
/// What a visitor asks of a list: the filters that stand in the address, read, and the same filters again for every
/// link that goes on from there. Query keys that we do not know are passed over: others add theirs to addresses.
/// </summary>
public sealed class PageQuery
{
    private static readonly string[] FilterNames = [.. SelectionQuery.Fields.Select(field => field.Name)];
    private static readonly string[] BoundNames = [.. AsOfQuery.Fields.Select(field => field.Name)];

    private static readonly string[] MomentNames =
        [AsOfQuery.RecordedByName, ChosenMoment.Day.Name, ChosenMoment.Time.Name];

    private PageQuery(HttpContext context, IReadOnlyList<Field> own)
    {
        Field[] fields = [.. SelectionQuery.Fields, .. AsOfQuery.Fields, ChosenMoment.Day, ChosenMoment.Time, .. own];
        Context = context;
        Node = context.RequestServices.GetRequiredService<Node>();
        View = Node.View;
        Path = context.Request.Path.Value!;
        var known = context.Request.Query.Where(pair => fields.Any(field => field.Name == pair.Key)).ToList();
        Filled = Filled.Of(fields, known);
        Given =
        [
            .. from pair in known
               from value in pair.Value
               where !string.IsNullOrWhiteSpace(value)
               select KeyValuePair.Create(pair.Key, value.Trim()),
        ];
        Selection = SelectionQuery.Read(Filled);
        Time = AsOfQuery.Read(Filled, context, Node, View);
    }

    public HttpContext Context { get; }

    public Node Node { get; }

    /// <summary>One view for the whole page.</summary>
    public TrackerView View { get; }

    public string Path { get; }

    public Filled Filled { get; }

    /// <summary>What was given, in the order of the address.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Given { get; }

    public Selection Selection { get; }

    /// <summary>The time that the page is about.</summary>
    public AskedTime Time { get; }

    public AsOf Bounds => Time.Bounds;

    /// <summary>The day on which is judged what is overdue: today, or the day that is looked back to.</summary>
    public LocalDate Day => Time.Day;

    /// <summary>Whether one sees another day than today.</summary>
    public bool LooksBack => Time.Finality != Finality.Today;

    /// <summary>
    /// What to answer in the place of the page: what is wrong with the address, or the address with the moment that was
    /// chosen in a form; null when the page itself is the answer.
    /// </summary>
    public IResult? Refusal
    {
        get
        {
            var chosen = ChosenMoment.IsIn(Context.Request.Query)
                ? ChosenMoment.Read(Filled, Bounds.RecordedBy, Node.Now)
                : null;
            return Filled.Errors.Count > 0 ? NotPossible
                : ChosenMoment.IsIn(Context.Request.Query) ? Results.Redirect(At(chosen))
                : null;
        }
    }

    private RazorComponentResult NotPossible => new RazorComponentResult<Failure>(new
    {
        Status = StatusCodes.Status400BadRequest,
        What = Say("Dit adres klopt niet", "This address is wrong"),
        Why = Say("In het adres staat iets dat niet kan:", "The address has something that cannot be:"),
        Faults = Filled.Errors,
    })
    {
        StatusCode = StatusCodes.Status400BadRequest,
    };

    /// <summary>The filters that are on, in the order of the address.</summary>
    public IReadOnlyList<GivenFilter> Filters =>
    [
        .. Given.Where(it => FilterNames.Contains(it.Key)).Select(it => new GivenFilter(
            it.Key, it.Value, Label(it.Key, it.Value), Without(it.Key, it.Value))),
    ];

    /// <param name="own">The fields that this page has beside the filters and the bounds of time.</param>
    public static PageQuery Read(HttpContext context, params IReadOnlyList<Field> own) => new(context, own);

    /// <summary>When the last of what one sees was recorded; null when nothing was.</summary>
    public Instant? Fresh => View.Moments.LastBy(Bounds.RecordedBy)?.At;

    /// <summary>The document that something rests on, as it was known then; null when it is not known.</summary>
    public SourceDocument? Source(Citation said) => View.CitedSource(said.Source, Bounds);

    /// <summary>What would be selected without one of the filters.</summary>
    public Selection SelectionWithout(GivenFilter filter) => SelectionQuery.Read(Filled.Of(
        SelectionQuery.Fields,
        Given.Where(it => FilterNames.Contains(it.Key) && !(it.Key == filter.Name && it.Value == filter.Value))
            .GroupBy(it => it.Key)
            .Select(group => KeyValuePair.Create(
                group.Key, new StringValues([.. group.Select(it => it.Value)])))));

    /// <summary>The value of a filter, where exactly one is on; for the field in which it is chosen.</summary>
    public string? Only(string name) =>
        Given.Where(it => it.Key == name).Select(it => it.Value).ToList() is [var value] ? value : null;

    /// <summary>This page with another value for one name; null takes it away.</summary>
    public string With(string name, string? value) => Address(
        Path,
        [.. Given.Where(it => it.Key != name), .. value is null ? [] : new[] { KeyValuePair.Create(name, value) }]);

    /// <summary>This page with one value more.</summary>
    public string Also(string name, string value) => Address(Path, Given.Append(KeyValuePair.Create(name, value)));

    /// <summary>This page without one value.</summary>
    public string Without(string name, string value) =>
        Address(Path, Given.Where(it => !it.Equals(KeyValuePair.Create(name, value))));

    /// <summary>This page without any filter; the day that is looked back to stays.</summary>
    public string WithoutFilters => Address(Path, Given.Where(it => !FilterNames.Contains(it.Key)));

    /// <summary>This page as it is today.</summary>
    public string Today => Address(Path, Given.Where(it => !BoundNames.Contains(it.Key)));

    /// <summary>This page as recorded by a moment; null for no moment.</summary>
    private string At(string? moment) => Address(
        Path,
        [
            .. Given.Where(it => !MomentNames.Contains(it.Key)),
            .. moment is null ? [] : new[] { KeyValuePair.Create(AsOfQuery.RecordedByName, moment) },
        ]);

    /// <summary>Another address with the same filters and the same day, without what belongs to this page
    /// alone.</summary>
    public string ViewAt(string path) => Address(
        path, Given.Where(it => FilterNames.Contains(it.Key) || BoundNames.Contains(it.Key)));

    /// <summary>Another address with the same filters, without what belongs to this page alone.</summary>
    public string FiltersAt(string path) => Address(path, Given.Where(it => FilterNames.Contains(it.Key)));

    /// <summary>Another address that looks back to the same day.</summary>
    /// <param name="path">The address.</param>
    /// <param name="own">What it is asked besides.</param>
    public string BoundsAt(string path, params IReadOnlyList<KeyValuePair<string, string>> own) =>
        Address(path, [.. own, .. TimeGiven]);

    /// <summary>The name of a file with what one sees; it tells the day that is looked back to.</summary>
    public string FileName(string name, string extension) => string.Concat(
        name,
        Bounds.SaidBy is { } said && LooksBack ? $"-bekend-op-{PageTimes.Machine(said)}" : null,
        Bounds.RecordedBy is { } moment ? $"-vastgelegd-op-{PageTimes.FileStamp(moment)}" : null)
        + $".{extension}";

    /// <summary>The day that is looked back to, as it stands in the address: for a form that keeps it.</summary>
    public IEnumerable<KeyValuePair<string, string>> TimeGiven => Given.Where(it => BoundNames.Contains(it.Key));

    /// <summary>Another address with all that was given.</summary>
    public string AllAt(string path) => Address(path, Given);

    private static string Address(string path, IEnumerable<KeyValuePair<string, string>> parts)
    {
        var query = string.Join('&', parts.Select(it => $"{it.Key}={Uri.EscapeDataString(it.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static string Label(string name, string value) => name switch
    {
        "thema" => Say(Themes.Word(value)),
        "instrument" when InstrumentWords.Instruments.TryParse(value, out var it) =>
            Say(InstrumentWords.Instruments, it),
        "stap" => FilterChoices.StepLabel(value),
        "zekerheid" when PlanDateWords.Firmnesses.TryParse(value, out var it) =>
            Say(PlanDateWords.Firmnesses, it),
        "zekerheid" => MilestoneWords.Firm(null),
        "doelgroep" => Say(Audiences.Word(value)),
        "markering" => Say(Markings.Word(value)),
        "zoek" => Say($"‘{value}’", $"“{value}”"),
        _ => value,
    };
}

/// <summary>A filter that is on.</summary>
/// <param name="Label">As people read it.</param>
/// <param name="Without">The same page without it.</param>
public sealed record GivenFilter(string Name, string Value, string Label, string Without);
