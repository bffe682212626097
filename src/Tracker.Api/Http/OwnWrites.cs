using System.Globalization;
using Tracker.Store;

namespace Tracker.Api.Http;

/// <summary>
/// Pages show people what they have just recorded, on whichever node they come: a cookie that lives a minute says up to
/// which position the log must be folded. Programs say the same by a header, see <see cref="Freshness"/>.
/// </summary>
public static class OwnWrites
{
    private const string Cookie = "wp-positie";

    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Lets the pages that this person sees next show the log up to here.</summary>
    public static void Remember(HttpContext context, long position) => context.Response.Cookies.Append(
        Cookie,
        position.ToString(CultureInfo.InvariantCulture),
        new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = Holds,
        });

    /// <summary>Waits for that position before a page is made; after two seconds the page is made without it.</summary>
    public static void UseOwnWrites(this IApplicationBuilder app) =>
        app.Use(async (context, next) =>
        {
            if (context.Request.Cookies.TryGetValue(Cookie, out var text)
                && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            {
                await Reach(context.RequestServices.GetRequiredService<LogTail>(), position, context.RequestAborted);
            }

            await next(context);
        });

    private static async Task Reach(LogTail tail, long position, CancellationToken cancel)
    {
        try
        {
            // A position that is nobody's is not worth waiting for.
            if (position > tail.Position && position <= await tail.LastPosition(cancel))
                await tail.WaitFor(position, Patience, cancel);
        }
        catch (Exception failure) when (Database.IsAway(failure))
        {
            // Nothing comes while the database is away, and the page shows what there is.
        }
    }
}
