namespace Tracker.Api.Http;

/// <summary>A sum that only rises, which many requests add to at once.</summary>
public sealed class Tally
{
    private double sum;

    public double Sum => Volatile.Read(ref sum);

    /// <param name="amount">Not below zero.</param>
    public void Add(double amount)
    {
        double before;
        do
            before = Volatile.Read(ref sum);
        while (Interlocked.CompareExchange(ref sum, before + amount, before) != before);
    }
}
