namespace Tracker.Store.Forms;

/// <summary>
/// Lets equal values be one object: a log says the same few words and names again and again, and views keep them all.
/// </summary>
/// <remarks>
/// It remembers a fixed number of values; a newer one takes the place of an older one. Threads may use it at once: at
/// worst a value is not found that was there, and stays an object of its own.
/// </remarks>
/// <param name="places">How many values are remembered; a power of two.</param>
internal sealed class Shared<T>(int places)
    where T : class, IEquatable<T>
{
    private readonly T?[] remembered = new T?[places];

    /// <summary>An equal value that was given before, or else this one.</summary>
    public T Of(T value)
    {
        ref var place = ref remembered[value.GetHashCode() & (remembered.Length - 1)];
        if (place is { } known && known.Equals(value))
        {
            return known;
        }

        place = value;
        return value;
    }
}
