using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Tracker.Api.Http;

/// <summary>The body of a request, as sent and as read.</summary>
/// <param name="Octets">As sent, for telling a repetition from another request.</param>
/// <param name="Filled">As read, with all that is wrong with it.</param>
public sealed record JsonBody(byte[] Octets, Filled Filled)
{
    private const int DepthMax = 4;

    private static readonly JsonDocumentOptions Strict =
        new() { MaxDepth = DepthMax, AllowDuplicateProperties = false };

    /// <summary>Reads a JSON object by the fields that there are.</summary>
    /// <returns>The body; or the problem when it is not JSON, or too large.</returns>
    public static async Task<(JsonBody? Body, Problem? Problem)> Read(HttpRequest request, IReadOnlyList<Field> fields)
    {
        if (!request.HasJsonContentType())
        {
            return (null, Problem.NotJson);
        }

        try
        {
            using var memory = new MemoryStream();
            await request.Body.CopyToAsync(memory, request.HttpContext.RequestAborted);
            var octets = memory.ToArray();
            if (!HaveNamesText(octets))
            {
                return (null, Problem.Invalid([StrangeName]));
            }

            using var document = JsonDocument.Parse(octets, Strict);
            return (new JsonBody(octets, Of(document.RootElement, fields)), null);
        }
        catch (JsonException failure)
        {
            var line = failure.LineNumber is { } number ? $" Het gaat mis op regel {number + 1}." : "";
            return (null, Problem.Invalid([new InputError("", "geen-json", $"De inhoud is geen goede JSON.{line}")]));
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Problem.Of(StatusCodes.Status413PayloadTooLarge));
        }
    }

    private static InputError StrangeName { get; } = new(
        "", "vreemd-teken", "In de naam van een veld staat een teken dat we niet kunnen lezen.");

    /// <summary>
    /// Whether all names are text. Octets that are no UTF-8 and half a surrogate pair are good JSON to the reader,
    /// until someone asks for the name.
    /// </summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    private static bool HaveNamesText(ReadOnlySpan<byte> octets)
    {
        var reader = new Utf8JsonReader(octets, new JsonReaderOptions { MaxDepth = DepthMax });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static Filled Of(JsonElement root, IReadOnlyList<Field> fields)
    {
        var flat = new Flat(fields);
        if (root.ValueKind == JsonValueKind.Object)
        {
            flat.Members("", root);
        }
        else
        {
            flat.Errors.Add(new InputError("", "geen-object", "De inhoud moet een JSON-object zijn."));
        }

        var filled = Filled.Of(fields.Where(field => !flat.Broken.Contains(field.Name)).ToList(), flat.Raw);
        flat.Errors.ForEach(filled.Wrong);
        return filled;
    }

    /// <summary>JSON brought back to names with texts, as a form has them.</summary>
    private sealed class Flat(IReadOnlyList<Field> fields)
    {
        public Dictionary<string, StringValues> Raw { get; } = new(StringComparer.Ordinal);

        public List<InputError> Errors { get; } = [];

        /// <summary>Fields of which the JSON is of a wrong type; they are not missing.</summary>
        public HashSet<string> Broken { get; } = new(StringComparer.Ordinal);

        public void Members(string path, JsonElement element)
        {
            foreach (var member in element.EnumerateObject())
            {
                Member(path + member.Name, member.Value);
            }
        }

        private void Member(string name, JsonElement value)
        {
            var field = fields.FirstOrDefault(it => it.Name == name);
            var hasMembers = fields.Any(it => it.Name.StartsWith(name + ".", StringComparison.Ordinal));
            switch (value.ValueKind)
            {
                case JsonValueKind.Null:
                    break;
                case JsonValueKind.Object when hasMembers:
                    Members(name + ".", value);
                    break;
                case JsonValueKind.Array when hasMembers && field is null:
                    Objects(name, value);
                    break;
                case JsonValueKind.Array when field is { IsMany: true }:
                    Scalars(field, value);
                    break;
                case var _ when field is null && !hasMembers:
                    Raw[name] = "?";
                    break;
                case var kind when field is { IsMany: false } && Fits(field, kind):
                    Raw[name] = Scalar(value);
                    break;
                default:
                    WrongType(name, field);
                    break;
            }
        }

        private void Scalars(Field field, JsonElement array)
        {
            if (array.EnumerateArray().All(item => Fits(field, item.ValueKind)))
            {
                Raw[field.Name] = new StringValues([.. array.EnumerateArray().Select(Scalar)]);
            }
            else
            {
                WrongType(field.Name, field);
            }
        }

        /// <summary>
        /// An array of objects: every member has as many values as there are objects, in their order.
        /// </summary>
        private void Objects(string name, JsonElement array)
        {
            var members = fields.Where(it => it.Name.StartsWith(name + ".", StringComparison.Ordinal)).ToList();
            foreach (var (at, item) in array.EnumerateArray().Index())
            {
                var isWhole = item.ValueKind == JsonValueKind.Object
                    && item.EnumerateObject().All(it => members.Any(member => member.Name == $"{name}.{it.Name}"))
                    && members.All(member => item.TryGetProperty(member.Name[(name.Length + 1)..], out var value)
                        && Fits(member, value.ValueKind) && !string.IsNullOrWhiteSpace(Scalar(value)));
                if (!isWhole)
                {
                    var needed = string.Join(" en ", members.Select(member => $"'{member.Name[(name.Length + 1)..]}'"));
                    Errors.Add(new InputError(
                        $"{name}[{at}]", "onvolledig", $"Dit moet een object zijn met alleen {needed}."));
                    Broken.UnionWith(members.Select(member => member.Name));
                    continue;
                }

                foreach (var member in members)
                {
                    var text = Scalar(item.GetProperty(member.Name[(name.Length + 1)..]));
                    Raw[member.Name] = StringValues.Concat(Raw.GetValueOrDefault(member.Name), text);
                }
            }

            Broken.ToList().ForEach(broken => Raw.Remove(broken));
        }

        private void WrongType(string name, Field? field)
        {
            var expected = field switch
            {
                null => "een object",
                { IsMany: true, Shape.Type: "string" } => "een lijst van teksten",
                { Shape.Type: "integer" } => "een getal",
                { Shape.Type: "boolean" } => "true of false",
                _ => "een tekst",
            };
            Errors.Add(new InputError(name, "verkeerd-type", $"Dit moet {expected} zijn."));
            Broken.Add(name);
        }

        private static bool Fits(Field field, JsonValueKind kind) => field.Shape.Type switch
        {
            "integer" => kind == JsonValueKind.Number,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            _ => kind == JsonValueKind.String,
        };

        private static string Scalar(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number => value.GetRawText(),
            _ => Text(value),
        };

        private static string Text(JsonElement value)
        {
            try
            {
                return value.GetString() ?? "";
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair, written as an escape: left as such, it is refused by who reads the text.
                return "\ud800";
            }
        }
    }
}
