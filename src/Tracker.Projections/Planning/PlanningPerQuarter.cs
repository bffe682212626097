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
/// <param name="DossierCount">Of how many dossiers all that is.</param>
public sealed record PlanningPerQuarter(
    IReadOnlyList<PlanningQuarter> Quarters,
    PlacedItems Running,
    PlacedItems Later,
    PlacedItems Undated,
    PlacedItems Overdue,
    int DossierCount)
{
    /// <summary>The quarters come after the other places.</summary>
    private static readonly int WithinFrom = Enum.GetValues<Places>().Length;

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
        var caretakers = Caretakers.Of(view, bounds);
        var (places, dossiers) = (new List<PlanningItem>[WithinFrom + last.Since(first) + 1], 0);
        foreach (ref var place in places.AsSpan())
        {
            place = [];
        }

        foreach (var (item, place, isFirst) in Sweep.Over<Placed>(view, Add).SelectMany(part => part))
        {
            places[place].Add(item);
            dossiers += isFirst ? 1 : 0;
        }

        return new PlanningPerQuarter(
            [
                .. places[WithinFrom..].Select((items, at) =>
                    new PlanningQuarter(first.Plus(at), new PlacedItems(items))),
            ],
            new PlacedItems(places[(int)Places.Running]),
            new PlacedItems(places[(int)Places.Later]),
            new PlacedItems(places[(int)Places.Undated]),
            new PlacedItems(places[(int)Places.Overdue]),
            dossiers);

        void Add(DossierHistory dossier, List<Placed> found)
        {
            var before = found.Count;
            foreach (var item in Items(dossier, caretakers, selection, bounds, day, first.First))
            {
                if (Place(item, first, last) is { } place)
                {
                    found.Add(new Placed(item, place, found.Count == before));
                }
            }
        }
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

    private static List<PlanningItem> Items(
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
        var items = new List<PlanningItem>();
        foreach (var standing in Standings.Of(dossier, bounds, day, factsFrom))
        {
            if (standing.Status is not (StandingStatus.Implied or StandingStatus.Lapsed) && selection.Takes(standing))
            {
                items.Add(PlanningItem.Of(dossier, description, standing, markings));
            }
        }

        return items;
    }

    /// <summary>The place of an item among all places; null for what lies behind us.</summary>
    private static int? Place(PlanningItem item, Quarter first, Quarter last) => item switch
    {
        { From: null } => (int)Places.Undated,
        { From: { } from } when from > last => (int)Places.Later,
        { From: { } from } when from >= first => WithinFrom + from.Since(first),
        { Standing.IsOverdue: true } => (int)Places.Overdue,
        { Standing.IsOpen: true } => (int)Places.Running,
        _ => null,
    };

    /// <summary>The places beside the quarters, which come after them.</summary>
    private enum Places
    {
        Running,
        Later,
        Undated,
        Overdue,
    }

    /// <param name="Item">What stands there.</param>
    /// <param name="Place">Which place it is, counted from 0.</param>
    /// <param name="IsFirst">Whether it is the first of its dossier.</param>
    private readonly record struct Placed(PlanningItem Item, int Place, bool IsFirst);
}

/// <summary>A quarter of the planning with what stands in it.</summary>
public sealed record PlanningQuarter(Quarter Quarter, PlacedItems Items);
