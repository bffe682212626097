namespace Tracker.Api.Pages;

/// <summary>A step on the way from the planning to where one is.</summary>
/// <param name="Label">As people call it.</param>
/// <param name="Address">Where it is.</param>
public sealed record Crumb(string Label, string Address);
