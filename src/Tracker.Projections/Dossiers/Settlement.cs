using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;

namespace Tracker.Projections.Dossiers;

/// <summary>A choice between claims that contradict each other, as it was recorded.</summary>
/// <param name="Choice">Which one was kept, and why.</param>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who chose.</param>
/// <param name="Undoing">That it no longer holds; null while it does.</param>
public sealed record Settlement(
    ConflictSettled Choice, long Position, Instant At, Author By, Retraction? Undoing = null)
{
    /// <summary>The id within the dossier.</summary>
    public string Id => Choice.Settlement;
}
