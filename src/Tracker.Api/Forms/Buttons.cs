namespace Tracker.Api.Forms;

/// <summary>The classes of the design system that make a button.</summary>
public static class Buttons
{
    public const string Primary = "utrecht-button utrecht-button--primary-action utrecht-button--html-button";

    public const string Secondary = "utrecht-button utrecht-button--secondary-action utrecht-button--html-button";
}
