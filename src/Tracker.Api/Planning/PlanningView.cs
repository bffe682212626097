using NodaTime;
using Tracker.Api.Pages;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;

namespace Tracker.Api.Planning;

/// <summary>What the planning page shows: the planning that was asked for, and what surrounds it.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Planning">From the first quarter on, <see cref="Board.Quarters"/> quarters.</param>
/// <param name="AsTable">Whether it is shown as a table.</param>
/// <param name="Since">
/// What stands otherwise today than on the day that is looked back to. Null for today, and for what was recorded by a
/// moment: that page shows nothing that came later.
/// </param>
public sealed record PlanningView(PageQuery Query, PlanningPerQuarter Planning, bool AsTable, SinceThen? Since)
{
    private const string Table = "tabel";

    private static readonly Field<Quarter> First = Fields.Quarter("van", "Het eerste kwartaal.", "2026-Q3");
    private static readonly Field<string> Form = Fields.OneOf("weergave", "Bord of tabel.", ["bord", Table]);

    private static readonly Field<int> Sheet = Fields.Number("blad", "In de tabel: het hoeveelste blad.");

    public Quarter From => Planning.Quarters[0].Quarter;

    public LocalDate Day => Query.Day;

    public LongLists Lists { get; } = new(Query);

    /// <summary>Of a list what it shows: all when that is asked, else the first.</summary>
    public IReadOnlyList<PlanningItem> Shown(string block, PlacedItems items) =>
        Lists.IsOpened(block) ? items : items.First(LongLists.CardsMax);

    public IEnumerable<PlanningItem> Items => Planning.Overdue
        .Concat(Planning.Running)
        .Concat(Planning.Quarters.SelectMany(quarter => quarter.Items))
        .Concat(Planning.Later)
        .Concat(Planning.Undated);

    public static PageQuery Ask(HttpContext context) => PageQuery.Read(context, First, Form, LongLists.Wholly, Sheet);

    public static PlanningView Of(PageQuery query)
    {
        // One quarter back: what just happened, or just did not, is what people ask first.
        var first = query.Filled.Value(First) ?? Quarter.Of(query.Day).Previous;
        var planning = PlanningPerQuarter.Of(
            query.View, query.Selection, first, first.Plus(Board.Quarters - 1), query.Bounds, query.Day);
        var since = query.Time.Finality == Finality.MayGain
            ? new SinceThen(
                [.. planning.Unordered],
                query.Context.RequestServices.GetRequiredService<StandingsToday>(),
                query.Node.Today)
            : null;
        return new PlanningView(query, planning, query.Filled.Text(Form) == Table, since);
    }

    /// <summary>Which sheet of the table was asked for, from 1; null for none.</summary>
    public int? SheetAsked => Query.Filled.Value(Sheet);

    /// <summary>The page from another quarter on.</summary>
    public string At(int quartersOn) => Query.With("van", From.Plus(quartersOn).ToString());

    /// <summary>How many milestones there would be with other filters, all quarters of the board together.</summary>
    public int CountWith(Selection selection) => PlanningPerQuarter.Of(
        Query.View, selection, From, From.Plus(Board.Quarters - 1), Query.Bounds, Query.Day).Count;
}
