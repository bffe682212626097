using NodaTime;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Slippage;

/// <summary>How reliable the planning is, over all that is followed: what moved, and what came true.</summary>
/// <param name="Dossiers">Those of which something was forecast, what moved furthest first.</param>
public sealed record SlippagePortfolio(IReadOnlyList<DossierSlippage> Dossiers)
{
    /// <summary>Everything together.</summary>
    public SlippageGroup Whole { get; } = SlippageGroup.Of(GroupKind.Whole, Dossiers);

    /// <summary>The milestones by the ministry of their dossier.</summary>
    public IReadOnlyList<SlippageGroup> ByMinistry { get; } =
        OfDossiers(Dossiers, it => it.Description.Ministry, GroupKind.Ministry);

    /// <summary>The milestones by the instrument of their dossier.</summary>
    public IReadOnlyList<SlippageGroup> ByInstrument { get; } =
        OfDossiers(Dossiers, it => it.Dossier.Instrument, GroupKind.Instrument);

    /// <summary>The forecasts by how fine their words are.</summary>
    public IReadOnlyList<SlippageGroup> ByPrecision { get; } =
        OfForecasts(Dossiers, claim => claim.Date.Precision, GroupKind.Precision);

    /// <summary>The forecasts by which ends their words give.</summary>
    public IReadOnlyList<SlippageGroup> ByBounds { get; } =
        OfForecasts(Dossiers, claim => claim.Date.Bounds, GroupKind.Bounds);

    /// <summary>The forecasts by whose bounds they are: the source's own, or our reading.</summary>
    public IReadOnlyList<SlippageGroup> BySoftness { get; } =
        OfForecasts(Dossiers, claim => claim.Date.Soft, GroupKind.Softness);

    /// <summary>The forecasts by how firm the source put them.</summary>
    public IReadOnlyList<SlippageGroup> ByFirmness { get; } =
        OfForecasts(Dossiers, claim => claim.Firmness!.Value, GroupKind.Firm);

    /// <param name="view">The log as folded.</param>
    /// <param name="selection">Which dossiers and milestones.</param>
    /// <param name="bounds">What we look at, on both axes.</param>
    /// <param name="day">The day in Amsterdam on which we judge what is overdue.</param>
    public static SlippagePortfolio Of(TrackerView view, Selection selection, AsOf bounds, LocalDate day) =>
        Of(view, selection, Caretakers.Of(view, bounds), bounds, day);

    private static SlippagePortfolio Of(
        TrackerView view, Selection selection, Caretakers caretakers, AsOf bounds, LocalDate day) => new(
    [
        .. from dossier in view.Dossiers.Values
           where selection.Takes(dossier, caretakers, bounds, day)
           let description = dossier.DescriptionAt(bounds)
           let found = DossierSlippage.Of(dossier, description, selection, bounds, day)
           where found.Chains.Count > 0
           orderby found.Furthest.Slippage!.Distance descending, found.Moves descending, found.Dossier.Slug
           select found,
    ]);

    private static IReadOnlyList<SlippageGroup> OfDossiers<TKey>(
        IReadOnlyList<DossierSlippage> dossiers, Func<DossierSlippage, TKey> key, Func<TKey, GroupKind> kind) =>
    [
        .. dossiers.GroupBy(key)
            .Select(group => SlippageGroup.Of(kind(group.Key), [.. group]))
            .OrderBy(group => group.Kind.Order)
            .ThenBy(group => group.Kind.Word.Dutch, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<SlippageGroup> OfForecasts<TKey>(
        IReadOnlyList<DossierSlippage> dossiers, Func<Entry, TKey> key, Func<TKey, GroupKind> kind) =>
    [
        .. dossiers.SelectMany(it => it.Forecasts)
            .GroupBy(it => key(it.Link.Entry))
            .Select(group => SlippageGroup.Of(kind(group.Key), [.. group]))
            .OrderBy(group => group.Kind.Order),
    ];
}
