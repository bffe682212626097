namespace Tracker.Api.Http;

/// <summary>What the NL API Design Rules ask of every address, and the framework does otherwise.</summary>
public static class ExactAddresses
{
    /// <summary>An address with a slash at its end is another one, and we have none of those.</summary>
    public static void UseExactAddresses(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (context.Request.Path.Value is not { Length: > 1 } path || !path.EndsWith('/'))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

    /// <summary>HEAD is GET without its body: the routes see a GET, and the server leaves the body out.</summary>
    public static void UseHeadAsGet(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
                context.Request.Method = HttpMethods.Get;
            return next(context);
        });
}
