namespace Tracker.Domain.PlanDates;

/// <summary>The Dutch words of plan dates, as the pages, the feeds and the API use them.</summary>
public static class PlanDateWords
{
    public static Vocabulary<Precision> Precisions { get; } = new(
        (Precision.Day, "dag", "de dag"),
        (Precision.Decade, "decade", "tien dagen"),
        (Precision.Week, "week", "de week"),
        (Precision.Month, "maand", "de maand"),
        (Precision.Quarter, "kwartaal", "het kwartaal"),
        (Precision.PartOfYear, "jaardeel", "een deel van het jaar"),
        (Precision.Half, "halfjaar", "het halfjaar"),
        (Precision.Season, "seizoen", "het seizoen"),
        (Precision.Year, "jaar", "het jaar"),
        (Precision.Recess, "reces", "een reces"),
        (Precision.BudgetMoment, "begrotingsmoment", "een begrotingsmoment"),
        (Precision.Range, "reeks", "een periode"),
        (Precision.Set, "verzameling", "enkele dagen"),
        (Precision.Relative, "relatief", "na een gebeurtenis"),
        (Precision.None, "geen", "geen datum"));

    public static Vocabulary<Bounds> Bounds { get; } = new(
        (PlanDates.Bounds.Both, "beide", "begin en eind"),
        (PlanDates.Bounds.EarliestOnly, "vroegst", "alleen een begin"),
        (PlanDates.Bounds.LatestOnly, "laatst", "alleen een eind"),
        (PlanDates.Bounds.None, "geen", "geen"),
        (PlanDates.Bounds.Set, "verzameling", "enkele dagen"));

    public static Vocabulary<Firmness> Firmnesses { get; } = new(
        (Firmness.Fixed, "vastgesteld", "vastgesteld"),
        (Firmness.Statutory, "wettelijk", "wettelijke termijn"),
        (Firmness.Pledged, "toegezegd", "toegezegd"),
        (Firmness.Planned, "gepland", "gepland"),
        (Firmness.Intended, "beoogd", "beoogd"),
        (Firmness.Aimed, "streven", "streven"),
        (Firmness.Expected, "verwacht", "verwacht"),
        (Firmness.Conditional, "voorwaardelijk", "voorwaardelijk"),
        (Firmness.Uncertain, "onzeker", "onzeker"));
}
