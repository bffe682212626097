using NodaTime;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// From where a dossier was looked at. Of thousands that stand in a planning a few are looked into, so what is in sight
/// is not kept, but worked out again when someone does.
/// </summary>
/// <param name="dossier">The dossier.</param>
/// <param name="bounds">What we look at.</param>
/// <param name="day">The day in Amsterdam on which we judge whether something is overdue.</param>
internal sealed class Vantage(DossierHistory dossier, AsOf bounds, LocalDate day)
{
    private DossierSight? sight;

    /// <summary>Everything was asked in it, in the order of the procedure: so claims that wait for each other are
    /// worked out as they were the first time.</summary>
    public DossierSight Sight => sight ??= Worked();

    /// <summary>Whether a person chose another claim over this one.</summary>
    public bool IsSetAside(Entry claim) => !dossier.Settlements.IsEmpty && Sight.Aside.ContainsKey(claim.Id);

    private DossierSight Worked()
    {
        var worked = new DossierSight(dossier, bounds, day);
        worked.All(factsFrom: null);
        return worked;
    }
}
