using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>Two dates with a word between them become one.</summary>
internal static class Joining
{
    public static Resolved Join(Stretch first, Stretch second, Join join) => join switch
    {
        PlanDates.Join.Through => Range(first, second),
        PlanDates.Join.Until when second.Before is { } edge =>
            Range(first, Bounders.UpTo(edge)),
        _ when first.IsDays && second.IsDays => Set(first, second),
        _ => Envelope(first, second),
    };

    /// <summary>From the start of the one to the end of the other; both count.</summary>
    public static Resolved Range(Stretch first, Stretch second)
    {
        if (second.Last < first.First)
        {
            return $"De periode eindigt ({DutchDates.Day(second.Last!.Value)}) voordat zij begint "
                + $"({DutchDates.Day(first.First!.Value)}).";
        }

        return new Stretch(first.First, second.Last, Precision.Range)
        {
            FirstSoft = first.FirstSoft,
            LastSoft = second.LastSoft,
            StartsAtLetter = first.StartsAtLetter,
            NamesBothEnds = true,
            Recesses = Both(first, second),
        };
    }

    /// <summary>The narrowest interval that holds both.</summary>
    public static Stretch Envelope(Stretch first, Stretch second)
    {
        var earlier = first.First is null || first.First <= second.First ? first : second;
        var later = first.Last is null || first.Last >= second.Last ? first : second;
        return new Stretch(earlier.First, later.Last, Precision.Range)
        {
            FirstSoft = earlier.FirstSoft,
            LastSoft = later.LastSoft,
            StartsAtLetter = earlier.StartsAtLetter,
            Recesses = Both(earlier, later),
        };
    }

    /// <summary>The days that both allow; null when there are none.</summary>
    public static Stretch? Intersection(Stretch first, Stretch second)
    {
        var later = second.First is null || first.First >= second.First ? first : second;
        var earlier = second.Last is null || first.Last <= second.Last ? first : second;
        if (ReferenceEquals(later, earlier))
        {
            return later;
        }

        var days = new Stretch(later.First, earlier.Last, Precision.Range)
        {
            FirstSoft = later.FirstSoft,
            LastSoft = earlier.LastSoft,
            StartsAtLetter = later.StartsAtLetter,
            NamesBothEnds = later.First is not null && earlier.Last is not null,
            Recesses = Both(later, earlier),
        };
        return days.IsEmpty ? null : days;
    }

    private static Stretch Set(Stretch first, Stretch second)
    {
        var members = Days(first).Concat(Days(second)).Distinct().Order().ToValues();
        return members.Count == 1
            ? first
            : new Stretch(members[0], members[^1], Precision.Set)
            {
                Members = members,
                FirstSoft = first.FirstSoft,
                LastSoft = second.LastSoft,
                Recesses = Both(first, second),
            };
    }

    private static Values<Recess> Both(Stretch first, Stretch second) =>
        first.Recesses.Concat(second.Recesses).Distinct().ToValues();

    private static Values<LocalDate> Days(Stretch days) =>
        days.Members.Count > 0 ? days.Members : [days.First!.Value];
}
