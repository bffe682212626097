using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// Everything that was ever recorded of one milestone, kept in the order in which it was said: what was said by a day
/// is a beginning of it.
/// </summary>
/// <param name="Key">The milestone.</param>
/// <param name="Step">Its step in the procedure.</param>
/// <param name="Entries">Facts and claims by (said, position), retracted ones too; at least one.</param>
public sealed record MilestoneHistory(MilestoneKey Key, Step Step, ImmutableArray<Entry> Entries)
{
    /// <summary>With one more entry, which was recorded after all others.</summary>
    public MilestoneHistory With(Entry entry) => this with { Entries = Entries.Insert(SaidBy(entry.SaidOn), entry) };

    /// <summary>With another entry in the place of the one at an index.</summary>
    public MilestoneHistory With(int index, Entry entry) => this with { Entries = Entries.SetItem(index, entry) };

    /// <summary>The entry with this id; -1 when it is not here.</summary>
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

    /// <summary>What there was to see, as it stood then, by (said, position). Nothing is copied where all is.</summary>
    public ReadOnlyMemory<Entry> Seen(AsOf bounds)
    {
        var said = Entries.AsMemory()[..(bounds.SaidBy is { } day ? SaidBy(day) : Entries.Length)];
        foreach (var entry in said.Span)
        {
            if (!ReferenceEquals(bounds.At(entry), entry))
            {
                return Recorded(said.Span, bounds);
            }
        }

        return said;
    }

    /// <summary>How many were said by the end of a day.</summary>
    private int SaidBy(LocalDate day)
    {
        var count = Entries.Length;
        while (count > 0 && Entries[count - 1].SaidOn > day)
        {
            count--;
        }

        return count;
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
