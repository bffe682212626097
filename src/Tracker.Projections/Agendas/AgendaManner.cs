using Tracker.Domain;

namespace Tracker.Projections.Agendas;

/// <summary>How events are told. Feeds that ask for the same share their events.</summary>
/// <param name="Language">In which language.</param>
/// <param name="Anchor">On which day of an interval events stand; null for the day that fits the step.</param>
internal readonly record struct AgendaManner(Language Language, Anchor? Anchor)
{
    private static readonly int Anchors = Enum.GetValues<Anchor>().Length + 1;

    /// <summary>How many there are.</summary>
    public static int Count { get; } = Enum.GetValues<Language>().Length * Anchors;

    /// <summary>Counted from 0; each has another.</summary>
    public int Index => ((int)Language * Anchors) + (Anchor is { } anchor ? (int)anchor + 1 : 0);
}
