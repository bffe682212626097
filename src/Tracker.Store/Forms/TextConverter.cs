using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tracker.Store.Forms;

/// <summary>Text; short ones, such as the names of steps and sources, come back as one object where equal.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    private const int SharedOctetsMax = 64;

    private static readonly SharedTexts Texts = new(1 << 14);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence
            || reader.ValueSpan.Length > SharedOctetsMax)
        {
            return reader.GetString();
        }

        Span<char> text = stackalloc char[SharedOctetsMax];
        return Texts.Of(text[..reader.CopyString(text)]);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
