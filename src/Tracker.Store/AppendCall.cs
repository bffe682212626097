using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Tracker.Domain;
using static Tracker.Store.AppendParameters;

namespace Tracker.Store;

/// <summary>An append as one call of a function of the database, and its answer; a large one is copied.</summary>
/// <remarks>
/// Any append can go this way. One event alone goes by <see cref="OneEventCall"/>: taking arrays apart costs as much as
/// writing a row.
/// </remarks>
internal sealed class AppendCall
{
    private readonly Append append;
    private readonly StreamAppend[] locked;

    /// <exception cref="ArgumentException">A stream stands twice.</exception>
    public AppendCall(Append append)
    {
        this.append = append;
        locked = [.. append.Streams.Where(stream => stream.Events.Count > 0)];
        Array.Sort(locked, static (one, other) => string.CompareOrdinal(one.Stream, other.Stream));
        if (locked.Zip(locked.Skip(1)).Any(pair => pair.First.Stream == pair.Second.Stream))
        {
            throw new ArgumentException("A stream stands twice in one append.", nameof(append));
        }
    }

    public async Task<AppendAttempt> Run(
        NpgsqlConnection connection, string schema, EventForms forms, CancellationToken stopping)
    {
        try
        {
            return new AppendAttempt(await (locked.Sum(stream => (long)stream.Events.Count) >= LogCopy.EventsMin
                ? Copy(connection, schema, forms, stopping)
                : Call(connection, schema, forms, stopping)));
        }
        catch (PostgresException raised) when (AppendAttempt.Of(raised) is { } attempt)
        {
            return attempt;
        }
    }

    private async Task<AppendOutcome.Appended?> Call(
        NpgsqlConnection connection, string schema, EventForms forms, CancellationToken stopping)
    {
        var events = Entries();
        await using var command = new NpgsqlCommand(
            $"select {schema}.append_many($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)");
        AddStreams(command);
        command.Parameters.Add(List(NpgsqlDbType.Integer, events.Select(entry => entry.Stream + 1)));
        command.Parameters.Add(List(NpgsqlDbType.Integer, events.Select(entry => entry.Place)));
        command.Parameters.Add(List(NpgsqlDbType.Uuid, events.Select(entry => entry.Id)));
        command.Parameters.Add(
            List(NpgsqlDbType.Text, events.Select(entry => forms.AliasOf(entry.Happened.GetType()))));
        command.Parameters.Add(
            List(NpgsqlDbType.Jsonb, events.Select(entry => forms.SerializeToUtf8(entry.Happened))));
        command.Parameters.Add(Of(NpgsqlDbType.Jsonb, Headers(append)));
        return await Call(command, connection, stopping) is { } answer
            ? Appended(answer, [.. Recorded(events, answer)])
            : null;
    }

    private async Task<AppendOutcome.Appended?> Copy(
        NpgsqlConnection connection, string schema, EventForms forms, CancellationToken stopping)
    {
        await using var transaction = await connection.BeginTransactionAsync(stopping);
        await using var begin = new NpgsqlCommand(
            $"select {schema}.append_begin($1, $2, $3, $4, $5, $6, $7, $8, $9)");
        AddStreams(begin);
        var begun = Call(begin, connection, stopping);
        // Meanwhile the database writes the streams.
        var events = Entries();
        if (await begun is not { } answer)
        {
            return null;
        }

        var written = await LogCopy.Write(
            connection, schema, Recorded(events, answer), Headers(append), forms, stopping);
        await transaction.CommitAsync(stopping);
        return Appended(answer, written);
    }

    private void AddStreams(NpgsqlCommand command)
    {
        command.Parameters.Add(List(NpgsqlDbType.Text, locked.Select(stream => stream.Stream)));
        command.Parameters.Add(List(NpgsqlDbType.Text, locked.Select(stream => stream.StreamType)));
        command.Parameters.Add(List(NpgsqlDbType.Bigint, locked.Select(stream => stream.ExpectedVersion)));
        command.Parameters.Add(List(NpgsqlDbType.Bigint, locked.Select(stream => (long)stream.Events.Count)));
    }

    /// <returns>
    /// When it was recorded, in microseconds since 1970; the versions of the streams in the order of their names; the
    /// positions of the events, or without any the end of the log. Null when the key is there already.
    /// </returns>
    private async Task<long[]?> Call(NpgsqlCommand command, NpgsqlConnection connection, CancellationToken stopping)
    {
        command.Connection = connection;
        // It stands last in each of the functions.
        command.Parameters.AddCommand(append);
        return await command.ExecuteScalarAsync(stopping) as long[];
    }

    private Entry[] Entries()
    {
        var index = 0;
        var indices = locked.ToDictionary(stream => stream.Stream, _ => index++);
        return
        [
            .. append.Streams.SelectMany(stream => stream.Events.Select((happened, at) =>
                new Entry(indices[stream.Stream], at + 1, happened, Guid.NewGuid()))),
        ];
    }

    private AppendOutcome.Appended Appended(long[] answer, IReadOnlyList<Recorded> recorded) => new(
        answer[^1],
        locked.Select((stream, index) => (stream.Stream, Version: answer[1 + index]))
            .ToDictionary(it => it.Stream, it => it.Version),
        recorded);

    /// <summary>The events as they are written, one by one.</summary>
    private IEnumerable<Recorded> Recorded(Entry[] events, long[] answer)
    {
        var at = Instant.FromUnixTimeTicks(answer[0] * (NodaConstants.TicksPerSecond / 1_000_000));
        return events.Select((entry, index) =>
        {
            var stream = locked[entry.Stream];
            return new Recorded(
                answer[1 + locked.Length + index], entry.Id, stream.Stream,
                answer[1 + entry.Stream] - stream.Events.Count + entry.Place, at, append.By, entry.Happened);
        });
    }

    /// <param name="Stream">Index among the locked streams.</param>
    /// <param name="Place">Among the events for its stream, counted from 1.</param>
    private sealed record Entry(int Stream, int Place, TrackerEvent Happened, Guid Id);
}
