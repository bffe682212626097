using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Tracker.Api.Search;

/// <summary>What someone typed, as questions to the index: every word has to occur, in one way or another.</summary>
/// <param name="sought">As it was typed.</param>
/// <param name="index">Knows which words there are.</param>
internal sealed class SoughtWords(string sought, IndexReader index)
{
    // The shorter a word, the more it is part of.
    private const int PartLengthMin = 4;
    private const int BeginLengthMin = 2;

    // A word of this length may have one letter wrong, and one of that length two.
    private const int OneWrongLengthMin = 4;
    private const int TwoWrongLengthMin = 8;

    // The whole name, a word, the begin of one, its stem, a part of one, and what is told of it.
    private const float WholeWeight = 40;
    private const float WordWeight = 10;
    private const float StemWeight = 8;
    private const float BeginWeight = 6;
    private const float PartWeight = 3;
    private const float HalvesWeight = 2;
    private const float TextWeight = 1;

    private readonly List<string> words = Telling(DutchWords.Whole.Of(sought));

    /// <summary>As it was typed; null when there are no words in it.</summary>
    public Query? Exactly() => All(Exactly);

    /// <summary>With letters wrong or turned round; null when no word is long enough for that.</summary>
    public Query? Nearly() => All(word => Best([Exactly(word), Nearly(word)]));

    /// <summary>Words such as 'de' are passed over, unless there are no others.</summary>
    private static List<string> Telling(IReadOnlyList<string> words)
    {
        var telling = words.Where(word => !DutchWords.IsEmpty(word)).Distinct().ToList();
        return telling.Count > 0 ? telling : [.. words.Distinct()];
    }

    private BooleanQuery? All(Func<string, Query> question)
    {
        if (words.Count == 0)
            return null;
        var all = new BooleanQuery();
        foreach (var word in words)
            all.Add(question(word), Occur.MUST);
        var whole = new TermQuery(new Term(IndexFields.Whole, string.Join(' ', DutchWords.Whole.Of(sought))));
        all.Add(Weighed(whole, WholeWeight), Occur.SHOULD);
        return all;
    }

    private DisjunctionMaxQuery Exactly(string word)
    {
        var stem = Stem(word);
        var ways = new List<Query>
        {
            Weighed(new TermQuery(new Term(IndexFields.Words, word)), WordWeight),
            Weighed(new TermQuery(new Term(IndexFields.Stems, stem)), StemWeight),
            Weighed(new TermQuery(new Term(IndexFields.Texts, stem)), TextWeight),
        };
        if (word.Length >= BeginLengthMin)
            ways.Add(Weighed(new PrefixQuery(new Term(IndexFields.Words, word)), BeginWeight));
        if (word.Length >= PartLengthMin)
        {
            // Words of Dutch are written together: 'register' is in 'lobbyregister', and 'biljetten' in 'stembiljet'.
            ways.Add(Weighed(Part(IndexFields.Words, word), PartWeight));
            ways.Add(Weighed(Part(IndexFields.Stems, stem), PartWeight));
            ways.Add(Weighed(Part(IndexFields.Texts, stem), TextWeight / 2));
            if (Halves(word) is { } halves)
                ways.Add(Weighed(halves, HalvesWeight));
        }

        return Best(ways);
    }

    private static Query Nearly(string word) => word.Length < OneWrongLengthMin
        ? new BooleanQuery()
        : new FuzzyQuery(new Term(IndexFields.Words, word), word.Length < TwoWrongLengthMin ? 1 : 2, 1);

    /// <summary>
    /// The other way round: 'gemeenteraadsverkiezing' of a name that has 'gemeenteraad' and 'verkiezing' apart. Null
    /// when it does not fall into two words that names have.
    /// </summary>
    private BooleanQuery? Halves(string word)
    {
        for (var at = PartLengthMin; at <= word.Length - PartLengthMin; at++)
        {
            var (first, second) = (Stem(word[..at]), Stem(word[at..]));
            if (!Occurs(first) && word[at - 1] == 's' && at > PartLengthMin)
                first = Stem(word[..(at - 1)]);
            if (!Occurs(first) || !Occurs(second))
                continue;
            return new BooleanQuery
            {
                { new TermQuery(new Term(IndexFields.Stems, first)), Occur.MUST },
                { new TermQuery(new Term(IndexFields.Stems, second)), Occur.MUST },
            };
        }

        return null;
    }

    private bool Occurs(string stem) => index.DocFreq(new Term(IndexFields.Stems, stem)) > 0;

    private static string Stem(string word) => DutchWords.Stems.Of(word) is [var stem] ? stem : word;

    private static WildcardQuery Part(string field, string word) =>
        new(new Term(field, $"*{WildcardText(word)}*"));

    // Of letters and digits alone: a word has no signs that mean something here.
    private static string WildcardText(string word) => string.Concat(word.Where(char.IsLetterOrDigit));

    private static DisjunctionMaxQuery Best(IEnumerable<Query> ways)
    {
        var best = new DisjunctionMaxQuery(0);
        foreach (var way in ways)
            best.Add(way);
        return best;
    }

    private static T Weighed<T>(T query, float weight)
        where T : Query
    {
        query.Boost = weight;
        return query;
    }
}
