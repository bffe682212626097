using System.Globalization;
using System.Runtime.CompilerServices;
using Tracker.Domain;

namespace Tracker.Api.Languages;

/// <summary>Dutch words with something filled in; nothing is put together on an English page.</summary>
[InterpolatedStringHandler]
public ref struct DutchText
{
    private DefaultInterpolatedStringHandler words;

    /// <param name="literals">How many characters stand there already.</param>
    /// <param name="blanks">How many things are filled in.</param>
    /// <param name="isSaid">Whether it is needed at all.</param>
    public DutchText(int literals, int blanks, out bool isSaid)
    {
        isSaid = Spoken.Language == Language.Dutch;
        words = isSaid ? new(literals, blanks, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string text) => words.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => words.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => words.AppendFormatted(value, format);

    internal string Text() => words.ToStringAndClear();
}

/// <summary>English words with something filled in; nothing is put together on a Dutch page.</summary>
[InterpolatedStringHandler]
public ref struct EnglishText
{
    private DefaultInterpolatedStringHandler words;

    /// <inheritdoc cref="DutchText(int, int, out bool)"/>
    public EnglishText(int literals, int blanks, out bool isSaid)
    {
        isSaid = Spoken.Language == Language.English;
        words = isSaid ? new(literals, blanks, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string text) => words.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => words.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => words.AppendFormatted(value, format);

    internal string Text() => words.ToStringAndClear();
}
