using NodaTime;

namespace Tracker.Store.Upkeep;

/// <summary>Something in a log that should not be so, or that somebody should know.</summary>
public abstract record LogFinding
{
    private LogFinding()
    {
    }

    /// <summary>Whether the log is damaged by it. Else it is put right wherever the log is read.</summary>
    public virtual bool IsFault => true;

    /// <param name="Version">The first one that is not there, while a later one is.</param>
    public sealed record VersionMissing(string Stream, long Version) : LogFinding;

    /// <param name="Said">The version that the stream says it has; null when there is no such stream.</param>
    /// <param name="Highest">The highest version of its events; 0 for none.</param>
    public sealed record VersionDiffers(string Stream, long? Said, long Highest) : LogFinding;

    /// <summary>One identity, several events.</summary>
    public sealed record IdTwice(Guid Id, long First, long Second) : LogFinding;

    /// <summary>The next number that is drawn would be one that is there.</summary>
    public sealed record SequenceBehind(long Next, long Highest) : LogFinding;

    /// <param name="First">The position of the first of them.</param>
    public sealed record TypeUnknown(string Type, long First, int Count) : LogFinding;

    /// <summary>The JSON is not of the form that its type asks.</summary>
    public sealed record Unreadable(long Position, string Stream, string Type, string Why) : LogFinding;

    /// <summary>No view can take it.</summary>
    public sealed record NotFolded(long Position, string Stream, string Type, string Why) : LogFinding;

    /// <summary>Recorded later than now: views show that moment for all that comes after it.</summary>
    public sealed record RecordedAhead(long Position, Duration Ahead) : LogFinding;

    /// <summary>The clock went back along the log; views show the later moment.</summary>
    /// <param name="Position">Where it went back furthest.</param>
    public sealed record TimeFell(int Count, long Position, Duration Furthest) : LogFinding
    {
        public override bool IsFault => false;
    }

    /// <summary>A command was answered with a position at which nothing is.</summary>
    public sealed record CommandAstray(string Client, string Key, long Position) : LogFinding;

    /// <summary>A follower says that it is further than the log.</summary>
    public sealed record BookmarkAstray(string Name, long Position, long Highest) : LogFinding;
}

/// <summary>What was found in a log.</summary>
/// <param name="Events">How many there are; what Marten leaves for itself is not counted.</param>
/// <param name="Position">Of the last event; 0 when there is none.</param>
/// <param name="Findings">In the order of the log where they have a place in it.</param>
public sealed record LogReport(int Events, int Streams, long Position, IReadOnlyList<LogFinding> Findings);
