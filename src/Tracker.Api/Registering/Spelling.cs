namespace Tracker.Api.Registering;

/// <summary>How far what someone typed is from what they meant.</summary>
public static class Spelling
{
    private const int ShortLetters = 4;
    private const int LongLetters = 8;

    /// <summary>By how much a word may be off: nothing for a short one, that would soon be another word.</summary>
    public static int Forgiven(string word) => word.Length switch
    {
        < ShortLetters => 0,
        < LongLetters => 1,
        _ => 2,
    };

    /// <summary>
    /// The fewest letters to change, add, drop, or swap with their neighbour, before a word stands somewhere in a text.
    /// </summary>
    /// <remarks>Sellers' way of finding a pattern with errors, with neighbours swapped as one error.</remarks>
    public static int Distance(string word, string text)
    {
        // Of the part of the word up to each row: how far it is from some stretch of the text that ends at the column.
        var before = new int[text.Length + 1];
        var above = new int[text.Length + 1];
        for (var row = 1; row <= word.Length; row++)
        {
            var here = new int[text.Length + 1];
            here[0] = row;
            for (var column = 1; column <= text.Length; column++)
            {
                var isSame = word[row - 1] == text[column - 1];
                here[column] = Math.Min(
                    above[column - 1] + (isSame ? 0 : 1), Math.Min(above[column], here[column - 1]) + 1);
                if (row > 1 && column > 1 && word[row - 1] == text[column - 2] && word[row - 2] == text[column - 1])
                    here[column] = Math.Min(here[column], before[column - 2] + 1);
            }

            (before, above) = (above, here);
        }

        return above.Min();
    }
}
