using Tracker.Domain.Procedures;
using Tracker.Projections.DossierPages;

namespace Tracker.Api.Registering;

/// <summary>The steps of a dossier's procedure as one chooses among them.</summary>
/// <param name="Now">What may follow on where the dossier stands.</param>
/// <param name="Later">What lies further on.</param>
/// <param name="Earlier">What lies behind it, or cannot come any more: for what is recorded late.</param>
public sealed record StepChoices(IReadOnlyList<Step> Now, IReadOnlyList<Step> Later, IReadOnlyList<Step> Earlier)
{
    public static StepChoices Of(DossierPage page)
    {
        var procedure = page.Dossier.Procedure;
        var current = page.Current?.Step;
        bool CanFollow(Step step) => current is null
            ? step.Class == StepClass.Start
            : current.Next.Contains(step.Key) || (step == current && step.Repeatable);
        bool CanCome(Step step) => current is null || procedure.CanReach(current.Key, step.Key);
        return new StepChoices(
            [.. procedure.Steps.Where(CanFollow)],
            [.. procedure.Steps.Where(step => !CanFollow(step) && CanCome(step))],
            [.. procedure.Steps.Where(step => !CanFollow(step) && !CanCome(step))]);
    }

    /// <summary>
    /// The steps that lie on every way from where the dossier stands to this one, and are not recorded yet.
    /// </summary>
    public static IReadOnlyList<Step> Between(DossierPage page, string step)
    {
        var procedure = page.Dossier.Procedure;
        var from = page.Current?.Step.Key;
        return procedure.Find(step) is null || from == step || (from is not null && !procedure.CanReach(from, step))
            ? []
            : [.. procedure.Implied(from, step)];
    }
}
