using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tracker.Api.OpenApi;

/// <summary>Fields as parameters, and as the members of a body.</summary>
internal static class FieldSchema
{
    public static IOpenApiParameter Parameter(Field field, ParameterLocation place) => new OpenApiParameter
    {
        Name = field.Name,
        In = place,
        Required = place == ParameterLocation.Path || field.IsRequired,
        Description = field.About,
        Schema = field.IsMany ? ListOf(Bare(field)) : Bare(field),
    };

    /// <summary>A JSON object with these members; nothing else may be in it.</summary>
    public static OpenApiSchema Body(IReadOnlyList<Field> fields)
    {
        var properties = new Dictionary<string, IOpenApiSchema>();
        foreach (var group in fields.GroupBy(field => field.Name.Split('.')[0]))
        {
            properties[group.Key] = Member([.. group]);
        }

        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Properties = properties,
            Required = fields.Where(field => field.IsRequired).Select(field => field.Name).ToHashSet(),
        };
    }

    /// <summary>
    /// A member by itself; or one that has members: a list of them, or an object in the place of a key.
    /// </summary>
    private static OpenApiSchema Member(IReadOnlyList<Field> group)
    {
        var self = group.FirstOrDefault(field => !field.Name.Contains('.', StringComparison.Ordinal));
        if (group.Count == 1 && self is not null)
        {
            return Described(self);
        }

        var members = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Properties = group.Where(field => field != self)
                .ToDictionary(
                    field => field.Name.Split('.')[1],
                    field => (IOpenApiSchema)Described(field, isOne: true)),
        };
        return self is null
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = members }
            : new OpenApiSchema { Description = self.About, OneOf = [Bare(self), members] };
    }

    private static OpenApiSchema Described(Field field, bool isOne = false)
    {
        var schema = field.IsMany && !isOne ? ListOf(Bare(field)) : Bare(field);
        schema.Description = field.About;
        return schema;
    }

    private static OpenApiSchema ListOf(OpenApiSchema item) => new() { Type = JsonSchemaType.Array, Items = item };

    private static OpenApiSchema Bare(Field field) => new()
    {
        Type = field.Shape.Type switch
        {
            "integer" => JsonSchemaType.Integer,
            "boolean" => JsonSchemaType.Boolean,
            _ => JsonSchemaType.String,
        },
        Format = field.Shape.Format,
        Pattern = field.Shape.Pattern,
        MaxLength = field.Shape.LengthMax,
        Minimum = field.Shape.Type == "integer" ? "1" : null,
        Enum = [.. field.Shape.Choices.Select(choice => (JsonNode)choice)],
        Examples = field.Shape.Example is { } example ? [example] : null,
    };
}
