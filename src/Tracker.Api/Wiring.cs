using Tracker.Api.About;
using Tracker.Api.Registering;
using Tracker.Api.SignIn;

namespace Tracker.Api;

/// <summary>Every event type, view and group of routes, by name: what is not here does not exist.</summary>
public static class Wiring
{
    /// <summary>What pages and routes ask for.</summary>
    public static void AddTracker(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Input that cannot be read is the sender's matter, in every environment: 400, not an exception.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddSignIn();
        services.AddSingleton<CommandDesk>();
        services.AddAntiforgery(options => options.Cookie.Name = "wp-formulier");
    }

    /// <summary>Every group of addresses.</summary>
    public static void MapTracker(this IEndpointRouteBuilder routes)
    {
        routes.MapHouse();
        routes.MapSignIn();
        routes.MapAboutPages();
    }
}
