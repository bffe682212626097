using Microsoft.OpenApi;

namespace Tracker.Api.OpenApi;

/// <summary>What <c>openapi.json</c> says of one operation, from the fields by which its route reads.</summary>
internal static class OperationDescription
{
    private const string JsonType = "application/json";

    public static void Write(OpenApiOperation operation, ApiOperation it, OpenApiDocument document)
    {
        ProblemSchema.AddTo(document);
        operation.OperationId = it.Id;
        operation.Summary = it.Summary;
        operation.Description = it.About;
        operation.Tags = new HashSet<OpenApiTagReference> { TagOf(it.Tag, document) };
        operation.Parameters =
        [
            .. it.Path.Select(field => FieldSchema.Parameter(field, ParameterLocation.Path)),
            .. it.Query.Select(field => FieldSchema.Parameter(field, ParameterLocation.Query)),
            .. it.IsAct || it.IsQuestion ? [] : it.IsCommand ? Headers.OfCommand : Headers.OfRead,
        ];
        if (it.Body.Count > 0)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [JsonType] = new() { Schema = FieldSchema.Body(it.Body) },
                },
            };
        }

        if (it.IsCommand || it.IsKept)
        {
            operation.Security =
            [
                new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference(DocumentDescription.KeyScheme, document)] = [],
                },
            ];
        }

        Answers(operation, it, document);
    }

    private static OpenApiTagReference TagOf(string tag, OpenApiDocument document)
    {
        document.Tags ??= new HashSet<OpenApiTag>();
        if (document.Tags.All(known => known.Name != tag))
        {
            document.Tags.Add(new OpenApiTag { Name = tag });
        }

        return new OpenApiTagReference(tag, document);
    }

    private static void Answers(OpenApiOperation operation, ApiOperation it, OpenApiDocument document)
    {
        var responses = operation.Responses!;
        var (status, done) = responses.Single();
        var answer = (OpenApiResponse)done;
        answer.Description = it.IsAct ? "Gedaan." : it.IsCommand ? "Vastgelegd." : "Gevonden.";
        answer.Headers = it.IsAct || it.IsQuestion ? Headers.Every : it.IsCommand ? Headers.Created : Headers.Found;
        if (it.HasCsv)
        {
            answer.Content!["text/csv"] =
                new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }

        if (it.IsCommand)
        {
            responses["200"] = new OpenApiResponse
            {
                Description = "Dit was al zo vastgelegd.",
                Headers = answer.Headers,
                Content = answer.Content,
            };
        }
        else if (!it.IsAct && !it.IsQuestion)
        {
            responses["304"] = new OpenApiResponse
            {
                Description = "Niet gewijzigd sinds de meegestuurde ETag.", Headers = Headers.Found,
            };
        }

        foreach (var (code, about) in Problems(it))
        {
            responses[code] = ProblemSchema.Response(about, document);
        }
    }

    private static IEnumerable<(string Status, string About)> Problems(ApiOperation it)
    {
        yield return ("400", "Er klopt iets niet in de invoer; alle fouten staan erbij.");
        if (it.IsCommand || it.IsKept)
        {
            yield return ("401", "Niet aangemeld.");
            yield return ("403", it.IsKept ? "Alleen voor een beheerder." : "Geen recht om dit vast te leggen.");
        }

        if (it.Path.Count > 0)
        {
            yield return ("404", "Dit is er niet.");
        }

        if (it.IsCommand)
        {
            yield return ("409", "Een regel staat in de weg; met een code, de reden en wat wel kan.");
            yield return ("412", "De versie in If-Match geldt niet meer.");
            yield return ("422", "De Idempotency-Key is al gebruikt voor een ander verzoek.");
        }

        if (it.Body.Count > 0)
        {
            yield return ("413", "De inhoud is te groot.");
            yield return ("415", "De inhoud is geen JSON.");
            yield return ("429", "Te veel verzoeken.");
        }

        yield return ("503", "De planner is nog niet zover.");
    }
}
