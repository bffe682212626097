using System.Text.Json;
using NodaTime;
using Npgsql;
using Tracker.Domain;
using Tracker.Store.Forms;

namespace Tracker.Store;

/// <summary>A row of the log as it stands there.</summary>
internal sealed record StoredEvent(
    long Position, Guid Id, string Stream, long Version, string Type, byte[] Data, Instant At, Author By, bool Archived)
{
    public const string Columns =
        "seq_id, id, stream_id, version, type, data, timestamp, headers->>'by', headers->>'through', is_archived";

    // Foreign writers say nothing of who recorded it.
    private static readonly Author Unknown = new("onbekend", "onbekend");

    // A few people record nearly everything.
    private static readonly Shared<Author> Authors = new(1 << 8);

    /// <summary>
    /// Whether it says something of the field. Marten fills a place in the sequence with a <c>tombstone</c> when an
    /// append fails, and closes a stream with <c>archived</c>.
    /// </summary>
    public bool Counts => !Archived && Type is not ("tombstone" or "archived");

    private TrackerEvent? understood;

    // Not kept once it is understood: a log that is read ahead would hold its text for nothing.
    private byte[] Data { get; set; } = Data;

    public static StoredEvent From(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetGuid(1),
        row.IsDBNull(2) ? "" : row.GetString(2),
        row.GetInt64(3),
        row.GetString(4),
        row.GetFieldValue<byte[]>(5),
        Instant.FromDateTimeUtc(row.GetDateTime(6)),
        row.IsDBNull(7)
            ? Unknown
            : Authors.Of(new Author(row.GetString(7), row.IsDBNull(8) ? Unknown.Through : row.GetString(8))),
        !row.IsDBNull(9) && row.GetBoolean(9));

    /// <exception cref="UnknownEventTypeException">This release does not know the type.</exception>
    /// <exception cref="JsonException">The data is not of the form that the type asks.</exception>
    /// <param name="at">When it was recorded, as the log tells it; its own time when left out.</param>
    public Recorded Read(EventForms forms, Instant? at = null) =>
        new(Position, Id, Stream, Version, at ?? At, By, understood ?? forms.Deserialize(Type, Data));

    /// <summary>Does beforehand what costs most of <see cref="Read"/>. What is wrong is told there.</summary>
    public void ReadAhead(EventForms forms)
    {
        if (!Counts || forms.PassesOver(Type))
        {
            return;
        }

        try
        {
            understood = forms.DeserializeOneOfMany(Type, Data);
            Data = [];
        }
        catch (Exception)
        {
            // Whatever it is, its turn comes when all before it is folded.
        }
    }

    public static async Task<List<StoredEvent>> ReadPage(NpgsqlDataReader rows, CancellationToken stopping)
    {
        var page = new List<StoredEvent>();
        while (await rows.ReadAsync(stopping))
        {
            page.Add(From(rows));
        }

        return page;
    }
}
