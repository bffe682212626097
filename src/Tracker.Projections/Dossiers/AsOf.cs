using NodaTime;

namespace Tracker.Projections.Dossiers;

/// <summary>Up to where we look, on both axes of time. An open bound lets everything through.</summary>
/// <param name="SaidBy">Only what had been said by the end of this day.</param>
/// <param name="RecordedBy">Only what had been recorded by this instant, itself included.</param>
public sealed record AsOf(LocalDate? SaidBy = null, Instant? RecordedBy = null)
{
    public static AsOf Now { get; } = new();

    /// <summary>
    /// Only what stands in the log up to this position, itself included: finer than a moment, for several things can be
    /// recorded at once.
    /// </summary>
    public long? UpTo { get; init; }

    /// <summary>What is within both: the earlier bound of each kind.</summary>
    public AsOf Within(AsOf other) => new(Earlier(SaidBy, other.SaidBy), Earlier(RecordedBy, other.RecordedBy))
    {
        UpTo = Earlier(UpTo, other.UpTo),
    };

    public bool Sees(Entry entry) => !(entry.SaidOn > SaidBy) && IsRecorded(entry.RecordedAt, entry.Position);

    public bool Sees(Note note) => !(note.SaidOn > SaidBy) && IsRecorded(note.RecordedAt, note.Position);

    /// <summary>A choice between claims is our own: there is no day on which a source said it.</summary>
    public bool Sees(Settlement settlement) => IsRecorded(settlement.At, settlement.Position);

    /// <summary>
    /// The entry as it stood then: a retraction of later is not there yet; null when the entry itself was not there.
    /// </summary>
    public Entry? At(Entry entry) =>
        !Sees(entry) ? null : IsRecorded(entry.Retraction) ? entry : entry with { Retraction = null };

    /// <summary>The flag or link as it stood then; null when it was not there.</summary>
    public Note? At(Note note) =>
        !Sees(note) ? null : IsRecorded(note.Retraction) ? note : note with { Retraction = null };

    /// <summary>The choice as it stood then; null when it was not there.</summary>
    public Settlement? At(Settlement settlement) =>
        !Sees(settlement) ? null
        : IsRecorded(settlement.Undoing) ? settlement
        : settlement with { Undoing = null };

    /// <summary>Whether something that was recorded then, at that position, had been.</summary>
    public bool IsRecorded(Instant at, long position) => !(at > RecordedBy) && !(position > UpTo);

    private bool IsRecorded(Retraction? retraction) =>
        retraction is null || IsRecorded(retraction.At, retraction.Position);

    private static T? Earlier<T>(T? one, T? other)
        where T : struct, IComparable<T> =>
        one is { } first && other is { } second ? first.CompareTo(second) <= 0 ? one : other : one ?? other;
}
