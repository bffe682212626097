using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Tracker.Store.Forms;

/// <summary>A moment in UTC as <c>2026-04-24T09:30:00.123456Z</c>, with as many decimals as it has.</summary>
internal sealed class MomentConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InstantPattern.ExtendedIso.Parse(reader.GetString() ?? "") is { Success: true } moment
            ? moment.Value
            : throw new JsonException("A moment is written as yyyy-MM-ddTHH:mm:ssZ.");

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}
