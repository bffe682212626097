using Tracker.Domain;

namespace Tracker.Store;

/// <summary>What is added to the log in one go: all of it, or nothing.</summary>
/// <param name="Streams">A stream stands here once; streams without events are left alone. May be empty.</param>
/// <param name="By">Who records it.</param>
/// <param name="Key">By which a repetition of the same request is known; null when nobody will repeat it.</param>
/// <param name="Answer">What a repetition is answered; given if and only if there is a key.</param>
public sealed record Append(
    IReadOnlyList<StreamAppend> Streams, Author By, CommandKey? Key = null, Answer? Answer = null);

/// <summary>Events for one stream. The log holds events in the order in which they are given.</summary>
/// <param name="Stream">Its name, such as <c>dossier-wpp</c>.</param>
/// <param name="StreamType">What kind of stream it is, such as <c>dossier</c>; written when the stream is new.</param>
/// <param name="ExpectedVersion">The version on which was decided; 0 when it must not exist yet; null for any.</param>
/// <param name="Events">What happened, in order.</param>
public sealed record StreamAppend(
    string Stream, string StreamType, long? ExpectedVersion, IReadOnlyList<TrackerEvent> Events);

/// <summary>By which a repetition of a request is known.</summary>
/// <param name="Client">Whose key it is: two clients may draw the same one.</param>
/// <param name="Key">What the client sent as its key.</param>
/// <param name="RequestHash">A digest of the request: the same key may not serve another one.</param>
public sealed record CommandKey(string Client, string Key, byte[] RequestHash);

/// <summary>The answer that was given to a request.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">May be empty.</param>
public sealed record Answer(int Status, string Body);

/// <summary>What became of an append.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <param name="Position">Of the last event; without events, the end of the log.</param>
    /// <param name="Versions">Of the streams, after it.</param>
    /// <param name="Events">
    /// In the order of the log. Their time is the database's own; along the log a view may show a later one, for there
    /// it never falls.
    /// </param>
    public sealed record Appended(
        long Position, IReadOnlyDictionary<string, long> Versions, IReadOnlyList<Recorded> Events) : AppendOutcome;

    /// <summary>Someone was first: a stream has another version than was expected. Nothing was written.</summary>
    /// <param name="Actual">The version that it has; 0 when it does not exist.</param>
    public sealed record Stale(string Stream, long Actual) : AppendOutcome;

    /// <summary>The same request was handled before. Nothing was written.</summary>
    /// <param name="Position">What it was answered then: the position of its last event.</param>
    public sealed record Repeated(Answer Answer, long Position) : AppendOutcome;

    /// <summary>The key belongs to another request. Nothing was written.</summary>
    public sealed record KeyTaken : AppendOutcome;
}
