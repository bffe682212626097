using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tracker.Store.Forms;

/// <summary>Text; short ones, such as the names of steps and sources, come back as one object where equal.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    private const int SharedLengthMax = 64;

    private static readonly Shared<string> Texts = new(1 << 14);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return text is { Length: <= SharedLengthMax } ? Texts.Of(text) : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
