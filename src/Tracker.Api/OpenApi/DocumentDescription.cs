using Microsoft.OpenApi;

namespace Tracker.Api.OpenApi;

/// <summary>What <c>openapi.json</c> says of the API as a whole.</summary>
internal static class DocumentDescription
{
    public const string KeyScheme = "apiSleutel";

    public static void Write(OpenApiDocument document, Settings settings)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Wetgevingsplanner",
            Version = ApiHeaders.Version,
            Description = "Wat er in de Nederlandse wetgeving aankomt, wanneer, en volgens welke bron. Lezen is open. "
                + "Dagen staan als 2026-04-24, momenten in UTC, kwartalen als 2026-Q2. Een lege dag betekent dat de "
                + "bron er geen noemt. Foute invoer wordt in een keer helemaal gemeld, als application/problem+json.",
            License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
            Contact = new OpenApiContact
            {
                Name = "Beheer van de Wetgevingsplanner",
                Url = new Uri(settings.PublicUrl),
                Email = Email(settings),
            },
        };
        // The version is part of the server, so paths begin after it.
        document.Servers = [new OpenApiServer { Url = settings.PublicUrl + ApiRoutes.Base }];
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
        {
            paths.Add(path[ApiRoutes.Base.Length..], item);
        }

        document.Paths = paths;
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "Een API-sleutel, uitgegeven door de beheerder.",
            },
        };
    }

    private static string Email(Settings settings)
    {
        const string mail = "mailto:";
        var contact = settings.SecurityContact;
        return contact.StartsWith(mail, StringComparison.Ordinal) && contact.Contains('.', StringComparison.Ordinal)
            ? contact[mail.Length..]
            : $"beheer@{new Uri(settings.PublicUrl).Host}";
    }
}
