using Npgsql;
using NpgsqlTypes;
using Tracker.Domain;

namespace Tracker.Bench;

/// <summary>A row of the log with its JSON made, ready to be written by COPY.</summary>
internal sealed record LogRow(
    long Position, Guid Id, string Stream, long Version, byte[] Data, string Alias, DateTime At, byte[] Headers)
{
    public const string Columns = "seq_id, id, stream_id, version, data, type, timestamp, headers";

    public static LogRow Of(Recorded recorded) => new(
        recorded.Position,
        recorded.Id,
        recorded.Stream,
        recorded.Version,
        LogFiller.Forms.SerializeToUtf8(recorded.Event),
        LogFiller.Forms.AliasOf(recorded.Event.GetType()),
        recorded.At.ToDateTimeUtc(),
        System.Text.Encoding.UTF8.GetBytes(
            $$"""{"by":"{{recorded.By.Id}}","through":"{{recorded.By.Through}}"}"""));

    public async Task Write(NpgsqlBinaryImporter copy)
    {
        await copy.StartRowAsync();
        await copy.WriteAsync(Position, NpgsqlDbType.Bigint);
        await copy.WriteAsync(Id, NpgsqlDbType.Uuid);
        await copy.WriteAsync(Stream, NpgsqlDbType.Varchar);
        await copy.WriteAsync(Version, NpgsqlDbType.Bigint);
        await copy.WriteAsync(Data, NpgsqlDbType.Jsonb);
        await copy.WriteAsync(Alias, NpgsqlDbType.Varchar);
        await copy.WriteAsync(At, NpgsqlDbType.TimestampTz);
        await copy.WriteAsync(Headers, NpgsqlDbType.Jsonb);
    }
}
