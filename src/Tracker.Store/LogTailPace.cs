namespace Tracker.Store;

/// <summary>How often a <see cref="LogTail"/> does what.</summary>
public sealed record LogTailPace
{
    /// <summary>How long it waits for news before it looks by itself.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many positions there must be to read before a replica is asked for them.</summary>
    public int ReplicaFrom { get; init; } = 1_000;

    /// <summary>The least time between two announcements to other nodes.</summary>
    public TimeSpan BetweenAnnouncements { get; init; } = TimeSpan.FromMilliseconds(5);
}
