using System.Text;

namespace Tracker.Domain.PlanDates;

/// <summary>Takes a phrase apart into words, numbers and signs.</summary>
internal static class Tokenizer
{
    /// <summary>
    /// A word and a number that touch are two tokens ('Q2', '2e'). Points of abbreviations and ends of sentences are
    /// left out; one between two digits is a sign, for days are written '1.1.2027' too.
    /// </summary>
    public static IReadOnlyList<Token> Tokens(string phrase)
    {
        var characters = Characters(phrase).ToList();
        var tokens = new List<Token>();
        var at = 0;
        while (at < characters.Count)
        {
            var (character, start) = characters[at];
            var kind = KindOf(character);
            var length = kind == TokenKind.Sign ? 1 : characters.Skip(at).TakeWhile(next => Joins(next, kind)).Count();
            if (Counts(characters, at))
            {
                var end = at + length < characters.Count ? characters[at + length].Start : phrase.Length;
                var text = string.Concat(characters.Skip(at).Take(length).Select(next => next.Character));
                tokens.Add(new Token(kind, text, start, end));
            }

            at += length;
        }

        return tokens;
    }

    private static IEnumerable<(string Character, int Start)> Characters(string phrase)
    {
        var start = 0;
        foreach (var rune in phrase.EnumerateRunes())
        {
            foreach (var folded in Folding.Fold(rune).EnumerateRunes())
            {
                yield return (folded.ToString(), start);
            }

            start += rune.Utf16SequenceLength;
        }
    }

    private static TokenKind KindOf(string character) => character switch
    {
        [>= '0' and <= '9'] => TokenKind.Number,
        _ when Rune.IsLetter(Rune.GetRuneAt(character, 0)) => TokenKind.Word,
        _ => TokenKind.Sign,
    };

    private static bool Joins((string Character, int Start) next, TokenKind kind) => KindOf(next.Character) == kind;

    private static bool Counts(List<(string Character, int Start)> characters, int at) =>
        characters[at].Character switch
        {
            " " => false,
            "." => IsDigit(characters, at - 1) && IsDigit(characters, at + 1),
            _ => true,
        };

    private static bool IsDigit(List<(string Character, int Start)> characters, int at) =>
        at >= 0 && at < characters.Count && KindOf(characters[at].Character) == TokenKind.Number;
}
