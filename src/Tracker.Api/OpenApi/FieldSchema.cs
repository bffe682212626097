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
        Schema = Many(field),
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

    /// <summary>A member by itself; or one that has members: a list of them, or an object in the place of a key.</summary>
    private static OpenApiSchema Member(IReadOnlyList<Field> group)
    {
        var self = group.FirstOrDefault(field => !field.Name.Contains('.', StringComparison.Ordinal));
        if (group.Count == 1 && self is not null)
        {
            return Many(self);
        }

        var members = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Properties = group.Where(field => field != self)
                .ToDictionary(field => field.Name.Split('.')[1], field => (IOpenApiSchema)One(field)),
        };
        return self is null
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = members }
            : new OpenApiSchema { Description = self.About, OneOf = [One(self), members] };
    }

    private static OpenApiSchema Many(Field field) => field.IsMany
        ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = One(field), Description = field.About }
        : One(field);

    private static OpenApiSchema One(Field field) => new()
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
        Description = field.About,
        Enum = [.. field.Shape.Choices.Select(choice => (JsonNode)choice)],
        Examples = field.Shape.Example is { } example ? [example] : null,
    };
}
