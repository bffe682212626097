namespace Tracker.Domain.Sources;

/// <summary>Register a document, or correct what is known of it.</summary>
public sealed record RegisterSource(string Key, SourceDocument Document);

/// <summary>What decisions on a source need: the document as it is known, or null when it is not.</summary>
public sealed record SourceState(SourceDocument? Document)
{
    public static SourceState Unknown { get; } = new((SourceDocument?)null);
}

public static class SourceDecider
{
    /// <summary>What kind of stream it is, in the log.</summary>
    public const string StreamType = "source";

    private const string StreamPrefix = "bron-";

    public static string Stream(string key) => StreamPrefix + key;

    /// <summary>The key of the source whose stream this is.</summary>
    public static string Key(string stream) => stream[StreamPrefix.Length..];

    /// <summary>Whether this is the stream of a source.</summary>
    public static bool IsStream(string stream) => stream.StartsWith(StreamPrefix, StringComparison.Ordinal);

    public static Decision Decide(RegisterSource command, SourceState state) => state.Document switch
    {
        null => new SourceRegistered(command.Key, command.Document),
        var known when known == command.Document => Decision.Nothing,
        _ => new SourceCorrected(command.Document),
    };

    public static SourceState Evolve(SourceState state, TrackerEvent happened) => happened switch
    {
        SourceRegistered it => new SourceState(it.Document),
        SourceCorrected it => new SourceState(it.Document),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not belong to a source."),
    };
}
