using Tracker.Domain;

namespace Tracker.Projections.Slippage;

/// <summary>The Dutch words of slippage.</summary>
public static class SlippageWords
{
    public static Vocabulary<ShiftKind> Shifts { get; } = new(
        (ShiftKind.First, "eerste", "eerste voorspelling"),
        (ShiftKind.Later, "later", "later"),
        (ShiftKind.Earlier, "eerder", "eerder"),
        (ShiftKind.Narrowed, "nader-bepaald", "nader bepaald"),
        (ShiftKind.Widened, "ruimer", "ruimer"),
        (ShiftKind.Repeated, "herhaald", "herhaald"),
        (ShiftKind.Aside, "ernaast", "andere woorden, telt niet mee"),
        (ShiftKind.Undated, "zonder-dag", "noemt geen dag"),
        (ShiftKind.Deadline, "termijn", "wettelijke termijn, telt niet mee"),
        (ShiftKind.Conflicting, "strijdig", "strijdig, telt niet mee"),
        (ShiftKind.CameTrue, "uitgekomen", "uitgekomen"),
        (ShiftKind.Happened, "gebeurd", "gebeurd, niet voorspeld"));
}
