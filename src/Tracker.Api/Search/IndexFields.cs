using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Field = Lucene.Net.Documents.Field;

namespace Tracker.Api.Search;

/// <summary>How something that can be found stands in the index.</summary>
internal static class IndexFields
{
    /// <summary>Each name as a whole, in lower case and without accents.</summary>
    public const string Whole = "whole";

    /// <summary>The words of the names as they stand.</summary>
    public const string Words = "words";

    /// <summary>Their stems.</summary>
    public const string Stems = "stems";

    /// <summary>The stems of all that is told of it.</summary>
    public const string Texts = "texts";

    private const string Id = "id";
    private const string Kind = "kind";
    private const string Key = "key";
    private const string Title = "title";

    // Where words do not tell them apart, a law comes before a body, and a body before a letter; and then the shorter
    // name first, for of that they are the larger part.
    private const string Rank = "rank";
    private const string Length = "length";

    /// <summary>What fits best first.</summary>
    public static Sort Order { get; } = new(
        SortField.FIELD_SCORE, new SortField(Rank, SortFieldType.INT32), new SortField(Length, SortFieldType.INT32));

    public static Term Name(Findable it) => new(Id, it.Id);

    public static FoundItem Item(Document document) =>
        FindableWords.Kinds.TryParse(document.Get(Kind), out var kind)
            ? new FoundItem(kind, document.Get(Key), document.Get(Title))
            : throw new InvalidOperationException($"'{document.Get(Kind)}' is nothing that can be found.");

    public static Document Document(Findable it)
    {
        var document = new Document
        {
            new StringField(Id, it.Id, Field.Store.NO),
            new StoredField(Kind, FindableWords.Kinds.Code(it.Kind)),
            new StoredField(Key, it.Key),
            new StoredField(Title, it.Name),
            new NumericDocValuesField(Rank, (int)it.Kind),
            new NumericDocValuesField(Length, it.Name.Length),
        };
        foreach (var name in it.Names)
        {
            document.Add(new StringField(Whole, string.Join(' ', DutchWords.Whole.Of(name)), Field.Store.NO));
            document.Add(Taken(Words, DutchWords.Whole, name));
            document.Add(Taken(Stems, DutchWords.Stems, name));
        }

        foreach (var text in it.Texts)
            document.Add(Taken(Texts, DutchWords.Stems, text));
        return document;
    }

    private static TextField Taken(string field, DutchWords by, string text) =>
        new(field, new Listed(by.Of(text)));

    /// <summary>Words that were taken apart already.</summary>
    private sealed class Listed : TokenStream
    {
        private readonly IEnumerator<string> words;
        private readonly Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute word;

        public Listed(IReadOnlyList<string> words)
        {
            this.words = words.GetEnumerator();
            word = AddAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (!words.MoveNext())
                return false;
            word.SetEmpty().Append(words.Current);
            return true;
        }
    }
}
