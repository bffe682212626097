using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Store;

namespace Tracker.Bench;

/// <summary>Appends through the product, as a command that carries an idempotency key does.</summary>
internal sealed class KeyedAppends : IAsyncDisposable
{
    private static readonly Author By = new("redactie-01", "api");

    public static readonly byte[] RequestHash = SHA256.HashData("een verzoek"u8);

    private readonly NpgsqlDataSource source;
    private readonly EventLog log;
    private readonly OneEventEach events;
    private readonly string run = Guid.NewGuid().ToString("n");

    private KeyedAppends(NpgsqlDataSource source, EventLog log, int writers)
    {
        this.source = source;
        this.log = log;
        events = new OneEventEach(run[..8], writers);
    }

    public static async Task<KeyedAppends> Open(string database, int writers)
    {
        var source = await Database.Connect(database);
        return new KeyedAppends(source, await EventLog.Open(source, LogFiller.Forms), writers);
    }

    public Task New(int writer)
    {
        var (turn, happened) = events.Next(writer);
        return Append(writer, turn, events.NewStream(writer, turn), 0, happened);
    }

    /// <summary>As one without a key.</summary>
    public async Task NewWithoutKey(int writer)
    {
        var (turn, happened) = events.Next(writer);
        var stream = new StreamAppend(
            events.NewStream(writer, turn), DossierDecider.StreamType, 0, [happened]);
        await log.Append(new Append([stream], By));
    }

    public Task Existing(int writer)
    {
        var (turn, happened) = events.Next(writer);
        var (stream, version) = events.OldStream(writer, turn);
        return Append(writer, turn, stream, version, happened);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task Append(int writer, int turn, string stream, long expected, TrackerEvent happened)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{run}-{writer}-{turn}");
        var outcome = await log.Append(new Append(
            [new StreamAppend(stream, DossierDecider.StreamType, expected, [happened])],
            By,
            new CommandKey("client-1", key, RequestHash),
            new Answer(201, $"{expected + 1} {key[..12]}")));
        if (outcome is not AppendOutcome.Appended)
        {
            throw new InvalidOperationException($"The append became {outcome}.");
        }
    }
}
