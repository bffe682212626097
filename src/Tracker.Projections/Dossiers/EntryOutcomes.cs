using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;

namespace Tracker.Projections.Dossiers;

/// <summary>What became of each entry of a milestone, once it is known where the milestone stands.</summary>
/// <param name="entries">Every entry in sight, by (said, position).</param>
/// <param name="sight">The dossier as one sees it.</param>
internal sealed class EntryOutcomes(Entry[] entries, DossierSight sight)
{
    /// <param name="standing">Where the milestone stands.</param>
    /// <returns>Every one of the entries, in the same order.</returns>
    public IReadOnlyList<JudgedEntry> Of(MilestoneStanding standing) => standing.Status == StandingStatus.Happened
        ? Happened(standing.Stands)
        : Planned(standing.Status);

    private IReadOnlyList<JudgedEntry> Happened(Entry fact)
    {
        var last = Array.FindLast(entries, entry => entry is { IsFact: false } && Dead(entry) is null);
        return
        [
            .. entries.Select((entry, at) =>
                Dead(entry)
                ?? (entry.IsFact ? new JudgedEntry(entry, EntryStatus.Holding)
                    : Superseded(entry, Next(at) ?? fact) is var outcome && entry == last && Foretold(outcome, fact)
                        ? new JudgedEntry(outcome.Entry, EntryStatus.CameTrue, fact.Id)
                    : outcome)),
        ];
    }

    private IReadOnlyList<JudgedEntry> Planned(StandingStatus status)
    {
        var holding = Standings.Holding(sight, entries);
        var conflicting = Standings.Conflicting(holding);
        return
        [
            .. entries.Select((entry, at) =>
                Dead(entry)
                ?? (holding.Find(claim => claim.Id == entry.Id) is { } held
                    ? new JudgedEntry(held, Holding(held, status, conflicting.Contains(held)))
                    : Superseded(entry, Next(at) ?? holding[0]))),
        ];
    }

    private EntryStatus Holding(Entry claim, StandingStatus status, bool isContradicted) => claim switch
    {
        _ when status is StandingStatus.Implied or StandingStatus.Lapsed => EntryStatus.Lapsed,
        { HasLapsed: true } => EntryStatus.Lapsed,
        _ when isContradicted => EntryStatus.Conflicting,
        _ when claim.Date.Latest < sight.Day => EntryStatus.Overdue,
        _ => EntryStatus.Holding,
    };

    /// <summary>What became of an entry that no longer counts; null when it does.</summary>
    private JudgedEntry? Dead(Entry entry) =>
        entry.Retraction is not null ? new JudgedEntry(entry, EntryStatus.Retracted)
        : sight.Aside.GetValueOrDefault(entry.Id) is { } settlement
            ? new JudgedEntry(entry, EntryStatus.Superseded, settlement.Choice.Kept) { Settlement = settlement }
        : null;

    /// <summary>A claim whose condition had failed before another one came was not superseded by that.</summary>
    private JudgedEntry Superseded(Entry claim, Entry successor) =>
        sight.WorkedUntil(claim, successor) is var worked && worked.HasLapsed
            ? new JudgedEntry(worked, EntryStatus.Lapsed)
            : new JudgedEntry(worked, EntryStatus.Superseded, successor.Id);

    private static bool Foretold(JudgedEntry outcome, Entry fact) => outcome is { Status: EntryStatus.Superseded }
        && outcome.Entry.Date.Bounds != Bounds.None
        && outcome.Entry.Date.Contains(fact.Fact!.On);

    /// <summary>
    /// The entry that took the place of the one at this index: the next that was said later, elsewhere.
    /// </summary>
    private Entry? Next(int at) => Array.Find(entries[(at + 1)..], later =>
        Dead(later) is null
        && !(later.Claim?.Beside ?? false)
        && (later.IsFact || !HoldingClaims.AreOneSaying(later.Statement, entries[at].Statement)));
}
