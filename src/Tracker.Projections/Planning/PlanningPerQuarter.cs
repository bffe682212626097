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
    PlacedItems Running,
    PlacedItems Later,
    PlacedItems Undated,
    PlacedItems Overdue)
{
    /// <summary>How many milestones there are in all.</summary>
    public int Count =>
        Quarters.Sum(quarter => quarter.Items.Count) + Running.Count + Later.Count + Undated.Count + Overdue.Count;

    /// <summary>Of how many dossiers they are.</summary>
    public int DossierCount => Unordered.Select(item => item.Dossier)
        .Distinct<object>(ReferenceEqualityComparer.Instance).Count();

    /// <param name="view">The log as folded.</param>
    /// <param name="selection">Which dossiers and milestones.</param>
    /// <param name="first">The first quarter, itself included.</param>
    /// <param name="last">The last quarter, itself included; not before the first.</param>
    /// <param name="bounds">What we look at, on both axes.</param>
    /// <param name="day">The day in Amsterdam on which we judge what is overdue.</param>
    public static PlanningPerQuarter Of(
        TrackerView view, Selection selection, Quarter first, Quarter last, AsOf bounds, LocalDate day)
    {
        var caretakers = Caretakers.Of(view, bounds);
        var quarters = Enumerable.Range(0, last.Since(first) + 1).Select(_ => new List<PlanningItem>()).ToList();
        var places = Enum.GetValues<Places>().ToDictionary(it => it, _ => new List<PlanningItem>());
        foreach (var item in Sweep.Over(
            view, dossier => Items(dossier, caretakers, selection, bounds, day, first.First)))
        {
            var place = Place(item, first, last);
            (place == Places.Within ? quarters[item.From!.Value.Since(first)] : places[place]).Add(item);
        }

        return new PlanningPerQuarter(
            [.. quarters.Select((items, at) => new PlanningQuarter(first.Plus(at), new PlacedItems(items)))],
            new PlacedItems(places[Places.Running]),
            new PlacedItems(places[Places.Later]),
            new PlacedItems(places[Places.Undated]),
            new PlacedItems(places[Places.Overdue]));
    }

    /// <summary>All that stands in it, in no order.</summary>
    public IEnumerable<PlanningItem> Unordered => Quarters.Select(quarter => quarter.Items)
        .Concat([Running, Later, Undated, Overdue])
        .SelectMany(items => items.Unordered);

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
        DossierHistory dossier, Caretakers caretakers, Selection selection, AsOf bounds, LocalDate day) =>
        Items(dossier, caretakers, selection, bounds, day, factsFrom: null);

    private static IEnumerable<PlanningItem> Items(
        DossierHistory dossier,
        Caretakers caretakers,
        Selection selection,
        AsOf bounds,
        LocalDate day,
        LocalDate? factsFrom)
    {
        if (!selection.Takes(dossier, caretakers, bounds, day))
        {
            return [];
        }

        var description = dossier.DescriptionAt(bounds);
        var markings = Markings.OfEachDay(dossier, caretakers, bounds, day);
        return
            from standing in Standings.Of(dossier, bounds, day, factsFrom)
            where selection.Takes(standing)
                && standing.Status is not (StandingStatus.Implied or StandingStatus.Lapsed)
            select PlanningItem.Of(dossier, description, standing, markings);
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
public sealed record PlanningQuarter(Quarter Quarter, PlacedItems Items);
