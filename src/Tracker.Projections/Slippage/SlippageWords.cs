using Tracker.Domain;

namespace Tracker.Projections.Slippage;

/// <summary>The words of slippage.</summary>
public static class SlippageWords
{
    public static Vocabulary<ShiftKind> Shifts { get; } = new(
        (ShiftKind.First, "eerste", "eerste voorspelling", "first forecast"),
        (ShiftKind.Later, "later", "later", "later"),
        (ShiftKind.Earlier, "eerder", "eerder", "earlier"),
        (ShiftKind.Narrowed, "nader-bepaald", "nader bepaald", "narrowed down"),
        (ShiftKind.Widened, "ruimer", "ruimer", "wider"),
        (ShiftKind.Repeated, "herhaald", "herhaald", "repeated"),
        (ShiftKind.Aside, "ernaast", "andere woorden, telt niet mee", "other words, does not count"),
        (ShiftKind.Undated, "zonder-dag", "noemt geen dag", "names no day"),
        (ShiftKind.Deadline, "termijn", "wettelijke termijn, telt niet mee", "statutory period, does not count"),
        (ShiftKind.Conflicting, "strijdig", "strijdig, telt niet mee", "contradictory, does not count"),
        (ShiftKind.CameTrue, "uitgekomen", "uitgekomen", "came true"),
        (ShiftKind.Happened, "gebeurd", "gebeurd, niet voorspeld", "happened, not forecast"));
}
