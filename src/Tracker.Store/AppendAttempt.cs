using Npgsql;

namespace Tracker.Store;

/// <summary>What became of an append that was tried once. Neither: its key is there already.</summary>
/// <param name="Appended">What was written.</param>
/// <param name="StaleStream">The stream that has another version than was expected; nothing was written.</param>
internal sealed record AppendAttempt(AppendOutcome.Appended? Appended = null, string? StaleStream = null)
{
    /// <summary>What an exception of the database says of the attempt; null when something else is wrong.</summary>
    /// <param name="fresh">The stream that was to be made by itself; null when there was none.</param>
    public static AppendAttempt? Of(PostgresException raised, string? fresh = null) => raised switch
    {
        { SqlState: "TS001" } => new AppendAttempt(StaleStream: raised.MessageText),
        { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "mt_streams" } when fresh is not null =>
            new AppendAttempt(StaleStream: fresh),
        { ConstraintName: "commands_key" } => new AppendAttempt(),
        _ => null,
    };
}
