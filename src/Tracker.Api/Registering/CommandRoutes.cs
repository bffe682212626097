using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tracker.Projections.Dossiers;
using Tracker.Store;

namespace Tracker.Api.Registering;

/// <summary>How a route that takes a command is made, and what it answers.</summary>
public static class CommandRoutes
{
    private const string Through = "api";
    private const int KeyLengthMax = 200;

    /// <summary>
    /// Adds a route that takes a command: its body by the fields of the operation, its outcome as HTTP.
    /// </summary>
    /// <param name="read">Makes a registration of the form, or notes what is wrong with it and gives null.</param>
    /// <param name="tag">The entity tag of the dossier as the view shows it.</param>
    public static void MapCommand(
        this IEndpointRouteBuilder api,
        string path,
        ApiOperation operation,
        Func<Filled, Background, HttpContext, Registration?> read,
        Func<DossierHistory, Node, string> tag) =>
        api.MapPost(path, (Delegate)((HttpContext context, CommandDesk desk, Node node) =>
                Take(context, desk, node, operation, read, tag)))
            .WithMetadata(operation)
            .WithName(operation.Id)
            .Produces(StatusCodes.Status201Created, operation.Gives, "application/json")
            .RequireAuthorization(Policies.Write);

    private static async Task<IResult> Take(
        HttpContext context,
        CommandDesk desk,
        Node node,
        ApiOperation operation,
        Func<Filled, Background, HttpContext, Registration?> read,
        Func<DossierHistory, Node, string> tag)
    {
        var (body, problem) = await JsonBody.Read(context.Request, operation.Body);
        if (body is null)
        {
            return problem!;
        }

        var form = body.Filled;
        foreach (var stranger in Filled.Of([], context.Request.Query).Errors)
        {
            form.Wrong(stranger);
        }

        var (precondition, wrongMatch) = Preconditions.Read(context.Request.Headers.IfMatch);
        if (wrongMatch is not null)
        {
            form.Wrong(wrongMatch);
        }

        var person = Person.Of(context.User)!;
        var key = Key(context.Request, person, body.Octets, form);
        var registration = read(form, Background.Of(node.View), context);
        if (form.Errors.Count > 0 || registration is null)
        {
            return Problem.Invalid(form.Errors);
        }

        var outcome = await desk.Take(registration, person, Through, precondition, key, context.RequestAborted);
        return outcome is CommandOutcome.Recorded recorded
            ? new CommandAnswer(registration.Slug, recorded, Tag(registration.Slug, recorded, node, tag))
            : Wrong(outcome);
    }

    /// <summary>The one place that says which outcome is which problem.</summary>
    private static Problem Wrong(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Refused { Refusal: { Code: "dossier-onbekend" } refusal } =>
            Problem.Of(StatusCodes.Status404NotFound) with { Code = refusal.Code, Detail = refusal.Reason },
        CommandOutcome.Refused { Refusal: var refusal } => Problem.Refused(refusal),
        CommandOutcome.Stale it => Problem.Stale(it.Version),
        CommandOutcome.KeyTaken => Problem.KeyTaken,
        CommandOutcome.Forbidden it => Problem.Of(StatusCodes.Status403Forbidden) with { Detail = it.Reason },
        _ => throw new InvalidOperationException($"Nobody tells of {outcome.GetType().Name}."),
    };

    private static CommandKey? Key(HttpRequest request, Person person, byte[] octets, Filled form)
    {
        var header = request.Headers[ApiHeaders.IdempotencyKey];
        if (header.Count == 0)
        {
            return null;
        }

        // The draft of the header puts it between quotes; many clients do not.
        var key = header.ToString().Trim('"');
        if (header.Count > 1 || key.Length is 0 or > KeyLengthMax || !key.All(it => it is > ' ' and <= '~'))
        {
            form.Wrong(new InputError(
                ApiHeaders.IdempotencyKey,
                "geen-sleutel",
                $"Geef één sleutel van 1 tot en met {KeyLengthMax} tekens zonder spaties."));
            return null;
        }

        var head = Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n");
        return new CommandKey(person.Id, key, SHA256.HashData([.. head, .. octets]));
    }

    /// <summary>
    /// The tag of the dossier as one can ask for it now; of the version alone while the view does not show just that.
    /// </summary>
    private static string Tag(
        string slug, CommandOutcome.Recorded recorded, Node node, Func<DossierHistory, Node, string> tag) =>
        node.View.Dossiers.TryGetValue(slug, out var history) && history.Version == recorded.Version
            ? tag(history, node)
            : string.Create(CultureInfo.InvariantCulture, $"\"{recorded.Version}\"");
}
