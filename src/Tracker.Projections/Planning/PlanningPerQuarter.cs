using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Planning;

/// <summary>What comes when: every milestone once, in the quarter in which it starts (domain.md 5).</summary>
/// <param name="Quarters">The quarters asked for, in order, each with what stands in it; empty ones too.</param>
/// <param name="Running">What began before the first quarter and runs on into it, or is open.</param>
/// <param name="Later">What starts after the last quarter.</param>
/// <param name="Undated">What has no date at all: shown with its condition, never dropped.</param>
/// <param name="Overdue">What is overdue from before the first quarter.</param>
public sealed record PlanningPerQuarter(
    IReadOnlyList<PlanningQuarter> Quarters,
    IReadOnlyList<PlanningItem> Running,
    IReadOnlyList<PlanningItem> Later,
    IReadOnlyList<PlanningItem> Undated,
    IReadOnlyList<PlanningItem> Overdue)
{
    /// <summary>How many milestones there are in all.</summary>
    public int Count =>
        Quarters.Sum(quarter => quarter.Items.Count) + Running.Count + Later.Count + Undated.Count + Overdue.Count;

    /// <param name="view">The log as folded.</param>
    /// <param name="selection">Which dossiers and milestones.</param>
    /// <param name="first">The first quarter, itself included.</param>
    /// <param name="last">The last quarter, itself included; not before the first.</param>
    /// <param name="bounds">What we look at, on both axes.</param>
    /// <param name="day">The day in Amsterdam on which we judge what is overdue.</param>
    public static PlanningPerQuarter Of(
        TrackerView view, Selection selection, Quarter first, Quarter last, AsOf bounds, LocalDate day)
    {
        var items = Items(view, selection, bounds, day).ToLookup(item => Place(item, first, last));
        return new PlanningPerQuarter(
            [
                .. Between(first, last).Select(quarter =>
                    new PlanningQuarter(quarter, Ordered(items[Places.Within].Where(item => item.From == quarter)))),
            ],
            Ordered(items[Places.Running]),
            Ordered(items[Places.Later]),
            Ordered(items[Places.Undated]),
            Ordered(items[Places.Overdue]));
    }

    /// <summary>
    /// All that stands in a planning: what happened and what is ahead; not what lapsed or is only implied.
    /// </summary>
    public static IEnumerable<PlanningItem> Items(TrackerView view, Selection selection, AsOf bounds, LocalDate day)
    {
        var caretakers = Caretakers.Of(view, bounds);
        return view.Dossiers.Values.SelectMany(dossier => Items(dossier, caretakers, selection, bounds, day));
    }

    /// <summary>The same of one dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="caretakers">The cabinets, within the same bounds.</param>
    /// <param name="selection">Which dossiers and milestones.</param>
    /// <param name="bounds">What we look at, on both axes.</param>
    /// <param name="day">The day in Amsterdam on which we judge what is overdue.</param>
    public static IEnumerable<PlanningItem> Items(
        DossierHistory dossier, Caretakers caretakers, Selection selection, AsOf bounds, LocalDate day)
    {
        if (!selection.Takes(dossier, caretakers, bounds, day))
        {
            return [];
        }

        var description = dossier.DescriptionAt(bounds);
        var markings = Markings.Raised(dossier, caretakers, bounds, day);
        return
            from standing in Standings.Of(dossier, bounds, day)
            where selection.Takes(standing)
                && standing.Status is not (StandingStatus.Implied or StandingStatus.Lapsed)
            select PlanningItem.Of(dossier, description, standing) with { Markings = markings };
    }

    private static IEnumerable<Quarter> Between(Quarter first, Quarter last)
    {
        for (var quarter = first; quarter <= last; quarter = quarter.Next)
        {
            yield return quarter;
        }
    }

    private static Places Place(PlanningItem item, Quarter first, Quarter last) => item switch
    {
        { From: null } => Places.Undated,
        { From: { } from } when from > last => Places.Later,
        { From: { } from } when from >= first => Places.Within,
        { Standing.IsOverdue: true } => Places.Overdue,
        { Standing.IsOpen: true } => Places.Running,
        _ => Places.Past,
    };

    /// <summary>Facts first, then days and deadlines by day, then wider items by name.</summary>
    private static IReadOnlyList<PlanningItem> Ordered(IEnumerable<PlanningItem> items) =>
    [
        .. items
            .OrderBy(item => item.Standing.Status == StandingStatus.Happened ? 0 : 1)
            .ThenBy(item => item.Standing.Date.Width == 1 ? item.Standing.Date.Earliest
                : item.Standing.Date.Earliest is null ? item.Standing.Date.Latest : LocalDate.MaxIsoValue)
            .ThenBy(item => item.ShortName, StringComparer.OrdinalIgnoreCase)
            .ThenBy(item => item.Key.ToString(), StringComparer.Ordinal),
    ];

    private enum Places
    {
        Within,
        Running,
        Later,
        Undated,
        Overdue,
        Past,
    }
}

/// <summary>A quarter of the planning with what stands in it.</summary>
public sealed record PlanningQuarter(Quarter Quarter, IReadOnlyList<PlanningItem> Items);
