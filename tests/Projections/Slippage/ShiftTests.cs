using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Slippage;

namespace Tracker.Tests.Projections.Slippage;

public sealed class What_later_words_do_to_earlier_ones
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    private static Gen<PlanDate> Dates { get; } =
        from first in Gen.Choose(0, 1000)
        from width in Gen.Choose(0, 400)
        from open in Gen.Elements("begin", "end", "none", "none", "letter")
        let earliest = Start.PlusDays(first)
        let latest = Start.PlusDays(first + width)
        select new PlanDate(
            open == "begin" ? null : earliest, open == "end" ? null : latest, Precision.Range)
        {
            StartsAtLetter = open == "letter",
        };

    // Read against May 2026, unless it says otherwise.
    [Theory]
    [InlineData("2026-07-01/2026-09-30", "2026-10-01/2026-12-31", ShiftKind.Later)]
    [InlineData("2026-07-01/2026-09-30", "2026-08-01/2026-10-31", ShiftKind.Later)]
    [InlineData("2026-07-01/2026-09-30", "2026-06-01/2026-08-31", ShiftKind.Earlier)]
    [InlineData("2026-07-01/2026-12-31", "2026-10-01/2026-12-31", ShiftKind.Narrowed)]
    [InlineData("2026-07-01/2026-09-30", "2026-01-01/2026-12-31", ShiftKind.Widened)]
    [InlineData("2026-07-01/2026-09-30", "2026-07-01/2026-09-30", ShiftKind.Repeated)]
    // One end only, and the other: that end tells.
    [InlineData("/2026-07-02", "/2026-12-18", ShiftKind.Later)]
    [InlineData("/2026-12-18", "/2026-07-02", ShiftKind.Earlier)]
    [InlineData("2026-07-01/", "2027-01-01/", ShiftKind.Later)]
    [InlineData("2027-01-01/", "2026-07-01/", ShiftKind.Earlier)]
    // Of two vague ones the days that could still come are compared.
    [InlineData("/2026-07-02", "2026-01-01/2026-12-31", ShiftKind.Widened)]
    [InlineData("/2026-12-31", "2026-10-01/2026-12-31", ShiftKind.Narrowed)]
    [InlineData("2026-04-01/2026-06-30", "/2026-12-31", ShiftKind.Widened)]
    [InlineData("2026-01-01/2026-06-30", "2026-04-01/2026-06-30", ShiftKind.Repeated)]
    [InlineData("2026-01-01/2026-06-30", "2026-04-01/2026-05-31", ShiftKind.Narrowed)]
    // Against open ends.
    [InlineData("2026-07-01", "2026-01-01/", ShiftKind.Widened)]
    [InlineData("2026-01-01/", "2027-01-01", ShiftKind.Narrowed)]
    [InlineData("2026-07-01/2026-09-30", "2026-10-01/", ShiftKind.Later)]
    [InlineData("/2026-07-02", "2026-10-01/2026-12-31", ShiftKind.Later)]
    // Nothing was left of the first: the end is past, or the words speak of days gone by themselves.
    [InlineData("2026-01-01/2026-03-31", "2026-01-01/2026-12-31", ShiftKind.Later)]
    [InlineData("2026-01-01/2026-03-31", "2026-02-01/2026-02-28", ShiftKind.Narrowed)]
    [InlineData("2026-02-01/2026-02-28", "2026-03-01/2026-03-31", ShiftKind.Later)]
    public void Is_told_by_the_days_that_could_still_come(string was, string becomes, ShiftKind kind) =>
        Assert.Equal(kind, Shift.Between(
            Scenario.Interval(was), Scenario.Interval(becomes), Scenario.Day("2026-05-10")));

    [Fact]
    public void Is_told_by_the_end_where_the_start_is_only_the_letters_own_date()
    {
        var was = Scenario.Interval("2026-04-24/2026-12-31") with { StartsAtLetter = true };
        var later = Scenario.Interval("2026-05-10/2027-12-31") with { StartsAtLetter = true };
        var again = Scenario.Interval("2026-05-10/2026-12-31") with { StartsAtLetter = true };

        Assert.Equal(ShiftKind.Later, Shift.Between(was, later, Scenario.Day("2026-05-10")));
        Assert.Equal(ShiftKind.Repeated, Shift.Between(was, again, Scenario.Day("2026-05-10")));
    }

    // All days lie ahead here.
    [Fact]
    public void Is_the_opposite_the_other_way_round() => Check(
        Dates, Dates, (was, becomes) =>
            Shift.Between(was, becomes, Start) == Opposite(Shift.Between(becomes, was, Start)));

    [Fact]
    public void Is_a_move_only_where_begin_and_end_go_the_same_way() => Check(
        Dates, Dates, (was, becomes) => Shift.Between(was, becomes, Start) switch
        {
            ShiftKind.Later => !(becomes.Latest < was.Latest) && !(was.Latest is null && becomes.Latest is not null),
            ShiftKind.Earlier => !(was.Latest < becomes.Latest) && !(becomes.Latest is null && was.Latest is not null),
            _ => true,
        });

    [Fact]
    public void Is_never_a_move_when_they_name_fewer_days_or_more_around_them() => Check(
        Dates.Where(it => it is { Earliest: not null, Latest: not null, StartsAtLetter: false }),
        Gen.Choose(0, 400).Two().Select(it => (it.Item1, it.Item2)),
        (wide, cut) =>
        {
            var first = wide.Earliest!.Value.PlusDays(cut.Item1 % wide.Width);
            var narrow = new PlanDate(
                first,
                first.PlusDays(cut.Item2 % (Period.DaysBetween(first, wide.Latest!.Value) + 1)),
                Precision.Range);
            return Shift.Between(wide, narrow, Start) is ShiftKind.Narrowed or ShiftKind.Repeated
                && Shift.Between(narrow, wide, Start) is ShiftKind.Widened or ShiftKind.Repeated;
        });

    [Fact]
    public void Is_later_whatever_they_are_when_nothing_was_left_and_they_end_later() => Check(
        Dates.Where(it => it.Latest is not null), Dates.Where(it => it.Latest is not null), (was, becomes) =>
            becomes.Latest <= was.Latest
            || Shift.Between(was, becomes, was.Latest!.Value.PlusDays(1)) == ShiftKind.Later);

    private static ShiftKind Opposite(ShiftKind kind) => kind switch
    {
        ShiftKind.Later => ShiftKind.Earlier,
        ShiftKind.Earlier => ShiftKind.Later,
        ShiftKind.Narrowed => ShiftKind.Widened,
        ShiftKind.Widened => ShiftKind.Narrowed,
        _ => kind,
    };

    private static void Check<TFirst, TSecond>(
        Gen<TFirst> first, Gen<TSecond> second, Func<TFirst, TSecond, bool> holds) =>
        Prop.ForAll(
            (from one in first from other in second select (one, other)).ToArbitrary(),
            it => holds(it.one, it.other)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
