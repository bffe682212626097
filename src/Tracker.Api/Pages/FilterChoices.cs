using System.Runtime.CompilerServices;
using Tracker.Api.Languages;
using Tracker.Domain;
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
    /// <summary>The steps of all procedures, each key once.</summary>
    public static IReadOnlyList<Step> AllSteps { get; } =
    [
        .. ProcedureTables.All.SelectMany(it => it.Steps).DistinctBy(step => step.Key),
    ];

    // Every page with filters asks for the same until something is recorded, of whatever day.
    private static readonly ConditionalWeakTable<TrackerView, Occurrences> Known = [];

    /// <summary>The kinds of audience.</summary>
    public static IReadOnlyList<Choice> Audiences =>
        [.. Domain.Dossiers.Audiences.Kinds.Select(kind => new Choice(kind.Code, Say(kind.Word)))];

    /// <summary>What can hold beside a step.</summary>
    public static IReadOnlyList<Choice> Markings =>
    [
        .. Projections.Dossiers.Markings.Codes.Select(code =>
            new Choice(code, Say(Projections.Dossiers.Markings.Word(code)))),
    ];

    /// <summary>The words of firmness, the firmest first.</summary>
    public static IReadOnlyList<Choice> Firmnesses =>
    [
        new(SelectionQuery.Fact, MilestoneWords.Firm(null)),
        .. Enum.GetValues<Firmness>()
            .Select(it => new Choice(PlanDateWords.Firmnesses.Code(it), MilestoneWords.Firm(it))),
    ];

    /// <param name="view">The log as folded.</param>
    /// <param name="bounds">
    /// What we look at. Of the day on which something was said no notice is taken: what is chosen is kept when one goes
    /// to another day.
    /// </param>
    public static FilterChoices Of(TrackerView view, AsOf bounds)
    {
        var occurring = Known.GetValue(view, static it => new Occurrences(it));
        var steps = occurring.Steps.By(bounds.RecordedBy).ToHashSet(StringComparer.Ordinal);
        return new FilterChoices(
            [.. Sorted(occurring.Ministries.By(bounds.RecordedBy), it => it)],
            [.. Sorted(occurring.Themes.By(bounds.RecordedBy), it => Say(Domain.Dossiers.Themes.Word(it)))],
            [
                .. Sorted(
                    occurring.Instruments.By(bounds.RecordedBy),
                    code => InstrumentWords.Instruments.TryParse(code, out var it)
                        ? Say(InstrumentWords.Instruments, it)
                        : code),
            ],
            [
                .. AllSteps.Where(step => steps.Contains(step.Key))
                    .Select(step => new Choice(step.Key, Ahead(step))),
            ]);
    }

    public static string StepLabel(string key) =>
        AllSteps.FirstOrDefault(step => step.Key == key) is { } step ? Ahead(step) : key;

    private static string Ahead(Step step) => Say(MilestoneWords.Words(step, happened: false));

    private static IEnumerable<Choice> Sorted(IEnumerable<string> values, Func<string, string> label) => values
        .Select(value => new Choice(value, label(value)))
        .OrderBy(choice => choice.Label, StringComparer.OrdinalIgnoreCase);
}

/// <param name="Value">As in the address.</param>
/// <param name="Label">As people read it.</param>
public sealed record Choice(string Value, string Label);
