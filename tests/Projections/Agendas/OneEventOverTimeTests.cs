using System.Reflection;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;
using Tracker.Tests.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

/// <summary>The rules of one event that speak of its changes, by their numbers.</summary>
public sealed partial class One_event_over_time
{
    private static readonly AgendaOptions[] Options =
    [
        AgendaOptions.None with { Language = Language.English },
        AgendaOptions.None with { Anchor = Anchor.First },
        AgendaOptions.None with { Anchor = Anchor.Last, Alarm = new AlarmLead(14) },
        AgendaOptions.None with { Selection = Selection.Everything with { Steps = ["in-werking", "ingediend-tk"] } },
        AgendaOptions.None with { Selection = Selection.Everything with { Firmnesses = [Firmness.Planned, null] } },
    ];

    private static Scenario New() => new Scenario().Recording("2026-05-01")
        .Source("brief-1", "Eerste brief", "2026-04-24").Source("brief-2", "Tweede brief", "2026-05-20")
        .Dossier("wpp", "Wpp")
        .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", "", source: "brief-1", entry: "eerst");

    private static Scenario Moved() => New().Recording("2026-05-21")
        .Claim("wpp", "in-werking", "2026-05-20", "2028-07-01", "", source: "brief-2", entry: "later");

    private static Dictionary<string, CalendarEvent> Events(
        TrackerView view, LocalDate day, AgendaOptions options, Agenda? agenda = null) =>
        AgendaFeed.Of(
            view, agenda ?? Agenda.National, options, day, Feed.Configuration, Feed.Configuration.Address("/x.ics"))
            .Calendar.Events.ToDictionary(it => it.Uid.Value, StringComparer.Ordinal);

    private static void ForAnyLog(Action<IReadOnlyList<Tracker.Domain.Recorded>> holds) =>
        Prop.ForAll(RandomLog.Acts.ArrayOf().ToArbitrary(), acts => holds(RandomLog.Of(acts)))
            .Check(Config.QuickThrowOnFailure.WithEndSize(25));

    private static string Description(Scenario scenario, string today) =>
        Feed.Find(scenario, today, "wpp.in-werking")!.Description.Value;

    [Fact]
    public void Rule_3_never_counts_back_along_any_log_and_the_nights_between() => ForAnyLog(log =>
    {
        var (view, counted) = (TrackerView.Empty, new Dictionary<string, CalendarEvent>(StringComparer.Ordinal));
        for (var at = 0; at < log.Count; at++)
        {
            view = TrackerView.Evolve(view, log[at]);
            var day = Amsterdam.DayOf(log[at].At);
            // The night before the next recording is the last on which this much is known.
            var last = at + 1 < log.Count ? Amsterdam.DayOf(log[at + 1].At) : day.PlusDays(60);
            foreach (var on in new[] { day, day.PlusDays(1), last }.Where(it => it >= day && it <= last))
                foreach (var (uid, it) in Events(view, on, AgendaOptions.None))
                {
                    var before = counted.GetValueOrDefault(uid, it);
                    Assert.True(it.Sequence >= before.Sequence, $"{uid} on {on}: {it.Sequence}");
                    // Two things can be recorded at one moment, so a higher count may bear the same stamp.
                    Assert.True(it.ChangedAt >= before.ChangedAt, $"{uid} on {on}: {it.ChangedAt}");
                    Assert.True(it.Sequence > before.Sequence || it.ChangedAt == before.ChangedAt);
                    counted[uid] = it;
                }
        }
    });

    [Fact]
    public void Rule_3_counts_and_stamps_alike_whatever_is_asked_of_the_feed() => ForAnyLog(log =>
    {
        var view = RandomLog.Fold(log);
        var day = log.Count == 0 ? Day("2026-01-01") : Amsterdam.DayOf(log[^1].At).PlusDays(10);
        var plain = Events(view, day, AgendaOptions.None);
        foreach (var options in Options)
            foreach (var (uid, it) in Events(view, day, options).Where(it => plain.ContainsKey(it.Key)))
                Assert.Equal((plain[uid].Sequence, plain[uid].ChangedAt), (it.Sequence, it.ChangedAt));
    });

    [Fact]
    public void Rule_3_counts_and_stamps_alike_whichever_feed_it_is_in() => ForAnyLog(log =>
    {
        var view = RandomLog.Fold(log);
        var day = log.Count == 0 ? Day("2026-01-01") : Amsterdam.DayOf(log[^1].At).PlusDays(10);
        var plain = Events(view, day, AgendaOptions.None);
        Agenda?[] others =
        [
            .. view.Dossiers.Keys.Select(slug => Agenda.Find(AgendaKind.Dossier, slug, view, day)),
            Agenda.Find(AgendaKind.Municipality, "gm0363", view, day),
            Agenda.Find(AgendaKind.Ministry, "bzk", view, day),
        ];
        foreach (var feed in others.OfType<Agenda>())
            foreach (var (uid, it) in Events(view, day, AgendaOptions.None, feed)
                .Where(it => plain.ContainsKey(it.Key)))
                Assert.Equal((plain[uid].Sequence, plain[uid].ChangedAt), (it.Sequence, it.ChangedAt));
    });

    [Fact]
    public void Rule_3_does_not_count_a_late_letter_that_changes_nothing_current() =>
        Assert.Equal(
            Feed.Text(New(), "2026-05-22"),
            Feed.Text(
                New().Recording("2026-05-21").Claim("wpp", "in-werking", "2024-01-01", "2026-01-01", source: "brief-1"),
                "2026-05-22"));

    [Fact]
    public void Rule_3_stamps_what_time_alone_changes_with_the_midnight_of_that_day()
    {
        var overdue = Feed.Find(New(), "2028-01-05", "wpp.in-werking")!;

        Assert.Equal(1, overdue.Sequence);
        Assert.Equal(Instant.FromUtc(2028, 1, 1, 23, 0), overdue.ChangedAt);
        Assert.Equal(Feed.Text(New(), "2028-01-02"), Feed.Text(New(), "2028-01-05"));
    }

    [Fact]
    public void Rule_6_tells_from_where_to_where_it_moved_and_why_under_the_same_name()
    {
        var (before, after) = (Feed.Event(New(), "2026-05-02"), Feed.Event(Moved(), "2026-05-22"));

        Assert.Equal((before.Uid, before.Sequence + 1), (after.Uid, after.Sequence));
        Assert.Contains(
            "\nVerschoven: van 1 januari 2028 naar 1 juli 2028. Reden: Tweede brief, 20 mei 2026, regel 1\n",
            after.Description.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_6_stays_for_ninety_days_with_Vervallen_in_its_title_after_it_was_withdrawn()
    {
        var scenario = New().Recording("2026-05-21").Fact("wpp", "ingetrokken-voorstel", "2026-05-20");

        var last = Feed.Find(scenario, "2026-08-18", "wpp.in-werking")!;
        Assert.Equal(("Vervallen: Wpp in werking", EventStatus.Cancelled), (last.Title.Value, last.Status));
        Assert.Null(Feed.Find(scenario, "2026-08-19", "wpp.in-werking"));
    }

    [Fact]
    public void Rule_6_does_not_quote_a_plan_that_was_struck_after_the_step_was_taken()
    {
        var scenario = New().Recording("2026-05-21").Fact("wpp", "in-werking", "2026-05-20");

        var before = Description(scenario, "2026-05-22");
        var after = Description(scenario.Retract("wpp", "eerst"), "2026-05-22");

        Assert.Contains("Eerder gepland: 1 januari 2028", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Eerder gepland", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_6_does_not_tell_of_a_move_away_from_a_day_that_was_struck_later() =>
        Assert.DoesNotContain(
            "Verschoven",
            Description(Moved().Recording("2026-05-25").Retract("wpp", "eerst"), "2026-05-26"),
            StringComparison.Ordinal);

    [Fact]
    public void Rule_6_tells_of_the_move_from_the_day_that_was_put_in_the_place_of_a_wrong_one() =>
        Assert.Contains(
            "\nVerschoven: van 1 februari 2028 naar 1 juli 2028. Reden: Tweede brief, 20 mei 2026, regel 1\n",
            Description(
                Moved().Recording("2026-05-25").Amend("wpp", "eerst", "beter")
                    .Claim("wpp", "in-werking", "2026-04-24", "2028-02-01", "", source: "brief-1", entry: "beter"),
                "2026-05-26"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void Every_rule_has_a_test_that_bears_its_number(int number) =>
        Assert.Contains(
            typeof(One_event_over_time).Assembly.GetTypes()
                .Where(type => type.Namespace == typeof(One_event_over_time).Namespace)
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance)),
            method => Numbered().Match(method.Name) is { Success: true } rule && rule.Groups[1].Value == $"{number}");

    [GeneratedRegex("^Rule_([0-9])_")]
    private static partial Regex Numbered();
}
