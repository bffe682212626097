using System.Buffers;

namespace Tracker.Projections.Agendas;

/// <summary>
/// Writes a calendar as iCalendar (RFC 5545 and 7986), in the exact form that Outlook, Google and Apple read alike.
/// The same
/// calendar gives the same octets, always.
/// </summary>
public static class CalendarWriter
{
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
        foreach (var happening in calendar.Events)
            Write(happening, ref lines);
        lines.Fixed("END:VCALENDAR\r\n"u8);
        lines.Finish();
    }

    private static void Write(CalendarEvent it, ref ContentLines lines)
    {
        lines.Fixed("BEGIN:VEVENT\r\n"u8);
        lines.Plain("UID:"u8, it.Uid.Value);
        lines.Moment("DTSTAMP:"u8, it.ChangedAt);
        lines.Moment("LAST-MODIFIED:"u8, it.ChangedAt);
        lines.Number("SEQUENCE:"u8, it.Sequence);
        lines.Day("DTSTART;VALUE=DATE:"u8, it.Day);
        lines.Day("DTEND;VALUE=DATE:"u8, it.Day.PlusDays(1));
        lines.Text("SUMMARY:"u8, it.Title);
        if (!it.Description.IsEmpty)
            lines.Text("DESCRIPTION:"u8, it.Description);
        if (it.Page is { } page)
            lines.Plain("URL:"u8, page.AbsoluteUri);
        if (it.Categories.Count > 0)
            lines.Texts("CATEGORIES:"u8, it.Categories.Select(category => category.Text));
        lines.Fixed(it.Status switch
        {
            EventStatus.Confirmed => "STATUS:CONFIRMED\r\n"u8,
            EventStatus.Cancelled => "STATUS:CANCELLED\r\n"u8,
            _ => "STATUS:TENTATIVE\r\n"u8,
        });
        lines.Fixed("TRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"u8);
        if (it.Alarm is { } alarm)
            Write(alarm, it.Title, ref lines);
        lines.Fixed("END:VEVENT\r\n"u8);
    }

    private static void Write(AlarmLead alarm, PlainText title, ref ContentLines lines)
    {
        lines.Fixed("BEGIN:VALARM\r\nACTION:DISPLAY\r\n"u8);
        lines.Text("DESCRIPTION:"u8, title);
        lines.Plain("TRIGGER:"u8, FormattableString.Invariant($"-P{alarm.Days}D"));
        lines.Fixed("END:VALARM\r\n"u8);
    }
}
