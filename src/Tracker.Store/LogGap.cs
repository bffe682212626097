namespace Tracker.Store;

/// <summary>Positions that are missing in the log, while what has them may still be under way.</summary>
/// <param name="From">The first missing position.</param>
/// <param name="To">The last missing position.</param>
/// <param name="BlockedBy">Whose transaction the tail waits for, in words; null while that is not known.</param>
public sealed record LogGap(long From, long To, string? BlockedBy);
