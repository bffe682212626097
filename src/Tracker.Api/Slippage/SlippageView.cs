using Tracker.Api.Pages;
using Tracker.Projections.Slippage;

namespace Tracker.Api.Slippage;

/// <summary>What the page of slippage shows.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Portfolio">All that was selected.</param>
/// <param name="ShowsAll">Whether the table has what did not move too.</param>
public sealed record SlippageView(PageQuery Query, SlippagePortfolio Portfolio, bool ShowsAll)
{
    /// <summary>The most milestones in the table: more than these are for a spreadsheet.</summary>
    public const int RowsMax = 200;

    private const string All = "alles";

    private static readonly Field<string> Only = Fields.Key("dossier", "Alleen dit dossier.") with { IsMany = true };
    private static readonly Field<string> Rows = Fields.OneOf(
        "toon", "Alleen wat verschoof, of alles.", ["verschoven", All]);

    /// <summary>The dossiers that were asked for; empty for all.</summary>
    public IReadOnlyList<string> Dossiers => Query.Filled.All(Only);

    /// <summary>The milestones that moved, what moved furthest first.</summary>
    public IReadOnlyList<SlippageRow> Moved { get; } = [.. Ordered(Portfolio).Where(row => row.Moves > 0)];

    /// <summary>What stands in the table.</summary>
    public IReadOnlyList<SlippageRow> Listed => ShowsAll ? [.. Ordered(Portfolio)] : Moved;

    /// <summary>How many milestones did not move.</summary>
    public int Still => Portfolio.Whole.Moves.Followed - Portfolio.Whole.Moves.Moved;

    /// <summary>The page with what did not move, or without.</summary>
    public string Other => Query.With("toon", ShowsAll ? null : All);

    public static PageQuery Ask(HttpContext context) => PageQuery.Read(context, Only, Rows);

    public static SlippageView Of(PageQuery query) => new(
        query,
        SlippagePortfolio.Of(
            query.View, query.Selection with { Dossiers = query.Filled.All(Only) }, query.Bounds, query.Day),
        query.Filled.Text(Rows) == All || query.Filled.All(Only).Count > 0);

    private static IEnumerable<SlippageRow> Ordered(SlippagePortfolio portfolio) =>
        portfolio.Dossiers
            .SelectMany(dossier => dossier.Chains.Select(chain => new SlippageRow(dossier, chain)))
            .OrderByDescending(row => row.Chain.Slippage!.Distance)
            .ThenByDescending(row => row.Moves);
}

/// <summary>A milestone of which something was forecast.</summary>
public sealed record SlippageRow(DossierSlippage Dossier, MilestoneChain Chain)
{
    public int Moves => Chain.Slippage!.Moves;
}
