using NodaTime;

namespace Tracker.Domain;

/// <summary>Something that happened, as it is kept in the log. Concepts derive their own kinds from it.</summary>
public abstract record TrackerEvent;

/// <summary>Who recorded something, and through what.</summary>
/// <param name="Id">An opaque id; the name that belongs to it lives beside the log and can be erased there.</param>
/// <param name="Through">The way in: <c>pagina</c>, <c>api</c> or <c>catalogus</c>.</param>
public sealed record Author(string Id, string Through)
{
    /// <summary>The author of what the shipped catalogue brings in.</summary>
    public static Author Catalogue { get; } = new("catalogus", "catalogus");
}

/// <summary>An event with its envelope.</summary>
/// <param name="Position">Place in the log, above zero; rises along the log, with gaps.</param>
/// <param name="Id">Identity of the event, for ever.</param>
/// <param name="Stream">The stream it belongs to, such as <c>dossier-wpp</c>.</param>
/// <param name="Version">Place in the stream, 1 for the first, without gaps.</param>
/// <param name="At">
/// When it was recorded, by the database's clock, to the microsecond; never falls along the log.
/// </param>
/// <param name="By">Who recorded it.</param>
/// <param name="Event">What happened.</param>
public sealed record Recorded(
    long Position, Guid Id, string Stream, long Version, Instant At, Author By, TrackerEvent Event);
