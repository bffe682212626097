using NodaTime;

namespace Tracker.Domain.Calendars;

/// <summary>A recess of the Tweede Kamer.</summary>
/// <param name="Kind">Which of the year's recesses it is.</param>
/// <param name="First">The first day; it counts.</param>
/// <param name="Last">The last day; it counts.</param>
/// <param name="Projected">
/// It follows from a rule, because the House has not published it (or we have not recorded that).
/// </param>
/// <param name="Source">Where the days come from.</param>
public sealed record Recess(RecessKind Kind, LocalDate First, LocalDate Last, bool Projected, string Source);

public enum RecessKind
{
    Spring,
    May,
    Summer,
    Autumn,
    Christmas,
}

/// <summary>The Dutch words of recesses.</summary>
public static class RecessWords
{
    public static Vocabulary<RecessKind> Kinds { get; } = new(
        (RecessKind.Spring, "voorjaarsreces", "voorjaarsreces"),
        (RecessKind.May, "meireces", "meireces"),
        (RecessKind.Summer, "zomerreces", "zomerreces"),
        (RecessKind.Autumn, "herfstreces", "herfstreces"),
        (RecessKind.Christmas, "kerstreces", "kerstreces"));
}
