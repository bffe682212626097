using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Changes;

/// <summary>What changed between two moments, one step after the other.</summary>
public static class ChangeList
{
    /// <param name="view">The log as folded.</param>
    /// <param name="selection">Which dossiers and milestones.</param>
    /// <param name="period">From when to when, and by which time.</param>
    /// <returns>The changes, newest first.</returns>
    public static IReadOnlyList<Change> Between(TrackerView view, Selection selection, ChangePeriod period) =>
    [
        .. Dossiers(view, selection, period)
            .SelectMany(dossier => Of(dossier, period))
            .Where(change => Takes(selection, change.Move))
            .OrderByDescending(change => change.Move.At)
            .ThenByDescending(change => change.Move.Position)
            .ThenBy(change => change.Dossier.Slug, StringComparer.Ordinal),
    ];

    /// <summary>All changes of one dossier up to a day, itself included, oldest first.</summary>
    public static IEnumerable<Change> Of(DossierHistory dossier, LocalDate until, ChangeAxis axis) =>
        Of(dossier, ChangePeriod.Whole(axis, until));

    /// <summary>
    /// All changes of one dossier in a period, oldest first. A new title is none: no day moves by it.
    /// </summary>
    public static IEnumerable<Change> Of(DossierHistory dossier, ChangePeriod period) =>
        from move in DossierTimeline.Between(dossier, period)
        where !move.IsTitleOnly
        select new Change(dossier, dossier.DescriptionAt(period.Becomes), move)
        {
            Id = Id(move, period.Axis),
            Seen = period.Becomes,
            IsBelated = period.Axis == ChangeAxis.Recorded && IsBelated(dossier, move),
            IsCatalogue = By(move) == Author.Catalogue,
        };

    /// <summary>Those that are chosen, and of which something can have changed in the period.</summary>
    internal static IEnumerable<DossierHistory> Dossiers(TrackerView view, Selection selection, ChangePeriod period)
    {
        var caretakers = Caretakers.Of(view, period.Becomes);
        var before = view.Moments.LastBy(period.Was.RecordedBy)?.Position ?? 0;
        return view.Dossiers.Values.Where(dossier => dossier.IsFollowed(period.Becomes)
            && selection.Takes(dossier, caretakers, period.Becomes, period.BecomesDay)
            && (period.Axis == ChangeAxis.Said || dossier.Reach > before || MayPass(dossier, period)));
    }

    internal static bool Takes(Selection selection, MilestoneMove move) =>
        (move.Becomes ?? move.Was) is not { } standing || selection.Takes(standing);

    /// <summary>Whether days that went by can have changed something, though nothing was recorded.</summary>
    private static bool MayPass(DossierHistory dossier, ChangePeriod period) =>
        dossier.InSight.SelectMany(other => other.Entries).Any(entry => entry.Claim?.Awaits is not null)
        || Standings.Of(dossier, period.Was, period.WasDay).Any(standing =>
            standing.IsOpen && standing.Date.Latest >= period.WasDay && standing.Date.Latest < period.BecomesDay);

    private static string Id(MilestoneMove move, ChangeAxis axis)
    {
        var day = LocalDatePattern.Iso.Format(Amsterdam.DayOf(move.At));
        return string.Create(CultureInfo.InvariantCulture, $"{move.Key.Join(".")}-") + (axis, move.Cause) switch
        {
            (_, MoveCause.Time) => $"dag-{day}",
            (ChangeAxis.Said, _) => $"gezegd-{day}",
            _ => move.Position.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static Author? By(MilestoneMove move) =>
        move.Cause == MoveCause.Recorded ? move.Entry?.By ?? move.By : move.By;

    private static bool IsBelated(DossierHistory dossier, MilestoneMove move) =>
        move is { Cause: MoveCause.Recorded, Entry: { } entry }
        && dossier.Entries.Any(other => other.Position < entry.Position && other.SaidOn > entry.SaidOn);
}
