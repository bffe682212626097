using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Http;

/// <summary>What every route works with: the view that this node has folded, and what day it is.</summary>
public sealed class Node(Func<TrackerView> view, TimeProvider clock)
{
    /// <summary>The log as this node has folded it by now. Take it once for a request: then all agrees.</summary>
    public TrackerView View => view();

    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Today in Amsterdam.</summary>
    public LocalDate Today => Amsterdam.DayOf(Now);
}
