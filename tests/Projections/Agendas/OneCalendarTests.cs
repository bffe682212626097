using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Domain.Sources;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

public sealed class One_calendar
{
    private const string Whole =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Wetgevingsplanner//Agenda//NL
        CALSCALE:GREGORIAN
        NAME:Wetgevingsplanner: landelijk
        X-WR-CALNAME:Wetgevingsplanner: landelijk
        DESCRIPTION:Mijlpalen van wetgeving die gemeenten raakt\, elk met zijn bron
         .
        REFRESH-INTERVAL;VALUE=DURATION:PT6H
        X-PUBLISHED-TTL:PT6H
        SOURCE;VALUE=URI:https://planner.example/agenda/landelijk.ics
        URL:https://planner.example/
        BEGIN:VEVENT
        UID:aw.gepubliceerd@planner.example
        DTSTAMP:20260501T090400Z
        LAST-MODIFIED:20260501T090400Z
        SEQUENCE:0
        DTSTART;VALUE=DATE:20260619
        DTEND;VALUE=DATE:20260620
        SUMMARY:Archiefwet bekendgemaakt
        DESCRIPTION:Archiefwet\nStap: Bekendgemaakt in Staatsblad\nZekerheid: gebeu
         rd\, 19 juni 2026\nBron: Kamerbrief\, 19 juni 2026\, regel 1\nhttps://plan
         ner.example/dossiers/aw
        URL:https://planner.example/dossiers/aw
        CATEGORIES:wet,OCW
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        X-MICROSOFT-CDO-BUSYSTATUS:FREE
        END:VEVENT
        BEGIN:VEVENT
        UID:wpp.in-werking@planner.example
        DTSTAMP:20260501T090200Z
        LAST-MODIFIED:20260501T090200Z
        SEQUENCE:0
        DTSTART;VALUE=DATE:20280101
        DTEND;VALUE=DATE:20280102
        SUMMARY:Beoogd: Wpp in werking
        DESCRIPTION:Wet op de politieke partijen\nStap: Volledig in werking\nZekerh
         eid: beoogd\, 1 januari 2028\nBron: Kamerbrief\, 24 april 2026\, regel 1\n
         https://planner.example/dossiers/wpp
        URL:https://planner.example/dossiers/wpp
        CATEGORIES:wet,BZK
        STATUS:TENTATIVE
        TRANSP:TRANSPARENT
        X-MICROSOFT-CDO-BUSYSTATUS:FREE
        END:VEVENT
        END:VCALENDAR

        """;

    private static readonly SourceCorrected Corrected =
        new(new SourceDocument("Betere titel", null, Day("2026-04-24"), false, true, null));

    private static Scenario Two() => new Scenario().Recording("2026-05-01")
        .Source("brief", "Kamerbrief", "2026-04-24")
        .Dossier("wpp", "Wet op de politieke partijen", "Wpp")
        .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", "1 januari 2028", Firmness.Intended)
        .Dossier("aw", "Archiefwet", ministry: "OCW", audience: ["gm0363"])
        .Fact("aw", "gepubliceerd", "2026-06-19");

    private static string LastModified(Scenario scenario, string today, Agenda? agenda = null) =>
        Feed.Of(scenario, today, agenda).LastModified.ToString();

    [Fact]
    public void Stands_whole_as_this_text() =>
        Assert.Equal(Whole.ReplaceLineEndings("\r\n"), Feed.Text(Two(), "2026-07-01"));

    [Fact]
    public void Is_in_English_when_asked_but_for_what_others_wrote()
    {
        var it = Feed.Find(
            Two(), "2026-07-01", "wpp.in-werking", AgendaOptions.None with { Language = Language.English })!;

        Assert.Equal("Intended: Wpp in force", it.Title.Value);
        Assert.Equal(
            """
            Wet op de politieke partijen
            Certainty: intended, "1 januari 2028" (1 January 2028)
            Source: Kamerbrief, 24 April 2026, line 1
            https://planner.example/dossiers/wpp
            """,
            it.Description.Value);
    }

    [Fact]
    public void Stands_in_one_order_whatever_moves_and_in_whichever_order_it_was_recorded()
    {
        var moved = Two().Recording("2026-05-21")
            .Claim("wpp", "in-werking", "2026-05-20", "2026-06-01", "", source: "later")
            .Dossier("awb", "Awb").Claim("awb", "ingediend-tk", "2026-05-20", "2027-01-01");

        Assert.Equal(
            ["aw.gepubliceerd", "awb.ingediend-tk", "wpp.in-werking"],
            Feed.Of(moved, "2026-05-22").Calendar.Events.Select(it => it.Uid.Value.Split('@')[0]));
    }

    [Fact]
    public void Goes_a_year_back_and_as_far_ahead_as_anything_is_planned()
    {
        var scenario = Two().Claim("wpp", "ingetrokken-wet", "2026-04-24", "2149-12-31");

        Assert.Equal(
            [Day("2026-06-19"), Day("2028-01-01"), Day("2149-12-31")],
            Feed.Of(scenario, "2027-06-19").Calendar.Events.Select(it => it.Day));
        Assert.Equal(
            [Day("2028-01-01"), Day("2149-12-31")],
            Feed.Of(scenario, "2027-06-20").Calendar.Events.Select(it => it.Day));
    }

    [Fact]
    public void With_nothing_in_it_says_so_on_the_first_day_of_the_quarter()
    {
        var it = Feed.Event(new Scenario(), "2026-05-17");

        Assert.Equal("Geen mijlpalen in deze agenda", it.Title.Value);
        Assert.Equal(Day("2026-04-01"), it.Day);
        Assert.Equal("geen-mijlpalen.2026-q2@planner.example", it.Uid.Value);
        Assert.Equal(Amsterdam.StartOf(Day("2026-04-01")), it.ChangedAt);
        Assert.Equal(
            "No milestones in this calendar",
            Feed.Event(new Scenario(), "2026-05-17", AgendaOptions.None with { Language = Language.English })
                .Title.Value);
    }

    [Fact]
    public void Takes_themes_steps_and_firmness_that_were_asked_for_and_nothing_else()
    {
        var facts = AgendaOptions.None with { Selection = Selection.Everything with { Firmnesses = [null] } };
        var steps = AgendaOptions.None with { Selection = Selection.Everything with { Steps = ["in-werking"] } };
        var theme = AgendaOptions.None with { Selection = Selection.Everything with { Themes = ["c_0361ffb3"] } };

        Assert.Equal("aw.gepubliceerd@planner.example", Feed.Event(Two(), "2026-07-01", facts).Uid.Value);
        Assert.Equal("wpp.in-werking@planner.example", Feed.Event(Two(), "2026-07-01", steps).Uid.Value);
        Assert.Equal("geen-mijlpalen.2026-q3@planner.example", Feed.Event(Two(), "2026-07-01", theme).Uid.Value);
    }

    [Fact]
    public void Was_last_modified_by_the_last_thing_recorded_in_it() =>
        Assert.Equal("2026-05-01T09:04:00Z", LastModified(Two(), "2026-05-02"));

    [Fact]
    public void Is_not_modified_by_what_does_not_concern_it() =>
        Assert.Equal(
            LastModified(Two(), "2026-05-22", Of(Two(), "wpp")),
            LastModified(
                Two().Recording("2026-05-21").Source("x", "Andere brief", "2026-05-20")
                    .Fact("aw", "in-werking", "2026-05-21"),
                "2026-05-22", Of(Two(), "wpp")));

    [Fact]
    public void Is_modified_by_the_correction_of_a_source_that_it_names() =>
        Assert.Equal(
            "2026-05-21T09:00:00Z",
            LastModified(
                Two().Recording("2026-05-21").Record(SourceDecider.Stream("brief"), Corrected),
                "2026-05-22"));

    [Fact]
    public void Is_modified_when_a_term_passes_at_the_midnight_in_Amsterdam() =>
        Assert.Equal(
            "2026-06-30T22:00:00Z",
            LastModified(
                Two().Claim("wpp", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30"), "2026-07-05"));

    [Fact]
    public void Is_modified_when_an_event_leaves_a_year_after_its_day_or_ninety_days_after_it_was_cancelled()
    {
        var cancelled = Two().Recording("2026-07-01").Fact("wpp", "tk-verworpen", "2026-06-30");

        Assert.Equal("2027-06-19T22:00:00Z", LastModified(Two(), "2027-07-01"));
        Assert.Equal("2026-09-28T22:00:00Z", LastModified(cancelled, "2026-10-01"));
    }

    [Fact]
    public void Is_modified_when_a_dossier_leaves_it_because_it_concerns_others_now()
    {
        var municipality = Agenda.Find(AgendaKind.Municipality, "gm0363", TrackerView.Empty, Day("2026-07-01"))!;
        var scenario = Two().Recording("2026-06-30");
        scenario.Record(
            DossierDecider.Stream("aw"), new DossierDescribed(scenario["aw"].Description with { Audience = ["rijk"] }));

        Assert.DoesNotContain("aw.", Feed.Text(scenario, "2026-07-01", municipality), StringComparison.Ordinal);
        Assert.Equal("2026-06-30T09:00:00Z", LastModified(scenario, "2026-07-01", municipality));
    }

    private static Agenda Of(Scenario scenario, string slug) =>
        Agenda.Find(AgendaKind.Dossier, slug, scenario.View, Day("2026-05-22"))!;
}
