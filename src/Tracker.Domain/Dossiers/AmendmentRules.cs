using static Tracker.Domain.Dossiers.DossierState;

namespace Tracker.Domain.Dossiers;

/// <summary>How an entry that was a mistake makes place for another one (domain.md 2.6).</summary>
internal static class AmendmentRules
{
    /// <summary>
    /// The new entry is decided on as if the old one had never been: a fact on the wrong day does not stand in the way
    /// of the right one.
    /// </summary>
    public static Decision Amending(AmendEntry it, Open open)
    {
        if (open.Find(it.Entry) is not var (recorded, isStruck))
        {
            return DossierRefusals.UnknownEntry;
        }

        var struck = new EntryAmended(it.Entry, it.Into.About!, it.Reason);
        return DossierDecider.Decide(it.Into, DossierDecider.Evolve(open, struck)) switch
        {
            Decision.Accepted { Events: [] } when isStruck => Decision.Nothing,
            Decision.Accepted { Events: [] } => DossierRefusals.AmendedIntoAnother,
            Decision.Accepted when isStruck => DossierRefusals.AlreadyRetracted,
            Decision.Accepted { Events: [var into] } when Under(it.Entry, into) == recorded => Decision.Nothing,
            Decision.Accepted { Events: var into } => new Decision.Accepted([struck, .. into]),
            var refused => refused,
        };
    }

    private static TrackerEvent Under(string entry, TrackerEvent happened) => happened switch
    {
        StepTaken it => it with { Statement = it.Statement with { Entry = entry } },
        Planned it => it with { Statement = it.Statement with { Entry = entry } },
        Remark it => it with { Citation = it.Citation with { Entry = entry } },
        _ => throw new ArgumentException($"{happened.GetType().Name} is no entry.", nameof(happened)),
    };
}
