using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;

namespace Tracker.Projections.Dossiers;

/// <summary>A flag that went up or down, a link, a wish or an obligation, as it was recorded.</summary>
/// <param name="Remark">What was said of the dossier.</param>
/// <param name="Position">Its place in the log.</param>
/// <param name="RecordedAt">When we recorded it.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Retraction">That it was a mistake; null when it stands.</param>
public sealed record Note(
    Remark Remark, long Position, Instant RecordedAt, Author By, Retraction? Retraction = null)
{
    /// <summary>The id within the dossier.</summary>
    public string Id => Remark.Citation.Entry;

    public LocalDate SaidOn => Remark.Citation.SaidOn;
}
