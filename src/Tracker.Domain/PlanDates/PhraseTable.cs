namespace Tracker.Domain.PlanDates;

/// <summary>Runs of words and what they mean. Of several that fit, the longest counts.</summary>
internal sealed class PhraseTable<TMeaning>
{
    private readonly ILookup<string, (IReadOnlyList<string> Words, TMeaning Meaning)> rows;

    /// <param name="rows">
    /// Words as they are written, with spaces between them; several ways to say one thing with a bar between.
    /// </param>
    public PhraseTable(params (string Ways, TMeaning Meaning)[] rows) =>
        this.rows = rows
            .SelectMany(row => row.Ways.Split('|').Select(way => (Words: Words(way), row.Meaning)))
            .OrderByDescending(row => row.Words.Count)
            .ToLookup(row => row.Words[0], StringComparer.Ordinal);

    /// <summary>The longest run that the tokens at a place begin with; null when there is none.</summary>
    public (int Length, TMeaning Meaning)? Match(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        foreach (var (words, meaning) in rows[tokens[at].Text])
        {
            if (at + words.Count <= tokens.Count
                && !words.Where((word, index) => tokens[at + index].Text != word).Any())
            {
                return (words.Count, meaning);
            }
        }

        return null;
    }

    private static IReadOnlyList<string> Words(string way) => [.. Tokenizer.Tokens(way).Select(token => token.Text)];
}
