namespace Tracker.Store.Followers;

/// <summary>What came of handing an event over.</summary>
public abstract record Handled
{
    private Handled()
    {
    }

    /// <summary>It was taken.</summary>
    public static Handled Done { get; } = new Taken();

    public sealed record Taken : Handled;

    /// <summary>
    /// This event is not taken. It is tried again some times; then it becomes a dead letter, and the next has its turn.
    /// </summary>
    public sealed record Refused(string Reason) : Handled;

    /// <summary>
    /// Nobody takes anything now. Waiting loses nothing, so it is tried again without end, and the next must wait.
    /// </summary>
    public sealed record Away(string Reason) : Handled;
}
