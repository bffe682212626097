using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.Statements;

namespace Tracker.Api.DossierPages;

/// <summary>How pages say by when something must be done.</summary>
public static class ObligationText
{
    /// <summary>A sentence: the day, and what it follows from.</summary>
    /// <param name="it">What is asked.</param>
    /// <param name="own">The dossier that asks it.</param>
    /// <param name="query">What was asked of the page.</param>
    public static string When(Obligation it, string own, PageQuery query) => it.Identified switch
    {
        { DueOn: { } last } => $"Klaar: uiterlijk {DutchDates.Day(last)}.",
        { Due: { } due } when it.Due is { Earliest: null, Latest: null } =>
            $"Klaar: {ConditionText.Relation(due, What(due, it, own, query))}. Daarvan is nog geen dag bekend.",
        { Due: { } due } =>
            $"Klaar: {ConditionText.Relation(due, What(due, it, own, query))} ({MilestoneWords.Days(it.Due)}).",
        _ => "Wanneer dit klaar moet zijn, is niet gezegd.",
    };

    private static string What(Awaiting due, Obligation it, string own, PageQuery query)
    {
        var other = query.View.Dossiers.GetValueOrDefault(due.Key(own).Dossier);
        var step = it.Awaited is { } standing ? MilestoneWords.What(standing)
            : other?.Procedure.Find(due.Step) is { } known ? StepWords.Ahead(known)
            : due.Step;
        return other is null || other.Slug == own
            ? $"‘{step}’"
            : $"‘{step}’ van {MilestoneWords.Name(other.DescriptionAt(query.Bounds))}";
    }
}
