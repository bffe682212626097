namespace Tracker.Store;

/// <summary>Wakes one who waits. Rings that nobody heard yet count as one.</summary>
internal sealed class Bell : IDisposable
{
    private readonly SemaphoreSlim rings = new(0, 1);
    private int rung;

    public void Ring()
    {
        if (Interlocked.Exchange(ref rung, 1) == 0)
        {
            rings.Release();
        }
    }

    /// <summary>Waits for a ring, or until the time is up.</summary>
    /// <returns>Whether it rang.</returns>
    public async Task<bool> Wait(TimeSpan atMost, CancellationToken stopping)
    {
        if (!await rings.WaitAsync(atMost, stopping))
        {
            return false;
        }

        Volatile.Write(ref rung, 0);
        return true;
    }

    public void Dispose() => rings.Dispose();
}
