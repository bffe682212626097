using Tracker.Api.Pages;
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
            CheckResult.Conform => Say("Op een vast verandermoment.", "On a fixed day of change."),
            CheckResult.Deviates => Say(
                $"Niet op een vast verandermoment{Ground(it)}.", $"Not on a fixed day of change{Ground(it)}."),
            _ => Say(
                "Nog niet te zeggen of dit een vast verandermoment wordt.",
                "It cannot be said yet whether this will be a fixed day of change."),
        },
        CheckedRule.Preparation => it.Result switch
        {
            CheckResult.Conform => Say(
                $"Genoeg tijd na de bekendmaking: vanaf {Day(it)}.",
                $"Enough time after publication: from {Day(it)}."),
            CheckResult.Deviates => Say(
                $"Te kort na de bekendmaking: zonder afwijken pas vanaf {Day(it)}{Ground(it)}.",
                $"Too soon after publication: without deviating only from {Day(it)}{Ground(it)}."),
            _ => Say(
                $"Nog niet te zeggen of er genoeg tijd is na de bekendmaking: dat is zo vanaf {Day(it)}.",
                $"It cannot be said yet whether there is enough time after publication: there is from {Day(it)}."),
        },
        CheckedRule.PublishedBefore => Say(
            $"Pas bekendgemaakt op {Day(it)}, na deze dag. Klopt de datum?",
            $"Published only on {Day(it)}, after this day. Is the date right?"),
        _ => it.Result switch
        {
            CheckResult.Conform => Say(
                $"Op tijd omgezet: de termijn was {Day(it)}.", $"Transposed in time: the period ended on {Day(it)}."),
            CheckResult.Deviates => Say(
                $"De termijn om Europese regels om te zetten was {Day(it)}, en is niet gehaald.",
                $"The period for transposing European rules ended on {Day(it)}, and was not kept."),
            _ => Say(
                $"De termijn om Europese regels om te zetten is {Day(it)}.",
                $"The period for transposing European rules ends on {Day(it)}."),
        },
    };

    private static string Ground(CommencementCheck it) => it.Ground is { } ground
        ? Say(
            $"; grond: {Say(CheckWords.Grounds, ground)}", $"; ground: {Say(CheckWords.Grounds, ground)}")
        : Say("; de grond is niet bekend", "; the ground is not known");

    private static string Day(CommencementCheck it) => PageTimes.Day(it.Measured!.Value);
}
