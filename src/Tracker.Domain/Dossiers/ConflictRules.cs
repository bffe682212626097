using static Tracker.Domain.Dossiers.DossierState;

namespace Tracker.Domain.Dossiers;

/// <summary>How a person settles that claims contradict each other, and undoes it (domain.md 2.5).</summary>
internal static class ConflictRules
{
    public static Decision Settling(SettleConflict it, Open open)
    {
        if (open.Settlements.TryGetValue(it.Settlement, out var known))
        {
            return known is { Undone: false, Choice: var choice }
                && (choice.Kept, choice.Reason) == (it.Kept, it.Reason)
                ? Decision.Nothing
                : RemarkRefusals.SettlementTaken;
        }

        if (open.Entries.GetValueOrDefault(it.Kept) is not { } kept)
        {
            return DossierRefusals.UnknownEntry;
        }

        if (kept is not { Claim: not null, Retracted: false })
        {
            return RemarkRefusals.NoClaimToKeep;
        }

        var aside = Contradicting(kept, open);
        return aside.Count == 0
            ? RemarkRefusals.NoConflict
            : new ConflictSettled(it.Settlement, it.Kept, aside, it.Reason);
    }

    public static Decision Undoing(UndoSettlement it, Open open) => open.Settlements.GetValueOrDefault(it.Settlement)
        switch
        {
            null => RemarkRefusals.UnknownSettlement,
            { Undone: true } => Decision.Nothing,
            _ => new SettlementUndone(it.Settlement, it.Reason),
        };

    private static Values<string> Contradicting(Known kept, Open open)
    {
        var milestone = open.Entries.Values
            .Where(entry => !entry.Retracted && entry.Statement.IsOnSameMilestone(kept.Statement))
            .ToList();
        if (milestone.Exists(entry => entry.Fact is not null))
        {
            return [];
        }

        var aside = Aside(open);
        var holding = new List<Planned>();
        foreach (var entry in milestone
            .Where(entry => !aside.Contains(entry.Statement.Entry))
            .OrderBy(entry => entry.Statement.SaidOn)
            .ThenBy(entry => entry.Order))
        {
            HoldingClaims.Take(holding, entry.Claim!, static claim => claim);
        }

        return [.. HoldingClaims.Against(holding, kept.Claim!, static claim => claim)
            .Select(claim => claim.Statement.Entry)];
    }

    /// <summary>A choice counts until it is undone, and only while the claim that it kept stands.</summary>
    private static HashSet<string> Aside(Open open) => open.Settlements.Values
        .Where(it => it is { Undone: false } && !open.Entries[it.Choice.Kept].Retracted)
        .SelectMany(it => it.Choice.Aside)
        .ToHashSet(StringComparer.Ordinal);
}
