using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>
/// What a feed says on a day: a function of the log, the feed, what was asked of it, the day in Amsterdam and the
/// installation, and of nothing else.
/// </summary>
/// <param name="Calendar">
/// The calendar to write. Its events stand in the order of the dossiers, and of one dossier in the order in which its
/// milestones began: one that moves to another day keeps its place.
/// </param>
/// <param name="LastModified">When it last became different, also by an event that left it.</param>
public sealed record AgendaFeed(EventCalendar Calendar, Instant LastModified)
{
    private const string Label = "Wetgevingsplanner";

    /// <summary>The feed, made of nothing that was there before.</summary>
    public static AgendaFeed Of(
        TrackerView view, Agenda agenda, AgendaOptions options, LocalDate today, AgendaConfiguration configuration,
        Uri source) => Of(view, agenda, options, today, new EventStock(configuration), source);

    /// <param name="view">The log as folded.</param>
    /// <param name="agenda">Which feed.</param>
    /// <param name="options">What was asked of it.</param>
    /// <param name="today">The day in Amsterdam.</param>
    /// <param name="stock">The events as they were last made.</param>
    /// <param name="source">The address at which this very feed can be read again, with its options.</param>
    public static AgendaFeed Of(
        TrackerView view, Agenda agenda, AgendaOptions options, LocalDate today, EventStock stock, Uri source)
    {
        var manner = new AgendaManner(options.Language, options.Anchor);
        var contents = AgendaScope.IsEverything(agenda, options)
            ? stock.Everything(view, today, manner)
            : FeedContents.Of(stock.On(view, today), manner, agenda, options);
        var (groups, changed) = (contents.Groups, Instant.Max(contents.ChangedAt, agenda.Since ?? Instant.MinValue));
        if (groups.EventCount == 0)
        {
            var nothing = Nothing(options, today, stock.Configuration);
            groups = new EventGroups([new EventGroup([nothing])]);
            changed = Instant.Max(changed, nothing.ChangedAt);
        }

        var calendar = new EventCalendar(
            $"{Label}: {agenda.NameIn(options.Language)}", source, stock.Configuration.Address(agenda.Page), groups)
        {
            Description = new PlainText(AgendaWords.Contents.In(options.Language)),
            Alarm = options.Alarm,
        };
        return new AgendaFeed(calendar, changed);
    }

    /// <summary>Whether it is, octet for octet, what another one is.</summary>
    public bool IsSame(AgendaFeed other) => LastModified == other.LastModified && Calendar.IsSame(other.Calendar);

    /// <summary>What stands in a feed with nothing in it, for clients delete everything when they meet an empty
    /// calendar.</summary>
    private static CalendarEvent Nothing(AgendaOptions options, LocalDate today, AgendaConfiguration configuration)
    {
        var quarter = Quarter.Of(today);
        var name = FormattableString.Invariant($"geen-mijlpalen.{quarter.Year}-q{quarter.Number}");
        return new CalendarEvent(
            new EventUid(name, configuration.UidHost), 0, Amsterdam.StartOf(quarter.First), quarter.First,
            AgendaWords.Nothing.In(options.Language))
        {
            Status = EventStatus.Confirmed,
            Description = new PlainText(AgendaWords.NothingWhy.In(options.Language)),
        };
    }
}
