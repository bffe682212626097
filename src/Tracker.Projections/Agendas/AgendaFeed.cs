using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>
/// What a feed says on a day: a function of the log, the feed, what was asked of it, the day in Amsterdam and the
/// installation, and of nothing else.
/// </summary>
/// <param name="Calendar">The calendar to write.</param>
/// <param name="LastModified">When it last became different, also by an event that left it.</param>
public sealed record AgendaFeed(EventCalendar Calendar, Instant LastModified)
{
    private const string Label = "Wetgevingsplanner";

    /// <param name="view">The log as folded.</param>
    /// <param name="agenda">Which feed.</param>
    /// <param name="options">What was asked of it.</param>
    /// <param name="today">The day in Amsterdam.</param>
    /// <param name="configuration">What all feeds here share.</param>
    /// <param name="source">The address at which this very feed can be read again, with its options.</param>
    public static AgendaFeed Of(
        TrackerView view, Agenda agenda, AgendaOptions options, LocalDate today, AgendaConfiguration configuration,
        Uri source)
    {
        var events = new List<CalendarEvent>();
        var changed = agenda.Since ?? Instant.MinValue;
        foreach (var dossier in view.Dossiers.Values)
        {
            if (!AgendaScope.WasEverIn(dossier, agenda, options))
                continue;
            changed = Instant.Max(changed, AgendaScope.LastRecorded(view, dossier));
            if (!AgendaScope.IsIn(dossier, agenda, options))
                continue;
            foreach (var life in MilestoneLife.Of(dossier, today))
            {
                var happening = new AgendaEvent(view, dossier, life, options, configuration);
                changed = Instant.Max(changed, life.ChangedAt);
                if (happening.LeavesOn <= today)
                    changed = Instant.Max(changed, Amsterdam.StartOf(happening.LeavesOn));
                else if (options.Selection.Takes(life.Standing))
                    events.Add(happening.Write());
            }
        }

        if (events.Count == 0)
        {
            events.Add(Nothing(options, today, configuration));
            changed = Instant.Max(changed, events[0].ChangedAt);
        }

        events.Sort(InOrder);
        var calendar = new EventCalendar(
            $"{Label}: {agenda.NameIn(options.Language)}", source, configuration.Address(agenda.Page), events)
        {
            Description = new PlainText(AgendaWords.Contents.In(options.Language)),
        };
        return new AgendaFeed(calendar, changed);
    }

    /// <summary>By day, and on a day by UID.</summary>
    private static int InOrder(CalendarEvent left, CalendarEvent right) =>
        left.Day != right.Day ? left.Day.CompareTo(right.Day) : string.CompareOrdinal(left.Uid.Value, right.Uid.Value);

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
