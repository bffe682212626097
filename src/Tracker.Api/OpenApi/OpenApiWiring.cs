using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using Tracker.Domain.Calendars;

namespace Tracker.Api.OpenApi;

/// <summary><c>openapi.json</c>: what the API can do, for programs and those who make them.</summary>
public static class OpenApiWiring
{
    private const string DocumentName = "v1";

    public static void AddApiDocument(this IServiceCollection services)
    {
        // The framework describes our answers by its own options, so these must be ours.
        services.ConfigureHttpJsonOptions(options => Json.Apply(options.SerializerOptions));
        services.AddOpenApi(DocumentName, options =>
        {
            options.ShouldInclude = description =>
                description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Any();
            options.CreateSchemaReferenceId = ReferenceOf;
            options.AddSchemaTransformer((schema, context, _) => Describe(schema, context));
            options.AddOperationTransformer((operation, context, _) =>
            {
                OperationDescription.Write(
                    operation,
                    context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Single(),
                    context.Document!);
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, context, _) =>
            {
                DocumentDescription.Write(document, context.ApplicationServices.GetRequiredService<Settings>());
                return Task.CompletedTask;
            });
        });
    }

    public static void MapApiDocument(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi($"{ApiRoutes.Base}/openapi.json");

    private static string? ReferenceOf(JsonTypeInfo type) =>
        TypeNames.All.TryGetValue(type.Type, out var name) ? name : null;

    private static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = context.JsonTypeInfo.Type;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (FormatOf(bare) is { } format)
        {
            var isNullable = type != bare;
            schema.Type = isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
            schema.Format = format.Format;
            schema.Pattern = format.Pattern;
        }

        if (context.JsonPropertyInfo is { } member && Words.Members.TryGetValue(member.Name, out var about))
        {
            schema.Description = about;
            // Where it can be null as well, a closed set would have to hold null too.
            if (schema.Type == JsonSchemaType.String && Words.Choices.TryGetValue(member.Name, out var choices))
            {
                schema.Enum = [.. choices.Select(choice => (JsonNode)choice)];
            }
        }

        return Task.CompletedTask;
    }

    private static (string? Format, string? Pattern)? FormatOf(Type type) =>
        type == typeof(LocalDate) ? ("date", null)
        : type == typeof(Instant) ? ("date-time", null)
        : type == typeof(Quarter) ? (null, "^[0-9]{4}-Q[1-4]$")
        : null;
}
