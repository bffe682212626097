using Npgsql;
using NpgsqlTypes;
using Tracker.Domain;

namespace Tracker.Store;

/// <summary>Writes many events into the log at once, by COPY: their streams are written by then.</summary>
/// <remarks>
/// It takes more round trips than to call a function with all of them, and is worth it for many: an array of them costs
/// the server several times what their rows do.
/// </remarks>
internal static class LogCopy
{
    /// <summary>From this number of events on.</summary>
    public const int EventsMin = 1_000;

    /// <param name="events">
    /// With their positions and versions, as they were drawn in the same transaction; made while others are written.
    /// </param>
    /// <param name="headers">JSON; the same for all.</param>
    /// <returns>The events, as they were written.</returns>
    public static async Task<IReadOnlyList<Recorded>> Write(
        NpgsqlConnection connection,
        string schema,
        IEnumerable<Recorded> events,
        byte[] headers,
        EventForms forms,
        CancellationToken stopping)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"""
             copy {schema}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers)
             from stdin binary
             """,
            stopping);
        var written = new List<Recorded>();
        foreach (var recorded in events)
        {
            written.Add(recorded);
            await copy.StartRowAsync(stopping);
            await copy.WriteAsync(recorded.Position, NpgsqlDbType.Bigint, stopping);
            await copy.WriteAsync(recorded.Id, NpgsqlDbType.Uuid, stopping);
            await copy.WriteAsync(recorded.Stream, NpgsqlDbType.Varchar, stopping);
            await copy.WriteAsync(recorded.Version, NpgsqlDbType.Bigint, stopping);
            await copy.WriteAsync(forms.SerializeToUtf8(recorded.Event), NpgsqlDbType.Jsonb, stopping);
            await copy.WriteAsync(forms.AliasOf(recorded.Event.GetType()), NpgsqlDbType.Varchar, stopping);
            await copy.WriteAsync(recorded.At.ToDateTimeUtc(), NpgsqlDbType.TimestampTz, stopping);
            await copy.WriteAsync(headers, NpgsqlDbType.Jsonb, stopping);
        }

        await copy.CompleteAsync(stopping);
        return written;
    }
}
