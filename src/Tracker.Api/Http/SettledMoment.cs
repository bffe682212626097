using Tracker.Store;

namespace Tracker.Api.Http;

/// <summary>
/// A question about what was recorded by a moment waits, for a short time, until that moment has settled: only then is
/// the answer final.
/// </summary>
public static class SettledMoment
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    public static void UseSettledMoments(this IApplicationBuilder app) =>
        app.Use(async (context, next) =>
        {
            if (HttpMethods.IsGet(context.Request.Method)
                && AsOfQuery.Moment(context.Request.Query) is { } moment
                && moment <= context.RequestServices.GetRequiredService<Node>().Now)
            {
                var settled = context.RequestServices.GetRequiredService<SettledMoments>();
                context.Features.Set(new Reached(await settled.Wait(moment, Patience, context.RequestAborted)));
            }

            await next(context);
        });

    /// <summary>Whether the moment that the question names has settled.</summary>
    public static bool IsReached(HttpContext context) => context.Features.Get<Reached>() is { IsSo: true };

    private sealed record Reached(bool IsSo);
}
