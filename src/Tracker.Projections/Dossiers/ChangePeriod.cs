using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Projections.Dossiers;

/// <summary>Two moments along one of the axes of time: what one knew at the first, and what at the second.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Was">What was in sight at the first moment.</param>
/// <param name="WasDay">The day in Amsterdam on which is judged what was overdue then.</param>
/// <param name="Becomes">What is in sight at the second moment.</param>
/// <param name="BecomesDay">The day on which is judged what is overdue by then; not before the other.</param>
public sealed record ChangePeriod(
    ChangeAxis Axis, AsOf Was, LocalDate WasDay, AsOf Becomes, LocalDate BecomesDay)
{
    /// <summary>What was recorded after one moment, up to another, itself included.</summary>
    /// <param name="after">Null for the beginning.</param>
    /// <param name="until">Null for now.</param>
    /// <param name="today">The day in Amsterdam.</param>
    public static ChangePeriod Recorded(Instant? after, Instant? until, LocalDate today)
    {
        var last = until is { } by ? LocalDate.Min(Amsterdam.DayOf(by), today) : today;
        var first = after is { } since ? LocalDate.Min(Amsterdam.DayOf(since), last) : LocalDate.MinIsoValue;
        return new ChangePeriod(
            ChangeAxis.Recorded,
            new AsOf(RecordedBy: after ?? Instant.MinValue),
            first,
            new AsOf(RecordedBy: until),
            last);
    }

    /// <summary>What was said from one day up to another, both included, by all that is recorded now.</summary>
    /// <param name="first">Null for the beginning.</param>
    /// <param name="last">The last day.</param>
    /// <param name="today">The day in Amsterdam.</param>
    public static ChangePeriod Said(LocalDate? first, LocalDate last, LocalDate today)
    {
        var judged = LocalDate.Min(last, today);
        var before = first?.PlusDays(-1) ?? LocalDate.MinIsoValue;
        return new ChangePeriod(
            ChangeAxis.Said,
            new AsOf(SaidBy: before),
            LocalDate.Min(before, judged),
            new AsOf(SaidBy: last),
            judged);
    }

    /// <summary>From one day up to another, both included.</summary>
    /// <param name="axis">By which time.</param>
    /// <param name="first">Null for the beginning.</param>
    /// <param name="last">The last day.</param>
    /// <param name="today">The day in Amsterdam.</param>
    public static ChangePeriod OfDays(ChangeAxis axis, LocalDate? first, LocalDate last, LocalDate today) =>
        axis == ChangeAxis.Said
            ? Said(first, last, today)
            : Recorded(
                first is { } day ? Before(day) : null, last < today ? Before(last.PlusDays(1)) : null, today);

    /// <summary>All up to a day, itself included, from the beginning on.</summary>
    public static ChangePeriod Whole(ChangeAxis axis, LocalDate until) => axis == ChangeAxis.Recorded
        ? Recorded(null, null, until)
        : Said(null, LocalDate.MaxIsoValue, until);

    /// <summary>The last instant before a day begins.</summary>
    public static Instant Before(LocalDate day) => Amsterdam.StartOf(day) - Duration.FromTicks(1);

    /// <summary>The same within bounds: what is outside them is not there at either moment.</summary>
    public ChangePeriod Within(AsOf bounds) => this with
    {
        Was = Was.Within(bounds),
        Becomes = Becomes.Within(bounds),
    };
}

/// <summary>Along which axis of time one asks what changed.</summary>
public enum ChangeAxis
{
    /// <summary>By when we recorded it.</summary>
    Recorded,

    /// <summary>By when it was said.</summary>
    Said,
}
