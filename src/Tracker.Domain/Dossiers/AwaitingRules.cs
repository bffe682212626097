using static Tracker.Domain.Dossiers.DossierState;

namespace Tracker.Domain.Dossiers;

/// <summary>What a claim may wait for, as far as its own dossier can tell.</summary>
internal static class AwaitingRules
{
    /// <summary>What stands in the way; null when nothing does.</summary>
    public static Refusal? Objection(RecordClaim it, Open open)
    {
        if (it.Awaits is not { } awaited)
        {
            return null;
        }

        var isOwn = awaited.Dossier is null || awaited.Dossier == open.Slug;
        return isOwn && open.Procedure.Find(awaited.Step) is null
            ? DossierRefusals.UnknownStep(awaited.Step, open.Procedure)
            : isOwn && ComesBack(Key(it.Statement, open), awaited.Key(open.Slug), open, [])
                ? DossierRefusals.AwaitsItself
                : null;
    }

    /// <summary>Whether what is waited for waits in turn, itself or through others, for the first.</summary>
    private static bool ComesBack(MilestoneKey first, MilestoneKey awaited, Open open, HashSet<MilestoneKey> seen) =>
        awaited == first
        || (seen.Add(awaited) && open.Entries.Values
            .Where(entry => !entry.Retracted && Key(entry.Statement, open) == awaited)
            .Select(entry => entry.Claim?.Awaits?.Key(open.Slug))
            .OfType<MilestoneKey>()
            .Any(next => ComesBack(first, next, open, seen)));

    private static MilestoneKey Key(Statement it, Open open) => new(open.Slug, it.Step, it.Tranche, it.Number);
}
