using NodaTime;
using NodaTime.Text;

namespace Tracker.Domain.PlanDates;

/// <summary>Plan dates in EDTF (ISO 8601-2), for exchange with programs.</summary>
public static class Edtf
{
    private const string Open = "..";

    /// <summary>
    /// <c>2027-04-01</c> for one day, <c>2027-04-01/2027-06-30</c> with both ends counting, <c>2027-04-01/..</c> and
    /// <c>../2024-10-17</c> where an end is open, <c>[2028-01-01,2028-07-01]</c> for one of a set; null without bounds.
    /// </summary>
    public static string? Of(PlanDate date) => date.Bounds switch
    {
        Bounds.None => null,
        Bounds.Set => $"[{string.Join(',', date.Members.Select(Day))}]",
        _ when date.Earliest == date.Latest => Day(date.Earliest!.Value),
        _ => $"{End(date.Earliest)}/{End(date.Latest)}",
    };

    private static string End(LocalDate? day) => day is { } known ? Day(known) : Open;

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
