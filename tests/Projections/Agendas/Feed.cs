using System.Text;
using NodaTime;
using Tracker.Projections.Agendas;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

/// <summary>A feed as its octets, and ways to look at it.</summary>
internal static class Feed
{
    public static AgendaConfiguration Configuration { get; } = new("https://planner.example", "planner.example");

    public static AgendaFeed Of(
        Scenario scenario, string today, Agenda? agenda = null, AgendaOptions? options = null)
    {
        var which = agenda ?? Agenda.National;
        return AgendaFeed.Of(
            scenario.View, which, options ?? AgendaOptions.None, Day(today), Configuration,
            Configuration.Address(which.Path));
    }

    public static string Text(
        Scenario scenario, string today, Agenda? agenda = null, AgendaOptions? options = null) =>
        Written(Of(scenario, today, agenda, options).Calendar);

    /// <summary>The octets as text; a malformed sequence is an error.</summary>
    public static string Written(EventCalendar calendar) => new UTF8Encoding(false, true).GetString(Octets(calendar));

    public static byte[] Octets(EventCalendar calendar) => CalendarWriter.Write(calendar).ToArray();

    /// <summary>The one event of the feed.</summary>
    public static CalendarEvent Event(
        Scenario scenario, string today, AgendaOptions? options = null, Agenda? agenda = null) =>
        Assert.Single(Of(scenario, today, agenda, options).Calendar.Events);

    /// <summary>The event of a milestone; null when it is not in the feed.</summary>
    public static CalendarEvent? Find(Scenario scenario, string today, string uid, AgendaOptions? options = null) =>
        Of(scenario, today, null, options).Calendar.Events
            .SingleOrDefault(it => it.Uid.Value == uid + "@planner.example");

    /// <summary>Content lines without folding.</summary>
    public static string[] Lines(string text) =>
        text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
