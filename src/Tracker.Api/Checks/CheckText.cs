using Tracker.Domain;
using Tracker.Projections.Checks;

namespace Tracker.Api.Checks;

/// <summary>What a check says, in a sentence.</summary>
public static class CheckText
{
    public static string Of(CommencementCheck it) => it.Rule switch
    {
        CheckedRule.FixedMoment => it.Result switch
        {
            CheckResult.Conform => "Op een vast verandermoment.",
            CheckResult.Deviates => $"Niet op een vast verandermoment{Ground(it)}.",
            _ => "Nog niet te zeggen of dit een vast verandermoment wordt.",
        },
        CheckedRule.Preparation => it.Result switch
        {
            CheckResult.Conform => $"Genoeg tijd na de bekendmaking: vanaf {Day(it)}.",
            CheckResult.Deviates => $"Te kort na de bekendmaking: zonder afwijken pas vanaf {Day(it)}{Ground(it)}.",
            _ => $"Nog niet te zeggen of er genoeg tijd is na de bekendmaking: dat is zo vanaf {Day(it)}.",
        },
        CheckedRule.PublishedBefore => $"Pas bekendgemaakt op {Day(it)}, na deze dag. Klopt de datum?",
        _ => it.Result switch
        {
            CheckResult.Conform => $"Op tijd omgezet: de termijn was {Day(it)}.",
            CheckResult.Deviates => $"De termijn om Europese regels om te zetten was {Day(it)}, en is niet gehaald.",
            _ => $"De termijn om Europese regels om te zetten is {Day(it)}.",
        },
    };

    private static string Ground(CommencementCheck it) => it.Ground is { } ground
        ? $"; grond: {CheckWords.Grounds.Label(ground)}"
        : "; de grond is niet bekend";

    private static string Day(CommencementCheck it) => DutchDates.Day(it.Measured!.Value);
}
