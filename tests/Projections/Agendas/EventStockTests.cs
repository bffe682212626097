using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Sources;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;
using Tracker.Tests.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

/// <summary>Events are kept from one feed to the next, and nobody may notice but by the clock.</summary>
public sealed class A_stock_of_events
{
    private static readonly Uri Source = new("https://planner.example/agenda/landelijk.ics");

    private static readonly AgendaOptions[] Options =
    [
        AgendaOptions.None,
        AgendaOptions.None with { Language = Language.English, Alarm = new AlarmLead(14) },
        AgendaOptions.None with { Anchor = Anchor.First },
        AgendaOptions.None with { Selection = Selection.Everything with { Steps = ["in-werking", "ingediend-tk"] } },
        AgendaOptions.None with { Selection = Selection.Everything with { Firmnesses = [Firmness.Planned] } },
    ];

    private readonly EventStock stock = new(Feed.Configuration);

    private AgendaFeed Of(TrackerView view, string today) =>
        AgendaFeed.Of(view, Agenda.National, AgendaOptions.None, Day(today), stock, Source);

    private CalendarEvent Wpp(Scenario scenario, string today) =>
        Of(scenario.View, today).Calendar.Events.Single(it => it.Uid.Value == "wpp.ingediend-tk@planner.example");

    private static Scenario Two() => new Scenario().Recording("2026-05-01").Source("brief", "Brief", "2026-04-24")
        .Dossier("aw").Claim("aw", "in-werking", "2026-04-24", "2027-01-01", source: "aw-brief")
        .Dossier("wpp").Claim("wpp", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30");

    [Fact]
    public void Gives_what_would_be_made_without_it_along_any_log_and_through_the_nights() =>
        Prop.ForAll(RandomLog.Acts.ArrayOf().ToArbitrary(), acts =>
        {
            var (kept, view) = (new EventStock(Feed.Configuration), TrackerView.Empty);
            foreach (var recorded in RandomLog.Of(acts))
            {
                view = TrackerView.Evolve(view, recorded);
                var day = Amsterdam.DayOf(recorded.At);
                for (var at = 0; at < Options.Length; at++)
                    Same(view, Options[at], day.PlusDays(at * 30), kept);
            }
        }).Check(Config.QuickThrowOnFailure.WithEndSize(25));

    private static void Same(TrackerView view, AgendaOptions options, LocalDate day, EventStock kept)
    {
        var fresh = AgendaFeed.Of(view, Agenda.National, options, day, Feed.Configuration, Source);
        var copied = AgendaFeed.Of(view, Agenda.National, options, day, kept, Source);
        Assert.Equal(Feed.Written(fresh.Calendar), Feed.Written(copied.Calendar));
        Assert.Equal(fresh.LastModified, copied.LastModified);
    }

    [Fact]
    public void Keeps_the_very_event_when_something_is_recorded_elsewhere()
    {
        var scenario = Two();
        var before = Wpp(scenario, "2026-05-02");
        scenario.Fact("aw", "gepubliceerd", "2026-05-01", source: "stb").Dossier("andere")
            .Source("stb", "Staatsblad", "2026-05-01");

        Assert.Same(before, Wpp(scenario, "2026-05-02"));
    }

    [Fact]
    public void Keeps_the_very_event_through_a_night_in_which_nothing_happens()
    {
        var scenario = Two();

        Assert.Same(Wpp(scenario, "2026-05-02"), Wpp(scenario, "2026-05-03"));
    }

    [Fact]
    public void Makes_an_event_anew_in_the_night_in_which_its_term_passes()
    {
        var scenario = Two();

        Assert.NotSame(Wpp(scenario, "2026-06-30"), Wpp(scenario, "2026-07-01"));
    }

    [Fact]
    public void Makes_an_event_anew_when_its_source_is_corrected()
    {
        var scenario = Two();
        var before = Wpp(scenario, "2026-05-02");
        scenario.Record(SourceDecider.Stream("brief"), new SourceCorrected(
            new SourceDocument("Betere titel", null, Day("2026-04-24"), false, true, null)));

        Assert.NotSame(before, Wpp(scenario, "2026-05-02"));
        Assert.Contains("Betere titel", Wpp(scenario, "2026-05-02").Description.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Believes_nothing_of_a_log_that_was_put_back_from_elsewhere()
    {
        var other = new Scenario().Recording("2026-05-01").Source("brief", "Brief", "2026-04-24")
            .Dossier("aw").Claim("aw", "in-werking", "2026-04-24", "2027-01-01", source: "aw-brief")
            .Dossier("wpp").Claim("wpp", "ingediend-tk", "2026-04-24", "2026-04-01/2026-09-30");
        Wpp(Two(), "2026-05-02");

        Assert.Equal(Day("2026-09-30"), Wpp(other, "2026-05-02").Day);
    }
}
