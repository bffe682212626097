using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    private readonly FrozenDictionary<string, Form> forms;
    private readonly FrozenSet<string> passedOver;

    /// <param name="eventTypes">
    /// Every kind of event that the log may hold: sealed records that are a <see cref="TrackerEvent"/>.
    /// </param>
    /// <param name="older">Forms that are no longer written, and may be read for ever.</param>
    /// <exception cref="ArgumentException">
    /// A type is no event, two forms have the same name, or there are older forms of what is no event.
    /// </exception>
    public EventForms(IEnumerable<Type> eventTypes, IEnumerable<OlderForms>? older = null)
    {
        var types = eventTypes.ToList();
        if (types.Find(type => type.IsAbstract || !type.IsAssignableTo(typeof(TrackerEvent))) is { } stranger)
        {
            throw new ArgumentException($"{stranger.Name} is not a kind of event.", nameof(eventTypes));
        }

        var steps = (older ?? []).ToDictionary(it => it.Event, it => it.ToNext);
        if (steps.Keys.FirstOrDefault(type => !types.Contains(type)) is { } gone)
        {
            throw new ArgumentException($"{gone.Name} has older forms and is not named itself.", nameof(older));
        }

        aliases = types.ToFrozenDictionary(type => type, type => Alias(type, StepsOf(type).Count));
        forms = types
            .SelectMany(type => Enumerable.Range(0, StepsOf(type).Count + 1).Select(age => (Type: type, Age: age)))
            .ToFrozenDictionary(
                it => Alias(it.Type, it.Age),
                it => new Form(it.Type, [.. StepsOf(it.Type).Skip(it.Age)]),
                StringComparer.Ordinal);

        passedOver = [];

        IReadOnlyList<Func<JsonObject, JsonObject>> StepsOf(Type type) => steps.GetValueOrDefault(type) ?? [];
    }

    private EventForms(EventForms same, IEnumerable<string> passedOver)
    {
        aliases = same.aliases;
        forms = same.forms;
        this.passedOver = passedOver.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// How members are written: days as <c>yyyy-MM-dd</c>, moments in UTC, enums as their names, lists as arrays.
    /// Members that are null are left out, and so are members that follow from others. A member that is missing is
    /// null, or what its record gives it; where the record says neither, it may not be missing.
    /// </summary>
    public static JsonSerializerOptions Json { get; } = MakeJson();

    private static JsonSerializerOptions JsonOfMany { get; } = new(Json) { Converters = { new RecordConverter(Json) } };

    /// <summary>The names of all types in the log, in order.</summary>
    public IReadOnlyList<string> Aliases => [.. forms.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// The same forms, for views that leave out what this release does not know. A stream that holds such an event
    /// still cannot be read by itself: nobody may decide on half of what happened.
    /// </summary>
    /// <param name="unknown">Names of types in the log.</param>
    /// <exception cref="ArgumentException">This release knows one of them.</exception>
    public EventForms PassingOver(IReadOnlyList<string> unknown) =>
        unknown.FirstOrDefault(forms.ContainsKey) is { } known
            ? throw new ArgumentException($"'{known}' is an event that this release knows.", nameof(unknown))
            : new EventForms(this, unknown);

    /// <summary>Whether views leave events of this name out.</summary>
    public bool PassesOver(string alias) => passedOver.Contains(alias);

    /// <exception cref="UnknownEventTypeException">The wiring does not name this type.</exception>
    public string AliasOf(Type type) =>
        aliases.TryGetValue(type, out var alias) ? alias : throw new UnknownEventTypeException(type.Name);

    /// <summary>The JSON of an event, without its envelope.</summary>
    /// <exception cref="UnknownEventTypeException">The wiring does not name its type.</exception>
    public string Serialize(TrackerEvent happened) =>
        JsonSerializer.Serialize(happened, forms[AliasOf(happened.GetType())].Now);

    /// <inheritdoc cref="Serialize"/>
    public byte[] SerializeToUtf8(TrackerEvent happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, forms[AliasOf(happened.GetType())].Now);

    /// <exception cref="UnknownEventTypeException">This release does not know the type.</exception>
    /// <exception cref="JsonException">The JSON is not of that form.</exception>
    public TrackerEvent Deserialize(string alias, ReadOnlySpan<byte> json) => FormOf(alias) switch
    {
        { IsNow: true } form => Known(JsonSerializer.Deserialize(json, form.Now)),
        var form => form.Renewed(JsonNode.Parse(json)),
    };

    /// <summary>
    /// The same at half the cost, for one of many: the first one of each kind has code compiled for it. Says less of
    /// what is wrong.
    /// </summary>
    /// <inheritdoc cref="Deserialize(string, ReadOnlySpan{byte})"/>
    internal TrackerEvent DeserializeOneOfMany(string alias, ReadOnlySpan<byte> json) => FormOf(alias) switch
    {
        { IsNow: true } form => Known(JsonSerializer.Deserialize(json, form.NowOfMany)),
        _ => Deserialize(alias, json),
    };

    /// <inheritdoc cref="Deserialize(string, ReadOnlySpan{byte})"/>
    public TrackerEvent Deserialize(string alias, string json) => Deserialize(alias, Encoding.UTF8.GetBytes(json));

    private static TrackerEvent Known(object? happened) =>
        (TrackerEvent?)happened ?? throw new JsonException("An event cannot be null.");

    private static JsonSerializerOptions MakeJson()
    {
        var json = new JsonSerializerOptions
        {
            PropertyNamingPolicy = null,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver
            {
                Modifiers = { LeaveOutWhatFollows, LetNullBeMissing },
            },
            Converters =
            {
                new DayConverter(),
                new MomentConverter(),
                new TextConverter(),
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

    // Nothing is written of a member that is null. Any other that could be missing would come in as an empty value,
    // such as a list that is null.
    private static void LetNullBeMissing(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            if (member.AssociatedParameter is { IsNullable: true })
            {
                member.IsRequired = false;
            }
        }
    }

    private static string Alias(Type type, int age)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name);
        return age == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_v{age + 1}");
    }

    private Form FormOf(string alias) =>
        forms.TryGetValue(alias, out var form) ? form : throw new UnknownEventTypeException(alias);

    /// <param name="type">The record that it is a form of.</param>
    /// <param name="toNow">What makes the form that is written now of this one, in order; nothing when it is that
    /// form.</param>
    private sealed class Form(Type type, Func<JsonObject, JsonObject>[] toNow)
    {
        /// <summary>The form that is written now; looked into once it is needed, for there are some hundred.</summary>
        public JsonTypeInfo Now => field ??= Json.GetTypeInfo(type);

        /// <summary>The same for <see cref="DeserializeOneOfMany"/>.</summary>
        public JsonTypeInfo NowOfMany => field ??= JsonOfMany.GetTypeInfo(type);

        public bool IsNow => toNow is [];

        public TrackerEvent Renewed(JsonNode? json) => Known(JsonSerializer.Deserialize(
            toNow.Aggregate(
                json as JsonObject ?? throw new JsonException("An event is an object."), (form, step) => step(form)),
            Now));
    }
}
