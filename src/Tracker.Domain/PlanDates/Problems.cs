namespace Tracker.Domain.PlanDates;

/// <summary>
/// Remembers why a phrase cannot be read: what cannot be stays wrong, whatever else the words might mean.
/// </summary>
internal sealed class Problems
{
    /// <summary>A Dutch sentence; null while nothing is wrong.</summary>
    public string? First { get; private set; }

    public void Add(string problem) => First ??= problem;

    /// <summary>The days, or null with the problem remembered.</summary>
    public Stretch? DaysOf(Resolved resolved)
    {
        if (resolved.Problem is { } problem)
        {
            Add(problem);
        }

        return resolved.Stretch;
    }
}
