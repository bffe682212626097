using NodaTime;

namespace Tracker.Domain.Calendars;

/// <summary>A recess of the Tweede Kamer.</summary>
/// <param name="Kind">Which of the year's recesses it is.</param>
/// <param name="First">The first day; it counts.</param>
/// <param name="Last">The last day; it counts.</param>
/// <param name="Ground">Where the days come from.</param>
public sealed record Recess(RecessKind Kind, LocalDate First, LocalDate Last, RecessGround Ground)
{
    /// <summary>It follows from a rule, because no announcement is recorded.</summary>
    public bool IsProjected => Ground is RecessGround.Rule;
}

/// <summary>Where the days of a recess come from.</summary>
public abstract record RecessGround
{
    private RecessGround()
    {
    }

    /// <param name="Source">The document of the House, by its name.</param>
    /// <param name="Address">Where it is found.</param>
    /// <param name="SaidOn">The day on which it was said; null where the document carries no day.</param>
    /// <param name="Edition">The edition of the table that brought it, from 1.</param>
    public sealed record Announced(string Source, Uri Address, LocalDate? SaidOn, int Edition) : RecessGround;

    /// <param name="Dutch">How the days are worked out: a Dutch clause without a capital.</param>
    public sealed record Rule(string Dutch) : RecessGround;
}

public enum RecessKind
{
    Spring,
    May,
    Summer,
    Autumn,
    Christmas,
}

/// <summary>The words of recesses.</summary>
public static class RecessWords
{
    public static Vocabulary<RecessKind> Kinds { get; } = new(
        (RecessKind.Spring, "voorjaarsreces", "voorjaarsreces", "spring recess"),
        (RecessKind.May, "meireces", "meireces", "May recess"),
        (RecessKind.Summer, "zomerreces", "zomerreces", "summer recess"),
        (RecessKind.Autumn, "herfstreces", "herfstreces", "autumn recess"),
        (RecessKind.Christmas, "kerstreces", "kerstreces", "Christmas recess"));
}
