using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;

namespace Tracker.Projections.Dossiers;

/// <summary>Something that was recorded and can have moved a milestone.</summary>
/// <param name="Entries">The facts and claims that it is about, of any dossier; none when it is about no entry.</param>
/// <param name="Title">The new title of the dossier; null when that stays.</param>
/// <param name="By">Who recorded it.</param>
internal sealed record Happening(
    long Position, Instant At, MoveCause Cause, IReadOnlyList<Entry> Entries, string? Title, Author By)
{
    /// <summary>The choice between claims that was made or undone; null when it was another thing.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>All that was recorded of a dossier, and of those that its claims wait for; in no order.</summary>
    public static IEnumerable<Happening> Of(DossierHistory history) =>
    [
        .. history.Descriptions.Select(it => new Happening(
            it.Position, it.At, MoveCause.Elsewhere, [], it.Description.Title, it.By)),
        .. history.InSight.SelectMany(dossier => OfEntries(dossier).Concat(OfSettlements(dossier))),
    ];

    /// <summary>
    /// The entry of this that speaks for a milestone: the one that stands after it, or else the last.
    /// </summary>
    public Entry? On(MilestoneKey key, MilestoneStanding? becomes) =>
        Entries.LastOrDefault(entry => entry.Milestone == key && entry.Id == becomes?.Stands.Id)
        ?? Entries.LastOrDefault(entry => entry.Milestone == key);

    private static IEnumerable<Happening> OfEntries(DossierHistory dossier)
    {
        var amended = dossier.Entries
            .Where(entry => entry.Retraction?.Into is not null)
            .ToLookup(entry => entry.Retraction!.Into!, StringComparer.Ordinal);
        foreach (var entry in dossier.Entries)
        {
            // Struck and recorded anew is one decision, and one move: at the second of its two events.
            var former = amended[entry.Id].ToList();
            yield return new Happening(
                entry.Position,
                entry.RecordedAt,
                former.Count > 0 ? MoveCause.Amended : MoveCause.Recorded,
                [.. former, entry],
                null,
                entry.By);
            if (entry.Retraction is { } retraction && !dossier.Entries.Any(it => it.Id == retraction.Into))
            {
                yield return new Happening(
                    retraction.Position, retraction.At, MoveCause.Retracted, [entry], null, retraction.By);
            }
        }
    }

    private static IEnumerable<Happening> OfSettlements(DossierHistory dossier)
    {
        foreach (var settlement in dossier.Settlements)
        {
            IReadOnlyList<Entry> kept = [.. dossier.Entries.Where(entry => entry.Id == settlement.Choice.Kept)];
            yield return new Happening(
                settlement.Position, settlement.At, MoveCause.Settled, kept, null, settlement.By)
            {
                Settlement = settlement with { Undoing = null },
            };
            if (settlement.Undoing is { } undoing)
            {
                yield return new Happening(undoing.Position, undoing.At, MoveCause.Settled, kept, null, undoing.By)
                {
                    Settlement = settlement,
                };
            }
        }
    }
}
