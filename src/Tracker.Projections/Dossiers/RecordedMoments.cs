using NodaTime;

namespace Tracker.Projections.Dossiers;

/// <summary>When what was recorded, along the log; for finding the last thing that was recorded by a moment.</summary>
/// <remarks>
/// An immutable value of sixteen octets an event. A value and the one that grew from it share their room: the newer one
/// only sees further into it.
/// </remarks>
public sealed class RecordedMoments
{
    private const int RoomFirst = 64;

    private readonly Room room;
    private readonly int count;

    private RecordedMoments(Room room, int count)
    {
        this.room = room;
        this.count = count;
    }

    public static RecordedMoments None { get; } = new(new Room(RoomFirst), 0);

    /// <summary>With one more, which comes after all others on the log and was not recorded before them.</summary>
    public RecordedMoments With(long position, Instant at)
    {
        // Another value may have grown from this one before: then the place after us is taken.
        var mine = count < room.Places.Length && Interlocked.CompareExchange(ref room.Taken, count + 1, count) == count
            ? room
            : room.Copy(count);
        mine.Places[count] = (position, at.ToUnixTimeTicks());
        return new RecordedMoments(mine, count + 1);
    }

    /// <summary>Position and moment of the last thing that was recorded by then; null when nothing was.</summary>
    /// <param name="moment">Itself included; null for no bound.</param>
    public (long Position, Instant At)? LastBy(Instant? moment)
    {
        var by = moment is { } bound ? Before(bound.ToUnixTimeTicks()) : count;
        return by == 0
            ? null
            : (room.Places[by - 1].Position, Instant.FromUnixTimeTicks(room.Places[by - 1].Ticks));
    }

    /// <summary>How many were recorded by then.</summary>
    private int Before(long ticks)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = room.Places[middle].Ticks <= ticks ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private sealed class Room(int size)
    {
        public readonly (long Position, long Ticks)[] Places = new (long, long)[size];

        /// <summary>How many places are taken.</summary>
        public int Taken;

        public Room Copy(int count)
        {
            var copy = new Room(Math.Max(RoomFirst, count * 2)) { Taken = count + 1 };
            Array.Copy(Places, copy.Places, count);
            return copy;
        }
    }
}
