using System.Globalization;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Slippage;

/// <summary>Those of one kind together.</summary>
/// <param name="Moves">How often and how far they moved: milestones, or forecasts where these are grouped.</param>
/// <param name="Outcomes">How many of their forecasts came true.</param>
public sealed record SlippageGroup(GroupKind Kind, MoveCounts Moves, OutcomeCounts Outcomes)
{
    internal static SlippageGroup Of(GroupKind kind, IReadOnlyCollection<DossierSlippage> dossiers) => new(
        kind,
        MoveCounts.Of([.. dossiers.SelectMany(it => it.Chains).Select(chain => chain.Slippage!)]),
        OutcomeCounts.Of([.. dossiers.SelectMany(it => it.Forecasts)]));

    internal static SlippageGroup Of(GroupKind kind, IReadOnlyCollection<JudgedForecast> forecasts) =>
        new(kind, MoveCounts.Of(forecasts), OutcomeCounts.Of(forecasts));
}

/// <summary>What those in a group have in common.</summary>
/// <param name="Code">As in JSON; null for the whole, and for what is not known.</param>
/// <param name="Word">For people, without a capital.</param>
/// <param name="Order">Its place among the others; of equals the label decides.</param>
public sealed record GroupKind(string? Code, Word Word, int Order = 0)
{
    internal static GroupKind Whole { get; } = new(null, new("alles", "all"));

    internal static GroupKind Ministry(string? abbreviation) =>
        abbreviation is null
            ? new(null, new("onbekend", "unknown"), 1)
            : new(abbreviation, new(abbreviation, abbreviation));

    internal static GroupKind Instrument(Instrument instrument) => Of(instrument, InstrumentWords.Instruments);

    internal static GroupKind Precision(Precision precision) => Of(precision, PlanDateWords.Precisions);

    internal static GroupKind Bounds(Bounds bounds) => Of(bounds, PlanDateWords.Bounds);

    internal static GroupKind Softness(bool soft) => soft
        ? new("zacht", new("grenzen zijn onze lezing", "ends are our reading"), 1)
        : new("hard", new("grenzen uit de bron zelf", "ends from the source itself"));

    internal static GroupKind Firm(Firmness firmness) => Of(firmness, PlanDateWords.Firmnesses);

    private static GroupKind Of<TName>(TName name, Vocabulary<TName> words)
        where TName : struct, Enum =>
        new(words.Code(name), words.Word(name), Convert.ToInt32(name, CultureInfo.InvariantCulture));
}
