namespace Tracker.Api.Http;

/// <summary>What <c>openapi.json</c> tells of a route; the route itself reads its input by the same fields.</summary>
/// <param name="Id">Its name for programs that are made from the document; camel case, Dutch.</param>
/// <param name="Tag">The group it stands in.</param>
/// <param name="Summary">What one gets, in a few words.</param>
/// <param name="About">What one should know, in a sentence or more.</param>
public sealed record ApiOperation(string Id, string Tag, string Summary, string About)
{
    /// <summary>The parts of the path that vary, in order.</summary>
    public IReadOnlyList<Field> Path { get; init; } = [];

    public IReadOnlyList<Field> Query { get; init; } = [];

    /// <summary>The members of the body; empty when it takes none.</summary>
    public IReadOnlyList<Field> Body { get; init; } = [];

    /// <summary>The type of what it answers.</summary>
    public Type Gives { get; init; } = typeof(void);

    /// <summary>It can be asked for as CSV as well.</summary>
    public bool HasCsv { get; init; }

    /// <summary>It takes a command: it needs a right, and knows <c>If-Match</c> and <c>Idempotency-Key</c>.</summary>
    public bool IsCommand => Body.Count > 0 && !IsQuestion;

    /// <summary>It changes nothing, and asks by a body what is too long for an address.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>It is for who keeps the installation, and so needs a right.</summary>
    public bool IsKept { get; init; }

    /// <summary>It does something beside the log, and takes no body.</summary>
    public bool IsAct { get; init; }
}
