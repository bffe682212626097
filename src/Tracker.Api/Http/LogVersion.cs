using Tracker.Projections.Dossiers;

namespace Tracker.Api.Http;

/// <summary>The version of an answer that rests on the whole log.</summary>
public static class LogVersion
{
    /// <summary>
    /// The position of the last event that the answer can rest on: an answer about what was recorded by a moment in the
    /// past keeps its version for ever.
    /// </summary>
    public static long Of(TrackerView view, AsOf bounds) => bounds.RecordedBy is null
        ? view.Position
        : view.Moments.LastBy(bounds.RecordedBy)?.Position ?? 0;
}
