using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tracker.Domain;
using Tracker.Store.Forms;

namespace Tracker.Store;

/// <summary>How every kind of event is written in the log: the name of its type and its JSON.</summary>
/// <remarks>
/// The name is the record's own in snake_case (<c>ConsultationOpened</c> is <c>consultation_opened</c>), and members
/// stand in PascalCase: that is how Marten reads them from the same tables. With other names it reads every member as
/// empty.
/// </remarks>
public sealed class EventForms
{
    private readonly FrozenDictionary<Type, string> aliases;
    private readonly FrozenDictionary<string, JsonTypeInfo> forms;

    /// <param name="eventTypes">
    /// Every kind of event that the log may hold: sealed records that are a <see cref="TrackerEvent"/>.
    /// </param>
    /// <exception cref="ArgumentException">A type is no event, or two types have the same name.</exception>
    public EventForms(IEnumerable<Type> eventTypes)
    {
        var types = eventTypes.ToList();
        if (types.Find(type => type.IsAbstract || !type.IsAssignableTo(typeof(TrackerEvent))) is { } stranger)
        {
            throw new ArgumentException($"{stranger.Name} is not a kind of event.", nameof(eventTypes));
        }

        aliases = types.ToFrozenDictionary(
            type => type, type => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name));
        forms = types.ToFrozenDictionary(type => aliases[type], Json.GetTypeInfo, StringComparer.Ordinal);
    }

    /// <summary>
    /// How members are written: days as <c>yyyy-MM-dd</c>, moments in UTC, enums as their names, lists as arrays.
    /// Members that are null are left out, and so are members that follow from others.
    /// </summary>
    public static JsonSerializerOptions Json { get; } = MakeJson();

    /// <summary>The names of all types in the log, in order.</summary>
    public IReadOnlyList<string> Aliases => [.. forms.Keys.Order(StringComparer.Ordinal)];

    /// <exception cref="UnknownEventTypeException">The wiring does not name this type.</exception>
    public string AliasOf(Type type) =>
        aliases.TryGetValue(type, out var alias) ? alias : throw new UnknownEventTypeException(type.Name);

    /// <summary>The JSON of an event, without its envelope.</summary>
    /// <exception cref="UnknownEventTypeException">The wiring does not name its type.</exception>
    public string Serialize(TrackerEvent happened) =>
        JsonSerializer.Serialize(happened, forms[AliasOf(happened.GetType())]);

    /// <exception cref="UnknownEventTypeException">This release does not know the type.</exception>
    /// <exception cref="JsonException">The JSON is not of that form.</exception>
    public TrackerEvent Deserialize(string alias, ReadOnlySpan<byte> json) =>
        Known(JsonSerializer.Deserialize(json, FormOf(alias)));

    /// <inheritdoc cref="Deserialize(string, ReadOnlySpan{byte})"/>
    public TrackerEvent Deserialize(string alias, string json) =>
        Known(JsonSerializer.Deserialize(json, FormOf(alias)));

    private static TrackerEvent Known(object? happened) =>
        (TrackerEvent?)happened ?? throw new JsonException("An event cannot be null.");

    private static JsonSerializerOptions MakeJson()
    {
        var json = new JsonSerializerOptions
        {
            PropertyNamingPolicy = null,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatFollows } },
            Converters =
            {
                new DayConverter(),
                new MomentConverter(),
                new ValuesConverter(),
                new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
            },
        };
        json.MakeReadOnly();
        return json;
    }

    // A member that can be neither given to the constructor nor set would be written and never read back.
    private static void LeaveOutWhatFollows(JsonTypeInfo type)
    {
        for (var at = type.Properties.Count - 1; at >= 0; at--)
        {
            if (type.Properties[at] is { Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(at);
            }
        }
    }

    private JsonTypeInfo FormOf(string alias) =>
        forms.TryGetValue(alias, out var form) ? form : throw new UnknownEventTypeException(alias);
}
