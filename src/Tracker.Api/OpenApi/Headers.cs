using Microsoft.OpenApi;

namespace Tracker.Api.OpenApi;

/// <summary>The headers of questions and answers.</summary>
internal static class Headers
{
    private static readonly OpenApiHeader Version = Header("De volledige versie van de API.", JsonSchemaType.String);

    private static readonly OpenApiHeader EntityTag = Header(
        "Versie en inhoud, als \"versie-hash\". If-Match vergelijkt alleen de versie.", JsonSchemaType.String);

    private static readonly OpenApiHeader Position = Header(
        "De positie in het logboek. Stuur haar mee om ook bij een andere server te zien wat is vastgelegd.",
        JsonSchemaType.Integer);

    private static readonly OpenApiHeader LooksBack = Header(
        "Alleen bij een vraag over het verleden. 'definitief': dit antwoord verandert nooit meer. 'voorlopig': er "
        + "wordt nog iets vastgelegd met een eerder moment. 'aanvulbaar': wat later over die tijd wordt vastgelegd, "
        + "komt er nog bij.",
        JsonSchemaType.String);

    private static readonly OpenApiParameter PositionAsked = Parameter(
        ApiHeaders.Position, "Antwoord pas als het logboek tot deze positie is verwerkt.", JsonSchemaType.Integer);

    /// <summary>On every answer.</summary>
    public static Dictionary<string, IOpenApiHeader> Every => new() { [ApiHeaders.VersionName] = Version };

    /// <summary>On what was found.</summary>
    public static Dictionary<string, IOpenApiHeader> Found => new(Every)
    {
        ["ETag"] = EntityTag,
        [ApiHeaders.Position] = Position,
        [AskedTime.Header] = LooksBack,
    };

    /// <summary>On what was recorded.</summary>
    public static Dictionary<string, IOpenApiHeader> Created => new(Found)
    {
        ["Location"] = Header("Het adres van het dossier.", JsonSchemaType.String),
    };

    public static IReadOnlyList<IOpenApiParameter> OfRead =>
    [
        Parameter("If-None-Match", "De ETag van wat er al is; ongewijzigd geeft 304.", JsonSchemaType.String),
        PositionAsked,
    ];

    public static IReadOnlyList<IOpenApiParameter> OfCommand =>
    [
        Parameter(
            "If-Match", "De versie waarop moet worden beslist; zonder geldt wat er nu is.", JsonSchemaType.String),
        Parameter(
            ApiHeaders.IdempotencyKey,
            "Een eigen sleutel. Hetzelfde verzoek met dezelfde sleutel wordt maar een keer uitgevoerd.",
            JsonSchemaType.String),
    ];

    private static OpenApiHeader Header(string about, JsonSchemaType type) =>
        new() { Description = about, Schema = new OpenApiSchema { Type = type } };

    private static OpenApiParameter Parameter(string name, string about, JsonSchemaType type) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = about,
        Schema = new OpenApiSchema { Type = type },
    };
}
