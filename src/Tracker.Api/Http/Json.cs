using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;
using Tracker.Domain.Calendars;

namespace Tracker.Api.Http;

/// <summary>
/// How our answers are written as JSON: camel case, every member always there, days as days, moments in UTC.
/// </summary>
public static class Json
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static byte[] Octets<T>(T body) => JsonSerializer.SerializeToUtf8Bytes(body, Options);

    /// <summary>Makes the host's own options, which describe our answers in <c>openapi.json</c>, the same.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new Written<LocalDate>(LocalDatePattern.Iso.Format));
        options.Converters.Add(new Written<Instant>(InstantPattern.ExtendedIso.Format));
        options.Converters.Add(new Written<Quarter>(quarter => quarter.ToString()));
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        Apply(options);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>We only write: what is sent to us is read field by field.</summary>
    private sealed class Written<T>(Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Input is read field by field.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }
}
