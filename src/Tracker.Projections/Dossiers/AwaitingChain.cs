using Tracker.Domain.Dossiers;

namespace Tracker.Projections.Dossiers;

/// <summary>What milestones wait for, on and on, over all dossiers.</summary>
public static class AwaitingChain
{
    /// <summary>
    /// Whether a milestone waits for another one, itself or through others; true for that one itself.
    /// </summary>
    public static bool LeadsTo(TrackerView view, MilestoneKey from, MilestoneKey to)
    {
        var seen = new HashSet<MilestoneKey> { from };
        var waiting = new Queue<MilestoneKey>([from]);
        while (waiting.TryDequeue(out var key))
        {
            if (key == to)
            {
                return true;
            }

            foreach (var next in AwaitedBy(view, key).Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return false;
    }

    private static IEnumerable<MilestoneKey> AwaitedBy(TrackerView view, MilestoneKey key) =>
        (view.Dossiers.GetValueOrDefault(key.Dossier)?.Milestones ?? [])
            .Where(milestone => milestone.Key == key)
            .SelectMany(milestone => milestone.Entries)
            .Where(entry => entry.Retraction is null)
            .Select(entry => entry.Claim?.Awaits?.Key(key.Dossier))
            .OfType<MilestoneKey>();
}
