using System.Collections;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Planning;

/// <summary>
/// What stands in one place of a planning: facts first, then days and deadlines by day, then wider items by name. It is
/// put in order when someone looks, and no further than one looks: of thousands a page shows a few.
/// </summary>
/// <param name="items">In any order.</param>
/// <param name="before">What comes before that order; null for nothing.</param>
public sealed class PlacedItems(IReadOnlyList<PlanningItem> items, Comparison<PlanningItem>? before = null)
    : IReadOnlyList<PlanningItem>
{
    private readonly Order order = new(before);
    private IReadOnlyList<PlanningItem>? ordered;
    private List<PlanningItem> first = [];

    public int Count => items.Count;

    /// <summary>The same in no order.</summary>
    public IReadOnlyList<PlanningItem> Unordered => items;

    private IReadOnlyList<PlanningItem> Ordered => ordered ??= [.. items.Order(order)];

    public PlanningItem this[int index] => Ordered[index];

    /// <summary>The first so many.</summary>
    public IReadOnlyList<PlanningItem> First(int most)
    {
        if (ordered is not null || most >= Count)
        {
            return [.. Ordered.Take(most)];
        }

        first = first.Count < most ? Foremost(most) : first;
        return first.GetRange(0, most);
    }

    /// <summary>Those of them that are wanted.</summary>
    public PlacedItems Where(Func<PlanningItem, bool> wanted) => new([.. items.Where(wanted)]);

    /// <summary>Looks at each once, and keeps the few that come before all others.</summary>
    private List<PlanningItem> Foremost(int most)
    {
        var kept = new List<PlanningItem>(most + 1);
        foreach (var item in items)
        {
            if (kept.Count < most || order.Compare(item, kept[^1]) < 0)
            {
                var place = kept.BinarySearch(item, order);
                kept.Insert(place < 0 ? ~place : place, item);
                kept.RemoveRange(Math.Min(most, kept.Count), kept.Count - Math.Min(most, kept.Count));
            }
        }

        return kept;
    }

    public IEnumerator<PlanningItem> GetEnumerator() => Ordered.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Order(Comparison<PlanningItem>? before) : IComparer<PlanningItem>
    {
        public int Compare(PlanningItem? x, PlanningItem? y)
        {
            var (one, other) = (x!, y!);
            var found = before?.Invoke(one, other) ?? 0;
            found = found != 0 ? found : one.Rank.CompareTo(other.Rank);
            found = found != 0
                ? found
                : string.Compare(one.ShortName, other.ShortName, StringComparison.OrdinalIgnoreCase);
            return found != 0 ? found : string.CompareOrdinal(one.Key.ToString(), other.Key.ToString());
        }
    }
}
