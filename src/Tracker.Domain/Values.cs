using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Tracker.Domain;

/// <summary>
/// An immutable list that is equal to another one with the same items in the same order, as a value should be.
/// </summary>
[CollectionBuilder(typeof(Values), nameof(Values.Of))]
public sealed class Values<T> : IReadOnlyList<T>, IEquatable<Values<T>>
{
    internal static readonly Values<T> None = new([]);

    private readonly ImmutableArray<T> items;

    internal Values(ImmutableArray<T> items) => this.items = items;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public Values<T> Add(T item) => new(items.Add(item));

    public bool Contains(T item) => items.Contains(item);

    public ImmutableArray<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)items).GetEnumerator();

    public bool Equals(Values<T>? other) => other is not null && items.SequenceEqual(other.items);

    public override bool Equals(object? obj) => Equals(obj as Values<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", items)}]";
}

public static class Values
{
    public static Values<T> Of<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Values<T>.None : new([.. items]);

    public static Values<T> ToValues<T>(this IEnumerable<T> items) =>
        items.ToImmutableArray() is { IsEmpty: false } some ? new(some) : Values<T>.None;
}
