using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Tracker.Api.Search;

/// <summary>Text taken apart into words: in lower case, without accents, and as stems where that is asked.</summary>
internal sealed class DutchWords : Analyzer
{
    private readonly bool stemmed;

    private DutchWords(bool stemmed)
        : base(PER_FIELD_REUSE_STRATEGY) => this.stemmed = stemmed;

    public static LuceneVersion Version => LuceneVersion.LUCENE_48;

    /// <summary><c>stembiljetten</c> becomes <c>stembiljet</c>.</summary>
    public static DutchWords Stems { get; } = new(stemmed: true);

    /// <summary>The words as they stand.</summary>
    public static DutchWords Whole { get; } = new(stemmed: false);

    /// <summary>Words that say nothing of what someone looks for, such as <c>de</c> and <c>van</c>.</summary>
    public static bool IsEmpty(string word) => DutchAnalyzer.DefaultStopSet.Contains(word);

    /// <summary>The words of a text, in order.</summary>
    public IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        using var stream = GetTokenStream(string.Empty, text);
        var word = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            words.Add(word.ToString());
        stream.End();
        return words;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader);
        TokenStream words = new LowerCaseFilter(Version, source);
        if (stemmed)
            words = new SingleEnd(new SnowballFilter(words, new Lucene.Net.Tartarus.Snowball.Ext.DutchStemmer()));
        return new TokenStreamComponents(source, new ASCIIFoldingFilter(words));
    }

    /// <summary>The stemmer leaves <c>plann</c> of 'plannen', and of 'plan' just that.</summary>
    private sealed class SingleEnd : TokenFilter
    {
        private readonly ICharTermAttribute word;

        public SingleEnd(TokenStream stems)
            : base(stems) => word = AddAttribute<ICharTermAttribute>();

        public override bool IncrementToken()
        {
            if (!m_input.IncrementToken())
                return false;
            var (last, before) = (word.Length - 1, word.Length - 2);
            if (before > 0 && word[last] == word[before] && char.IsLetter(word[last]))
                word.Length = last;
            return true;
        }
    }
}
