using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Projections.Agendas;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

public sealed class Writing_a_calendar
{
    private const string Whole =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Wetgevingsplanner//Agenda//NL
        CALSCALE:GREGORIAN
        NAME:Wetgevingsplanner: landelijk
        X-WR-CALNAME:Wetgevingsplanner: landelijk
        DESCRIPTION:Mijlpalen van wetgeving.
        REFRESH-INTERVAL;VALUE=DURATION:PT6H
        X-PUBLISHED-TTL:PT6H
        SOURCE;VALUE=URI:https://planner.example/agenda/landelijk.ics
        URL:https://planner.example/
        BEGIN:VEVENT
        UID:wpp.in-werking@planner.example
        DTSTAMP:20260501T090059Z
        LAST-MODIFIED:20260501T090059Z
        SEQUENCE:3
        DTSTART;VALUE=DATE:20280229
        DTEND;VALUE=DATE:20280301
        SUMMARY:Beoogd: Wpp in werking
        DESCRIPTION:Wet op de politieke partijen\nBron: brief\, 24 april 2026\; ‘
         één’
        URL:https://planner.example/dossiers/wpp
        CATEGORIES:wet,BZK
        STATUS:TENTATIVE
        TRANSP:TRANSPARENT
        X-MICROSOFT-CDO-BUSYSTATUS:FREE
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Beoogd: Wpp in werking
        TRIGGER:-P14D
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """;

    private const string Name = "Wetgevingsplanner: landelijk";

    private static readonly EventUid Uid = new("wpp.in-werking", "planner.example");
    private static readonly Uri Source = new("https://planner.example/agenda/landelijk.ics");
    private static readonly Uri Page = new("https://planner.example/");

    private static CalendarEvent Event(string title, string description = "", Uri? page = null) =>
        new(Uid, 3, Instant.FromUtc(2026, 5, 1, 9, 0, 59), Day("2028-02-29"), title)
        {
            Status = EventStatus.Tentative,
            Description = new PlainText(description),
            Page = page,
            Categories = page is null ? [] : [new Category("wet"), new Category("BZK")],
            IsAhead = page is not null,
        };

    private static EventCalendar Calendar(params CalendarEvent[] events) =>
        new(Name, Source, Page, new EventGroups([new EventGroup(events)]));

    private static string[] EventLines(CalendarEvent it) => Feed.Written(Calendar(it)).Split("\r\n")
        .SkipWhile(line => line != "BEGIN:VEVENT").TakeWhile(line => line != "END:VCALENDAR").ToArray();

    [Fact]
    public void Gives_these_octets_and_no_others()
    {
        const string Description = "Wet op de politieke partijen\nBron: brief, 24 april 2026; ‘één’";
        var whole = Event("Beoogd: Wpp in werking", Description, new Uri("https://planner.example/dossiers/wpp"));
        var calendar = new EventCalendar(Name, Source, Page, new EventGroups([new EventGroup([whole])]))
        {
            Description = new PlainText("Mijlpalen van wetgeving."),
            Alarm = new AlarmLead(14),
        };

        Assert.Equal(Whole.ReplaceLineEndings("\r\n"), Feed.Written(calendar));
    }

    [Fact]
    public void Rule_9_begins_without_a_byte_order_mark() =>
        Assert.Equal("BEGIN:VCALENDAR\r\n"u8.ToArray(), Feed.Octets(Calendar(Event("x")))[..17]);

    [Fact]
    public void Gives_the_same_octets_every_time() =>
        Assert.Equal(Feed.Octets(Calendar(Event("één", "twee"))), Feed.Octets(Calendar(Event("één", "twee"))));

    [Fact]
    public void Rule_9_escapes_backslash_semicolon_comma_and_newline_once() =>
        Assert.Contains(@"DESCRIPTION:a\\b\;c\,d\ne\\nf:g""h", EventLines(Event("x", "a\\b;c,d\ne\\nf:g\"h")));

    [Fact]
    public void Rule_9_leaves_a_line_of_75_octets_whole_and_folds_one_of_76()
    {
        var fits = new string('a', 75 - "SUMMARY:".Length);

        Assert.Contains($"SUMMARY:{fits}", EventLines(Event(fits)));
        Assert.Contains(
            $"SUMMARY:{fits}\r\n b\r\nSTATUS", Feed.Written(Calendar(Event(fits + "b"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_9_fills_a_folded_line_up_to_75_octets_with_its_space() =>
        Assert.Equal(
            [75, 75, 75, 53],
            EventLines(Event(new string('a', 267)))
                .Where(line => line.Contains("aa", StringComparison.Ordinal)).Select(line => line.Length));

    [Theory]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("🏛")]
    public void Rule_9_never_folds_inside_a_sequence_of_octets(string letter)
    {
        var text = string.Concat(Enumerable.Repeat(letter, 100));
        for (var before = 0; before < 4; before++)
        {
            var written = Feed.Octets(Calendar(Event(new string('a', before) + text)));

            foreach (var line in Encoding.Latin1.GetString(written).Split("\r\n"))
                Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line)));
        }
    }

    [Fact]
    public void Rule_9_never_folds_inside_an_escape()
    {
        for (var before = 60; before < 75; before++)
        {
            var lines = EventLines(Event(new string('a', before) + @"\\,;" + new string('b', 80)));

            Assert.DoesNotContain(lines, line => line.StartsWith(" ,", StringComparison.Ordinal));
            Assert.Contains(
                @"\\\\\,\;b", string.Concat(lines.Select(line => line.TrimStart(' '))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rule_9_writes_no_line_over_75_octets_no_control_character_and_the_whole_text_whatever_the_text_is() =>
        Prop.ForAll(Texts.Any, text =>
        {
            var calendar = Calendar(Event("x" + text, text));
            var octets = Encoding.Latin1.GetString(Feed.Octets(calendar));
            var lines = octets.Split("\r\n");
            Assert.All(lines, line => Assert.InRange(line.Length, 0, 75));
            Assert.DoesNotContain(string.Concat(lines), it => it < ' ' || it == '\x7f');
            var unfolded = Feed.Lines(Feed.Written(calendar));
            Assert.DoesNotContain(string.Concat(unfolded), char.IsControl);
            var description = unfolded.SkipWhile(line => line != "BEGIN:VEVENT")
                .SingleOrDefault(line => line.StartsWith("DESCRIPTION:", StringComparison.Ordinal)) ?? "DESCRIPTION:";
            Assert.Equal(new PlainText(text).Value, Texts.Unescaped(description["DESCRIPTION:".Length..]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(400));
}

public sealed class Plain_text
{
    [Theory]
    [InlineData("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne")]
    [InlineData("a\tb", "a b")]
    [InlineData("\uFEFFa\u0000\u001b\u007f\u009fb", "ab")]
    [InlineData("  🏛 é  \n", "🏛 é")]
    public void Keeps_what_can_be_shown_and_nothing_else(string text, string expected) =>
        Assert.Equal(expected, new PlainText(text).Value);

    // In an attribute half a pair would not survive the compiler.
    [Fact]
    public void Shows_half_a_surrogate_pair_as_a_replacement() =>
        Assert.Equal("a\ufffdb", new PlainText("a\ud800b").Value);

    [Fact]
    public void Is_left_as_it_is_the_second_time() =>
        Prop.ForAll(Texts.Any, text => new PlainText(new PlainText(text).Value) == new PlainText(text))
            .Check(Config.QuickThrowOnFailure);
}

public sealed class An_event_that_cannot_be
{
    private static CalendarEvent Made(EventUid uid, int sequence = 0, string day = "2028-01-01", string title = "x") =>
        new(uid, sequence, Instant.FromUtc(2026, 5, 1, 9, 0), Day(day), title) { Status = EventStatus.Tentative };

    [Theory]
    [InlineData("", "planner.example")]
    [InlineData("wpp", "")]
    [InlineData("wpp in-werking", "planner.example")]
    [InlineData("wpp,x", "planner.example")]
    [InlineData("wpp", "planner.example\r\nX:y")]
    public void Has_no_proper_name(string name, string host) =>
        Assert.Throws<ArgumentException>(() => new EventUid(name, host));

    [Fact]
    public void Has_no_name_at_all() => Assert.Throws<ArgumentNullException>(() => Made(null!));

    [Fact]
    public void Changed_less_than_never() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Made(new EventUid("wpp", "host"), sequence: -1));

    [Fact]
    public void Has_a_day_after_it_that_cannot_be_written() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Made(new EventUid("wpp", "host"), day: "9999-12-31"));

    [Fact]
    public void Has_no_title() =>
        Assert.Throws<ArgumentException>(() => Made(new EventUid("wpp", "host"), title: "\n\t"));

    [Fact]
    public void Stands_twice_in_a_calendar_or_in_an_empty_one()
    {
        var it = Made(new EventUid("wpp", "host"));
        var group = new EventGroup([it]);
        EventCalendar Calendar(params EventGroup[] groups) =>
            new("x", new Uri("https://host/x.ics"), new Uri("https://host/"), new EventGroups(groups));

        Assert.Throws<ArgumentException>(() => new EventGroup([it, it]));
        Assert.Throws<ArgumentException>(() => new EventGroup([]));
        Assert.Throws<ArgumentException>(() => new EventGroup([it, Made(new EventUid("wgs.x", "host"))]));
        Assert.Throws<ArgumentException>(() => Calendar(group, group));
        Assert.Throws<ArgumentException>(() => Calendar(group, new EventGroup([Made(new EventUid("wgs.x", "host"))])));
        Assert.Throws<ArgumentException>(() => Calendar());
    }

    [Fact]
    public void Refers_to_an_address_with_a_comma() =>
        Assert.Throws<ArgumentException>(() => new EventCalendar(
            "x", new Uri("https://host/x.ics?themas=a,b"), new Uri("https://host/"),
            new EventGroups([new EventGroup([Made(new EventUid("wpp", "host"))])])));
}
