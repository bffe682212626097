using NodaTime;

namespace Tracker.Domain.PlanDates;

/// <summary>What a date phrase denotes: an honest interval of days.</summary>
/// <remarks>
/// Both ends count. <c>null</c> is an open end: the text gives no bound, and none is invented. For a set such as
/// '1 januari of 1 juli 2028' the ends are the envelope, and <see cref="Members"/> are the days themselves.
/// </remarks>
public sealed record PlanDate
{
    /// <summary>The first year of which a day is taken.</summary>
    public const int YearMin = 1900;

    /// <summary>The last year of which a day is taken; a reading of its last days may reach into the next.</summary>
    public const int YearMax = 2199;

    /// <summary>Stands in the place of a version of the rules when a person gave the interval.</summary>
    public const string ByHand = "hand";

    private static readonly LocalDate FirstDay = new(YearMin, 1, 1);

    private static readonly PlanDate?[] Days =
        new PlanDate?[Period.DaysBetween(FirstDay, new LocalDate(YearMax + 1, 1, 1))];

    /// <exception cref="ArgumentException">The interval ends before it begins.</exception>
    public PlanDate(LocalDate? earliest, LocalDate? latest, Precision precision)
    {
        if (latest < earliest)
        {
            throw new ArgumentException($"The interval ends ({latest}) before it begins ({earliest}).", nameof(latest));
        }

        Earliest = earliest;
        Latest = latest;
        Precision = precision;
    }

    public LocalDate? Earliest { get; }

    public LocalDate? Latest { get; }

    public Precision Precision { get; }

    /// <summary>The bounds are our reading (a season, a projected recess), not the text's own words.</summary>
    public bool Soft { get; init; }

    /// <summary>
    /// The start is only the letter's own date ('in de loop van 2026'): it never anchors an item in a planning.
    /// </summary>
    public bool StartsAtLetter { get; init; }

    /// <summary>The days of a set, in order; empty for all else.</summary>
    public Values<LocalDate> Members { get; init; } = [];

    /// <summary>
    /// The version of the rules that read the phrase, such as <c>3.1</c>; <see cref="ByHand"/> when a person gave the
    /// interval.
    /// </summary>
    public string RulesVersion { get; init; } = ByHand;

    public Bounds Bounds => (Members.Count, Earliest, Latest) switch
    {
        ( > 0, _, _) => Bounds.Set,
        (_, null, null) => Bounds.None,
        (_, null, _) => Bounds.LatestOnly,
        (_, _, null) => Bounds.EarliestOnly,
        _ => Bounds.Both,
    };

    /// <summary>No bound at all: the phrase names no day, and none is made up.</summary>
    public static PlanDate Undated(Precision precision = Precision.None) => new(null, null, precision);

    /// <summary>A single day. Of each day there is one, for facts ask for theirs all the time.</summary>
    public static PlanDate Day(LocalDate day)
    {
        var at = Period.DaysBetween(FirstDay, day);
        return at >= 0 && at < Days.Length
            ? Days[at] ??= new PlanDate(day, day, Precision.Day)
            : new PlanDate(day, day, Precision.Day);
    }

    /// <summary>
    /// Whether a day lies in the interval; both ends count, an open end holds everything on its side.
    /// </summary>
    public bool Contains(LocalDate day) => !(day < Earliest) && !(day > Latest);

    /// <summary>Whether two intervals have a day in common.</summary>
    public bool Meets(PlanDate other) => !(Latest < other.Earliest) && !(other.Latest < Earliest);

    /// <summary>The number of days in the interval; the largest number when an end is open.</summary>
    public int Width => Earliest is { } first && Latest is { } last
        ? Period.DaysBetween(first, last) + 1
        : int.MaxValue;
}

/// <summary>How fine the words of a phrase are.</summary>
public enum Precision
{
    Day,
    Decade,
    Week,
    Month,
    Quarter,
    PartOfYear,
    Half,
    Season,
    Year,
    Recess,
    BudgetMoment,
    Range,
    Set,
    Relative,
    None,
}

/// <summary>Which ends of the interval the phrase gives.</summary>
public enum Bounds
{
    Both,
    EarliestOnly,
    LatestOnly,
    None,
    Set,
}

/// <summary>How firm a claim is. Apart from the interval: 'beoogd 1 januari 2028' is a day-precise target.</summary>
public enum Firmness
{
    Fixed,
    Statutory,
    Pledged,
    Planned,
    Intended,
    Aimed,
    Expected,
    Conditional,
    Uncertain,
}
