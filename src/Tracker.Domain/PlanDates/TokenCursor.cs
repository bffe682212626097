using System.Diagnostics.CodeAnalysis;

namespace Tracker.Domain.PlanDates;

/// <summary>A place in the tokens of a phrase. What does not fit leaves the place as it was.</summary>
/// <param name="phrase">The text that the tokens point into.</param>
/// <param name="tokens">All tokens that may be passed.</param>
internal sealed class TokenCursor(string phrase, IReadOnlyList<Token> tokens)
{
    private static readonly PhraseTable<bool> Articles = new(("de|het|een|t", true));

    public int At
    {
        get;
        set
        {
            field = value;
            Furthest = Math.Max(Furthest, value);
        }
    }

    /// <summary>How far any attempt came.</summary>
    public int Furthest { get; private set; }

    public bool AtEnd => At >= tokens.Count;

    /// <summary>The phrase as written from here on, without closing marks.</summary>
    public string Rest => Text(At, tokens.Count);

    public Token? Peek(int ahead = 0) => At + ahead < tokens.Count ? tokens[At + ahead] : null;

    public bool Is(string word, int ahead = 0) => Peek(ahead)?.Text == word;

    public bool Take(string word)
    {
        var fits = Is(word);
        At += fits ? 1 : 0;
        return fits;
    }

    public bool TryTake<TMeaning>(PhraseTable<TMeaning> table, [NotNullWhen(true)] out TMeaning? meaning)
    {
        var match = table.Match(tokens, At);
        At += match?.Length ?? 0;
        meaning = match is { } found ? found.Meaning : default;
        return match is not null;
    }

    public bool Fits<TMeaning>(PhraseTable<TMeaning> table) => Fits(table, At);

    public bool Fits<TMeaning>(PhraseTable<TMeaning> table, int at) => table.Match(tokens, at) is not null;

    /// <summary>Takes a number of so many digits.</summary>
    public bool TryTakeNumber(int digitsMin, int digitsMax, out int number)
    {
        number = -1;
        if (Peek() is not { IsNumber: true } token || token.Text.Length < digitsMin || token.Text.Length > digitsMax)
        {
            return false;
        }

        number = token.Value;
        At++;
        return true;
    }

    /// <summary>The phrase as written from one token up to another, which is not part of it.</summary>
    public string Text(int from, int to) =>
        from < to ? phrase[tokens[from].Start..tokens[to - 1].End].Trim() : string.Empty;

    /// <summary>The phrase as written from a token on, and the cursor at the end.</summary>
    public string TakeRest(int from)
    {
        At = tokens.Count;
        return Text(from, tokens.Count);
    }

    public void SkipArticles()
    {
        while (TryTake(Articles, out _))
        {
            // Each article taken is a step forward.
        }
    }
}
