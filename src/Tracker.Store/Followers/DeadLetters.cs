using NodaTime;
using Npgsql;

namespace Tracker.Store.Followers;

/// <summary>
/// Events that a follower could not hand over. They stay until a person has them tried again, or drops them.
/// </summary>
/// <param name="source">The database of the log.</param>
/// <param name="schema">The schema of the log, which <see cref="EventLog.Open"/> made.</param>
public sealed class DeadLetters(NpgsqlDataSource source, string schema = "tracker")
{
    /// <summary>All of them, by follower and position.</summary>
    public async Task<IReadOnlyList<DeadLetter>> Read(CancellationToken stopping = default)
    {
        await using var read = source.CreateCommand(
            $"""
             select follower, position, coalesce(stream_id, ''), coalesce(type, ''), attempts, reason, failed, asked_by
             from {schema}.dead_letters left join {schema}.mt_events on seq_id = position
             order by follower, position
             """);
        await using var row = await read.ExecuteReaderAsync(stopping);
        var letters = new List<DeadLetter>();
        while (await row.ReadAsync(stopping))
        {
            letters.Add(new DeadLetter(
                row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetInt32(4),
                row.GetString(5), Instant.FromDateTimeUtc(row.GetDateTime(6)),
                row.IsDBNull(7) ? null : row.GetString(7)));
        }

        return letters;
    }

    /// <summary>Asks the node that is at work for the follower to try once more.</summary>
    /// <param name="by">Who asks.</param>
    /// <returns>False when there is no such dead letter.</returns>
    public Task<bool> AskAgain(string follower, long position, string by, CancellationToken stopping = default) =>
        Change(
            $"update {schema}.dead_letters set asked_by = $3 where follower = $1 and position = $2", follower, position,
            by, stopping);

    /// <summary>Leaves it at that: the follower never hands this event over.</summary>
    /// <returns>False when there is no such dead letter.</returns>
    public Task<bool> Drop(string follower, long position, CancellationToken stopping = default) =>
        Change(
            $"delete from {schema}.dead_letters where follower = $1 and position = $2", follower, position, null,
            stopping);

    /// <summary>Makes an event a dead letter and moves the bookmark past it, both or neither.</summary>
    internal static async Task PutAside(
        Lead lead, long position, int attempts, string reason, CancellationToken stopping)
    {
        await using var transaction = await lead.Connection.BeginTransactionAsync(stopping);
        await Run(
            lead,
            $"""
             insert into {lead.Schema}.dead_letters (follower, position, attempts, reason) values ($1, $2, $3, $4)
             on conflict (follower, position) do update
                 set attempts = excluded.attempts, reason = excluded.reason, failed = excluded.failed, asked_by = null
             """,
            [lead.Follower, position, attempts, reason],
            stopping);
        await lead.Move(position, stopping);
        await transaction.CommitAsync(stopping);
    }

    /// <summary>The positions that a person wants tried again, in order.</summary>
    internal static async Task<IReadOnlyList<long>> Asked(Lead lead, CancellationToken stopping)
    {
        await using var read = new NpgsqlCommand(
            $"""
             select position from {lead.Schema}.dead_letters
             where follower = $1 and asked_by is not null order by position
             """,
            lead.Connection);
        read.Parameters.AddWithValue(lead.Follower);
        await using var row = await read.ExecuteReaderAsync(stopping);
        var positions = new List<long>();
        while (await row.ReadAsync(stopping))
        {
            positions.Add(row.GetInt64(0));
        }

        return positions;
    }

    /// <summary>It was taken after all.</summary>
    internal static Task Delivered(Lead lead, long position, CancellationToken stopping) =>
        Run(
            lead, $"delete from {lead.Schema}.dead_letters where follower = $1 and position = $2",
            [lead.Follower, position], stopping);

    /// <summary>It was not taken this time either.</summary>
    internal static Task FailedAgain(Lead lead, long position, string reason, CancellationToken stopping) =>
        Run(
            lead,
            $"""
             update {lead.Schema}.dead_letters
             set attempts = attempts + 1, reason = $3, failed = clock_timestamp(), asked_by = null
             where follower = $1 and position = $2
             """,
            [lead.Follower, position, reason],
            stopping);

    private static async Task Run(
        Lead lead, string statement, IReadOnlyList<object> values, CancellationToken stopping)
    {
        await using var command = new NpgsqlCommand(statement, lead.Connection);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        await command.ExecuteNonQueryAsync(stopping);
    }

    private async Task<bool> Change(
        string statement, string follower, long position, string? by, CancellationToken stopping)
    {
        await using var change = source.CreateCommand(statement);
        change.Parameters.AddWithValue(follower);
        change.Parameters.AddWithValue(position);
        if (by is not null)
        {
            change.Parameters.AddWithValue(by);
        }

        return await change.ExecuteNonQueryAsync(stopping) > 0;
    }
}

/// <summary>An event that a follower could not hand over.</summary>
/// <param name="Follower">The name of the follower.</param>
/// <param name="Position">The event's place in the log.</param>
/// <param name="Stream">The stream of the event; empty when the log no longer has it.</param>
/// <param name="Type">The name of its type, as in the log; empty when the log no longer has it.</param>
/// <param name="Attempts">How often it was tried in all.</param>
/// <param name="Reason">Why it failed the last time.</param>
/// <param name="FailedAt">When it failed the last time, by the database's clock.</param>
/// <param name="AskedBy">Who asked to try again; null when nobody did since it failed.</param>
public sealed record DeadLetter(
    string Follower,
    long Position,
    string Stream,
    string Type,
    int Attempts,
    string Reason,
    Instant FailedAt,
    string? AskedBy);
