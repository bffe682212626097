using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>Days that words denote while a phrase is read. Both ends count; null is open.</summary>
internal sealed record Stretch(LocalDate? First, LocalDate? Last, Precision Precision)
{
    /// <summary>The first day is our reading, not the text's own.</summary>
    public bool FirstSoft { get; init; }

    public bool LastSoft { get; init; }

    /// <summary>Sets both softnesses at once.</summary>
    public bool Soft
    {
        init => FirstSoft = LastSoft = value;
    }

    /// <summary>The days of a set, in order.</summary>
    public Values<LocalDate> Members { get; init; } = [];

    /// <summary>The first day is only the letter's own.</summary>
    public bool StartsAtLetter { get; init; }

    /// <summary>The text names both ends ('2026 tot en met 2028'), so that 'vanaf' does not open it.</summary>
    public bool NamesBothEnds { get; init; }

    /// <summary>The recesses by which the days are known; empty for days that rest on none.</summary>
    public Values<Recess> Recesses { get; init; } = [];

    /// <summary>What 'voor' these words means, where it is not the day before the first.</summary>
    public Edge? OwnBefore { get; init; }

    /// <summary>What 'na' these words means, where it is not the day after the last.</summary>
    public Edge? OwnAfter { get; init; }

    /// <summary>
    /// What 'voor' these words means: the last day that is still before; null where the first day is open.
    /// </summary>
    public Edge? Before =>
        OwnBefore ?? (First is { } first ? EdgeOn(first.PlusDays(-1), FirstSoft) : null);

    /// <summary>What 'na' these words means: the first day that is after; null where the last day is open.</summary>
    public Edge? After =>
        OwnAfter ?? (Last is { } last ? EdgeOn(last.PlusDays(1), LastSoft) : null);

    public bool IsDays => Members.Count > 0 || (First is not null && First == Last);

    public bool IsEmpty => Last < First;

    public static Stretch Day(LocalDate day) => new(day, day, Precision.Day);

    /// <summary>The year is our reading of the letter's date, so no bound is the text's own.</summary>
    public Stretch Softened() => this with
    {
        Soft = true,
        OwnBefore = OwnBefore is { } before ? before with { Soft = true } : null,
        OwnAfter = OwnAfter is { } after ? after with { Soft = true } : null,
    };

    public PlanDate ToPlanDate() => new(First, Last, Precision)
    {
        Soft = (First is not null && FirstSoft) || (Last is not null && LastSoft),
        StartsAtLetter = StartsAtLetter,
        Members = Members,
    };

    private Edge EdgeOn(LocalDate day, bool soft) => new(day, soft, Precision) { Recesses = Recesses };
}

/// <summary>Where 'voor' ends or 'na' begins.</summary>
/// <param name="Day">The last day before, or the first day after.</param>
/// <param name="Soft">The day is our reading.</param>
/// <param name="Precision">How fine the words are.</param>
/// <param name="Until">
/// A last day by convention ('na de zomer' runs to the end of October); null leaves the end open.
/// </param>
internal sealed record Edge(LocalDate Day, bool Soft, Precision Precision, LocalDate? Until = null)
{
    /// <summary>The recesses by which the day is known.</summary>
    public Values<Recess> Recesses { get; init; } = [];
}

/// <summary>Days, or the Dutch sentence that says why there are none.</summary>
internal readonly record struct Resolved(Stretch? Stretch, string? Problem)
{
    public static implicit operator Resolved(Stretch stretch) => new(stretch, null);

    public static implicit operator Resolved(string problem) => new(null, problem);
}

/// <summary>Words that become days once their year is known: 'maart', 'het tweede kwartaal', '1 juli'.</summary>
/// <param name="In">The days in a year.</param>
/// <param name="Precision">How fine the words are; two terms of one precision can stand in a list.</param>
internal sealed record Term(Func<int, Resolved> In, Precision Precision)
{
    /// <summary>
    /// The year that the words themselves give ('van 2027', 'volgend jaar'); null leaves it to the letter's date.
    /// </summary>
    public int? Year { get; init; }

    /// <summary>
    /// What the same words mean after 'voor' and 'na', where they then speak of the recess ('voor de zomer').
    /// </summary>
    public Term? NearRecess { get; init; }

    /// <summary>
    /// Which year is meant when none is named, such as 'volgend' in 'volgend voorjaar'; null is the usual rule.
    /// </summary>
    public Func<Stretch, bool>? Meant { get; init; }

    /// <summary>They run on into the next year, so that both may be named ('winter 2026/2027').</summary>
    public bool CrossesYears { get; init; }

    /// <summary>Written in numbers, where a slash says from and to.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Words that denote these days whatever the year.</summary>
    public static Term Of(Stretch stretch) => new(_ => stretch, stretch.Precision) { Year = stretch.First!.Value.Year };
}
