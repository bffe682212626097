namespace Tracker.Store.Forms;

/// <summary>Lets equal texts be one object, as <see cref="Shared{T}"/> does, before they are one.</summary>
/// <param name="places">How many texts are remembered; a power of two.</param>
internal sealed class SharedTexts(int places)
{
    private readonly string?[] remembered = new string?[places];

    /// <summary>An equal text that was given before, or else a new one.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        ref var place = ref remembered[string.GetHashCode(text) & (remembered.Length - 1)];
        if (place is { } known && text.SequenceEqual(known))
        {
            return known;
        }

        return place = text.ToString();
    }
}
