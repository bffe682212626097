using NodaTime;
using Tracker.Domain.PlanDates;

namespace Tracker.Projections.Slippage;

/// <summary>What later words do to earlier ones, by their days alone.</summary>
public static class Shift
{
    /// <summary>What a claim does to the forecast that stood. Both have a bound.</summary>
    /// <remarks>
    /// Only days that could still come when it was said count: 'Q2 2026' said anew as 'before the end of 2026' in May
    /// is wider, said in August it is later. Where neither names a begin, or neither an end, the other end alone tells;
    /// that a start is the letter's own date says nothing. A set counts from its first day to its last.
    /// </remarks>
    public static ShiftKind Between(PlanDate was, PlanDate becomes, LocalDate saidOn)
    {
        if ((was.Earliest, was.Latest) == (becomes.Earliest, becomes.Latest))
        {
            return ShiftKind.Repeated;
        }

        // What speaks of days gone by is compared from its own end.
        var from = becomes.Latest is { } end && end < saidOn ? end : saidOn;
        if (was.Latest < from)
        {
            return ShiftKind.Later;
        }

        var begins = Begin(becomes, from).CompareTo(Begin(was, from));
        var ends = End(becomes).CompareTo(End(was));
        return (Begin(was) ?? Begin(becomes), was.Latest ?? becomes.Latest) switch
        {
            (null, _) => Moved(ends),
            (_, null) => Moved(begins),
            _ when begins == 0 && ends == 0 => ShiftKind.Repeated,
            _ when begins >= 0 && ends <= 0 => ShiftKind.Narrowed,
            _ when begins <= 0 && ends >= 0 => ShiftKind.Widened,
            _ => Moved(ends),
        };
    }

    /// <summary>What the fact does to the last forecast.</summary>
    public static ShiftKind By(LocalDate fact, PlanDate was) =>
        was.Contains(fact) ? ShiftKind.CameTrue : Moved(was.Latest < fact ? 1 : -1);

    private static ShiftKind Moved(int sign) => sign switch
    {
        > 0 => ShiftKind.Later,
        < 0 => ShiftKind.Earlier,
        _ => ShiftKind.Repeated,
    };

    private static LocalDate? Begin(PlanDate date) => date.StartsAtLetter ? null : date.Earliest;

    private static LocalDate Begin(PlanDate date, LocalDate from) =>
        Begin(date) is { } begin && begin > from ? begin : from;

    private static LocalDate End(PlanDate date) => date.Latest ?? LocalDate.MaxIsoValue;
}
