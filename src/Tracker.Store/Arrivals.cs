namespace Tracker.Store;

/// <summary>Those who wait until a position is reached.</summary>
internal sealed class Arrivals
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource, long> waiting = new();
    private long reached;

    public long Reached => Volatile.Read(ref reached);

    /// <summary>The place that is reached now; it may be lower than before, when the log was folded anew.</summary>
    public void Reach(long position)
    {
        lock (gate)
        {
            Volatile.Write(ref reached, position);
            while (waiting.TryPeek(out var waiter, out var awaited) && awaited <= position)
            {
                waiting.Dequeue();
                waiter.TrySetResult();
            }
        }
    }

    public async Task<bool> Wait(long position, TimeSpan timeout, CancellationToken stopping)
    {
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (reached >= position)
            {
                return true;
            }

            waiting.Enqueue(waiter, position);
        }

        if (await Task.WhenAny(waiter.Task, Task.Delay(timeout, stopping)) == waiter.Task)
        {
            return true;
        }

        lock (gate)
        {
            waiting.Remove(waiter, out _, out _);
        }

        stopping.ThrowIfCancellationRequested();
        return waiter.Task.IsCompleted;
    }
}
