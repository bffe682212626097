namespace Tracker.Domain.PlanDates;

/// <summary>The words of plan dates, as the pages, the feeds and the API use them.</summary>
public static class PlanDateWords
{
    public static Vocabulary<Precision> Precisions { get; } = new(
        (Precision.Day, "dag", "de dag", "the day"),
        (Precision.Decade, "decade", "tien dagen", "ten days"),
        (Precision.Week, "week", "de week", "the week"),
        (Precision.Month, "maand", "de maand", "the month"),
        (Precision.Quarter, "kwartaal", "het kwartaal", "the quarter"),
        (Precision.PartOfYear, "jaardeel", "een deel van het jaar", "a part of the year"),
        (Precision.Half, "halfjaar", "het halfjaar", "the half-year"),
        (Precision.Season, "seizoen", "het seizoen", "the season"),
        (Precision.Year, "jaar", "het jaar", "the year"),
        (Precision.Recess, "reces", "een reces", "a recess"),
        (Precision.BudgetMoment, "begrotingsmoment", "een begrotingsmoment", "a budget moment"),
        (Precision.Range, "reeks", "een periode", "a period"),
        (Precision.Set, "verzameling", "enkele dagen", "a few days"),
        (Precision.Relative, "relatief", "na een gebeurtenis", "after an event"),
        (Precision.None, "geen", "geen datum", "no date"));

    public static Vocabulary<Bounds> Bounds { get; } = new(
        (PlanDates.Bounds.Both, "beide", "begin en eind", "beginning and end"),
        (PlanDates.Bounds.EarliestOnly, "vroegst", "alleen een begin", "only a beginning"),
        (PlanDates.Bounds.LatestOnly, "laatst", "alleen een eind", "only an end"),
        (PlanDates.Bounds.None, "geen", "geen", "none"),
        (PlanDates.Bounds.Set, "verzameling", "enkele dagen", "a few days"));

    public static Vocabulary<Firmness> Firmnesses { get; } = new(
        (Firmness.Fixed, "vastgesteld", "vastgesteld", "fixed"),
        (Firmness.Statutory, "wettelijk", "wettelijke termijn", "statutory period"),
        (Firmness.Pledged, "toegezegd", "toegezegd", "pledged"),
        (Firmness.Planned, "gepland", "gepland", "planned"),
        (Firmness.Intended, "beoogd", "beoogd", "intended"),
        (Firmness.Aimed, "streven", "streven", "aim"),
        (Firmness.Expected, "verwacht", "verwacht", "expected"),
        (Firmness.Conditional, "voorwaardelijk", "voorwaardelijk", "conditional"),
        (Firmness.Uncertain, "onzeker", "onzeker", "uncertain"));
}
