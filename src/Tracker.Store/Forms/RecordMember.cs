using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tracker.Store.Forms;

/// <summary>Reads the value of a member of a record.</summary>
internal sealed class RecordMember<T>(JsonPropertyInfo member, JsonSerializerOptions options)
{
    private readonly JsonConverter<T> converter = (JsonConverter<T>)options.GetConverter(typeof(T));
    private readonly bool mayBeNull = default(T) is null && member.IsSetNullable;

    public T? Read(ref Utf8JsonReader json) => json.TokenType != JsonTokenType.Null
        ? converter.Read(ref json, typeof(T), options)
        : mayBeNull ? default : throw new JsonException("A member that must have a value is null.");
}

internal static class RecordMember
{
    /// <summary>The expression that reads the value of a member.</summary>
    public static MethodCallExpression Reading(
        JsonPropertyInfo member, JsonSerializerOptions options, ParameterExpression json)
    {
        var reader = Activator.CreateInstance(
            typeof(RecordMember<>).MakeGenericType(member.PropertyType), member, options);
        return Expression.Call(Expression.Constant(reader), nameof(RecordMember<>.Read), null, json);
    }
}
