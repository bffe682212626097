using Tracker.Domain;

namespace Tracker.Store;

/// <summary>A view that a <see cref="LogTail"/> keeps up to date.</summary>
public abstract class LiveFold
{
    private protected LiveFold()
    {
    }

    // The tail folds events into every view before it keeps any: an event that one view cannot take leaves all as they
    // were.
    internal abstract void Fold(IReadOnlyList<Recorded> recorded);

    internal abstract void Keep();

    internal abstract void Publish(LogMark mark);

    internal abstract void BeginAnew();
}

/// <summary>A view of the whole log, held in memory: an immutable value that every event makes a new one of.</summary>
public sealed class LiveFold<TView> : LiveFold
{
    private readonly TView initial;
    private readonly Func<TView, IReadOnlyList<Recorded>, TView> evolveAll;
    private TView folded;
    private TView kept;
    private volatile Folded<TView> latest;

    /// <param name="initial">The view of an empty log.</param>
    /// <param name="evolve">Pure: the view after an event. Time never falls from one event to the next.</param>
    public LiveFold(TView initial, Func<TView, Recorded, TView> evolve)
        : this(initial, (view, recorded) => recorded.Aggregate(view, evolve))
    {
    }

    /// <param name="initial">The view of an empty log.</param>
    /// <param name="evolveAll">
    /// Pure: the view after some events in a row, the same as after each of them by itself. Many come together while a
    /// host catches up with the log, and no view between them is asked for.
    /// </param>
    public LiveFold(TView initial, Func<TView, IReadOnlyList<Recorded>, TView> evolveAll)
    {
        this.initial = initial;
        this.evolveAll = evolveAll;
        folded = kept = initial;
        latest = new Folded<TView>(initial, LogMark.None);
    }

    /// <summary>The view now. It never changes; ask again for a newer one.</summary>
    public TView Current => latest.View;

    /// <summary>The position of the last event that is in the view; 0 for none.</summary>
    public long Position => latest.Mark.Position;

    /// <summary>The view now, with the place in the log that it belongs to.</summary>
    public Folded<TView> Latest => latest;

    internal override void Fold(IReadOnlyList<Recorded> recorded) => folded = evolveAll(kept, recorded);

    internal override void Keep() => kept = folded;

    internal override void Publish(LogMark mark) => latest = new Folded<TView>(kept, mark);

    internal override void BeginAnew() => kept = initial;
}

/// <summary>A view, and the beginning of the log that is in it.</summary>
public sealed record Folded<TView>(TView View, LogMark Mark);
