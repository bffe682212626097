using System.Collections;
using NodaTime;
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

    public int Count => items.Count;

    /// <summary>The same in no order.</summary>
    public IReadOnlyList<PlanningItem> Unordered => items;

    private IReadOnlyList<PlanningItem> Ordered => ordered ??= [.. items.Order(order)];

    public PlanningItem this[int index] => Ordered[index];

    /// <summary>The first so many.</summary>
    public IReadOnlyList<PlanningItem> First(int most) =>
        ordered is not null || most >= Count ? [.. Ordered.Take(most)] : [.. items.Order(order).Take(most)];

    /// <summary>Those of them that are wanted.</summary>
    public PlacedItems Where(Func<PlanningItem, bool> wanted) => new([.. items.Where(wanted)]);

    public IEnumerator<PlanningItem> GetEnumerator() => Ordered.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Order(Comparison<PlanningItem>? before) : IComparer<PlanningItem>
    {
        public int Compare(PlanningItem? x, PlanningItem? y)
        {
            var (one, other) = (x!, y!);
            var found = before?.Invoke(one, other) ?? 0;
            found = found != 0 ? found : IsAhead(one).CompareTo(IsAhead(other));
            found = found != 0 ? found : Day(one).CompareTo(Day(other));
            found = found != 0
                ? found
                : string.Compare(one.ShortName, other.ShortName, StringComparison.OrdinalIgnoreCase);
            return found != 0 ? found : string.CompareOrdinal(one.Key.ToString(), other.Key.ToString());
        }

        private static bool IsAhead(PlanningItem item) => item.Standing.Status != StandingStatus.Happened;

        private static LocalDate Day(PlanningItem item) => item.Standing.Date switch
        {
            { Width: 1, Earliest: { } day } => day,
            { Earliest: null, Latest: { } latest } => latest,
            { Earliest: null } => LocalDate.MinIsoValue,
            _ => LocalDate.MaxIsoValue,
        };
    }
}
