namespace Tracker.Api.Drawings;

/// <summary>Something in a row of a drawing. Places are percentages from the left; all stand on one line.</summary>
public abstract record Mark;

/// <summary>A period. At an open side it goes on: an arrow says so.</summary>
public sealed record Band(double From, double To, bool IsOpenBefore = false, bool IsOpenAfter = false) : Mark
{
    public bool IsOpen => IsOpenBefore || IsOpenAfter;
}

/// <summary>A day.</summary>
/// <param name="Shape">The id of a symbol in the sprite; its form says how firm.</param>
public sealed record Point(double At, string Shape) : Mark;

/// <summary>The day on which something was said.</summary>
public sealed record SaidMark(double At) : Mark;

/// <summary>A dotted line between two that belong together.</summary>
public sealed record Reach(double From, double To) : Mark;

/// <summary>How far something moved: from the one place to the other, to either side.</summary>
public sealed record Arrow(double From, double To) : Mark;

/// <summary>A place that it stood at in between.</summary>
public sealed record Tick(double At) : Mark;

/// <summary>
/// Words above a place. They go on to the side where most room is, so that they never leave the picture.
/// </summary>
public sealed record Label(double At, string Text) : Mark
{
    /// <summary>Whether they end at their place, instead of beginning there.</summary>
    public bool EndsHere => At > 50;
}
