using Tracker.Projections.Dossiers;

namespace Tracker.Api.Http;

/// <summary>A question to the API, with the query read and one view of the log for all of the answer.</summary>
public sealed class Asked(HttpContext context, Filled query)
{
    public HttpContext Context => context;

    /// <summary>What stands in the query, and what is wrong with it.</summary>
    public Filled Query => query;

    public Node Node { get; } = context.RequestServices.GetRequiredService<Node>();

    public TrackerView View { get; } = context.RequestServices.GetRequiredService<Node>().View;

    public bool IsWrong => query.Errors.Count > 0;

    public Problem Problem => Problem.Invalid(query.Errors);

    /// <summary>The part of the path with this name.</summary>
    public string Path(string name) => (string)context.Request.RouteValues[name]!;
}
