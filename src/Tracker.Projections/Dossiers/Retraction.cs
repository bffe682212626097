using NodaTime;
using Tracker.Domain;

namespace Tracker.Projections.Dossiers;

/// <summary>That something was a mistake, or no longer holds.</summary>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who recorded it.</param>
public sealed record Retraction(string Reason, long Position, Instant At, Author By)
{
    /// <summary>The entry that was recorded in its place; null when none was.</summary>
    public string? Into { get; init; }
}
