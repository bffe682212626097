using Tracker.Domain;

namespace Tracker.Api.Registering;

/// <summary>What became of a registration.</summary>
public abstract record CommandOutcome
{
    private CommandOutcome()
    {
    }

    /// <summary>It is recorded, or was so already.</summary>
    /// <param name="Version">The version of the dossier with it.</param>
    /// <param name="Entry">The entry that it is about; null when it is about the dossier.</param>
    /// <param name="Position">The position in the log with it.</param>
    /// <param name="IsNew">Something was added to the log; a repetition is told what the first time was told.</param>
    /// <param name="IsShown">This node's own views show it.</param>
    public sealed record Recorded(
        long Version, string? Entry, long Position, bool IsNew, bool IsShown) : CommandOutcome;

    /// <summary>A rule of the field stands in the way.</summary>
    public sealed record Refused(Refusal Refusal) : CommandOutcome;

    /// <summary>It was to be decided on another version than the one that holds.</summary>
    public sealed record Stale(long Version) : CommandOutcome;

    /// <summary>The idempotency key belongs to another request.</summary>
    public sealed record KeyTaken : CommandOutcome;

    /// <summary>This person may record, but not this.</summary>
    /// <param name="Reason">A Dutch sentence.</param>
    public sealed record Forbidden(string Reason) : CommandOutcome;

    /// <summary>The database could not take it in; told of a page, that keeps what was typed.</summary>
    /// <param name="Why">What is the matter with the database.</param>
    public sealed record OutOfReach(Problem Why) : CommandOutcome;
}
