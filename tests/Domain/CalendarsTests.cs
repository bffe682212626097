using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Domain;

public sealed class The_calendar_of_parliament
{
    [Theory]
    [InlineData(2026, "2026-07-03", "2026-08-31")]
    [InlineData(2027, "2027-07-09", "2027-09-06")]
    [InlineData(2028, "2028-07-07", "2028-09-04")]
    public void Projects_a_summer_recess_that_is_not_announced(int year, string first, string last)
    {
        var recess = ParliamentCalendar.Known.Recess(RecessKind.Summer, year)!;

        Assert.Equal((PhraseCases.Day(first), PhraseCases.Day(last)), (recess.First, recess.Last));
        Assert.True(recess.IsProjected);
    }

    [Theory]
    [InlineData(RecessKind.Summer, 2023)]
    [InlineData(RecessKind.Summer, 2024)]
    [InlineData(RecessKind.Christmas, 2023)]
    public void Projects_what_was_announced_on_the_same_days(RecessKind kind, int year)
    {
        var announced = ParliamentCalendar.Known.Recess(kind, year)!;
        var projected = new ParliamentCalendar([], edition: 1).Recess(kind, year)!;

        Assert.False(announced.IsProjected);
        Assert.Equal((announced.First, announced.Last), (projected.First, projected.Last));
    }

    [Fact]
    public void Prefers_what_is_announced_and_of_that_the_last()
    {
        var (first, last) = (Summer("2026-07-10", "2026-09-07"), Summer("2026-07-03", "2026-09-07"));

        Assert.Equal(last, new ParliamentCalendar([first, last], edition: 2).Recess(RecessKind.Summer, 2026));
    }

    [Fact]
    public void Keeps_what_a_released_edition_said() =>
        Assert.Equal(
            [
                "May 2023-04-21 2023-05-08", "Summer 2023-07-07 2023-09-04", "Autumn 2023-10-13 2023-10-23",
                "Christmas 2023-12-22 2024-01-15", "Spring 2024-02-16 2024-02-26", "May 2024-04-26 2024-05-13",
                "Summer 2024-07-05 2024-09-02",
            ],
            RecessTable.Upto(1).Select(row => $"{row.Kind} {row.First:yyyy-MM-dd} {row.Last:yyyy-MM-dd}"));

    [Fact]
    public void Grows_by_one_edition_at_a_time_with_a_document_for_each_row()
    {
        var grounds = RecessTable.Upto(RecessTable.Latest).Select(row => (RecessGround.Announced)row.Ground).ToList();

        Assert.Equal(Enumerable.Range(1, RecessTable.Latest), grounds.Select(it => it.Edition).Distinct());
        Assert.All(grounds, it => Assert.NotEmpty(it.Source));
        Assert.All(grounds, it => Assert.Equal("https", it.Address.Scheme));
    }

    [Fact]
    public void Says_of_a_projected_recess_by_which_rule() =>
        Assert.Equal(
            new RecessGround.Rule("het begint op de laatste vrijdag voor eerste kerstdag en eindigt 24 dagen later"),
            ParliamentCalendar.Known.Recess(RecessKind.Christmas, 2026)!.Ground);

    [Theory]
    [InlineData("miljoenennota", 2027, "2026-09-15", "2026-09-15", false)]
    [InlineData("prinsjesdag", 2026, "2026-09-15", "2026-09-15", false)]
    [InlineData("verantwoordingsdag", 2026, "2026-05-20", "2026-05-20", false)]
    [InlineData("voorjaarsnota", 2026, "2026-04-01", "2026-06-01", true)]
    [InlineData("najaarsnota", 2026, "2026-11-01", "2026-12-01", true)]
    public void Has_the_moments_of_the_budget(string name, int year, string first, string last, bool soft)
    {
        var moment = BudgetMoments.All.Single(it => it.Name == name);

        Assert.Equal((PhraseCases.Day(first), PhraseCases.Day(last)), moment.In(year));
        Assert.Equal(soft, moment.IsSoft);
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
        Assert.Throws<ArgumentException>(
            () => new ParliamentCalendar([Summer("2026-09-07", "2026-07-10")], edition: 1));

    private static Recess Summer(string first, string last) => new(
        RecessKind.Summer,
        PhraseCases.Day(first),
        PhraseCases.Day(last),
        new RecessGround.Announced("Tweede Kamer", new Uri("https://www.tweedekamer.nl"), null, Edition: 1));
}

public sealed class A_reading_that_rests_on_a_recess
{
    private static readonly LocalDate Letter = new(2026, 4, 24);

    private static readonly Recess Announced = new(
        RecessKind.Summer,
        new LocalDate(2026, 7, 10),
        new LocalDate(2026, 9, 7),
        new RecessGround.Announced("Tweede Kamer", new Uri("https://www.tweedekamer.nl"), null, Edition: 2));

    [Theory]
    [InlineData("voor het zomerreces")]
    [InlineData("voor de zomer")]
    [InlineData("na de zomer")]
    [InlineData("kort na het zomerreces")]
    [InlineData("niet voor het zomerreces")]
    [InlineData("uiterlijk in het zomerreces")]
    [InlineData("tussen het zomerreces en Prinsjesdag 2026")]
    [InlineData("in 2026, voor het zomerreces")]
    public void Names_it_and_is_soft_when_that_is_projected(string phrase)
    {
        var reading = Read(phrase, ParliamentCalendar.Known);

        Assert.Equal([ParliamentCalendar.Known.Recess(RecessKind.Summer, 2026)!], reading.Recesses);
        Assert.True(reading.Date.Soft);
    }

    [Theory]
    [InlineData("in de zomer van 2026")]
    [InlineData("Prinsjesdag 2026")]
    [InlineData("binnenkort")]
    public void Is_not_one_that_speaks_of_other_days(string phrase) =>
        Assert.Empty(Read(phrase, ParliamentCalendar.Known).Recesses);

    [Fact]
    public void Is_hard_and_names_a_newer_edition_once_the_recess_is_announced()
    {
        var reading = Read("voor het zomerreces 2026", new ParliamentCalendar([Announced], edition: 2));

        Assert.Equal((new LocalDate(2026, 7, 9), false, "3.2"),
            (reading.Date.Latest!.Value, reading.Date.Soft, reading.Date.RulesVersion));
        Assert.Equal([Announced], reading.Recesses);
    }

    private static PhraseReading.Read Read(string phrase, ParliamentCalendar calendar) =>
        Assert.IsType<PhraseReading.Read>(PhraseReader.Read(phrase, Letter, calendar));
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
