using System.Globalization;
using Tracker.Store;

namespace Tracker.Api.Http;

/// <summary>Reading one's own writes on any node: a question may say which position the answer must show.</summary>
public static class Freshness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Waits until this node shows the position that the <c>Positie</c> header asks for.</summary>
    /// <returns>Null when it does, or when there is no such header; else the problem.</returns>
    public static async Task<Problem?> Reach(HttpContext context)
    {
        var header = context.Request.Headers[ApiHeaders.Position];
        if (header.Count == 0)
        {
            return null;
        }

        if (!long.TryParse(header.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            return Wrong("geen-getal", "Dit is geen positie. Een positie is een heel getal.");
        }

        var tail = context.RequestServices.GetRequiredService<LogTail>();
        if (position <= tail.Position)
        {
            return null;
        }

        if (position > await tail.LastPosition(context.RequestAborted))
        {
            return Wrong("te-ver", "Zo ver is het logboek nog niet.");
        }

        if (await tail.WaitFor(position, Patience, context.RequestAborted))
        {
            return null;
        }

        context.Response.Headers.RetryAfter = "1";
        return Problem.Of(StatusCodes.Status503ServiceUnavailable);
    }

    private static Problem Wrong(string code, string message) =>
        Problem.Invalid([new InputError(ApiHeaders.Position, code, message)]);
}
