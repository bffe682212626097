using System.Threading.RateLimiting;

namespace Tracker.Api.PersonalAgendas;

/// <summary>How often one address may ask for personal feeds, and make them.</summary>
public static class PersonalLimits
{
    /// <summary>
    /// Asking for a feed takes a look-up in the database. The bound leaves room for the servers of Google and
    /// Microsoft, which ask for many people; it is not what keeps secrets from being guessed, their length does that.
    /// </summary>
    public const string Asking = "eigen-agenda-lezen";

    /// <summary>Making one leaves something behind, also when nobody signed in.</summary>
    public const string Making = "eigen-agenda-maken";

    public static void Add(IServiceCollection services) =>
        services.AddRateLimiter(options => options
            .AddPolicy(Asking, context => Window(context, it => it.AgendasAskedPerMinute, TimeSpan.FromMinutes(1)))
            .AddPolicy(Making, context => Window(context, it => it.AgendasMadePerHour, TimeSpan.FromHours(1))));

    private static RateLimitPartition<string> Window(
        HttpContext context, Func<Settings, int> permits, TimeSpan window)
    {
        var settings = context.RequestServices.GetRequiredService<Settings>();
        return RateLimitPartition.GetFixedWindowLimiter(
            Limits.Asker(context),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits(settings), Window = window });
    }
}
