namespace Tracker.Store;

/// <summary>The log holds, or is asked to hold, a type of event that the wiring does not name.</summary>
/// <param name="type">The name of the type, as it stands in the log.</param>
public sealed class UnknownEventTypeException(string type)
    : Exception($"This release does not know the event type '{type}'.")
{
    public string Type { get; } = type;
}
