using System.Buffers;

namespace Tracker.Domain.PlanDates;

/// <summary>The tokens of a text, and where one sentence, line of a list or cell ends and another begins.</summary>
internal sealed class RunningText
{
    private static readonly SearchValues<char> Breaking = SearchValues.Create("()[]\"“”„«»;:!?•|\f\v\t");

    /// <summary>So many blanks on one line stand between columns.</summary>
    private const int ColumnGapMin = 3;

    /// <summary>No date phrase has more words; it bounds the work at each place.</summary>
    private const int PhraseTokensMax = 40;

    private readonly Token[] tokens;
    private readonly int[] ends;

    public RunningText(string text)
    {
        Text = text;
        tokens = [.. Tokenizer.Tokens(text)];
        ends = new int[tokens.Length];
        for (var at = tokens.Length - 1; at >= 0; at--)
        {
            ends[at] = at + 1 == tokens.Length || IsBreak(at) ? at + 1 : ends[at + 1];
        }
    }

    public string Text { get; }

    public int Count => tokens.Length;

    /// <summary>The tokens that may belong to one phrase from a place on.</summary>
    public ArraySegment<Token> From(int at) => new(tokens, at, Math.Min(ends[at], at + PhraseTokensMax) - at);

    /// <summary>The token at a place; null outside the text, and on the other side of a break.</summary>
    public Token? Before(int at) => at > 0 && ends[at - 1] == ends[at] ? tokens[at - 1] : null;

    /// <inheritdoc cref="Before"/>
    public Token? After(int at) => at + 1 < ends[at] ? tokens[at + 1] : null;

    /// <summary>The character before a place in the text; a blank at its begin.</summary>
    public char CharacterBefore(int start) => start > 0 ? Text[start - 1] : ' ';

    /// <summary>The characters from a place in the text on, with a blank for what lies beyond its end.</summary>
    public (char First, char Second) CharactersFrom(int end) =>
        (end < Text.Length ? Text[end] : ' ', end + 1 < Text.Length ? Text[end + 1] : ' ');

    private bool IsBreak(int at)
    {
        var gap = Text.AsSpan(tokens[at].End..tokens[at + 1].Start);
        // A sign that stands alone is a token itself, and what leads a line of a list is one.
        return gap.ContainsAny(Breaking)
            || IsColumnGap(gap)
            || (gap.Count('\n') > 1 && !char.IsLower(Text[tokens[at + 1].Start]))
            || (gap.Contains('\n') && tokens[at + 1].Kind == TokenKind.Sign)
            || (gap.Contains('.') && char.IsUpper(Text[tokens[at + 1].Start]));
    }

    private static bool IsColumnGap(ReadOnlySpan<char> gap) =>
        gap.Length >= ColumnGapMin && !gap.Contains('\n') && gap.IsWhiteSpace();
}
