using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Agendas;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

/// <summary>The rules of one event, by their numbers: days, names, words.</summary>
public sealed class One_event
{
    private const string Today = "2026-05-02";

    private static Scenario Wpp() => new Scenario()
        .Source("bzk-2026", "Kamerbrief planning", "2026-04-24")
        .Dossier("wpp", "Wet op de politieke partijen", "Wpp", meaning: "Regels voor partijen.");

    private static Scenario Planned(
        string step, string interval, Firmness firmness = Firmness.Planned, bool startsAtLetter = false) =>
        Wpp().Claim("wpp", step, "2026-04-24", interval, "in de brief", firmness, source: "bzk-2026", line: 12,
            startsAtLetter: startsAtLetter);

    private static string Day(Scenario scenario, AgendaOptions? options = null) =>
        Feed.Event(scenario, Today, options).Day.ToString("uuuu-MM-dd", null);

    private static string[] Lines(Scenario scenario, string today = Today) =>
        Feed.Lines(Feed.Text(scenario, today)).SkipWhile(line => line != "BEGIN:VEVENT").ToArray();

    [Fact]
    public void Rule_1_covers_the_whole_day_and_ends_on_the_day_after_without_times_or_zones()
    {
        var lines = Lines(Planned("in-werking", "2028-01-31"));

        Assert.Contains("DTSTART;VALUE=DATE:20280131", lines);
        Assert.Contains("DTEND;VALUE=DATE:20280201", lines);
        Assert.DoesNotContain(lines, line => line.Contains("TZID", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 1, "UID:wpp.in-werking@planner.example")]
    [InlineData("art-3-3", 1, "UID:wpp.in-werking.art-3-3@planner.example")]
    [InlineData(null, 2, "UID:wpp.in-werking.2@planner.example")]
    public void Rule_2_has_the_name_of_its_milestone_at_the_configured_host(
        string? tranche, int number, string expected) =>
        Assert.Contains(expected, Lines(
            Wpp().Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", tranche: tranche, number: number)));

    [Fact]
    public void Rule_2_keeps_its_name_whatever_its_date_title_or_options()
    {
        var before = Planned("in-werking", "2028-01-01");
        var after = Planned("in-werking", "2028-01-01").Retitled("wpp", "Wet partijen")
            .Claim("wpp", "in-werking", "2026-05-01", "2029-07-01", source: "later");

        Assert.Equal(
            Feed.Event(before, Today).Uid,
            Feed.Event(after, Today, AgendaOptions.None with { Language = Language.English }).Uid);
    }

    [Theory]
    [InlineData("in-werking", "2028-01-01", "2028-01-01")]
    [InlineData("in-werking", "2026-07-01/2026-09-30", "2026-07-01")]
    [InlineData("consultatie-open", "2026-07-01/2026-09-30", "2026-07-01")]
    [InlineData("ingediend-tk", "2026-07-01/2026-09-30", "2026-09-30")]
    [InlineData("gepubliceerd", "2026-07-01/2026-09-30", "2026-09-30")]
    [InlineData("in-werking", "/2026-12-31", "2026-12-31")]
    [InlineData("ingediend-tk", "2027-04-01/", "2027-04-01")]
    public void Rule_4_stands_on_the_day_that_fits_the_step_and_the_interval(
        string step, string interval, string day) =>
        Assert.Equal(day, Day(Planned(step, interval)));

    [Theory]
    [InlineData("in-werking", Anchor.Last, "2026-09-30")]
    [InlineData("in-werking", Anchor.First, "2026-07-01")]
    [InlineData("ingediend-tk", Anchor.First, "2026-07-01")]
    [InlineData("ingediend-tk", Anchor.Last, "2026-09-30")]
    public void Rule_4_stands_on_the_end_that_the_reader_asks_for(string step, Anchor anchor, string day) =>
        Assert.Equal(day, Day(
            Planned(step, "2026-07-01/2026-09-30"), AgendaOptions.None with { Anchor = anchor }));

    [Theory]
    [InlineData("/2026-12-31", Anchor.First, "2026-12-31")]
    [InlineData("2027-04-01/", Anchor.Last, "2027-04-01")]
    public void Rule_4_stands_on_the_only_end_whichever_the_reader_asks_for(
        string interval, Anchor anchor, string day) =>
        Assert.Equal(day, Day(Planned("in-werking", interval), AgendaOptions.None with { Anchor = anchor }));

    [Fact]
    public void Rule_4_never_stands_on_the_date_of_the_letter()
    {
        Assert.Equal("2026-12-31", Day(Planned("in-werking", "2026-04-24/2026-12-31", startsAtLetter: true)));
        Assert.Null(Feed.Find(Planned("in-werking", "2026-04-24/", startsAtLetter: true), Today, "wpp.in-werking"));
    }

    [Fact]
    public void Rule_4_is_not_there_without_any_bound() =>
        Assert.Null(Feed.Find(Planned("ingediend-tk", ""), Today, "wpp.ingediend-tk"));

    [Theory]
    [InlineData(Firmness.Expected, "2026-07-01/2026-09-30", "Verwacht Q3 2026: Wpp in werking")]
    [InlineData(Firmness.Intended, "2028-01-01", "Beoogd: Wpp in werking")]
    [InlineData(Firmness.Intended, "/2028-01-01", "Uiterlijk: Wpp in werking")]
    [InlineData(Firmness.Aimed, "2027-01-01/2027-12-31", "Streven 2027: Wpp in werking")]
    [InlineData(Firmness.Planned, "2027-04-01/", "Gepland vanaf 1 april 2027: Wpp in werking")]
    [InlineData(Firmness.Fixed, "2028-01-01", "Vast: Wpp in werking")]
    [InlineData(Firmness.Statutory, "2028-01-01", "Wettelijk: Wpp in werking")]
    [InlineData(Firmness.Pledged, "2026-06-01/2026-06-30", "Toegezegd juni 2026: Wpp in werking")]
    [InlineData(Firmness.Conditional, "2026-07-01/2026-12-31", "Voorwaardelijk tweede helft 2026: Wpp in werking")]
    [InlineData(Firmness.Uncertain, "2026-06-02/2026-07-03", "Onzeker 2 juni tot en met 3 juli 2026: Wpp in werking")]
    public void Rule_5_says_in_its_title_how_firm_it_is(Firmness firmness, string interval, string title) =>
        Assert.Equal(title, Feed.Event(Planned("in-werking", interval, firmness), Today).Title.Value);

    [Theory]
    [InlineData("voorjaar van 2027", "Gepland voorjaar 2027: Wpp in werking")]
    [InlineData("najaar 2026", "Gepland najaar 2026: Wpp in werking")]
    [InlineData("medio 2027", "Gepland medio 2027: Wpp in werking")]
    [InlineData("eind 2026", "Gepland Q4 2026: Wpp in werking")]
    [InlineData("Q2 2027 en later", "Gepland vanaf Q2 2027: Wpp in werking")]
    [InlineData("de komende twee jaar", "Uiterlijk: Wpp in werking")]
    [InlineData("1 januari of 1 juli 2028", "Gepland 1 januari of 1 juli 2028: Wpp in werking")]
    [InlineData("in de loop van 2026", "Gepland 2026: Wpp in werking")]
    public void Rule_5_names_the_days_as_short_as_it_can(string phrase, string title)
    {
        var letter = Scenario.Day("2026-04-24");
        var read = (PhraseReading.Read)PhraseReader.Read(phrase, letter, ParliamentCalendar.Known);
        var scenario = Wpp().Record(DossierDecider.Stream("wpp"), new Planned(
            new Statement("e", "in-werking", null, 1, "bzk-2026", 1, null, letter, false),
            phrase, read.Date, Firmness.Planned));

        Assert.Equal(title, Feed.Event(scenario, Today).Title.Value);
    }

    [Fact]
    public void Rule_5_has_a_bare_title_once_it_happened() =>
        Assert.Equal(
            "Wpp ingediend bij Tweede Kamer",
            Feed.Event(Wpp().Fact("wpp", "ingediend-tk", "2026-05-01"), Today).Title.Value);

    [Theory]
    [InlineData(Firmness.Fixed, "2028-01-01", "STATUS:CONFIRMED")]
    [InlineData(Firmness.Fixed, "2028-01-01/2028-03-31", "STATUS:TENTATIVE")]
    [InlineData(Firmness.Fixed, "/2028-01-01", "STATUS:TENTATIVE")]
    [InlineData(Firmness.Statutory, "2028-01-01", "STATUS:TENTATIVE")]
    [InlineData(Firmness.Intended, "2028-01-01", "STATUS:TENTATIVE")]
    public void Rule_5_is_confirmed_only_as_a_fixed_day(Firmness firmness, string interval, string status) =>
        Assert.Contains(status, Lines(Planned("in-werking", interval, firmness)));

    [Fact]
    public void Rule_5_is_confirmed_as_a_fact() =>
        Assert.Contains("STATUS:CONFIRMED", Lines(Wpp().Fact("wpp", "ingediend-tk", "2026-05-01")));

    [Fact]
    public void Rule_7_tells_in_plain_lines_how_firm_it_is_who_says_so_what_it_means_and_where_to_read_on()
    {
        var it = Feed.Event(Planned("ingediend-tk", "2026-07-01/2026-09-30", Firmness.Expected), Today);

        Assert.Equal(
            """
            Wet op de politieke partijen
            Stap: Ingediend bij Tweede Kamer (koninklijke boodschap)
            Zekerheid: verwacht, "in de brief" (Q3 2026)
            Bron: Kamerbrief planning, 24 april 2026, regel 12
            Betekenis voor gemeenten: Regels voor partijen.
            https://planner.example/dossiers/wpp
            """,
            it.Description.Value);
        Assert.Equal("https://planner.example/dossiers/wpp", it.Page!.AbsoluteUri);
    }

    [Fact]
    public void Rule_7_tells_the_condition_and_the_sources_that_contradict_it()
    {
        var scenario = Wpp().Source("nieuws", "Bericht", "2026-04-24", official: false)
            .Claim("wpp", "in-werking", "2026-04-24", "2027-01-01", "", Firmness.Expected, source: "nieuws", line: null)
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", "", Firmness.Conditional, "als de Kamer voortmaakt",
                source: "bzk-2026", line: 12);

        Assert.Equal(
            """
            Wet op de politieke partijen
            Stap: Volledig in werking
            Zekerheid: voorwaardelijk, 1 januari 2028
            Voorwaarde: als de Kamer voortmaakt
            Bronnen spreken elkaar tegen. Ook genoemd: 1 januari 2027 volgens Bericht, 24 april 2026 (niet officieel)
            Bron: Kamerbrief planning, 24 april 2026, regel 12
            Betekenis voor gemeenten: Regels voor partijen.
            https://planner.example/dossiers/wpp
            """,
            Feed.Event(scenario, Today).Description.Value);
    }

    [Fact]
    public void Rule_7_has_no_other_form_of_its_text_and_no_property_without_a_value()
    {
        var lines = Lines(Planned("in-werking", "2028-01-01"));

        Assert.DoesNotContain(lines, line => line.StartsWith("X-ALT-DESC", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.EndsWith(':'));
    }

    [Fact]
    public void Rule_7_brings_no_backslash_of_its_own_from_a_text_that_has_one() =>
        Assert.Equal(
            "Beoogd: Regeling a/n in werking",
            Feed.Event(
                new Scenario().Dossier("r", @"Regeling a\n")
                    .Claim("r", "in-werking", "2026-04-24", "2028-01-01", firmness: Firmness.Intended),
                Today).Title.Value);

    [Fact]
    public void Rule_8_takes_no_time_and_invites_nobody()
    {
        var lines = Lines(Planned("in-werking", "2028-01-01"));
        string[] inviting = ["METHOD", "ORGANIZER", "ATTENDEE", "BEGIN:VALARM"];

        Assert.Contains("TRANSP:TRANSPARENT", lines);
        Assert.Contains("X-MICROSOFT-CDO-BUSYSTATUS:FREE", lines);
        Assert.DoesNotContain(lines, line => inviting.Any(it => line.StartsWith(it, StringComparison.Ordinal)));
    }

    [Fact]
    public void Rule_8_has_no_comma_inside_a_category() =>
        Assert.Contains("CATEGORIES:wet,Natuur Visserij", Lines(
            new Scenario().Dossier("r", ministry: "Natuur, Visserij")
                .Claim("r", "in-werking", "2026-04-24", "2028-01-01")));

    [Fact]
    public void Rule_8_reminds_when_asked_to_and_only_of_what_is_still_ahead()
    {
        var options = AgendaOptions.None with { Alarm = new AlarmLead(14) };
        var scenario = Planned("in-werking", "2028-01-01").Fact("wpp", "ingediend-tk", "2026-05-01");

        var lines = Feed.Lines(Feed.Text(scenario, Today, null, options));

        Assert.Equal(
            ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Gepland: Wpp in werking", "TRIGGER:-P14D", "END:VALARM"],
            lines[Array.IndexOf(lines, "BEGIN:VALARM")..(Array.IndexOf(lines, "END:VALARM") + 1)]);
        Assert.Single(lines, "BEGIN:VALARM");
    }
}
