using NodaTime.Text;
using Tracker.Projections.Agendas;

namespace Tracker.Api.Agendas;

/// <summary>What stands in a feed as a table, for who cannot subscribe to calendars of the internet.</summary>
public static class AgendaCsv
{
    private const string FileName = "wetgevingsplanner-agenda.csv";

    private static readonly string[] Head = ["dag", "titel", "toelichting", "pagina", "kenmerk", "gewijzigdOp"];

    /// <param name="events">In the order of the table.</param>
    /// <param name="version">The position of the log that they show.</param>
    public static Representation Of(IEnumerable<CalendarEvent> events, long version) =>
        new(Csv.Octets(Head, events.Select(Row)), Csv.ContentType, version) { FileName = FileName };

    private static IReadOnlyList<string?> Row(CalendarEvent it) =>
    [
        LocalDatePattern.Iso.Format(it.Day), it.Title.Value, it.Description.Value, it.Page?.AbsoluteUri, it.Uid.Value,
        InstantPattern.General.Format(it.ChangedAt),
    ];
}
