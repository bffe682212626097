using System.Collections.Concurrent;
using NodaTime;
using Npgsql;
using Tracker.Domain;

namespace Tracker.Store;

/// <summary>An append of one event to one stream whose version is known: what nearly every command does.</summary>
/// <remarks>
/// <para>
/// It is one statement, for the same as a function costs the server a fifth more. Each part of it waits for the row of
/// the part before. So the stream's row is written before a number is drawn: a reader that waits for a gap relies on
/// the writer having its transaction id by then. The time is taken once the stream is ours, so that it does not fall
/// along it. The key comes after the stream, as in every append that expects a version.
/// </para>
/// <para>
/// A stream that has another version yields no row, so nothing is written and no number drawn. A new one that is there
/// already breaks its uniqueness, and so does a key: both are rarer, by far, than it would cost to look first.
/// </para>
/// </remarks>
internal sealed class OneEventCall(NpgsqlDataSource source, string schema, EventForms forms)
{
    // Commands that nobody uses now, by whether the stream is new and whether there is a key.
    private readonly ConcurrentBag<OneEventCommand>[] free = [[], [], [], []];

    /// <summary>Whether an append is one for here.</summary>
    public static bool Takes(Append append) => append.Streams is [{ ExpectedVersion: not null, Events.Count: 1 }];

    /// <param name="append">One that this takes.</param>
    public async Task<AppendAttempt> Run(Append append, CancellationToken stopping)
    {
        var stream = append.Streams[0];
        var (id, happened) = (Guid.NewGuid(), stream.Events[0]);
        var (alias, json) = (forms.AliasOf(happened.GetType()), forms.SerializeToUtf8(happened));
        try
        {
            await using var connection = await source.OpenConnectionAsync(stopping);
            var written = await Write(connection, append, id, alias, json, stopping);
            var version = stream.ExpectedVersion!.Value + 1;
            return written is not ({ } position, { } at)
                ? new AppendAttempt(StaleStream: stream.Stream)
                : new AppendAttempt(new AppendOutcome.Appended(
                    position,
                    new Dictionary<string, long>(1) { [stream.Stream] = version },
                    [new Recorded(position, id, stream.Stream, version, at, append.By, happened)]));
        }
        catch (PostgresException raised) when (AppendAttempt.Of(raised, stream.Stream) is { } attempt)
        {
            return attempt;
        }
    }

    // With a connection at hand: so there are never more commands than connections, however many wait for one.
    private async Task<(long Position, Instant At)?> Write(
        NpgsqlConnection connection, Append append, Guid id, string alias, byte[] json, CancellationToken stopping)
    {
        var stream = append.Streams[0];
        var (isNew, isKeyed) = (stream.ExpectedVersion == 0, append.Key is not null);
        var unused = free[(isNew ? 2 : 0) + (isKeyed ? 1 : 0)];
        var command = unused.TryTake(out var one) ? one : new OneEventCommand(schema, isNew, isKeyed);
        var isSound = false;
        try
        {
            command.Fill(append, stream, id, alias, json);
            var written = await command.Run(connection, stopping);
            isSound = true;
            return written;
        }
        finally
        {
            if (isSound)
            {
                command.Empty();
                unused.Add(command);
            }
            else
            {
                command.Dispose();
            }
        }
    }
}
