using Tracker.Api.Pages;
using Tracker.Domain.Procedures;
using Tracker.Projections.DossierPages;

namespace Tracker.Api.Procedures;

/// <summary>The shape of a step in a drawing.</summary>
/// <param name="Symbol">Its id in the sprite; the form says what is known of the step.</param>
/// <param name="IsFaint">It lies off the road of the dossier.</param>
public sealed record StepShape(string Symbol, bool IsFaint = false)
{
    /// <summary>A step of the procedure itself, where one cannot begin or end.</summary>
    public static StepShape Plain { get; } = new("s-stap");

    public string Css => IsFaint ? "wp-p-vorm wp-p-vorm--zacht" : "wp-p-vorm";

    public static StepShape Of(Step step) => step.Class switch
    {
        StepClass.Start => new StepShape("s-begin"),
        StepClass.Terminal => new StepShape("s-eind"),
        _ => Plain,
    };

    public static StepShape Of(RouteStep step) => step.State switch
    {
        RouteState.Taken => new StepShape(MilestoneWords.Shape(null)),
        RouteState.Implied => new StepShape("i-impliciet"),
        RouteState.Expected => new StepShape(MilestoneWords.Shape(step.Shown!.Firmness)),
        RouteState.PassedOver => new StepShape("s-over", IsFaint: true),
        RouteState.Lapsed or RouteState.Closed => new StepShape("s-vervallen", IsFaint: true),
        _ => Of(step.Step) with { IsFaint = true },
    };
}
