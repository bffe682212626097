namespace Tracker.Domain;

/// <summary>What a decider makes of a command: events, nothing (it was so already), or a refusal.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    public static Decision Nothing { get; } = new Accepted([]);

    public static implicit operator Decision(TrackerEvent happened) => new Accepted([happened]);

    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);

    /// <summary>The command holds. No events means that all of it was so already.</summary>
    public sealed record Accepted(IReadOnlyList<TrackerEvent> Events) : Decision;

    /// <summary>A rule of the field does not allow it.</summary>
    public sealed record Refused(Refusal Refusal) : Decision;
}

/// <summary>A rule of the field that stands in the way.</summary>
/// <param name="Code">Kebab-case Dutch code, for programs; never changes.</param>
/// <param name="Reason">A Dutch sentence that a policy officer understands.</param>
public sealed record Refusal(string Code, string Reason)
{
    /// <summary>What would be possible instead, as keys (such as steps that can follow); may be empty.</summary>
    public IReadOnlyList<string> Possible { get; init; } = [];
}
