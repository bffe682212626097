namespace Tracker.Api.Http;

/// <summary>The host cannot start for a reason that a person can mend. Shown as its lines alone.</summary>
/// <param name="lines">Each says what is wrong and what to do.</param>
public sealed class StartFailure(IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    public StartFailure(string line) : this([line])
    {
    }

    public IReadOnlyList<string> Lines { get; } = lines;
}
