using System.Buffers;

namespace Tracker.Projections.Agendas;

/// <summary>
/// Writes a calendar as iCalendar (RFC 5545 and 7986), in the exact form that Outlook, Google and Apple read alike.
/// The same calendar gives the same octets, always.
/// </summary>
public static class CalendarWriter
{
    // A name, a description and two addresses, and what stands around them.
    private const int HeadOctets = 1024;
    private const int AlarmOctets = 256;

    // Events are written here before they get an array of their own size.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? draft;

    private static ReadOnlySpan<byte> End => "END:VEVENT\r\n"u8;

    /// <summary>The calendar from its first line to its last.</summary>
    public static ReadOnlyMemory<byte> Write(EventCalendar calendar)
    {
        var octets = new ArrayBufferWriter<byte>(Room(calendar));
        Write(calendar, octets);
        return octets.WrittenMemory;
    }

    public static void Write(EventCalendar calendar, IBufferWriter<byte> to)
    {
        var lines = new ContentLines(to);
        lines.Fixed("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"u8);
        lines.Fixed("PRODID:-//Wetgevingsplanner//Agenda//NL\r\nCALSCALE:GREGORIAN\r\n"u8);
        lines.Text("NAME:"u8, calendar.Name);
        lines.Text("X-WR-CALNAME:"u8, calendar.Name);
        if (!calendar.Description.IsEmpty)
            lines.Text("DESCRIPTION:"u8, calendar.Description);
        lines.Fixed("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H\r\n"u8);
        lines.Plain("SOURCE;VALUE=URI:"u8, calendar.Source.AbsoluteUri);
        lines.Plain("URL:"u8, calendar.Page.AbsoluteUri);
        foreach (var group in calendar.Groups.All)
        {
            if (calendar.Alarm is { } alarm)
                Write(group, alarm, ref lines);
            else
                lines.Fixed(group.Octets);
        }

        lines.Fixed("END:VCALENDAR\r\n"u8);
        lines.Finish();
    }

    /// <summary>Events from the first line to the last, without alarms.</summary>
    internal static byte[] Octets(IReadOnlyList<CalendarEvent> events)
    {
        draft ??= new ArrayBufferWriter<byte>();
        draft.ResetWrittenCount();
        var lines = new ContentLines(draft);
        foreach (var it in events)
            Write(it, ref lines);
        lines.Finish();
        return draft.WrittenSpan.ToArray();
    }

    /// <summary>About as many octets as it takes.</summary>
    private static int Room(EventCalendar calendar)
    {
        var room = HeadOctets;
        foreach (var group in calendar.Groups.All)
            room += group.Octets.Length + (calendar.Alarm is null ? 0 : group.Events.Count * AlarmOctets);
        return room;
    }

    private static void Write(CalendarEvent it, ref ContentLines lines)
    {
        var changedAt = it.ChangedAt.InUtc().LocalDateTime;
        lines.Fixed("BEGIN:VEVENT\r\n"u8);
        lines.Plain("UID:"u8, it.Uid.Value);
        lines.Moment("DTSTAMP:"u8, changedAt);
        lines.Moment("LAST-MODIFIED:"u8, changedAt);
        lines.Number("SEQUENCE:"u8, it.Sequence);
        lines.Day("DTSTART;VALUE=DATE:"u8, it.Day);
        lines.Day("DTEND;VALUE=DATE:"u8, it.Day.PlusDays(1));
        lines.Text("SUMMARY:"u8, it.Title);
        if (!it.Description.IsEmpty)
            lines.Text("DESCRIPTION:"u8, it.Description);
        if (it.Page is { } page)
            lines.Plain("URL:"u8, page.AbsoluteUri);
        if (it.Categories.Count > 0)
            lines.Texts("CATEGORIES:"u8, it.Categories);
        lines.Fixed(it.Status switch
        {
            EventStatus.Confirmed => "STATUS:CONFIRMED\r\n"u8,
            EventStatus.Cancelled => "STATUS:CANCELLED\r\n"u8,
            _ => "STATUS:TENTATIVE\r\n"u8,
        });
        lines.Fixed("TRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"u8);
        lines.Fixed(End);
    }

    private static void Write(EventGroup group, AlarmLead alarm, ref ContentLines lines)
    {
        foreach (var it in group.Events)
        {
            if (it.IsAhead)
                Write(it, alarm, ref lines);
            else
                lines.Fixed(it.Octets);
        }
    }

    private static void Write(CalendarEvent it, AlarmLead alarm, ref ContentLines lines)
    {
        lines.Fixed(it.Octets[..^End.Length]);
        lines.Fixed("BEGIN:VALARM\r\nACTION:DISPLAY\r\n"u8);
        lines.Text("DESCRIPTION:"u8, it.Title);
        lines.Plain("TRIGGER:"u8, FormattableString.Invariant($"-P{alarm.Days}D"));
        lines.Fixed("END:VALARM\r\n"u8);
        lines.Fixed(End);
    }
}
