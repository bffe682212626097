using System.Globalization;

namespace Tracker.Domain.PlanDates;

/// <summary>The smallest part of a phrase that means something: a word, a number or a sign.</summary>
/// <param name="Kind">Whether it is letters, digits or one other character.</param>
/// <param name="Text">Folded: lower case, without accents, ligatures taken apart.</param>
/// <param name="Start">Where it begins in the phrase as written.</param>
/// <param name="End">Where it ends there; that character is not part of it.</param>
internal sealed record Token(TokenKind Kind, string Text, int Start, int End)
{
    public bool IsNumber => Kind == TokenKind.Number;

    /// <summary>
    /// The value of a number of at most four digits; -1 for all else, so that it equals no day and no year.
    /// </summary>
    public int Value => IsNumber && Text.Length <= 4 ? int.Parse(Text, CultureInfo.InvariantCulture) : -1;
}

internal enum TokenKind
{
    Word,
    Number,
    Sign,
}
