using NodaTime;
using Tracker.Domain.PlanDates;

namespace Tracker.Projections.Dossiers;

/// <summary>What became of each entry of a milestone, once it is known where the milestone stands.</summary>
internal static class EntryOutcomes
{
    /// <param name="standing">Where the milestone stands.</param>
    /// <param name="seen">Every entry in sight, by (said, position).</param>
    /// <param name="day">The day in Amsterdam on which we judge what is overdue.</param>
    /// <returns>Every one of them, in the same order.</returns>
    public static IReadOnlyList<JudgedEntry> Of(
        MilestoneStanding standing, ReadOnlySpan<Entry> seen, LocalDate day) =>
        standing.Status == StandingStatus.Happened
            ? Happened(seen.ToArray(), standing.Stands)
            : Planned(seen.ToArray(), standing.Status, day);

    private static IReadOnlyList<JudgedEntry> Happened(Entry[] entries, Entry fact)
    {
        var last = entries.LastOrDefault(entry => entry is { IsFact: false, Retraction: null });
        return
        [
            .. entries.Select((entry, at) => entry switch
            {
                { Retraction: not null } => new JudgedEntry(entry, EntryStatus.Retracted),
                { IsFact: true } => new JudgedEntry(entry, EntryStatus.Holding),
                _ when entry == last && entry.Date.Bounds != Bounds.None && entry.Date.Contains(fact.Fact!.On) =>
                    new JudgedEntry(entry, EntryStatus.CameTrue, fact.Id),
                _ => new JudgedEntry(entry, EntryStatus.Superseded, Next(entries, at)?.Id ?? fact.Id),
            }),
        ];
    }

    private static IReadOnlyList<JudgedEntry> Planned(Entry[] entries, StandingStatus status, LocalDate day)
    {
        var holding = Standings.Holding(entries);
        var conflicting = Standings.Conflicting(holding);
        return
        [
            .. entries.Select((entry, at) => entry switch
            {
                { Retraction: not null } => new JudgedEntry(entry, EntryStatus.Retracted),
                _ when !holding.Contains(entry) => new JudgedEntry(
                    entry, EntryStatus.Superseded, (Next(entries, at) ?? holding[0]).Id),
                _ when status is StandingStatus.Implied or StandingStatus.Lapsed =>
                    new JudgedEntry(entry, EntryStatus.Lapsed),
                _ when conflicting.Contains(entry) => new JudgedEntry(entry, EntryStatus.Conflicting),
                _ when entry.Date.Latest < day => new JudgedEntry(entry, EntryStatus.Overdue),
                _ => new JudgedEntry(entry, EntryStatus.Holding),
            }),
        ];
    }

    /// <summary>
    /// The entry that took the place of the one at this index: the next that was said later, elsewhere.
    /// </summary>
    private static Entry? Next(Entry[] entries, int at) => entries.Skip(at + 1).FirstOrDefault(later =>
        later.Retraction is null && !(later.Claim?.Beside ?? false)
        && (later.IsFact
            || (later.SaidOn != entries[at].SaidOn && later.Statement.Source != entries[at].Statement.Source)));
}
