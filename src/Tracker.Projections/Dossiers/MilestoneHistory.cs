using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// Everything that was ever recorded of one milestone, kept in the order in which it was said: what was said by a day
/// is a beginning of it.
/// </summary>
/// <remarks>
/// Who looks at any day asks this of every milestone there is. So what tells that all of it is in sight, or none,
/// stands here by itself: the entries lie all over the memory, and to touch each costs more than all else.
/// </remarks>
public sealed class MilestoneHistory
{
    private readonly Instant began;
    private readonly Instant touched;
    private readonly long lastPosition;
    private readonly LocalDate lastSaid;
    private readonly FactInSight? lastFact;

    /// <param name="key">The milestone.</param>
    /// <param name="step">Its step in the procedure.</param>
    /// <param name="first">The first entry that was recorded of it.</param>
    public MilestoneHistory(MilestoneKey key, Step step, Entry first)
    {
        (Key, Step, Entries) = (key, step, [first]);
        (began, touched, lastPosition) = (first.RecordedAt, first.RecordedAt, first.Position);
        (lastSaid, HasFact, lastFact) = (first.SaidOn, first.IsFact, LastFact(Entries.AsSpan()));
    }

    private MilestoneHistory(
        MilestoneHistory before, ImmutableArray<Entry> entries, Instant touched, long position, bool hasFact)
    {
        (Key, Step, Entries) = (before.Key, before.Step, entries);
        (began, this.touched, lastPosition) = (before.began, touched, position);
        lastSaid = entries is [.., var last] ? last.SaidOn : LocalDate.MinIsoValue;
        (HasFact, lastFact) = (hasFact, hasFact ? LastFact(entries.AsSpan()) : null);
    }

    public MilestoneKey Key { get; }

    public Step Step { get; }

    /// <summary>Facts and claims by (said, position), retracted ones too.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>Whether there ever was a fact among them, be it retracted.</summary>
    public bool HasFact { get; }

    /// <summary>With one more entry, which was recorded after all others.</summary>
    public MilestoneHistory With(Entry entry) => new(
        this,
        Entries.Insert(SaidBy(entry.SaidOn), entry),
        entry.RecordedAt,
        entry.Position,
        HasFact || entry.IsFact);

    /// <summary>The same with the entry at an index struck, unless it was before: the first time holds.</summary>
    public MilestoneHistory Struck(int index, Retraction retraction) => Entries[index].Retraction is not null
        ? this
        : new MilestoneHistory(
            this,
            Entries.SetItem(index, Entries[index] with { Retraction = retraction }),
            retraction.At,
            retraction.Position,
            HasFact);

    /// <summary>The place of the entry with this id; -1 when it is not here.</summary>
    public int IndexOf(string id)
    {
        for (var at = 0; at < Entries.Length; at++)
        {
            if (Entries[at].Id == id)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>When the first of it was recorded.</summary>
    public Instant Began => began;

    /// <summary>What there was to see, as it stood then, by (said, position). Nothing is copied where all is.</summary>
    public ReadOnlyMemory<Entry> Seen(AsOf bounds)
    {
        if (began > bounds.RecordedBy)
        {
            return default;
        }

        var said = Entries.AsMemory()[..(lastSaid > bounds.SaidBy ? SaidBy(bounds.SaidBy.Value) : Entries.Length)];
        return bounds.IsRecorded(touched, lastPosition) ? said : Recorded(said.Span, bounds);
    }

    /// <summary>
    /// The fact that held then: the last that was said and not retracted; null when there was none.
    /// </summary>
    public FactInSight? FactIn(AsOf bounds) =>
        !HasFact || began > bounds.RecordedBy ? null
        : !(lastSaid > bounds.SaidBy) && bounds.IsRecorded(touched, lastPosition) ? lastFact
        : LastFact(Seen(bounds).Span);

    /// <summary>The milestone with some of its entries alone, in the same order.</summary>
    public MilestoneHistory With(ImmutableArray<Entry> some) => new(this, some, touched, lastPosition, HasFact);

    /// <summary>How many were said by the end of a day.</summary>
    private int SaidBy(LocalDate day)
    {
        var (low, high) = (0, Entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Entries[middle].SaidOn > day ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static FactInSight? LastFact(ReadOnlySpan<Entry> entries)
    {
        for (var at = entries.Length - 1; at >= 0; at--)
        {
            if (entries[at] is { Fact: { } fact, Retraction: null } entry)
            {
                return new FactInSight(entry, fact.On);
            }
        }

        return null;
    }

    private static Entry[] Recorded(ReadOnlySpan<Entry> said, AsOf bounds)
    {
        var seen = new List<Entry>(said.Length);
        foreach (var entry in said)
        {
            if (bounds.At(entry) is { } then)
            {
                seen.Add(then);
            }
        }

        return [.. seen];
    }
}

/// <summary>A fact that holds, with its day.</summary>
public readonly record struct FactInSight(Entry Entry, LocalDate On);
