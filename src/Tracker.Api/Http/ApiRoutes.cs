using System.Globalization;

namespace Tracker.Api.Http;

/// <summary>The base of all JSON routes, and how a reading route is made.</summary>
public static class ApiRoutes
{
    public const string Base = "/api/v1";

    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes) => routes.MapGroup(Base);

    /// <summary>
    /// Adds a route that reads. Query keys that it does not know, and values that cannot be, are a 400.
    /// </summary>
    /// <param name="answer">Answers; checks <see cref="Asked.IsWrong"/> once all of the query was looked at.</param>
    public static void MapRead(
        this IEndpointRouteBuilder api, string path, ApiOperation operation, Func<Asked, IResult> answer) =>
        api.MapRead(path, operation, asked => Task.FromResult(answer(asked)));

    /// <inheritdoc cref="MapRead(IEndpointRouteBuilder, string, ApiOperation, Func{Asked, IResult})"/>
    public static void MapRead(
        this IEndpointRouteBuilder api, string path, ApiOperation operation, Func<Asked, Task<IResult>> answer) =>
        api.MapGet(path, (Delegate)((HttpContext context) => Answer(context, operation, answer)))
            .WithMetadata(operation)
            .WithName(operation.Id)
            .Produces(StatusCodes.Status200OK, operation.Gives, "application/json");

    /// <summary>Adds a route that is asked by a body, and like those that read changes nothing.</summary>
    public static void MapQuestion(
        this IEndpointRouteBuilder api, string path, ApiOperation operation, Func<Filled, IResult> answer) =>
        api.MapPost(path, async (HttpContext context) =>
            {
                var (body, problem) = await JsonBody.Read(context.Request, operation.Body);
                return body is null ? problem : answer(body.Filled);
            })
            .WithMetadata(operation)
            .WithName(operation.Id)
            .Produces(StatusCodes.Status200OK, operation.Gives, "application/json");

    private static async Task<IResult> Answer(
        HttpContext context, ApiOperation operation, Func<Asked, Task<IResult>> answer)
    {
        if (await Freshness.Reach(context) is { } problem)
        {
            return problem;
        }

        var asked = new Asked(context, Filled.Of(operation.Query, context.Request.Query));
        context.Response.Headers[ApiHeaders.Position] = asked.View.Position.ToString(CultureInfo.InvariantCulture);
        return await answer(asked);
    }
}
