using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Pages;

/// <summary>What can be chosen in each filter: only what occurs, so that no choice comes up empty by itself.</summary>
/// <param name="Ministries">Abbreviations.</param>
/// <param name="Themes">Code and name.</param>
/// <param name="Instruments">Code and name.</param>
/// <param name="Steps">Key and short words, in the order of the procedures.</param>
public sealed record FilterChoices(
    IReadOnlyList<Choice> Ministries,
    IReadOnlyList<Choice> Themes,
    IReadOnlyList<Choice> Instruments,
    IReadOnlyList<Choice> Steps)
{
    private static readonly IReadOnlyList<Step> AllSteps =
    [
        .. ProcedureTables.Instruments.SelectMany(it => ProcedureTables.Of(it)!.Steps).DistinctBy(step => step.Key),
    ];

    /// <summary>The kinds of audience.</summary>
    public static IReadOnlyList<Choice> Audiences { get; } =
        [.. Domain.Dossiers.Audiences.Kinds.Select(kind => new Choice(kind.Code, kind.Label))];

    /// <summary>The words of firmness, the firmest first.</summary>
    public static IReadOnlyList<Choice> Firmnesses { get; } =
    [
        new(SelectionQuery.Fact, "gebeurd"),
        .. Enum.GetValues<Firmness>()
            .Select(it => new Choice(PlanDateWords.Firmnesses.Code(it), PlanDateWords.Firmnesses.Label(it))),
    ];

    public static FilterChoices Of(TrackerView view)
    {
        var dossiers = view.Dossiers.Values.ToList();
        var steps = dossiers.SelectMany(it => it.Entries).Select(it => it.Milestone.Step).Distinct().ToHashSet();
        return new FilterChoices(
            [.. Sorted(dossiers.Select(it => it.Description.Ministry).OfType<string>(), it => it)],
            [.. Sorted(dossiers.SelectMany(it => it.Description.Themes), Domain.Dossiers.Themes.Name)],
            [
                .. Sorted(
                    dossiers.Select(it => it.Instrument).Distinct().Select(InstrumentWords.Instruments.Code),
                    code => InstrumentWords.Instruments.TryParse(code, out var it)
                        ? InstrumentWords.Instruments.Label(it)
                        : code),
            ],
            [
                .. AllSteps.Where(step => steps.Contains(step.Key))
                    .Select(step => new Choice(step.Key, StepWords.Ahead(step))),
            ]);
    }

    public static string StepLabel(string key) =>
        AllSteps.FirstOrDefault(step => step.Key == key) is { } step ? StepWords.Ahead(step) : key;

    private static IEnumerable<Choice> Sorted(IEnumerable<string> values, Func<string, string> label) => values
        .Distinct(StringComparer.Ordinal)
        .Select(value => new Choice(value, label(value)))
        .OrderBy(choice => choice.Label, StringComparer.OrdinalIgnoreCase);
}

/// <param name="Value">As in the address.</param>
/// <param name="Label">As people read it.</param>
public sealed record Choice(string Value, string Label);
