using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Agendas;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

/// <summary>What other parsers are known to misread (feeds.md), and what none of them minds but people do.</summary>
public sealed class A_calendar_stays_clear_of
{
    private const string Hostile = "\uFEFFArtikel 3, lid 2\\n; \"wet\"\tmet\r\nregels\u2028\u0000";

    /// <summary>Every text that someone else writes, at its worst.</summary>
    private static string[] Lines()
    {
        var scenario = new Scenario().Source("brief", Hostile, "2026-04-24")
            .Dossier("wpp", Hostile, Hostile, ministry: "Natuur, Visserij", meaning: Hostile)
            .Claim("wpp", "in-werking", "2026-04-24", "2028-01-01", Hostile, Firmness.Intended, Hostile);
        return Feed.Text(scenario, "2026-05-02", options: AgendaOptions.None with { Alarm = new AlarmLead(14) })
            .Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
    }

    private static CalendarEvent Bare(Uri? page = null) =>
        new(new EventUid("wpp", "host"), 0, Instant.FromUtc(2026, 5, 1, 9, 0), Day("2028-01-01"), "x")
        {
            Status = EventStatus.Tentative,
            Page = page,
        };

    private static string Written(CalendarEvent it) => Feed.Written(new EventCalendar(
        "x", new Uri("https://host/x.ics"), new Uri("https://host/"), new EventGroups([new EventGroup([it])])));

    [Fact]
    public void A_comma_inside_a_category() =>
        Assert.Contains("CATEGORIES:wet,Natuur Visserij", Lines());

    [Fact]
    public void A_backslash_before_an_n_that_is_no_line_end() =>
        Assert.DoesNotContain(Lines(), line => line.Contains(@"\\", StringComparison.Ordinal));

    [Fact]
    public void Properties_without_a_value() =>
        Assert.DoesNotContain(Written(Bare()).Split("\r\n"), line => line.EndsWith(':'));

    [Fact]
    public void A_comma_in_an_address()
    {
        Assert.Throws<ArgumentException>(() => Bare(new Uri("https://host/a,b")));
        Assert.DoesNotContain(Lines(), line =>
            (line.StartsWith("URL:", StringComparison.Ordinal) || line.StartsWith("SOURCE", StringComparison.Ordinal))
            && line.Contains(',', StringComparison.Ordinal));
    }

    [Fact]
    public void Byte_order_marks_tabs_and_bare_line_ends()
    {
        var text = string.Join("\r\n", Lines());

        Assert.DoesNotContain('\uFEFF', text);
        Assert.DoesNotContain('\t', text);
        Assert.Equal(text.Count(it => it == '\n'), text.Split("\r\n").Length - 1);
        Assert.Equal(text.Count(it => it == '\r'), text.Split("\r\n").Length - 1);
    }

    [Fact]
    public void Anything_but_one_calendar_with_every_event_of_one_whole_day_a_known_status_and_a_full_alarm()
    {
        var lines = Lines();

        Assert.Equal(
            [
                "BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VALARM", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
            ],
            lines.Where(line => line.StartsWith("BEGIN:", StringComparison.Ordinal)
                || line.StartsWith("END:", StringComparison.Ordinal)));
        Assert.Contains("DTSTART;VALUE=DATE:20280101", lines);
        Assert.Contains("DTEND;VALUE=DATE:20280102", lines);
        Assert.Contains("STATUS:TENTATIVE", lines);
        Assert.Contains("TRIGGER:-P14D", lines);
    }
}
