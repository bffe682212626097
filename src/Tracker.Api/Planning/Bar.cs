using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;

namespace Tracker.Api.Planning;

/// <summary>Milestones over the same quarters, drawn as one bar.</summary>
/// <param name="From">The quarter in which it is drawn to begin.</param>
/// <param name="UpTo">The quarter in which it ends; null when the end is open.</param>
/// <param name="IsCut">It began before that quarter.</param>
/// <param name="Phrase">The words that all its milestones share; null when they do not.</param>
public sealed record Bar(Quarter From, Quarter? UpTo, bool IsCut, string? Phrase, PlacedItems Items)
{
    /// <summary>For links to it; the same as long as its quarters are.</summary>
    public string Id => $"breed-{From}-{UpTo?.ToString() ?? "open"}";

    /// <summary>What the bar is called: its words in quotes, or its quarters.</summary>
    public string Name => Phrase is not null ? $"‘{Phrase}’" : Span;

    /// <summary><c>Q3 2026 tot en met Q4 2027</c>, <c>Vanaf Q2 2027</c>.</summary>
    public string Span => UpTo is not { } last ? Say($"Vanaf {From.Label}", $"From {From.Label}")
        : last == From ? From.Label
        : Say($"{From.Label} tot en met {last.Label}", $"{From.Label} to {last.Label}");

    /// <summary>Whether it goes on after a quarter.</summary>
    public bool RunsBeyond(Quarter last) => UpTo is null || UpTo > last;

    /// <summary>Whether a milestone stands in a bar: it is ahead of us, and wider than its quarter.</summary>
    public static bool Takes(PlanningItem item) =>
        item is { IsWide: true, Standing: { IsOpen: true, IsOverdue: false } };

    /// <summary>The bars of a planning, in the order in which they begin and end.</summary>
    internal static IReadOnlyList<Bar> Of(PlanningPerQuarter planning, Quarter current)
    {
        var (first, last) = (planning.Quarters[0].Quarter, planning.Quarters[^1].Quarter);
        var isShown = current >= first && current <= last;
        return
        [
            .. planning.Running.Unordered
                .Concat(planning.Quarters.SelectMany(quarter => quarter.Items.Unordered).Where(Takes))
                .GroupBy(item => (Start: Start(item, first, isShown ? current : first), item.UpTo))
                .OrderBy(group => group.Key.Start)
                .ThenBy(group => group.Key.UpTo ?? new Quarter(Quarter.YearMax, Board.Columns))
                .Select(group => Of(group.Key.Start, group.Key.UpTo, [.. group])),
        ];
    }

    private static Bar Of(Quarter start, Quarter? upTo, IReadOnlyList<PlanningItem> items)
    {
        var phrase = items[0].Standing.Stands.Phrase;
        var isShared = items.All(item =>
            string.Equals(item.Standing.Stands.Phrase, phrase, StringComparison.OrdinalIgnoreCase));
        return new Bar(
            start,
            upTo,
            items.Any(item => item.From < start),
            isShared ? phrase : null,
            new PlacedItems(items));
    }

    /// <summary>What began before now is drawn from now on (domain.md 5), before the board from its edge.</summary>
    private static Quarter Start(PlanningItem item, Quarter first, Quarter current)
    {
        var from = item.From!.Value;
        return from < first || from < current ? Later(first, current) : from;
    }

    private static Quarter Later(Quarter one, Quarter other) => one > other ? one : other;
}
