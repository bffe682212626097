using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Tests.Domain;

public sealed class The_calendar_of_parliament
{
    [Theory]
    [InlineData(2026, "2026-07-03", "2026-08-31")]
    [InlineData(2027, "2027-07-09", "2027-09-06")]
    [InlineData(2028, "2028-07-07", "2028-09-04")]
    public void Projects_a_summer_recess_that_is_not_published(int year, string first, string last)
    {
        var recess = ParliamentCalendar.Known.Recess(RecessKind.Summer, year)!;

        Assert.Equal((PhraseCases.Day(first), PhraseCases.Day(last)), (recess.First, recess.Last));
        Assert.True(recess.Projected);
    }

    [Theory]
    [InlineData(RecessKind.Summer, 2023)]
    [InlineData(RecessKind.Summer, 2024)]
    [InlineData(RecessKind.Christmas, 2023)]
    public void Projects_what_was_published_on_the_same_days(RecessKind kind, int year)
    {
        var published = ParliamentCalendar.Known.Recess(kind, year)!;
        var projected = new ParliamentCalendar([]).Recess(kind, year)!;

        Assert.False(published.Projected);
        Assert.Equal((published.First, published.Last), (projected.First, projected.Last));
    }

    [Fact]
    public void Prefers_what_is_published()
    {
        var published = new Recess(
            RecessKind.Summer, new LocalDate(2026, 7, 10), new LocalDate(2026, 9, 7), Projected: false, "the House");

        Assert.Equal(published, new ParliamentCalendar([published]).Recess(RecessKind.Summer, 2026));
    }

    [Fact]
    public void Knows_no_rule_for_the_May_recess() =>
        Assert.Null(ParliamentCalendar.Known.Recess(RecessKind.May, 2026));

    [Fact]
    public void Begins_the_Christmas_recess_on_a_Friday() =>
        Assert.Equal(
            new LocalDate(2026, 12, 18), ParliamentCalendar.Known.Recess(RecessKind.Christmas, 2026)!.First);

    [Fact]
    public void Sits_again_on_the_first_Tuesday_after_the_summer() =>
        Assert.Equal(new LocalDate(2026, 9, 1), ParliamentCalendar.Known.FirstSittingTuesday(2026));

    [Fact]
    public void Has_Prinsjesdag_on_the_third_Tuesday_of_September() =>
        Assert.Equal(new LocalDate(2026, 9, 15), ParliamentCalendar.Prinsjesdag(2026));

    [Fact]
    public void Has_Verantwoordingsdag_on_the_third_Wednesday_of_May() =>
        Assert.Equal(new LocalDate(2026, 5, 20), ParliamentCalendar.Verantwoordingsdag(2026));

    [Fact]
    public void Refuses_a_recess_that_ends_before_it_begins() =>
        Assert.Throws<ArgumentException>(() => new ParliamentCalendar(
        [
            new Recess(RecessKind.May, new LocalDate(2026, 5, 8), new LocalDate(2026, 5, 1), Projected: false, "x"),
        ]));
}

public sealed class The_next_change_moment
{
    [Theory]
    [InlineData("2026-02-10", "2026-07-01")]
    [InlineData("2026-06-30", "2026-07-01")]
    [InlineData("2026-07-01", "2027-01-01")]
    public void Of_acts_is_in_January_or_July(string day, string next) =>
        Assert.Equal(PhraseCases.Day(next), ChangeMoments.NextAfter(PhraseCases.Day(day), ChangeMoments.OfActs));

    [Theory]
    [InlineData("2026-02-10", "2026-04-01")]
    [InlineData("2026-10-01", "2027-01-01")]
    public void Of_regulations_is_every_quarter(string day, string next) =>
        Assert.Equal(PhraseCases.Day(next), ChangeMoments.NextAfter(PhraseCases.Day(day), ChangeMoments.OfRegulations));
}

public sealed class A_quarter
{
    [Fact]
    public void Runs_from_its_first_to_its_last_day()
    {
        var quarter = new Quarter(2028, 1);

        Assert.Equal((new LocalDate(2028, 1, 1), new LocalDate(2028, 3, 31)), (quarter.First, quarter.Last));
    }

    [Theory]
    [InlineData("2026-Q2")]
    [InlineData("Q2 2026")]
    public void Is_read_in_two_forms(string text) => Assert.Equal(new Quarter(2026, 2), Quarter.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q0")]
    [InlineData("0999-Q1")]
    [InlineData("2026Q2")]
    [InlineData("2026-q2")]
    [InlineData("+026-Q2")]
    [InlineData("Q2 2026 ")]
    public void Is_not_read_in_another(string? text) => Assert.False(Quarter.TryParse(text, out _));

    [Fact]
    public void Prints_for_machines_and_for_people()
    {
        var quarter = new Quarter(2026, 4);

        Assert.Equal("2026-Q4 and Q4 2026", $"{quarter} and {quarter.Label}");
    }

    [Fact]
    public void Is_followed_and_preceded_over_the_turn_of_the_year() =>
        Assert.Equal(
            (new Quarter(2027, 1), new Quarter(2025, 4)), (new Quarter(2026, 4).Next, new Quarter(2026, 1).Previous));

    [Fact]
    public void Holds_the_day_it_is_of_and_prints_as_it_is_read() =>
        Prop.ForAll(Arb.From(Gen.Choose(-200_000, 200_000)), days =>
        {
            var day = new LocalDate(2026, 2, 10).PlusDays(days);
            var quarter = Quarter.Of(day);
            return quarter.Contains(day)
                && quarter.Next.First == quarter.Last.PlusDays(1)
                && quarter.Next.Since(quarter) == 1
                && quarter < quarter.Next
                && Quarter.Parse(quarter.ToString()) == quarter
                && Quarter.Parse(quarter.Label) == quarter;
        }).Check(Config.QuickThrowOnFailure);
}
