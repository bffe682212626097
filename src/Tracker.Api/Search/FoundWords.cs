using NodaTime;
using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.Organisations;
using Tracker.Projections.DossierPages;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Search;

/// <summary>What is told of something that was found, in a line.</summary>
internal static class FoundWords
{
    /// <summary><c>in werking ‘1 januari 2028’, beoogd</c>: what is expected; else what happened last.</summary>
    public static string? Of(DossierPage page) =>
        page.Next is { } next
            ? $"{MilestoneWords.What(next)} {MilestoneWords.Said(next.Stands)}, {MilestoneWords.Firm(next.Firmness)}"
        : page.Current is { } current
            ? $"{MilestoneWords.What(current)}, {PageTimes.Day(current.Stands.Fact!.On)}"
        : null;

    /// <summary><c>gemeente, ook Den Haag</c>: the kind of body; or the day of the document.</summary>
    public static string? Of(FoundItem item, TrackerView view) => item.Kind switch
    {
        FindableKind.Organisation when OrganisationRegister.Known.Find(item.Key) is { } body =>
            Say(OrganisationWords.Kinds, body.Kind)
            + (body.AlsoCalled is [var everyday, ..] ? $", ook {everyday}" : string.Empty),
        FindableKind.Source when view.Sources.GetValueOrDefault(item.Key) is { } document =>
            Say("bron, ", "source, ") + Sources.SourceText.SaidOn(document),
        _ => null,
    };
}
