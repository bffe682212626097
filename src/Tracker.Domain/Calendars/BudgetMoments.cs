using NodaTime;

namespace Tracker.Domain.Calendars;

/// <summary>A moment of the budget that a rule gives for every year.</summary>
/// <param name="Name">The Dutch name, as letters write it, in small letters.</param>
/// <param name="In">
/// The first and the last day of the moment of a year; the same one where the rule gives the day.
/// </param>
/// <param name="Rule">How the days follow: a Dutch clause without a capital, with what it rests on.</param>
public sealed record BudgetMoment(string Name, Func<int, (LocalDate First, LocalDate Last)> In, string Rule)
{
    /// <summary>The rule gives a last day only, so that the first is our reading.</summary>
    public bool IsSoft { get; init; }
}

/// <summary>The moments of the budget of a year.</summary>
public static class BudgetMoments
{
    /// <summary>In the order of a year; the Miljoenennota of a year appears the year before.</summary>
    public static IReadOnlyList<BudgetMoment> All { get; } =
    [
        new(
            "miljoenennota",
            year => Single(ParliamentCalendar.Prinsjesdag(year - 1)),
            "Prinsjesdag van het jaar ervoor, samen met de begroting van het jaar (Grondwet, artikel 105)"),
        new(
            "voorjaarsnota",
            year => (new LocalDate(year, 4, 1), new LocalDate(year, 6, 1)),
            "uiterlijk 1 juni (Comptabiliteitswet 2016); dat zij niet voor 1 april verschijnt, is onze lezing")
        {
            IsSoft = true,
        },
        new(
            "verantwoordingsdag",
            year => Single(ParliamentCalendar.Verantwoordingsdag(year)),
            "de derde woensdag van mei, zoals het kabinet die elk jaar aankondigt"),
        new(
            "prinsjesdag",
            year => Single(ParliamentCalendar.Prinsjesdag(year)),
            "de derde dinsdag van september (Grondwet, artikel 65)"),
        new(
            "najaarsnota",
            year => (new LocalDate(year, 11, 1), new LocalDate(year, 12, 1)),
            "uiterlijk 1 december (Comptabiliteitswet 2016); dat zij niet voor 1 november verschijnt, is onze lezing")
        {
            IsSoft = true,
        },
    ];

    private static (LocalDate First, LocalDate Last) Single(LocalDate day) => (day, day);
}
