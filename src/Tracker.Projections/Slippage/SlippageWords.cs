using Tracker.Domain;

namespace Tracker.Projections.Slippage;

/// <summary>The Dutch words of slippage.</summary>
public static class SlippageWords
{
    public static Vocabulary<LinkKind> Links { get; } = new(
        (LinkKind.First, "eerste", "eerste voorspelling"),
        (LinkKind.Later, "later", "later"),
        (LinkKind.Earlier, "eerder", "eerder"),
        (LinkKind.Narrowed, "nader-bepaald", "nader bepaald"),
        (LinkKind.Widened, "ruimer", "ruimer"),
        (LinkKind.Repeated, "herhaald", "herhaald"),
        (LinkKind.Aside, "ernaast", "andere woorden, telt niet mee"),
        (LinkKind.Undated, "zonder-dag", "noemt geen dag"),
        (LinkKind.Deadline, "termijn", "wettelijke termijn, telt niet mee"),
        (LinkKind.Conflicting, "strijdig", "strijdig, telt niet mee"),
        (LinkKind.CameTrue, "uitgekomen", "uitgekomen"),
        (LinkKind.Happened, "gebeurd", "gebeurd, niet voorspeld"));

    public static Vocabulary<ForecastOutcome> Outcomes { get; } = new(
        (ForecastOutcome.CameTrue, "uitgekomen", "uitgekomen"),
        (ForecastOutcome.Late, "later", "later gebeurd"),
        (ForecastOutcome.Early, "eerder", "eerder gebeurd"),
        (ForecastOutcome.Missed, "niet-gebeurd", "niet gebeurd"));
}
