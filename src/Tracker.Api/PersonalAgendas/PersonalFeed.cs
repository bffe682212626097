using Tracker.Api.Agendas;
using Tracker.Projections.Agendas;
using Tracker.Store;

namespace Tracker.Api.PersonalAgendas;

/// <summary>A personal feed over HTTP: as any other, to who has its address.</summary>
public static class PersonalFeed
{
    /// <summary>The pattern of the address.</summary>
    public const string Pattern = $"/agenda/persoonlijk/{{{AgendaRoutes.Secret}}}/{{name}}.ics";

    // Who asks may keep it, and nobody in between.
    private const string Private = "private, max-age=300";
    private const string Nowhere = "private, no-store";

    /// <summary>
    /// Looks the address up in the database each time, so that one made or given up on another node is known at once.
    /// </summary>
    public static async Task Answer(HttpContext context)
    {
        var services = context.RequestServices;
        var secret = (string)context.Request.RouteValues[AgendaRoutes.Secret]!;
        if (!AgendaSecret.IsShaped(secret) || await Look(services, secret, context.RequestAborted) is not { } address)
        {
            await Refuse(context, StatusCodes.Status404NotFound);
            return;
        }

        var node = services.GetRequiredService<Node>();
        var (view, today) = (node.View, node.Today);
        if (address.Agenda is not { } kept
            || PersonalChoice.Kept(kept.Choice).Agenda(secret, view, today, kept.Changed) is not { } agenda)
        {
            await Refuse(context, StatusCodes.Status410Gone);
            return;
        }

        var (options, errors) = AgendaQuery.Read(context.Request.Query, agenda.Options);
        if (errors.Count > 0)
        {
            await AgendaRoutes.Say(context, StatusCodes.Status400BadRequest, string.Join('\n', errors));
            return;
        }

        services.GetRequiredService<AgendaUse>().Note(kept, today);
        var written = services.GetRequiredService<AgendaShelf>().Take(agenda, options, view, today);
        await AgendaAnswer.Send(context, written, Private);
    }

    private static Task<AddressedAgenda?> Look(IServiceProvider services, string secret, CancellationToken cancel) =>
        services.GetRequiredService<KeptAgendas>().At(AgendaSecret.Hash(secret), cancel);

    /// <summary>Says no more than that it is not there: whether it ever was is between us and its maker.</summary>
    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.Headers.CacheControl = Nowhere;
        return AgendaRoutes.Say(context, status, AgendaRoutes.NotThere);
    }
}
