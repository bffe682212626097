using NodaTime;
using Tracker.Domain;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Agendas;

/// <summary>A feed as one will have it, looked at before subscribing to it.</summary>
/// <param name="Subscription">The feed, and its addresses.</param>
/// <param name="Events">All events in it, by day.</param>
/// <param name="Octets">How large it is.</param>
/// <param name="LastModified">When it last became different, as its subscribers are told.</param>
/// <param name="IsLarge">Whether it is so large that some clients will not read it.</param>
/// <param name="Today">The day on which it is looked at.</param>
/// <param name="View">For the names of dossiers.</param>
public sealed record AgendaPreview(
    Subscription Subscription, IReadOnlyList<CalendarEvent> Events, int Octets, Instant LastModified, bool IsLarge,
    LocalDate Today, TrackerView View)
{
    /// <summary>In which language its events are; names of laws are Dutch in each.</summary>
    public Language Language => Subscription.Options.Language;

    /// <summary>Makes the feed without keeping it: who looks around takes no room from who subscribes.</summary>
    public static AgendaPreview Of(
        Subscription subscription, TrackerView view, LocalDate today, EventStock stock)
    {
        var feed = AgendaFeed.Of(
            view, subscription.Agenda, subscription.Options, today, stock, new Uri(subscription.Address));
        var written = new WrittenAgenda(feed, withGzip: false);
        return new AgendaPreview(
            subscription, [.. feed.Calendar.Events.OrderBy(it => it.Day)], written.Plain.Octets.Length,
            Instant.FromDateTimeOffset(written.LastModified), written.IsLarge, today, view);
    }

    /// <summary>A title, parted around the name of the law; of one without it all stands before.</summary>
    public (string Before, string Law, string After) Parts(CalendarEvent happening)
    {
        var title = happening.Title.Value;
        var law = View.Dossiers.GetValueOrDefault(happening.Uid.Group)?.ShortName ?? string.Empty;
        var at = law.Length == 0 ? -1 : title.IndexOf(law, StringComparison.Ordinal);
        return at < 0 ? (title, string.Empty, string.Empty) : (title[..at], law, title[(at + law.Length)..]);
    }
}
