using System.Globalization;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

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
/// <param name="Label">For people, without a capital.</param>
/// <param name="Order">Its place among the others; of equals the label decides.</param>
public sealed record GroupKind(string? Code, string Label, int Order = 0)
{
    internal static GroupKind Whole { get; } = new(null, "alles");

    internal static GroupKind Ministry(string? abbreviation) =>
        abbreviation is null ? new(null, "onbekend", 1) : new(abbreviation, abbreviation);

    internal static GroupKind Instrument(Instrument instrument) => Of(instrument, InstrumentWords.Instruments);

    internal static GroupKind Precision(Entry claim) => Of(claim.Date.Precision, PlanDateWords.Precisions);

    internal static GroupKind Bounds(Entry claim) => Of(claim.Date.Bounds, PlanDateWords.Bounds);

    internal static GroupKind Softness(Entry claim) => claim.Date.Soft
        ? new("zacht", "grenzen zijn onze lezing", 1)
        : new("hard", "grenzen uit de bron zelf");

    internal static GroupKind Firm(Entry claim) => Of(claim.Firmness!.Value, PlanDateWords.Firmnesses);

    private static GroupKind Of<TName>(TName name, Vocabulary<TName> words)
        where TName : struct, Enum =>
        new(words.Code(name), words.Label(name), Convert.ToInt32(name, CultureInfo.InvariantCulture));
}
