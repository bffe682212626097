using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Statements;

namespace Tracker.Api.Pages;

/// <summary>How pages say by when something must be done.</summary>
public static class ObligationText
{
    /// <summary><c>Klaar: uiterlijk 1 mei 2027.</c></summary>
    /// <inheritdoc cref="Days"/>
    public static string When(Deadline due, string own, TrackerView view, AsOf bounds) =>
        due is { On: null, From: null }
            ? Say("Wanneer dit klaar moet zijn, is niet gezegd.", "It was not said by when this must be done.")
            : Say("Klaar: ", "Due: ") + Said(due, own, view, bounds);

    /// <summary>A sentence: the day, and what it follows from. For where it is said already what it is.</summary>
    /// <param name="due">By when.</param>
    /// <param name="own">The dossier that asks it.</param>
    /// <param name="view">For the names of other dossiers.</param>
    /// <param name="bounds">What we look at.</param>
    public static string Days(Deadline due, string own, TrackerView view, AsOf bounds) =>
        due is { On: null, From: null }
            ? Say("Niet gezegd.", "Not said.")
            : MilestoneWords.Sentence(Said(due, own, view, bounds));

    private static string Said(Deadline due, string own, TrackerView view, AsOf bounds)
    {
        if (due is not { From: { } from })
        {
            var last = PageTimes.Day(due.On!.Value);
            return Say($"uiterlijk {last}.", $"by {last}.");
        }

        var relation = ConditionText.Relation(from, What(due, from, own, view, bounds));
        return due.Days is { Earliest: null, Latest: null }
            ? Say($"{relation}. Daarvan is nog geen dag bekend.", $"{relation}. Of that no day is known yet.")
            : $"{MilestoneWords.Days(due.Days)}, {relation}.";
    }

    private static string What(Deadline due, Awaiting from, string own, TrackerView view, AsOf bounds)
    {
        var other = view.Dossiers.GetValueOrDefault(from.Key(own).Dossier);
        var step = due.Awaited is { } standing ? MilestoneWords.What(standing)
            : other?.Procedure.Find(from.Step) is { } known ? Say(MilestoneWords.Words(known, happened: false))
            : from.Step;
        if (other is null || other.Slug == own)
        {
            return Say($"‘{step}’", $"“{step}”");
        }

        var name = MilestoneWords.Name(other.DescriptionAt(bounds));
        return Say($"‘{step}’ van {name}", $"“{step}” of ‘{name}’");
    }
}
