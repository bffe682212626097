using Microsoft.OpenApi;

namespace Tracker.Api.OpenApi;

/// <summary>How a problem looks (RFC 9457, with members of our own).</summary>
internal static class ProblemSchema
{
    private const string Name = "Probleem";

    public static void AddTo(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        if (!document.Components.Schemas.ContainsKey(Name))
        {
            document.AddComponent(Name, Schema());
        }
    }

    public static OpenApiResponse Response(string about, OpenApiDocument document) => new()
    {
        Description = about,
        Headers = Headers.Every,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Problem.ContentType] = new() { Schema = new OpenApiSchemaReference(Name, document) },
        },
    };

    private static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "type", "title", "status", "detail", "instance", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Het soort probleem, als adres van de uitleg.", "uri"),
            ["title"] = Text("Wat voor probleem het is."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "De HTTP-status." },
            ["detail"] = Text("Wat er hier aan de hand is."),
            ["instance"] = Text("Het adres waar het om gaat.", "uri-reference"),
            ["code"] = Text("Vaste code voor programma's."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Alle fouten in de invoer.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "veld", "code", "melding" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["veld"] = Text("Het veld zoals het is gestuurd; leeg als het om het geheel gaat."),
                        ["code"] = Text("Vaste code voor programma's."),
                        ["melding"] = Text("Wat er niet klopt, in een zin."),
                    },
                },
            },
            ["mogelijk"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Wat wel zou kunnen, zoals de stappen die kunnen volgen.",
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
            },
        },
    };

    private static OpenApiSchema Text(string about, string? format = null) =>
        new() { Type = JsonSchemaType.String, Description = about, Format = format };
}
