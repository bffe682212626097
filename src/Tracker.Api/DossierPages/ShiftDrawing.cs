using NodaTime;
using Tracker.Api.Drawings;
using Tracker.Api.Pages;
using Tracker.Api.Slippage;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Api.DossierPages;

/// <summary>
/// How the planning of one milestone moved: a row for each word that counts, in the order in which it was said, the day
/// of saying against the days that were named.
/// </summary>
/// <param name="Chain">The milestone, with all that was said.</param>
/// <param name="Rows">At least two; a fact is the last.</param>
public sealed record ShiftDrawing(MilestoneChain Chain, IReadOnlyList<ShiftRow> Rows, TimeAxis Axis)
{
    /// <summary>One for each milestone of which days were named more than once, that with most first.</summary>
    /// <param name="chains">The milestones of a dossier.</param>
    /// <param name="today">The day to mark, where the years reach to it; they do while it is still ahead.</param>
    public static IReadOnlyList<ShiftDrawing> Of(IReadOnlyList<MilestoneChain> chains, LocalDate today) =>
    [
        .. from chain in chains
           where chain.Links.Any(link => link.Entry is { IsFact: false, Date.Bounds: not Bounds.None })
           let rows = Grouped(chain.Links)
           where rows.Count > 1
           orderby rows.Count descending
           let axis = Over(chain, today)
           select new ShiftDrawing(
               chain,
               [.. rows.Select(row => new ShiftRow(row.Link, row.Also, [.. Marks(row.Link, axis)]))],
               axis),
    ];

    /// <summary>What one sees, in a sentence or two, for who cannot.</summary>
    public string About
    {
        get
        {
            var lines = Counts.Of(Rows.Count, "regel", "regels", "line", "lines");
            var (first, last) = (MilestoneWords.SaidOn(Rows[0].Link.Entry), MilestoneWords.SaidOn(Rows[^1].Link.Entry));
            var said = Say($"{lines}, van {first} tot {last}.", $"{lines}, from {first} to {last}.");
            return $"{said} {Moved} " + Say(
                "De tabel onder de tekening heeft dezelfde gegevens, met de bron.",
                "The table under the drawing has the same data, with the source.");
        }
    }

    private string Moved
    {
        get
        {
            if (Chain.Slippage is not { Moves: > 0 } it)
            {
                return Say("De planning schoof niet.", "The plan did not move.");
            }

            var (first, last) = (MilestoneWords.Days(it.First.Entry.Date), MilestoneWords.Days(it.Last.Entry.Date));
            return Say(
                $"De planning schoof {it.Moves} keer, van {first} naar {last}.",
                $"The plan moved {Counts.EnglishTimes(it.Moves)}, from {first} to {last}.");
        }
    }

    /// <summary>What stands beside the words that count, on their day, goes with them in one row.</summary>
    private static List<(ChainLink Link, IReadOnlyList<ChainLink> Also)> Grouped(IReadOnlyList<ChainLink> links)
    {
        var rows = new List<(ChainLink, IReadOnlyList<ChainLink>)>();
        foreach (var day in links.GroupBy(link => (link.Entry.SaidOn, link.Entry.IsFact)))
        {
            var counting = day.Where(link => link.Kind is not (ShiftKind.Aside or ShiftKind.Undated)).ToList();
            var main = counting.Count > 0 ? counting : [.. day.Take(1)];
            var also = day.Except(main).ToList();
            rows.AddRange(main.Select((link, at) =>
                (link, at == main.Count - 1 ? (IReadOnlyList<ChainLink>)also : [])));
        }

        return rows;
    }

    private static TimeAxis Over(MilestoneChain chain, LocalDate today) => TimeAxis.Over(
        [
            .. chain.Links.SelectMany(link => PlanDateMarks.Days(link.Entry)),
            .. chain.Links.Where(link => !link.Entry.IsFact).Select(link => link.Entry.SaidOn),
            .. chain.Standing.IsOpen ? new[] { today } : [],
        ],
        today);

    private static IEnumerable<Mark> Marks(ChainLink link, TimeAxis axis)
    {
        var entry = link.Entry;
        if (entry.Date.Bounds != Bounds.None && !entry.IsFact)
        {
            yield return new Reach(axis.X(entry.SaidOn), PlanDateMarks.Start(entry, axis));
        }

        foreach (var mark in PlanDateMarks.Of(entry, axis))
        {
            yield return mark;
        }

        if (!entry.IsFact)
        {
            yield return new SaidMark(axis.X(entry.SaidOn));
        }

        if (SlippageText.Short(link) is { } moved)
        {
            yield return new Label(PlanDateMarks.Anchor(entry, axis), moved);
        }
    }
}

/// <param name="Link">What was said, and what it did.</param>
/// <param name="Also">Other words of the same day that do not count.</param>
/// <param name="Marks">What is drawn.</param>
public sealed record ShiftRow(ChainLink Link, IReadOnlyList<ChainLink> Also, IReadOnlyList<Mark> Marks);
