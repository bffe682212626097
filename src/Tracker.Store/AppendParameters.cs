using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using NpgsqlTypes;

namespace Tracker.Store;

/// <summary>What an append hands to the database, whichever way it goes.</summary>
internal static class AppendParameters
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static NpgsqlParameter<T> Of<T>(NpgsqlDbType type, T? value = default) =>
        new() { NpgsqlDbType = type, TypedValue = value };

    public static NpgsqlParameter<T[]> List<T>(NpgsqlDbType type, IEnumerable<T> values) =>
        Of(NpgsqlDbType.Array | type, values.ToArray());

    /// <summary>Client, key, digest of the request, status and body of the answer; nulls without a key.</summary>
    public static void AddCommand(this NpgsqlParameterCollection parameters, Append append)
    {
        parameters.Add(Of(NpgsqlDbType.Text, append.Key?.Client));
        parameters.Add(Of(NpgsqlDbType.Text, append.Key?.Key));
        parameters.Add(Of(NpgsqlDbType.Bytea, append.Key?.RequestHash));
        parameters.Add(append.Answer is { } answer
            ? Of(NpgsqlDbType.Integer, answer.Status)
            : new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Integer, Value = DBNull.Value });
        parameters.Add(Of(NpgsqlDbType.Text, append.Answer?.Body));
    }

    /// <summary>What every event of an append carries beside its own form, as JSON.</summary>
    public static byte[] Headers(Append append) => JsonSerializer.SerializeToUtf8Bytes(
        new EventHeaders(append.By.Id, append.By.Through, append.Key?.Key), Json);

    private sealed record EventHeaders(string By, string Through, string? Command);
}
