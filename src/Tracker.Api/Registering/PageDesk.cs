using Tracker.Api.Pages;
using Tracker.Api.SignIn;

namespace Tracker.Api.Registering;

/// <summary>
/// Hands in what someone filled in on a page: who must find it there again when the database is away.
/// </summary>
public static class PageDesk
{
    public static async Task<CommandOutcome> Take(CommandDesk desk, Registration registration, HttpContext context)
    {
        try
        {
            return await desk.Take(registration, Person.Of(context.User)!, "pagina", cancel: context.RequestAborted);
        }
        catch (Exception failure) when (Failures.Known(failure) is { } known)
        {
            context.Response.StatusCode = known.Status;
            Failures.ComeBack(context, known);
            return new CommandOutcome.OutOfReach(known);
        }
    }
}
