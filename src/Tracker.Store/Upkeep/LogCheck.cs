using System.Data;
using System.Text.Json;
using NodaTime;
using Npgsql;
using Tracker.Domain;

namespace Tracker.Store.Upkeep;

/// <summary>Looks through a whole log for damage. It reads one moment of it, and changes nothing.</summary>
/// <param name="forms">How events are written.</param>
/// <param name="fold">Takes every event in order, as a view does; throws at what no view can take.</param>
/// <param name="schema">The schema of the log.</param>
public sealed class LogCheck(EventForms forms, Action<Recorded> fold, string schema = "tracker")
{
    // Clocks of two machines differ a little.
    private static readonly Duration AheadMax = Duration.FromMinutes(1);

    private readonly List<LogFinding> findings = [];
    private readonly SortedDictionary<string, (long First, int Count)> unknown = new(StringComparer.Ordinal);
    private readonly HashSet<string> streams = new(StringComparer.Ordinal);
    private Instant latest = Instant.MinValue;
    private (int Count, long Position, Duration Furthest) fell;
    private int events;
    private long position;

    /// <summary>Looks once; another look takes another check.</summary>
    /// <exception cref="StoreUnavailableException">There is no log in the database.</exception>
    public async Task<LogReport> Run(NpgsqlDataSource source, CancellationToken stopping = default)
    {
        await using var connection = await source.OpenConnectionAsync(stopping);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stopping);
        await NeedLog(connection, stopping);
        var rows = new LogRows(connection, schema);
        findings.AddRange(await rows.Versions(stopping));
        await Read(connection, await rows.Now(stopping), stopping);
        findings.AddRange(unknown.Select(it => new LogFinding.TypeUnknown(it.Key, it.Value.First, it.Value.Count)));
        if (fell.Count > 0)
        {
            findings.Add(new LogFinding.TimeFell(fell.Count, fell.Position, fell.Furthest));
        }

        findings.AddRange(await rows.Rest(position, stopping));
        return new LogReport(events, streams.Count, position, findings);
    }

    private async Task NeedLog(NpgsqlConnection connection, CancellationToken stopping)
    {
        await using var look = new NpgsqlCommand("select to_regclass($1) is not null", connection);
        look.Parameters.AddWithValue($"{schema}.mt_events");
        if (!(bool)(await look.ExecuteScalarAsync(stopping))!)
        {
            throw new StoreUnavailableException($"The database holds no log: there is no {schema}.mt_events in it.");
        }
    }

    private async Task Read(NpgsqlConnection connection, Instant now, CancellationToken stopping)
    {
        await using var read = new NpgsqlCommand(
            $"select {StoredEvent.Columns} from {schema}.mt_events order by seq_id", connection);
        await using var row = await read.ExecuteReaderAsync(stopping);
        while (await row.ReadAsync(stopping))
        {
            var stored = StoredEvent.From(row);
            position = stored.Position;
            LookAtTime(stored, now);
            if (stored.Counts)
            {
                events++;
                streams.Add(stored.Stream);
                Fold(stored);
            }
        }
    }

    private void LookAtTime(StoredEvent stored, Instant now)
    {
        if (stored.At > now + AheadMax)
        {
            findings.Add(new LogFinding.RecordedAhead(stored.Position, stored.At - now));
        }

        if (latest - stored.At is { } back && latest > stored.At)
        {
            fell = (fell.Count + 1, fell.Position, fell.Furthest);
            fell = back > fell.Furthest ? fell with { Position = stored.Position, Furthest = back } : fell;
        }

        latest = Instant.Max(latest, stored.At);
    }

    private void Fold(StoredEvent stored)
    {
        Recorded recorded;
        try
        {
            recorded = stored.Read(forms) with { At = latest };
        }
        catch (UnknownEventTypeException)
        {
            var (first, count) = unknown.GetValueOrDefault(stored.Type, (stored.Position, 0));
            unknown[stored.Type] = (first, count + 1);
            return;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            findings.Add(new LogFinding.Unreadable(stored.Position, stored.Stream, stored.Type, OneLine(wrong)));
            return;
        }

        try
        {
            fold(recorded);
        }
        catch (Exception wrong)
        {
            findings.Add(new LogFinding.NotFolded(stored.Position, stored.Stream, stored.Type, OneLine(wrong)));
        }
    }

    private static string OneLine(Exception wrong) => wrong.Message.ReplaceLineEndings(" ");
}
