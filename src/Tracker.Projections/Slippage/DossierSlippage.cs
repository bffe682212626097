using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Slippage;

/// <summary>What moved of one dossier.</summary>
/// <param name="Description">The dossier as it was described then.</param>
/// <param name="Chains">Of each milestone of which something was forecast, in the order of the procedure.</param>
/// <param name="Forecasts">All forecasts of these, with what came of them.</param>
public sealed record DossierSlippage(
    DossierHistory Dossier,
    DossierDescription Description,
    IReadOnlyList<MilestoneChain> Chains,
    IReadOnlyList<JudgedForecast> Forecasts)
{
    /// <summary>The name to sort by.</summary>
    public string Name => Description.Abbreviation ?? Description.Title;

    /// <summary>How often its milestones moved, together.</summary>
    public int Moves => Chains.Sum(chain => chain.Slippage!.Moves);

    /// <summary>A dossier moved as far as that milestone of it that moved furthest; of equals the last one.</summary>
    public MilestoneChain Furthest =>
        Chains.Reverse().MaxBy(chain => chain.Slippage!.Distance)!;

    public static DossierSlippage Of(
        DossierHistory dossier, DossierDescription description, Selection selection, AsOf bounds, LocalDate day)
    {
        var chains = Standings.Of(dossier, bounds, day)
            .Where(selection.Takes)
            .Select(MilestoneChain.Of)
            .Where(chain => chain.Slippage is not null)
            .ToList();
        return new DossierSlippage(
            dossier, description, chains, [.. chains.SelectMany(chain => JudgedForecast.Of(chain, day))]);
    }
}
